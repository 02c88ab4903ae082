"""An assignment's life, told from the decisions: what holds it, and what became of it.

Words: proposed (案), asked (打診中), accepted (承諾), declined (断り), approved (確定), rejected, superseded,
withdrawn, lapsed. Asked, accepted, approved and pinned are held; the rest is free for a new plan.
"""

from collections.abc import Iterator
from datetime import datetime

from attrs import frozen

from events.state.model import Plan, State
from events.vocabulary.plans import PlannedRun

ASKING = ("asked", "accepted", "absent")


@frozen
class Held:
    """An occurrence that stays: the plan and runs it stays in, and the strongest thing that holds it."""

    occurrence: str
    plan: str
    runs: tuple[str, ...]
    by: str


def status(state: State, plan: str, occurrence: str, now: datetime) -> str:
    """What became of one assignment of a plan. ``now`` tells a lapsed one."""
    approval = state.approved.get(occurrence)
    if approval is not None and approval.plan == plan:
        return "approved"
    if (plan, occurrence) in state.rejected:
        return "rejected"
    need = state.needs.get(occurrence.split("@")[0])
    if need is None or need.withdrawn is not None:
        return "withdrawn"
    answer = state.answers.get((plan, occurrence, "rider"))
    if answer is not None and answer.status == "declined":
        return "declined"
    if latest_plan(state, occurrence) != plan:
        return "superseded"
    if _departs(state, plan, occurrence) <= now:
        return "lapsed"
    return holding(state, plan, occurrence) or "proposed"


def holding(state: State, plan: str, occurrence: str) -> str | None:
    """The strongest thing that holds an occurrence in this plan: approved, accepted, asked, pinned; None if free.

    A run whose driver or lender declined holds nobody by itself; a rider who accepted keeps her time all the same.
    """
    approval = state.approved.get(occurrence)
    if approval is not None and approval.plan == plan:
        return "approved"
    rider = state.answers.get((plan, occurrence, "rider"))
    if rider is not None and rider.status == "declined":
        return None
    found = {rider.status} if rider is not None else set()
    assignment = state.plans[plan].assignment(occurrence)
    for run in assignment.runs if assignment else ():
        found |= {a.status for p in ("driver", "lender") if (a := state.answers.get((plan, run, p))) is not None}
    if rider is None and "declined" in found:
        return None
    pin = state.pinned.get(occurrence)
    if "accepted" in found:
        return "accepted"
    if found & set(ASKING):
        return "asked"
    return "pinned" if pin is not None and pin.plan == plan else None


def held(state: State) -> dict[str, Held]:
    """Every held occurrence of needs that still stand, by occurrence, from the newest plan that holds it."""
    found: dict[str, Held] = {}
    for plan in _newest_first(state):
        for assignment in plan.fact.assignments:
            need = state.needs.get(assignment.need)
            gone = need is None or need.withdrawn is not None
            if gone or assignment.occurrence in found:
                continue
            by = _still_holding(state, plan.id, assignment.occurrence)
            if by is not None:
                found[assignment.occurrence] = Held(assignment.occurrence, plan.id, assignment.runs, by)
    return found


def holding_plans(state: State, occurrence: str) -> tuple[str, ...]:
    """Every plan that holds an occurrence, the newest first."""
    serving = (plan.id for plan in _newest_first(state) if plan.assignment(occurrence))
    return tuple(plan for plan in serving if _still_holding(state, plan, occurrence) is not None)


def _still_holding(state: State, plan: str, occurrence: str) -> str | None:
    """What holds an occurrence in this plan, where it was neither rejected nor let go since."""
    gone = (plan, occurrence) in state.rejected or (plan, occurrence) in state.released
    return None if gone else holding(state, plan, occurrence)


def declined_runs(state: State) -> Iterator[tuple[str, str, PlannedRun]]:
    """``(party, who, run)`` for each run that its driver or lender declined: not to be asked again for that time."""
    for (plan, target, party), answer in state.answers.items():
        if party != "rider" and answer.status == "declined":
            yield party, answer.who, state.plans[plan].run(target)


def declined_for(state: State, occurrence: str) -> frozenset[str]:
    """The drivers and the vehicles that were refused for runs which were to carry this occurrence."""
    return frozenset(
        run.driver if party == "driver" else run.vehicle
        for party, _, run in declined_runs(state)
        if any(stop.occurrence == occurrence for stop in run.stops)
    )


def declined_riders(state: State) -> frozenset[str]:
    """Occurrences whose rider said no to the ride and was not asked again since."""
    return frozenset(t for (_, t, party), a in state.answers.items() if party == "rider" and a.status == "declined")


def latest_plan(state: State, occurrence: str) -> str | None:
    """The newest plan that serves the occurrence or leaves it over."""
    for plan in _newest_first(state):
        if plan.assignment(occurrence) or any(left.occurrence == occurrence for left in plan.fact.left):
            return plan.id
    return None


def _departs(state: State, plan: str, occurrence: str) -> datetime:
    """When the first run of the assignment leaves."""
    proposed = state.plans[plan]
    assignment = proposed.assignment(occurrence)
    runs = assignment.runs if assignment else ()
    return min((proposed.run(run).leaves for run in runs), default=proposed.stamp.recorded)


def _newest_first(state: State) -> list[Plan]:
    return sorted(state.plans.values(), key=lambda plan: -plan.stamp.position)
