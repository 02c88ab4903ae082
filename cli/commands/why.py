"""match why: the reason for a need that is left over, for the office or in words fit to be told (``--to-tell``).

Of a lot or a room that no plan chose: what keeps it away, and what choosing it would cost.
"""

from typing import Any

import typer

from cli.call import Call
from cli.clock import clock
from cli.commands.answer import solve_again
from cli.commands.why_place import place_called, tell
from cli.days import read_day
from cli.errors import Misused
from cli.files import typed
from cli.labels import Labels
from cli.naming import find_needs, find_plan
from cli.printing import facts, next_steps, page
from cli.seat import at_the_desk
from cli.showing.helped import helped_lines
from cli.showing.left import left_facts, left_lines, other_ways, waiting_facts, waiting_lines
from cli.showing.plan import on_day, ride_facts
from cli.showing.telling import told_left, told_served, told_waiting
from cli.tables import WIDTH
from cli.wide import wrapped
from desk.waiting import waiting_supply
from events.state.carriers import asked
from events.state.life import latest_plan
from events.state.model import Plan
from events.vocabulary.plans import LeftOver, PlannedAssignment

Found = tuple[Plan, LeftOver | PlannedAssignment]


def why(ctx: typer.Context, need: str, plan: str | None = None, day: str | None = None, to_tell: bool = False) -> None:
    call: Call = ctx.obj
    with at_the_desk(call, read_only=True) as (office, labels):
        where = place_called(labels, need, whole=True)
        try:
            needs = () if where else find_needs(labels, need)
        except Misused:
            where = place_called(labels, need, whole=False)
            if where is None:
                raise
        if where:
            tell(call, office, labels, where, plan, only=to_tell or day is not None)
            return
        only = read_day(day, clock()()) if day else None
        chosen = find_plan(labels, plan) if plan else None
        found = [each for each in rides_of(labels, needs, chosen) if on_day(each[1].occurrence, only)]
        if call.json:
            rides = [_facts(call, labels, *each) for each in found]
            waiting = [] if to_tell else [fact for each in _leaving(found) for fact in waiting_facts(labels, *each)]
            facts({"needs": needs, "rides": [_tellable(r) for r in rides] if to_tell else rides, "waiting": waiting})
        elif to_tell:
            page(line for text in _told(call, labels, needs, found) for line in wrapped(text, WIDTH))
        else:
            page([*_lines(call, labels, needs, found), *next_steps(call, *_steps(call, labels, need, found))])


def rides_of(labels: Labels, needs: tuple[str, ...], chosen: Plan | None) -> list[Found]:
    """Each ride of these needs in the plan that was last about it (or in the one chosen), in the order of days."""
    plans = [chosen] if chosen else list(labels.state.plans.values())
    found: dict[str, Found] = {}
    for plan in plans:
        rides: list[LeftOver | PlannedAssignment] = [*plan.fact.assignments, *plan.fact.left]
        for each in rides:
            if each.need in needs and (chosen or latest_plan(labels.state, each.occurrence) == plan.id):
                found[each.occurrence] = (plan, each)
    return [found[occurrence] for occurrence in sorted(found, key=lambda each: each.rpartition("@")[2])]


def _lines(call: Call, labels: Labels, needs: tuple[str, ...], found: list[Found]) -> list[str]:
    if not found:
        return [_not_planned(call, labels, each) for each in needs]
    lines: list[str] = []
    for plan, each in found:
        if isinstance(each, LeftOver):
            lines += [labels.plan(plan.id), *left_lines(call, labels, each)]
            ways = other_ways(call, labels, each)
            lines += [f"      {call.say('plan.other_ways', ways=ways)}"] if ways else []
        else:
            lines += [_served(call, labels, plan, each), *helped_lines(call, labels, plan, each)]
    waiting = [line for each in _leaving(found) for line in waiting_lines(call, labels, *each)]
    return [*lines, *(f"      {line}" for line in waiting)]


def _served(call: Call, labels: Labels, plan: Plan, each: PlannedAssignment) -> str:
    """By what somebody is served, and by whom where people come to her."""
    joined = call.say("why.and").join
    uses = [use for run in each.runs for use in asked(plan.carrier(run)).values()]
    return call.of_kind(
        plan.fact.kind,
        "why.served",
        occurrence=labels.occurrence(each.occurrence),
        plan=labels.plan(plan.id),
        runs=joined(labels.run_with_day(plan, run) for run in each.runs),
        helpers=joined(labels.who_comes(who) for who in dict.fromkeys(uses) if who != each.person),
    )


def _leaving(found: list[Found]) -> list[tuple[str, tuple[str, ...]]]:
    """The kinds and districts of the plans that leave something over."""
    plans = [plan.fact for plan, each in found if isinstance(each, LeftOver)]
    return list(dict.fromkeys((fact.kind, fact.districts) for fact in plans))


def _not_planned(call: Call, labels: Labels, need: str) -> str:
    withdrawn = labels.state.needs[need].withdrawn is not None
    return call.say("why.withdrawn" if withdrawn else "why.not_planned", need=labels.need(need))


def _told(call: Call, labels: Labels, needs: tuple[str, ...], found: list[Found]) -> list[str]:
    if not found:
        return told_waiting(call, labels, labels.state.needs[needs[0]].fact.person)
    lines: list[str] = []
    for plan, each in found:
        told = told_left(call, labels, each) if isinstance(each, LeftOver) else told_served(call, labels, plan, each)
        lines += ["", *told] if lines else told
    return lines


def _steps(call: Call, labels: Labels, need: str, found: list[Found]) -> list[str]:
    if not found:
        return [
            call.say("next.solve_first", district=labels.state.needs[find_needs(labels, need)[0]].district or "shonan")
        ]
    left = [plan for plan, each in found if isinstance(each, LeftOver)]
    if not left:
        return []
    waits = any(waiting_supply(labels.state, *each) for each in _leaving(found))
    asked = [call.say("next.questions")] if waits else []
    return [call.say("next.tell", need=typed(need)), *asked, solve_again(call, left[0])]


def _tellable(ride: dict[str, Any]) -> dict[str, Any]:
    """The same without what stays in the office: who and what stood in the way (who must not meet whom, say)."""
    return {name: [] if name in ("obstacles", "changes") else value for name, value in ride.items()}


def _facts(call: Call, labels: Labels, plan: Plan, each: LeftOver | PlannedAssignment) -> dict[str, Any]:
    ride = ride_facts(labels, each.occurrence, each.need, each.person, each.district)
    common = {"plan": plan.id, **ride, "served": not isinstance(each, LeftOver)}
    if isinstance(each, LeftOver):
        return {**common, **left_facts(labels, each), "to_tell": "\n".join(told_left(call, labels, each))}
    return {**common, "runs": each.runs, "to_tell": "\n".join(told_served(call, labels, plan, each))}
