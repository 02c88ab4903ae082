"""Which rides are asked for on the days of a horizon: single ones, and weekly ones day by day.

A weekly ride on a holiday or on a closed day is a question, not a ride: the clinic may be shut.
"""

from collections.abc import Collection, Iterator
from datetime import date

from attrs import frozen

from engine.matchings.built import HolidayQuestion, Horizon
from engine.matchings.holidays import holiday_code
from engine.matchings.meetings import approved_meetings, following
from events.settings import setting
from events.state.life import declined_needs, derivation_stands, held
from events.state.model import Need, State
from events.vocabulary.needs import RideDetails


@frozen
class Asked:
    """One need on one day, with its opened details. ``registered``: the ride counts as 福祉有償運送."""

    occurrence: str
    need: Need
    day: date
    details: RideDetails
    registered: bool

    @property
    def person(self) -> str:
        return self.need.fact.person


def asked(state: State, horizon: Horizon, districts: Collection[str]) -> tuple[Asked, ...]:
    """What is asked for, in the order of days and needs. Who has been forgotten, or said no, asks for nothing."""
    declined, kept = declined_needs(state), held(state)
    return tuple(
        each
        for each in _all(state, horizon, districts)
        if each.occurrence not in declined
        and each.occurrence not in state.cancelled
        and (each.occurrence in kept or _holiday_code(state, each) in (None, "drive"))
    )


def holiday_questions(state: State, horizon: Horizon, districts: Collection[str]) -> tuple[HolidayQuestion, ...]:
    """Weekly rides on holidays and closed days that nobody has answered for, and nobody holds already."""
    kept = held(state)
    coded = ((each, _holiday_code(state, each)) for each in _all(state, horizon, districts))
    return tuple(
        HolidayQuestion(each.occurrence, each.person, code)
        for each, code in coded
        if code not in (None, "drive", "skip") and each.occurrence not in kept
    )


def falls_on(need: Need, day: date) -> bool:
    """Whether the need is for this day."""
    fact = need.fact
    if not fact.weekdays:
        return day == fact.first_day
    begun = fact.first_day <= day and (fact.until is None or day <= fact.until)
    return begun and day.weekday() in fact.weekdays


def _all(state: State, horizon: Horizon, districts: Collection[str]) -> Iterator[Asked]:
    standing = [
        n
        for n in state.needs.values()
        if n.withdrawn is None and n.district in districts and derivation_stands(state, n.id)
    ]
    meetings = approved_meetings(state)
    for day in horizon.dates():
        for need in standing:
            details = need.ride
            if details is not None and falls_on(need, day):
                basis = setting(state.settings, "ride.basis", day, need.district)
                registered = "registered" in (details.basis, basis)
                followed = following(details, day, meetings)
                yield Asked(f"{need.id}@{day.isoformat()}", need, day, followed, registered)


def _holiday_code(state: State, each: Asked) -> str | None:
    """None on an ordinary day; else what was answered (drive, skip), or the question's code."""
    if not each.need.fact.weekdays:
        return None
    return holiday_code(state, each.occurrence, each.day, each.need.district, "ride")
