"""What is promised already: runs that stay, drivers and vehicles that said no, hours that are spoken for.

Held occurrences inside the problem are kept by narrowing them to where they are; promised runs outside it (another
district's, another horizon's) keep their vehicle and their driver busy.
"""

from collections.abc import Collection, Iterable
from datetime import date, datetime, timedelta

from attrs import frozen

from engine.matchings.transport.hours import Span
from events.state.life import Held, declined_runs, held
from events.state.model import State
from events.vocabulary.plans import PlannedRun

DAY_MIN = 1440


@frozen
class HeldRide:
    """A held occurrence and the runs that hold it; a ``free`` run lost its driver or lender: others may drive it."""

    occurrence: str
    by: str
    runs: tuple[PlannedRun, ...]
    free: tuple[str, ...]


def held_rides(state: State, occurrences: Collection[str]) -> dict[str, HeldRide]:
    """The held ones among these occurrences."""
    return {o: _held_ride(state, h) for o, h in held(state).items() if o in occurrences}


def _held_ride(state: State, each: Held) -> HeldRide:
    plan = state.plans[each.plan]
    free = tuple(run for run in each.runs if _was_declined(state, each.plan, run))
    return HeldRide(each.occurrence, each.by, tuple(plan.run(run) for run in each.runs), free)


def _was_declined(state: State, plan: str, run: str) -> bool:
    answers = (state.answers.get((plan, run, party)) for party in ("driver", "lender"))
    return any(answer is not None and answer.status == "declined" for answer in answers)


def outside_runs(state: State, occurrences: Collection[str]) -> tuple[PlannedRun, ...]:
    """Promised runs that carry nobody of these occurrences."""
    found: dict[tuple[str, str], PlannedRun] = {}
    for occurrence, each in held(state).items():
        if occurrence not in occurrences and each.by in ("approved", "accepted"):
            for run in each.runs:
                found[each.plan, run] = state.plans[each.plan].run(run)
    inside = {(h.plan, run) for o, h in held(state).items() if o in occurrences for run in h.runs}
    return tuple(run for key, run in sorted(found.items()) if key not in inside)


def busy(runs: Iterable[PlannedRun], day: date, resource: str) -> tuple[Span, ...]:
    """The minutes of a day that a vehicle or a driver is promised away."""
    return tuple(
        _span(run.leaves, run.returns, day)
        for run in runs
        if resource in (run.driver, run.vehicle) and run.leaves.date() <= day <= run.returns.date()
    )


def refused(state: State, day: date, resource: str) -> tuple[Span, ...]:
    """The minutes of a day that a driver or a lender has said no to."""
    found = []
    for party, who, run in declined_runs(state):
        theirs = run.driver if party == "driver" else run.vehicle
        if resource == theirs and who in (run.driver, run.lender) and run.leaves.date() == day:
            found.append(_span(run.leaves, run.returns, day))
    return tuple(found)


def minutes_spoken_for(runs: Iterable[PlannedRun], driver: str, from_day: date, until_day: date) -> int:
    """The minutes, garage to garage and rounded up, that a driver is promised in these days (end exclusive)."""
    seconds = sum(
        (run.returns - run.leaves) // timedelta(seconds=1)
        for run in runs
        if run.driver == driver and from_day <= run.leaves.date() < until_day
    )
    return -(-seconds // 60)


def turns(state: State, since: datetime, until: datetime) -> tuple[tuple[str, int], ...]:
    """How many approved runs each lender gave in a span of time."""
    counted: dict[str, int] = {}
    for plan, run in sorted({(a.plan, run) for a in state.approved.values() for run in a.runs}):
        planned = state.plans[plan].run(run)
        if since <= planned.leaves < until:
            counted[planned.lender] = counted.get(planned.lender, 0) + 1
    return tuple(sorted(counted.items()))


def _span(leaves: datetime, returns: datetime, day: date) -> Span:
    start = leaves.hour * 60 + leaves.minute if leaves.date() == day else 0
    end = returns.hour * 60 + returns.minute + 1 if returns.date() == day else DAY_MIN
    return (start, min(end, DAY_MIN))
