"""Which meetings fall on the days of a horizon: on days of the group's own, or so many times a month on any day.

A meeting that falls on a holiday or a closed day is a question first; a group that meets on any day keeps off them.
"""

from collections.abc import Collection, Iterator
from datetime import date

from attrs import evolve, frozen

from engine.matchings.built import HolidayQuestion, Horizon, OccurrenceAt
from engine.matchings.holidays import holiday_code
from engine.matchings.salons.rhythm import fixed_days, parts
from events.settings import setting
from events.state.life import declined_needs, has_declined, held
from events.state.model import Need, State
from events.times import TOKYO
from events.vocabulary.salons import SalonDetails, SalonRequested

KIND = "salons"
APART = "meetings_lie_apart"


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


def asked(state: State, horizon: Horizon, districts: Collection[str]) -> tuple[Asked, ...]:
    """The meetings, in the order of days and needs. A group that said no to a day does not meet on it."""
    declined, kept = declined_needs(state), held(state)
    return tuple(
        each
        for each in (_apart(state, each) for each in _all(state, horizon, districts))
        if each.occurrence not in declined
        and each.days
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


def _of(need: Need, days_of_horizon: tuple[date, ...]) -> Iterator[Asked]:
    fact = need.fact
    if not isinstance(fact, SalonRequested) or fact.private is None:
        return
    begun = [day for day in days_of_horizon if fact.first_day <= day and (fact.until is None or day <= fact.until)]
    found = parts(fact, begun) if fact.any_day else ((day, (day,)) for day in fixed_days(fact, begun))
    for first, days_of_it in found:
        yield Asked(f"{need.id}@{first.isoformat()}", need, fact, fact.private, first, days_of_it)


def _apart(state: State, each: Asked) -> Asked:
    """Of the days of one of a month's several meetings, those that are not too near to another one that is held."""
    if each.fact.times_a_month == 1 or each.occurrence in held(state):
        return each
    gap, taken = apart_days(state, each), days_held(state, each.need.id)
    return evolve(each, days=tuple(day for day in each.days if all(abs((day - on).days) >= gap for on in taken)))


def apart_days(state: State, each: Asked) -> int:
    """How many days lie from one meeting of a group to the next; 0 where somebody has set that aside."""
    aside = any(a.fact.target == each.occurrence and a.fact.rule == APART for a in state.set_aside)
    return 0 if aside else int(setting(state.settings, "salon.apart_days", each.days[0], each.need.district))


def days_held(state: State, need: str) -> tuple[date, ...]:
    """The days on which meetings of a group are held."""
    return tuple(
        session.starts.astimezone(TOKYO).date()
        for occurrence, kept in held(state).items()
        if occurrence.rpartition("@")[0] == need
        for session in state.plans[kept.plan].fact.sessions
        if session.session in kept.runs and not has_declined(state, kept.plan, session.session)
    )


def _held_on_another_day(state: State, each: Asked) -> bool:
    """The month's meeting that is held on a day outside the horizon is not asked for once more."""
    kept = held(state).get(each.occurrence)
    if kept is None:
        return False
    sessions = [s for s in state.plans[kept.plan].fact.sessions if s.session in kept.runs]
    return bool(sessions) and not any(session.starts.date() in each.days for session in sessions)
