"""From what people type to ids: receipt numbers, names, 案1, 便2, Q3, an id or its beginning.

An exact name goes before the beginning of an id, that before a part of a name. What fits more than one thing is never
guessed: the candidates are listed. What fits nothing is told with what comes near.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from attrs import frozen

from cli.errors import Misused
from cli.labels import Labels, need_of, needs_of
from events.state.model import Plan

SHORTEST_PART = 2


@frozen
class Named:
    """Something that can be named: its id, what it is called, and how it is shown among candidates."""

    id: str
    names: tuple[str, ...]
    shown: str


def plain(text: str) -> str:
    """Folded for comparing: width, case and blanks make no difference."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).casefold()


def find_plan(labels: Labels, text: str | None) -> Plan:
    """A plan by number (案1, 1, plan 1) or id; the newest where nothing was said. Raises ``Misused``."""
    plans = list(labels.state.plans.values())
    if not plans:
        raise Misused("no_plan")
    if text is None:
        return plans[-1]
    number = re.fullmatch(r"(?:案|plan|#)?(\d+)", plain(text))
    if number and 1 <= int(number[1]) <= len(plans):
        return plans[int(number[1]) - 1]
    named = [Named(plan.id, (), labels.plan(plan.id)) for plan in plans]
    return labels.state.plans[_only_one(named, text, "plan")]


def find_run(labels: Labels, plan: Plan, text: str) -> str | None:
    """A run of the plan by 便2, run 2, 1-2 (plan-run) or id; None where the text does not look like one."""
    number = re.fullmatch(r"(?:便|run)(\d+)|(?:案|plan)?(\d+)[-‐－](?:便|run)?(\d+)", plain(text))
    if number is None:
        return text if any(run.run == text for run in plan.fact.runs) else None
    of_plan = int(number[2]) if number[2] else labels.plan_number(plan.id)
    n = int(number[1] or number[3])
    if of_plan != labels.plan_number(plan.id) or not 1 <= n <= len(plan.fact.runs):
        raise Misused("not_found.run", came=text, plan=labels.plan(plan.id), near="")
    return plan.fact.runs[n - 1].run


def find_question(labels: Labels, text: str) -> str:
    """A question by Q3, 3 or id."""
    questions = list(labels.state.questions)
    number = re.fullmatch(r"q?(\d+)", plain(text))
    if number and 1 <= int(number[1]) <= len(questions):
        return questions[int(number[1]) - 1]
    return _only_one([Named(each, (), labels.question(each)) for each in questions], text, "question")


def find_needs(labels: Labels, text: str) -> tuple[str, ...]:
    """The requests that somebody means: one by its number or id, or all of one person by her name."""
    state = labels.state
    text = need_of(text) or text
    named = [*_needs(labels, state.needs), *_people(labels, {need.fact.person for need in state.needs.values()})]
    if plain(text) not in [plain(name) for each in named for name in each.names]:
        _waits_in_a_row(labels, text)
    found = _only_one(named, text, "need")
    return (found,) if found in state.needs else tuple(need.id for need in needs_of(state, found))


def find_who(labels: Labels, plan: Plan, text: str) -> str:
    """Whoever or whatever of a plan is meant: a run, a request, a person, a vehicle, a lender; its id."""
    run = find_run(labels, plan, text)
    return run or _only_one(_in_plan(labels, plan), text, "who")


def find_party(labels: Labels, plan: Plan, text: str) -> str:
    """The id of the person or lender who gives an answer: by name, or by her request, or a vehicle's lender."""
    found = find_who(labels, plan, text)
    if found in labels.state.needs:
        return labels.state.needs[found].fact.person
    if found in labels.state.vehicles:
        return labels.state.vehicles[found].fact.lender
    return next((run.driver for run in plan.fact.runs if run.run == found), found)


def find_anything(labels: Labels, text: str) -> str:
    """Any id of the log that a name fits: for its history."""
    state = labels.state
    if re.fullmatch(r"(?:案|plan|#)\d+", plain(text)) or text in state.plans:
        return find_plan(labels, text).id
    if re.fullmatch(r"q\d+", plain(text)):
        return find_question(labels, text)
    named = [
        *_needs(labels, state.needs),
        *_people(labels, state.people),
        *(Named(each, (labels.vehicle(each),), labels.vehicle(each)) for each in state.vehicles),
        *(Named(each, (labels.lender(each),), labels.lender(each)) for each in state.lenders),
        *(Named(plan, (), labels.plan(plan)) for plan in state.plans),
    ]
    return _only_one(named, need_of(text) or text, "who")


def find_target(labels: Labels, plan: Plan, text: str, day: str = "") -> str:
    """One ride (an occurrence of the plan, or one left over) or one run; ``day`` (ISO) tells a person's rides apart."""
    run = find_run(labels, plan, text)
    if run is not None:
        return run
    needs = set(find_needs(labels, text))
    everything = [(a.occurrence, a.need) for a in plan.fact.assignments] + [
        (a.occurrence, a.need) for a in plan.fact.left
    ]
    wanted_day = day or (text.rpartition("@")[2] if "@" in text else "")
    found = [occurrence for occurrence, need in everything if need in needs and occurrence.endswith(wanted_day)]
    if len(found) != 1:
        shown = "\n".join(f"  {labels.occurrence(each)} ({each})" for each in found)
        raise Misused("one_ride", came=text, count=len(found), candidates=shown)
    return found[0]


def _in_plan(labels: Labels, plan: Plan) -> list[Named]:
    """Everybody and everything in a plan, once."""
    served, left = plan.fact.assignments, plan.fact.left
    needs = [a.need for a in served] + [a.need for a in left]
    people = [a.person for a in served] + [a.person for a in left] + [run.driver for run in plan.fact.runs]
    vehicles = {run.vehicle: labels.vehicle(run.vehicle) for run in plan.fact.runs}
    lenders = {run.lender: labels.lender(run.lender) for run in plan.fact.runs}
    return [
        *_needs(labels, dict.fromkeys(needs)),
        *_people(labels, dict.fromkeys(people)),
        *(Named(each, (name,), name) for each, name in {**vehicles, **lenders}.items()),
    ]


def _needs(labels: Labels, needs: Iterable[str]) -> list[Named]:
    found = []
    for each in needs:
        need = labels.state.needs[each]
        shown = f"{labels.need(each)}"
        found.append(Named(each, (need.fact.number,) if need.fact.number else (), shown))
    return found


def _people(labels: Labels, people: Iterable[str]) -> list[Named]:
    found = []
    for each in sorted(people):
        found.append(Named(each, (labels.person(each),), labels.with_town(each)))
    return found


def _only_one(named: Sequence[Named], text: str, kind: str) -> str:
    """The one that the text names, by stages; raises ``Misused`` for none and for several."""
    wanted = plain(text)
    for stage in (
        [each for each in named if each.id == text],
        [each for each in named if wanted in map(plain, each.names)],
        [each for each in named if len(wanted) > SHORTEST_PART and each.id.casefold().startswith(wanted)],
        [each for each in named if len(wanted) >= SHORTEST_PART and any(wanted in plain(n) for n in each.names)],
    ):
        if len(stage) == 1:
            return stage[0].id
        if stage:
            shown = "\n".join(f"  {each.shown} ({each.id})" for each in stage)
            raise Misused("ambiguous", came=text, count=len(stage), candidates=shown)
    raise Misused(f"not_found.{kind}", came=text, near=_near(wanted, named))


def _waits_in_a_row(labels: Labels, text: str) -> None:
    """Raise ``Misused`` where the text names a row that stands for nothing: it waits, or was not taken."""
    wanted = plain(text)
    for row in labels.state.rows.values():
        fact = row.fact
        cells = fact.private.cells if fact.private else ()
        if fact.outcome != "accepted" and wanted and wanted in [plain(words) for _, words in cells]:
            waiting = [q.fact.question for q in labels.state.questions.values() if q.fact.about == fact.row and q.open]
            told = " ".join(map(labels.question, waiting) if waiting else map(labels.fault, fact.faults))
            code = "row_waits" if waiting else "row_not_taken"
            raise Misused(code, came=text, sheet=fact.sheet, row=fact.number, why=told)


def _near(wanted: str, named: Sequence[Named]) -> str:
    by_name = {plain(name): each.shown for each in named for name in each.names}
    close = [name for name in by_name if wanted and wanted in name] or get_close_matches(
        wanted, by_name, n=3, cutoff=0.5
    )
    return " ".join(by_name[name] for name in close[:5])
