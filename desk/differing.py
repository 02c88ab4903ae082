"""What differs between two plans, told as who must be called: the people whose ride, helper or room changes."""

from datetime import date, timedelta

from attrs import frozen

from desk.selecting import day_of
from events.state.model import Plan, State
from events.state.told import Ride, change, ride_told, tolerance_of


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
    """The riders to call, in the order of their occurrences. A time within the district's tolerance is no change.

    Only days that both plans are about are compared.
    """
    tolerance = tolerance_of(state, after)
    days = _days(before) & _days(after)
    everybody = (a for plan in (before, after) for a in plan.fact.assignments)
    people = {a.occurrence: a.person for a in everybody if day_of(a.occurrence) in days}
    found = []
    for occurrence in sorted(people):
        old, new = ride_told(before, occurrence), ride_told(after, occurrence)
        kind = change(old, new, tolerance)
        if kind is not None:
            found.append(Difference(occurrence, people[occurrence], kind, old, new))
    return tuple(found)


def _days(plan: Plan) -> set[date]:
    return {plan.fact.first_day + timedelta(days=n) for n in range(plan.fact.days)}
