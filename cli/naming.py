"""From what people type to ids: receipt numbers, names, 案1, 便2, Q3, an id or its beginning."""

import re
from collections.abc import Iterable

from cli.candidates import Named, only_one, plain
from cli.errors import Misused
from cli.labels import Labels, called_by, need_of, needs_of
from events.state.carriers import asked, name_of, uses
from events.state.model import Plan


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
    named = [Named(plan.id) for plan in plans]
    return labels.state.plans[only_one(labels, named, text, "plan")]


def find_run(labels: Labels, plan: Plan, text: str) -> str | None:
    """A run or session of the plan by 便2, 予定2, run 2, 1-2 (plan-run) or id; None where the text looks like none."""
    number = re.fullmatch(r"(?:便|予定|run|session)(\d+)|(?:案|plan)?(\d+)[-‐－](?:便|予定|run)?(\d+)", plain(text))
    if number is None:
        return text if any(name_of(each) == text for each in plan.carriers) else None
    of_plan = int(number[2]) if number[2] else labels.plan_number(plan.id)
    n = int(number[1] or number[3])
    if of_plan != labels.plan_number(plan.id) or not 1 <= n <= len(plan.carriers):
        raise Misused("not_found.run", came=text, plan=labels.plan(plan.id), near="")
    return name_of(plan.carriers[n - 1])


def find_question(labels: Labels, text: str) -> str:
    """A question by Q3, 3 or id."""
    questions = list(labels.state.questions)
    number = re.fullmatch(r"q?(\d+)", plain(text))
    if number and 1 <= int(number[1]) <= len(questions):
        return questions[int(number[1]) - 1]
    return only_one(labels, [Named(each) for each in questions], text, "question")


def find_needs(labels: Labels, text: str) -> tuple[str, ...]:
    """The requests that somebody means: one by its number or id, or all of one person by her name."""
    state = labels.state
    text = need_of(text) or text
    named = [*_needs(labels, state.needs), *_people(labels, {need.fact.person for need in state.needs.values()})]
    if plain(text) not in [plain(name) for each in named for name in each.names]:
        _waits_in_a_row(labels, text)
    found = only_one(labels, named, text, "need")
    return (found,) if found in state.needs else tuple(need.id for need in needs_of(state, found))


def find_who(labels: Labels, plan: Plan, text: str) -> str:
    """Whoever or whatever of a plan is meant: a run, a request, a person, a vehicle, a lender; its id."""
    run = find_run(labels, plan, text)
    return run or only_one(labels, _in_plan(labels, plan), text, "who")


def find_party(labels: Labels, plan: Plan, text: str) -> str:
    """The id of the person or lender who gives an answer: by name, or by her request, or a thing's lender."""
    found = find_who(labels, plan, text)
    if found in labels.state.needs:
        return labels.state.needs[found].fact.person
    if found in labels.state.vehicles:
        return labels.state.vehicles[found].fact.lender
    if found in labels.state.lots:
        return labels.state.lots[found].fact.lender
    return next((who for each in plan.carriers if name_of(each) == found for who in asked(each).values()), found)


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
        *_things(labels, [*state.vehicles, *state.lenders, *state.lots]),
        *map(Named, state.plans),
    ]
    return only_one(labels, named, need_of(text) or text, "who")


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
    needs, known = [a.need for a in served] + [a.need for a in left], labels.state.people
    taken = [who for each in plan.carriers for who in (*uses(each).values(), *asked(each).values())]
    people = [a.person for a in served] + [a.person for a in left] + [each for each in taken if each in known]
    things = [each for each in taken if each not in known]
    return [
        *_needs(labels, dict.fromkeys(needs)),
        *_people(labels, dict.fromkeys(people)),
        *_things(labels, dict.fromkeys(things)),
    ]


def _needs(labels: Labels, needs: Iterable[str]) -> list[Named]:
    """By receipt number, a group by its name."""
    return [Named(each, tuple(filter(None, called_by(labels.state.needs[each])))) for each in needs]


def _people(labels: Labels, people: Iterable[str]) -> list[Named]:
    """By name, a volunteer by her number too."""
    found = ((each, labels.name_of(each), labels.helper_number(each)) for each in sorted(people))
    return [Named(each, tuple(filter(None, (name, number)))) for each, name, number in found if name]


def _things(labels: Labels, things: Iterable[str]) -> list[Named]:
    """Vehicles, lenders and lots."""
    return [Named(each, (labels.thing_name_of(each),)) for each in things if labels.thing_name_of(each)]


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
