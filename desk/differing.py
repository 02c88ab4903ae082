"""What differs between two plans, told as who must be called: the people whose ride, helper or room changes."""

from attrs import frozen

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
    """The riders to call, in the order of their occurrences. A time within the district's tolerance is no change."""
    tolerance = tolerance_of(state, after)
    people = {a.occurrence: a.person for plan in (before, after) for a in plan.fact.assignments}
    found = []
    for occurrence in sorted(people):
        old, new = ride_told(before, occurrence), ride_told(after, occurrence)
        kind = change(old, new, tolerance)
        if kind is not None:
            found.append(Difference(occurrence, people[occurrence], kind, old, new))
    return tuple(found)
