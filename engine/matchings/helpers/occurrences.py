"""Which help is asked for on the days of a horizon: single tasks with all their days, and weekly ones day by day."""

from collections.abc import Collection, Iterator
from datetime import date

from attrs import frozen

from engine.matchings.built import HolidayQuestion, Horizon, OccurrenceAt
from engine.matchings.helpers.ground import town_of
from engine.matchings.holidays import holiday_code
from engine.matchings.spans import Span
from events.state.life import declined_needs, held
from events.state.model import Need, State
from events.state.weather import rains_on
from events.vocabulary.needs import HelpDetails, HelpRequested

KIND = "helpers"


@frozen
class Asked:
    """A need as it is asked for in a horizon: on one ``day``, or (a single task) on any of its days.

    ``minutes`` are its hours by day, in minutes from midnight.
    """

    occurrence: str
    need: Need
    day: date
    details: HelpDetails
    minutes: tuple[tuple[date, Span], ...]

    @property
    def person(self) -> str:
        return self.need.fact.person

    @property
    def at(self) -> OccurrenceAt:
        return OccurrenceAt(self.occurrence, self.need.id, self.person, self.need.district, self.day)


def asked(state: State, horizon: Horizon, districts: Collection[str]) -> tuple[Asked, ...]:
    """What is asked for, in the order of days and needs. Who has been forgotten, or said no, asks for nothing."""
    declined, kept = declined_needs(state), held(state)
    return tuple(
        each
        for each in _all(state, horizon, districts)
        if each.occurrence not in declined
        and not _done_elsewhere(state, each, horizon)
        and (each.occurrence in kept or _holiday_code(state, each) in (None, "visit"))
    )


def holiday_questions(state: State, horizon: Horizon, districts: Collection[str]) -> tuple[HolidayQuestion, ...]:
    """Weekly help on holidays and closed days that nobody has answered for, and nobody holds already."""
    kept = held(state)
    coded = ((each, _holiday_code(state, each)) for each in _all(state, horizon, districts))
    return tuple(
        HolidayQuestion(each.occurrence, each.person, code, ("visit", "no_visit"))
        for each, code in coded
        if code not in (None, "visit", "no_visit") and each.occurrence not in kept
    )


def _all(state: State, horizon: Horizon, districts: Collection[str]) -> Iterator[Asked]:
    days = horizon.dates()
    standing = [n for n in state.needs.values() if n.kind == KIND and n.withdrawn is None and n.district in districts]
    found = [each for need in standing if need.help for each in _of(state, need, need.help, days)]
    yield from sorted(found, key=lambda each: each.day)


def _put_off(state: State, need: Need, details: HelpDetails) -> Iterator[tuple[date, Span]]:
    """The days to which rain has put off the help days that were to do it: nobody asks her for her hours twice."""
    for each in state.help_days.values():
        fact = each.fact
        meant = details.task == fact.task and town_of(details.place) in fact.towns and not each.called_off
        asked_then = any(h.day == fact.day and h.from_min < fact.until_min for h in details.hours.days)
        if meant and asked_then and fact.rain_day is not None and rains_on(state, fact.day, each.district):
            yield fact.rain_day, (fact.from_min, fact.until_min)


def _of(state: State, need: Need, details: HelpDetails, days: tuple[date, ...]) -> Iterator[Asked]:
    fact = need.fact
    if not isinstance(fact, HelpRequested):
        return
    if not fact.weekdays:
        hours = tuple((h.day, (h.from_min, h.until_min)) for h in details.hours.days)
        inside = tuple((day, span) for day, span in (*hours, *_put_off(state, need, details)) if day in days)
        if inside:
            yield Asked(f"{need.id}@{fact.first_day.isoformat()}", need, fact.first_day, details, inside)
        return
    for day in days:
        begun = fact.first_day <= day and (fact.until is None or day <= fact.until)
        spans = [(h.from_min, h.until_min) for h in details.hours.weekly if day.weekday() in h.weekdays]
        in_turn = not fact.nth or (day.day - 1) // 7 + 1 in fact.nth
        if begun and in_turn and day.weekday() in fact.weekdays and spans:
            yield Asked(f"{need.id}@{day.isoformat()}", need, day, details, tuple((day, span) for span in spans))


def _done_elsewhere(state: State, each: Asked, horizon: Horizon) -> bool:
    """A single task that is held on a day outside the horizon is not asked for once more."""
    kept = held(state).get(each.occurrence)
    if kept is None:
        return False
    plan = state.plans[kept.plan]
    sessions = [session for session in plan.fact.sessions if session.session in kept.runs]
    off = {day.id for day in state.help_days.values() if rains_on(state, day.fact.day, day.district)}
    if any(use.resource in off for session in sessions for use in session.uses):
        return False
    return bool(sessions) and not any(session.starts.date() in horizon.dates() for session in sessions)


def _holiday_code(state: State, each: Asked) -> str | None:
    """None on an ordinary day; else what was answered (drive, skip), or the question's code."""
    if not each.need.fact.weekdays:
        return None
    return holiday_code(state, each.occurrence, each.day, each.need.district, "help")
