"""The facts of an error as people read them: ids become names, codes become words, lists become lines.

By the name of the fact, so that a new error whose facts are named like the others needs nothing here.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from cli.call import Call
from cli.days import duration, long_day, short_day
from cli.districts import district_name
from cli.hours import minute_text
from cli.showing.history import event_text
from cli.showing.rows import choice_text, expected_text
from cli.showing.setting_words import unit_word
from wording import known

if TYPE_CHECKING:
    from engine.promises import Broken

IN_SECONDS: Final = frozenset(
    (
        "weekly_hours_kept",
        "helper_weekly_hours_kept",
        "runs_not_too_long",
        "rest_between_runs",
        "arrives_in_time",
        "fetched_in_time",
    )
)
LINE: Final = 70
IN_MINUTES: Final = frozenset(("driver_hours_kept", "vehicle_hours_kept", "helper_hours_kept", "help_comes_when_asked"))


def worded_facts(code: str, facts: dict[str, Any], call: Call) -> dict[str, Any]:
    """The same facts, worded. Without a log read there are no names, and ids stay what they are."""
    worded = {name: _worded(name, value, call) for name, value in facts.items()}
    if code == "question.not_understood":
        worded["expected"] = expected_text(call, facts["expected"])
    if code == "setting.unfit":
        expected = call.say(f"expected.setting.{facts['expected']}", **worded)
        worded["expected"] = f"{expected}{unit_word(call, facts['name'])}"
    if code in ("file.header_missing", "file.unknown_district"):  # a CSV has no sheets
        worded["sheet"] = call.say("import.in_sheet", sheet=facts["sheet"]) if facts["sheet"] else ""
    if code == "approve.nothing_left":
        worded["passed_over"] = "".join(_passed(o, why, facts["by"], call) for o, why in facts["passed_over"])
    if code == "file.bad_json":
        worded["expected"] = call.say(f"expected.json.{facts['expected']}")
    if code == "file.unknown_json":
        worded["found"] = call.say(f"expected.json_shape.{facts['found']}")
    return worded


def worded_error(code: str, facts: Mapping[str, Any], call: Call) -> str:
    """The words of an error that was noted instead of raised."""
    return call.say(f"error.{code}", **worded_facts(code, dict(facts), call))


def _worded(name: str, value: Any, call: Call) -> Any:
    match name:
        case "plan" | "newer":
            return call.labels.plan(value) if call.labels and value in call.labels.state.plans else value
        case "who" | "subject" | "question" | "need" | "certificate":
            return _label(value, call)
        case "rows" | "rides":
            return call.say("why.and").join(_label(each, call) for each in value)
        case "broken":
            return "\n".join(broken_lines(value, call))
        case "rule":
            return rule_text(value, call)
        case "rules":
            return call.say("why.and").join(f"{rule_text(each, call)}({each})" for each in value)
        case "shop_step" | "shop_stage":
            return call.say(f"shop.stage.{value}")
        case "event":
            return event_text(call, call.labels, value) if call.labels else type(value).__name__
        case "answer":
            return choice_text(call, value) if value else call.say("why.none")
        case "choices":
            return call.say("why.and").join(choice_text(call, each) for each in value)
        case "reasons":
            return call.say("why.and").join(map(call.say, (f"log.reason.{each}" for each in value)))
        case "kinds":
            return _with_codes(call, "privacy.kind", value)
        case "bases":
            return _with_codes(call, "stored.basis", value)
        case "items":
            return _with_codes(call, "stored.items", value)
        case "groups":
            return call.say("why.and").join(map(str, value))
        case "times":
            return " ".join(map(minute_text, value))
        case "since":
            return short_day(value, call.lang)
        case "holds":
            return call.say("why.and").join(call.say(f"privacy.hold.{each}") for each in value)
        case "home" | "district":
            return district_name(value, call.lang)
        case "waited_s":
            return f"{value:g}"
    if isinstance(value, date) and not isinstance(value, datetime):
        return long_day(value, call.lang)
    if isinstance(value, Mapping):
        return "".join(
            f"\n  {_heading(key, call)}{_short(call.say('why.and').join(each))}" for key, each in value.items()
        )
    return call.say("why.and").join(map(str, value)) if isinstance(value, tuple | list) else value


def _passed(occurrence: str, why: str, by: str, call: Call) -> str:
    """Why nothing was decided about it, and who had before: as this call read it, else (``by``) who came between."""
    before = call.labels.state.approved.get(occurrence) if call.labels else None
    who = (before.stamp.actor if before else by) if why == "approved" else ""
    decided = call.say("plan.decided_by", by=who) if who else ""
    return f"\n  {_label(occurrence, call)}: {call.say(f'plan.passed.{why}')}{decided}"


def _with_codes(call: Call, table: str, codes: Iterable[str]) -> str:
    """What may be typed, in words and as codes: 市社協(council)."""
    return call.say("why.and").join(f"{call.say(f'{table}.{each}')}({each})" for each in codes)


def _heading(key: str, call: Call) -> str:
    """A sheet's name, or what a kind of row is called; a CSV has no sheets."""
    if known(f"import.kind.{key}"):
        return f"{call.say(f'import.kind.{key}')}: "
    return f"「{key}」 " if key else ""


def _short(text: str) -> str:
    """A header line as far as it helps to recognise it."""
    return text if len(text) <= LINE else f"{text[:LINE]}…"


def _label(opaque: str, call: Call) -> str:
    return call.labels.anything(opaque) if call.labels else opaque


def rule_text(rule: str, call: Call) -> str:
    """A rule's words; a code that has none stands for itself."""
    return call.say(f"rule.{rule}") if known(f"rule.{rule}") else rule


def broken_lines(broken: "Iterable[Broken]", call: Call) -> list[str]:
    """Each broken rule with where, about whom and by how much: of one alone in a line, of several below it."""
    found: dict[str, list[str]] = {}
    for each in broken:
        found.setdefault(_rule(each, call), []).append(_where(each, call))
    lines: list[str] = []
    for rule, where in found.items():
        alone = len(where) == 1
        lines += [f"  ・{rule}: {where[0]}"] if alone else [f"  ・{rule}", *(f"      {each}" for each in where)]
    return lines


def _rule(each: "Broken", call: Call) -> str:
    strength = call.say(f"setting.strength.{each.strength}")
    if each.strength == "promise":
        strength = f"{strength} {each.rule}"
    return f"{rule_text(each.rule, call)}（{strength}）"


def _where(each: "Broken", call: Call) -> str:
    names = dict.fromkeys(_label(opaque, call) for opaque in (each.target, *each.subjects) if opaque)
    return f"{call.say('why.and').join(names)} {amount(each.rule, each.by, call)}".rstrip()


def amount(rule: str, by: int, call: Call) -> str:
    """How much is over or missing, in the rule's own unit; empty where a rule has none."""
    if not by:
        return ""
    if rule in IN_SECONDS or rule in IN_MINUTES:
        return duration(by * 60 if rule in IN_MINUTES else by, call.lang)
    return str(by)
