"""What stands already: rides that are held, runs promised elsewhere, times that a driver or a lender said no to.

Held occurrences inside the problem are kept where they are (``holding``); held runs outside it (another horizon's,
another district's) keep their vehicle and their driver busy and count towards her week.
"""

from collections.abc import Collection, Iterable
from datetime import date, datetime, timedelta

from attrs import evolve, frozen

from engine.matchings.engaged import held_outside
from engine.matchings.spans import Span
from events.state.life import declined_runs, has_declined, has_heard, held, own_answer
from events.state.model import State
from events.vocabulary.plans import PlannedRun


@frozen
class HeldLeg:
    """Where one way of a held occurrence stands: the vehicle and driver, and when she boards and alights.

    ``free`` is true where the driver or the lender has said no since: somebody else may drive it.
    """

    vehicle: str
    driver: str
    boards: datetime
    alights: datetime
    free: bool


@frozen
class HeldRide:
    """A held occurrence, leg by leg; ``accepted`` where the rider herself said yes (or it is approved).

    ``told`` where she has heard of it: asked, or more. ``pinned`` where nothing but a pin, or a pin too, holds it.
    """

    occurrence: str
    legs: dict[str, HeldLeg]
    accepted: bool
    told: bool
    pinned: bool


def held_rides(state: State, occurrences: Collection[str]) -> dict[str, HeldRide]:
    """The held ones among these occurrences."""
    found = {}
    for occurrence, each in held(state).items():
        if occurrence in occurrences:
            rider = own_answer(state, each.plan, occurrence)
            yes = each.by == "approved" or (rider is not None and rider.status == "accepted")
            legs: dict[str, HeldLeg] = {}
            for run in each.runs:
                legs |= _legs(state.plans[each.plan].run(run), occurrence, has_declined(state, each.plan, run))
            told = has_heard(state, each.plan, occurrence)
            pin = state.pinned.get(occurrence)
            pinned = pin is not None and pin.plan == each.plan
            found[occurrence] = HeldRide(occurrence, legs, yes, told, pinned)
    return found


def _legs(run: PlannedRun, occurrence: str, free: bool) -> dict[str, HeldLeg]:
    boards = {s.leg: s.starts for s in run.stops if s.occurrence == occurrence and s.boards}
    alights = {s.leg: s.starts for s in run.stops if s.occurrence == occurrence and not s.boards}
    return {leg: HeldLeg(run.vehicle, run.driver, boards[leg], alights[leg], free) for leg in boards if leg in alights}


def runs_of(state: State, occurrences: Collection[str]) -> tuple[PlannedRun, ...]:
    """The runs that these held occurrences stand in, each with their stops and nobody else's."""
    riders: dict[tuple[str, str], set[str]] = {}
    for occurrence, each in held(state).items():
        for run in each.runs if occurrence in occurrences else ():
            riders.setdefault((each.plan, run), set()).add(occurrence)
    stands = ((state.plans[plan].run(run), theirs) for (plan, run), theirs in riders.items())
    return tuple(evolve(run, stops=tuple(s for s in run.stops if s.occurrence in theirs)) for run, theirs in stands)


def outside_runs(state: State, occurrences: Collection[str]) -> tuple[PlannedRun, ...]:
    """Held runs that carry nobody of these occurrences and whose driver and lender have not said no."""
    return tuple(run for run in held_outside(state, "transport", occurrences) if isinstance(run, PlannedRun))


def busy(runs: Iterable[PlannedRun], resource: str, start: datetime, around_s: int = 0) -> tuple[Span, ...]:
    """When a vehicle or a driver is away in these runs, in seconds since ``start``, with so much time around each."""
    return tuple(
        (seconds(run.leaves, start) - around_s, seconds(run.returns, start) + around_s)
        for run in runs
        if resource in (run.driver, run.vehicle)
    )


def refused(state: State, resource: str, start: datetime) -> tuple[Span, ...]:
    """When a driver, or the lender of a vehicle, has said no to a run, in seconds since ``start``.

    A no is passed over where the same driver with the same vehicle is held for that time all the same: she was asked
    again since.
    """
    spans = []
    for party, _, run in declined_runs(state):
        theirs = run.driver if party == "driver" else run.vehicle
        if theirs == resource and not _asked_again(state, run):
            spans.append((seconds(run.leaves, start), seconds(run.returns, start)))
    return tuple(sorted(spans))


def _asked_again(state: State, run: PlannedRun) -> bool:
    keys = {(each.plan, name) for each in held(state).values() for name in each.runs}
    standing = (state.plans[plan].carrier(name) for plan, name in keys if not has_declined(state, plan, name))
    return any(
        isinstance(other, PlannedRun)
        and (other.vehicle, other.driver) == (run.vehicle, run.driver)
        and other.leaves < run.returns
        and run.leaves < other.returns
        for other in standing
    )


def driven_s(runs: Iterable[PlannedRun], driver: str, from_day: date, until_day: date) -> int:
    """The seconds, garage to garage, that a driver is promised for runs that leave in these days (end exclusive)."""
    hers = (run for run in runs if run.driver == driver and from_day <= run.leaves.date() < until_day)
    return sum(seconds(run.returns, run.leaves) for run in hers)


def turns(state: State, since: datetime, until: datetime) -> dict[str, int]:
    """How many approved runs each lender gave in a span of time."""
    counted: dict[str, int] = {}
    for plan, run in sorted({(approval.plan, run) for approval in state.approved.values() for run in approval.runs}):
        planned = state.plans[plan].carrier(run)
        if isinstance(planned, PlannedRun) and since <= planned.leaves < until:
            counted[planned.lender] = counted.get(planned.lender, 0) + 1
    return counted


def seconds(moment: datetime, start: datetime) -> int:
    """Whole seconds from ``start`` to a moment."""
    return (moment - start) // timedelta(seconds=1)
