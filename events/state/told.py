"""What people were told by a plan, and what they said: of it, or of an older one whose part is the same still.

A new plan takes an older one's place (``follows``). Whose ride or run it leaves as it was need not be phoned again.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from attrs import frozen

from events.settings import setting
from events.state.carriers import Carrier, asked, begins, carried, ends, name_of, uses
from events.state.model import Answer, Plan, State
from events.vocabulary.plans import PlannedRun, PlannedSession


@frozen
class Ride:
    """What one rider is told: when she is picked up each way, by whom and in what.

    Where nobody drives, ``pickups`` are the times at which her sessions start, and ``uses`` what they take with its
    role, in the order of those times.
    """

    pickups: tuple[datetime, ...]
    drivers: tuple[str, ...]
    vehicles: tuple[str, ...]
    uses: tuple[tuple[str, str], ...] = ()


def ride_told(plan: Plan, occurrence: str) -> Ride | None:
    """What the person of an occurrence is told by a plan; None where it does not serve her."""
    assignment = plan.assignment(occurrence)
    if assignment is None:
        return None
    carriers = [plan.carrier(run) for run in assignment.runs]
    sessions = [each for each in carriers if isinstance(each, PlannedSession)]
    if sessions:
        taken = sorted((each.starts, use.role, use.resource) for each in sessions for use in each.uses)
        in_order = dict.fromkeys((role, resource) for _, role, resource in taken)
        return Ride(tuple(sorted({each.starts for each in sessions})), (), (), tuple(in_order))
    runs = [each for each in carriers if isinstance(each, PlannedRun)]
    stops = [(stop, run) for run in runs for stop in run.stops if stop.occurrence == occurrence and stop.boards]
    stops.sort(key=lambda pair: pair[0].starts)
    return Ride(
        tuple(stop.starts for stop, _ in stops),
        tuple(run.driver for _, run in stops),
        tuple(run.vehicle for _, run in stops),
    )


def change(before: Ride | None, after: Ride | None, tolerance: timedelta) -> str | None:
    """What changes for her: added, dropped, driver, vehicle, a role of a session, or time; None for nothing."""
    if before is None or after is None:
        return None if before is after else "added" if before is None else "dropped"
    if before.drivers != after.drivers:
        return "driver"
    if before.vehicles != after.vehicles:
        return "vehicle"
    if set(before.uses) != set(after.uses):
        return min(role for role, _ in set(before.uses) ^ set(after.uses))
    if before.uses != after.uses or len(before.pickups) != len(after.pickups):
        return "time"
    moved = any(abs(new - old) > tolerance for old, new in zip(before.pickups, after.pickups, strict=True))
    return "time" if moved else None


def tolerance_of(state: State, plan: Plan) -> timedelta:
    """How far a time may move before somebody has to be told, in the plan's first district."""
    district = plan.fact.districts[0]
    return timedelta(seconds=setting(state.settings, "ride.held_tolerance_s", plan.fact.first_day, district))


def said(state: State, plan: str, target: str, party: str) -> Answer | None:
    """Where a party stands on its part of a plan: what was said of it, else of the same part of an older plan.

    ``target`` is the occurrence of whoever needs it, the run or session of whoever is asked about that.
    """
    given = state.answers.get((plan, target, party))
    return given if given is not None else _said_before(state, state.plans[plan], target, party)


def carries_on(state: State, plan: Plan, older: str, occurrence: str) -> bool:
    """Whether a plan leaves somebody what an older one told her."""
    before, after = ride_told(state.plans[older], occurrence), ride_told(plan, occurrence)
    return before is not None and change(before, after, tolerance_of(state, plan)) is None


def _said_before(state: State, plan: Plan, target: str, party: str) -> Answer | None:
    """Back through the older plans as long as each has the same part: measured against this plan, not step by step."""
    tolerance = tolerance_of(state, plan)
    for older in _older(state, plan):
        if not _is_about(state, older, plan, target):
            continue
        part = _same_part(older, plan, target, party, tolerance)
        if part is None:
            return None
        given = state.answers.get((older.id, part, party))
        if given is not None:
            return given
    return None


def _older(state: State, plan: Plan) -> Iterator[Plan]:
    """The plan whose place this one took, the one whose place that took, and so on."""
    older = state.plans.get(plan.fact.follows or "")
    while older is not None:
        yield older
        older = state.plans.get(older.fact.follows or "")


def _is_about(state: State, older: Plan, plan: Plan, target: str) -> bool:
    """Whether an older plan decided on that part: one of another day, planned again by itself, says nothing of it."""
    here = {target} if plan.assignment(target) is not None else set(carried(plan.carrier(target)))
    told = {each.occurrence for each in older.fact.assignments} | {each.occurrence for each in older.fact.left}
    return bool(here & told) or any(_within(state, older, each) for each in here)


def _within(state: State, older: Plan, occurrence: str) -> bool:
    need, _, day = occurrence.rpartition("@")
    days = date.fromisoformat(day) - older.fact.first_day
    elsewhere = need in state.needs and state.needs[need].district not in older.fact.districts
    return not elsewhere and timedelta(0) <= days < timedelta(days=older.fact.days)


def _same_part(older: Plan, plan: Plan, target: str, party: str, tolerance: timedelta) -> str | None:
    """The target of the same part in an older plan; None where that had no such part."""
    if plan.assignment(target) is not None:
        before = ride_told(older, target)
        same = before is not None and change(before, ride_told(plan, target), tolerance) is None
        return target if same else None
    carrier = plan.carrier(target)
    return next((name_of(each) for each in older.carriers if _alike(each, carrier, party, tolerance)), None)


def _alike(old: Carrier, new: Carrier, party: str, tolerance: timedelta) -> bool:
    """The same at the same time; who lends a vehicle need not care who drives it and who rides."""
    moved = max(abs(begins(new) - begins(old)), abs(ends(new) - ends(old))) > tolerance
    if moved or type(old) is not type(new) or asked(old).get(party) != asked(new).get(party):
        return False
    if isinstance(old, PlannedRun) and party == "lender":
        return uses(old)["vehicle"] == uses(new)["vehicle"]
    return uses(old) == uses(new) and set(carried(old)) == set(carried(new)) and _weekdays(old) == _weekdays(new)


def _weekdays(carrier: Carrier) -> tuple[int, ...]:
    return carrier.weekdays if isinstance(carrier, PlannedSession) else ()
