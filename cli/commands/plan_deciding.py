"""match plan approve | reject | pin | release: what the office decides about a plan or a part of it."""

from collections.abc import Callable

import typer

from cli.call import Call
from cli.choosing import selection
from cli.clock import clock
from cli.labels import Labels
from cli.naming import find_plan
from cli.printing import facts, next_steps, page
from cli.seat import at_the_desk
from desk import deciding
from desk.office import Office
from desk.selecting import Selection
from events.state.model import Plan, State

Decide = Callable[[Office, str, Selection], deciding.Decided]


def approve(
    ctx: typer.Context, plan: str, only: list[str] | None = None, day: str | None = None, district: str | None = None
) -> None:
    call: Call = ctx.obj
    with at_the_desk(call) as (office, labels):
        chosen = find_plan(labels, plan)
        wanted = selection(labels, chosen, only, day, district, clock()())
        approved = deciding.approve(office, chosen.id, wanted)
        if call.json:
            facts(_approved_facts(approved))
            return
        rides = [need for need in office.state().derived if need not in labels.state.derived]
        after = call.labels = labels.at(office.state())
        lines = [*_approved_lines(call, after, chosen, approved), *_derived(call, after, rides)]
        page([*lines, *_after(call, after, chosen)])


def reject(
    ctx: typer.Context,
    plan: str,
    only: list[str] | None = None,
    day: str | None = None,
    district: str | None = None,
    reason: str = "office",
) -> None:
    def decide(office: Office, plan: str, wanted: Selection) -> deciding.Decided:
        return deciding.reject(office, plan, wanted, reason)

    _decide(ctx.obj, plan, only, day, district, decide, "rejected")


def pin(
    ctx: typer.Context, plan: str, only: list[str] | None = None, day: str | None = None, district: str | None = None
) -> None:
    _decide(ctx.obj, plan, only, day, district, deciding.pin, "pinned")


def release(
    ctx: typer.Context, plan: str, only: list[str] | None = None, day: str | None = None, district: str | None = None
) -> None:
    _decide(ctx.obj, plan, only, day, district, deciding.release, "released")


def _decide(
    call: Call, plan: str, only: list[str] | None, day: str | None, district: str | None, decide: Decide, done: str
) -> None:
    with at_the_desk(call) as (office, labels):
        chosen = find_plan(labels, plan)
        decided = decide(office, chosen.id, selection(labels, chosen, only, day, district, clock()()))
        if call.json:
            facts({"plan": decided.plan, "decision": done, "occurrences": decided.occurrences})
            return
        count = len(decided.occurrences)
        lines = [call.say(f"plan.{done}" if count else f"plan.{done}.nothing", count=count)]
        lines += [f"  {labels.in_plan(chosen, each)}" for each in labels.in_order(decided.occurrences)]
        rides = _rides_let_go(labels.state, office.state())
        if rides:
            names = call.say("why.and").join(labels.need(each) for each in rides)
            lines.append(call.say("plan.rides_let_go", count=len(rides), names=names))
        page([*lines, *_after(call, labels, chosen, noted=bool(count))])


def _rides_let_go(before: State, after: State) -> list[str]:
    """The derived rides that a decision has taken back with their meeting."""
    return [need for need in before.derived if after.needs[need].withdrawn and not before.needs[need].withdrawn]


def _approved_lines(call: Call, labels: Labels, plan: Plan, approved: deciding.Approved) -> list[str]:
    kind = plan.fact.kind
    lines = [call.of_kind(kind, "plan.approved", count=len(approved.occurrences), runs=len(approved.runs))]
    lines += [f"  {labels.in_plan(plan, each)}" for each in labels.in_order(approved.occurrences)]
    if approved.unconfirmed:
        names = dict.fromkeys(labels.anything(party.who) for party in approved.unconfirmed)
        lines.append(call.say("plan.unconfirmed", names=call.say("why.and").join(names)))
    if approved.passed_over:
        lines.append(call.say("plan.passed_over"))
        passed = [(o, call.of_kind(kind, f"plan.passed.{why}")) for o, why in approved.passed_over]
        lines += [f"  {labels.in_plan(plan, occurrence)}: {why}" for occurrence, why in passed]
    return lines


def _derived(call: Call, labels: Labels, rides: list[str]) -> list[str]:
    """The rides that were asked for with a meeting."""
    names = call.say("why.and").join(labels.need(each) for each in rides)
    return [call.say("plan.rides_derived", count=len(rides), names=names)] if rides else []


def _approved_facts(approved: deciding.Approved) -> dict[str, object]:
    return {
        "plan": approved.plan,
        "decision": "approved",
        "occurrences": approved.occurrences,
        "runs": approved.runs,
        "passed_over": [{"occurrence": o, "why": why} for o, why in approved.passed_over],
        "unconfirmed": [{"target": p.target, "party": p.party, "who": p.who} for p in approved.unconfirmed],
    }


def _after(call: Call, labels: Labels, plan: Plan, *, noted: bool = True) -> list[str]:
    """The plan as it is now, and how to take back what was noted."""
    undo = [call.say("next.undo")] if noted else []
    return next_steps(call, call.say("next.show", plan=labels.plan_number(plan.id)), *undo)
