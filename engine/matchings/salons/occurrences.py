"""Which meetings fall on the days of a horizon: each week, on the second Tuesday, or once a month on any day."""

from collections.abc import Collection, Iterator
from datetime import date

from attrs import frozen

from engine.matchings.built import Horizon, OccurrenceAt
from events.state.life import declined_needs, held
from events.state.model import Need, State
from events.vocabulary.salons import SalonDetails, SalonRequested

KIND = "salons"


@frozen
class Asked:
    """A meeting as it is asked for: on any one of its ``days``; ``day`` names the occurrence."""

    occurrence: str
    need: Need
    fact: SalonRequested
    details: SalonDetails
    day: date
    days: tuple[date, ...]

    @property
    def person(self) -> str:
        return self.fact.person

    @property
    def at(self) -> OccurrenceAt:
        return OccurrenceAt(self.occurrence, self.need.id, self.person, self.need.district, self.day)


def nth_of_month(day: date) -> int:
    """1 for the first of its weekday in the month."""
    return (day.day - 1) // 7 + 1


def asked(state: State, horizon: Horizon, districts: Collection[str]) -> tuple[Asked, ...]:
    """The meetings, in the order of days and needs. A group that said no to a day does not meet on it."""
    declined = declined_needs(state)
    found = [
        each
        for need in state.needs.values()
        if need.kind == KIND and need.withdrawn is None and need.district in districts
        for each in _of(need, horizon.dates())
        if each.occurrence not in declined and not _held_on_another_day(state, each)
    ]
    return tuple(sorted(found, key=lambda each: each.days[0]))


def _of(need: Need, days: tuple[date, ...]) -> Iterator[Asked]:
    fact = need.fact
    if not isinstance(fact, SalonRequested) or fact.private is None:
        return
    begun = [day for day in days if fact.first_day <= day and (fact.until is None or day <= fact.until)]
    if fact.any_day:
        for first in sorted({day.replace(day=1) for day in begun}):
            within = tuple(day for day in begun if day.replace(day=1) == first)
            yield Asked(f"{need.id}@{first.isoformat()}", need, fact, fact.private, first, within)
        return
    for day in begun:
        if day.weekday() in fact.weekdays and (not fact.nth or nth_of_month(day) in fact.nth):
            yield Asked(f"{need.id}@{day.isoformat()}", need, fact, fact.private, day, (day,))


def _held_on_another_day(state: State, each: Asked) -> bool:
    """The month's meeting that is held on a day outside the horizon is not asked for once more."""
    kept = held(state).get(each.occurrence)
    if kept is None:
        return False
    sessions = [s for s in state.plans[kept.plan].fact.sessions if s.session in kept.runs]
    return bool(sessions) and not any(session.starts.date() in each.days for session in sessions)
