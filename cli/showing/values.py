"""What would serve more people, as a table for a meeting."""

from typing import Any

from cli.call import Call
from cli.days import duration, short_day, span
from cli.labels import Labels
from cli.tables import table
from desk.valuing import Values
from engine.explain.transport.valuing import MOST
from engine.explain.valued import Valued
from engine.matchings.built import Horizon
from wording import known


def value_lines(call: Call, labels: Labels, kind: str, district: str, horizon: Horizon, found: Values) -> list[str]:
    """How things stand, then a line a thing more."""
    days, where = span(horizon.first_day, horizon.days, call.lang), labels.district(district)
    told = {"district": where, "span": days, "served": found.served, "left": found.left}
    lines = [call.of_kind(kind, "plan.value.title", **told), ""]
    if not found.left:
        return [*lines, call.say("plan.value.nobody_left")]
    if not found.worths:
        return [*lines, call.of_kind(kind, "plan.value.nothing")]
    head = [call.of_kind(kind, f"plan.value.{each}") for each in ("day", "what", "serves")]
    rows = [(short_day(w.day, call.lang), _what(call, labels, w), _serves(call, w)) for w in found.worths]
    more = [call.of_kind(kind, "plan.value.first", count=MOST)] if len(rows) == MOST else []
    return [*lines, table(head, rows, right=(2,)), *more]


def _what(call: Call, labels: Labels, worth: Valued) -> str:
    change = worth.change
    task = f"plan.task.{change.what}"
    what = call.say(task) if known(task) else labels.anything(change.what) if change.what else ""
    return call.say(f"change.{change.code}", what=what, by=change.by, duration=duration(change.by, call.lang))


def _serves(call: Call, worth: Valued) -> str:
    serves = worth.change.serves
    return str(serves) if worth.proven else call.say("plan.value.at_least", count=serves)


def value_facts(district: str, horizon: Horizon, found: Values) -> dict[str, Any]:
    """The same for ``--json``."""
    return {
        "district": district,
        "first_day": horizon.first_day,
        "days": horizon.days,
        "served": found.served,
        "left": found.left,
        "values": [
            {
                "day": each.day,
                "code": each.change.code,
                "what": each.change.what,
                "serves": each.change.serves,
                "proven": each.proven,
            }
            for each in found.worths
        ],
    }
