"""What differs between two plans, told as who must be called: the people whose ride, helper or room changes."""

from datetime import datetime, timedelta

from attrs import frozen

from events.settings import setting
from events.state.carriers import Carrier
from events.state.model import Plan, State
from events.vocabulary.plans import PlannedRun, PlannedSession


@frozen
class Ride:
    """What one rider is told: when she is picked up each way, by whom and in what.

    Where nobody drives, ``pickups`` are the times at which her sessions start, and ``uses`` what they take by role.
    """

    pickups: tuple[datetime, ...]
    drivers: tuple[str, ...]
    vehicles: tuple[str, ...]
    uses: tuple[tuple[str, str], ...] = ()


@frozen
class Difference:
    """One occurrence that differs: ``kind`` is added, dropped, driver, vehicle, a session's role, or time: the
    strongest that holds."""

    occurrence: str
    person: str
    kind: str
    before: Ride | None
    after: Ride | None


def diff(state: State, before: Plan, after: Plan) -> tuple[Difference, ...]:
    """The riders to call, in the order of their occurrences. A time within the district's tolerance is no change."""
    district = after.fact.districts[0]
    tolerance = timedelta(seconds=setting(state.settings, "ride.held_tolerance_s", after.fact.first_day, district))
    old, new = rides(before), rides(after)
    people = {a.occurrence: a.person for plan in (before, after) for a in plan.fact.assignments}
    found = []
    for occurrence in sorted(old.keys() | new.keys()):
        kind = _kind(old.get(occurrence), new.get(occurrence), tolerance)
        if kind is not None:
            each = Difference(occurrence, people[occurrence], kind, old.get(occurrence), new.get(occurrence))
            found.append(each)
    return tuple(found)


def rides(plan: Plan) -> dict[str, Ride]:
    """What each occurrence's rider is told by this plan."""
    return {a.occurrence: _ride(a.occurrence, [plan.carrier(run) for run in a.runs]) for a in plan.fact.assignments}


def _ride(occurrence: str, carriers: list[Carrier]) -> Ride:
    sessions = [each for each in carriers if isinstance(each, PlannedSession)]
    if sessions:
        taken = sorted({(use.role, use.resource) for each in sessions for use in each.uses})
        return Ride(tuple(sorted({each.starts for each in sessions})), (), (), tuple(taken))
    runs = [each for each in carriers if isinstance(each, PlannedRun)]
    stops = [(stop, run) for run in runs for stop in run.stops if stop.occurrence == occurrence and stop.boards]
    stops.sort(key=lambda pair: pair[0].starts)
    return Ride(
        tuple(stop.starts for stop, _ in stops),
        tuple(run.driver for _, run in stops),
        tuple(run.vehicle for _, run in stops),
    )


def _kind(before: Ride | None, after: Ride | None, tolerance: timedelta) -> str | None:
    if before is None or after is None:
        return "added" if before is None else "dropped"
    if before.drivers != after.drivers:
        return "driver"
    if before.vehicles != after.vehicles:
        return "vehicle"
    if before.uses != after.uses:
        return min(role for role, _ in set(before.uses) ^ set(after.uses))
    if len(before.pickups) != len(after.pickups):
        return "time"
    moved = any(abs(new - old) > tolerance for old, new in zip(before.pickups, after.pickups, strict=True))
    return "time" if moved else None
