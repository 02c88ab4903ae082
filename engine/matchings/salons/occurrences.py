"""Which meetings fall on the days of a horizon: each week, on the second Tuesday, or once a month on any day.

A meeting that falls on a holiday or a closed day is a question first; a group that meets on any day keeps off them.
"""

from collections.abc import Collection, Iterator
from datetime import date

from attrs import evolve, frozen

from engine.matchings.built import HolidayQuestion, Horizon, OccurrenceAt
from engine.matchings.holidays import holiday_code
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
    declined, kept = declined_needs(state), held(state)
    return tuple(
        each
        for each in _all(state, horizon, districts)
        if each.occurrence not in declined
        and not _held_on_another_day(state, each)
        and (each.occurrence in kept or _holiday_code(state, each) in (None, "meet"))
    )


def holiday_questions(state: State, horizon: Horizon, districts: Collection[str]) -> tuple[HolidayQuestion, ...]:
    """Meetings on holidays and closed days that nobody has answered for, and nobody holds already."""
    kept = held(state)
    coded = ((each, _holiday_code(state, each)) for each in _all(state, horizon, districts))
    return tuple(
        HolidayQuestion(each.occurrence, each.person, code, ("meet", "no_meeting"))
        for each, code in coded
        if code not in (None, "meet", "no_meeting") and each.occurrence not in kept
    )


def _all(state: State, horizon: Horizon, districts: Collection[str]) -> tuple[Asked, ...]:
    found = (
        each
        for need in state.needs.values()
        if need.kind == KIND and need.withdrawn is None and need.district in districts
        for each in _of(need, horizon.dates())
    )
    return tuple(sorted((_off_holidays(state, each) for each in found), key=lambda each: each.days[0]))


def _off_holidays(state: State, each: Asked) -> Asked:
    """Of the days of a group that meets on any day, those that are no holidays, where there are such."""
    if not each.fact.any_day:
        return each
    ordinary = tuple(d for d in each.days if holiday_code(state, "", d, each.need.district, "salon") is None)
    return evolve(each, days=ordinary or each.days)


def _holiday_code(state: State, each: Asked) -> str | None:
    """What is in the way of each of its days: a single one, or the only ones that are left of a month."""
    return holiday_code(state, each.occurrence, each.days[0], each.need.district, "salon")


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
