"""From the state to an assignment problem: the one place where the vocabulary of help becomes integers."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from attrs import frozen

from engine.matchings.built import HolidayQuestion, Horizon, Impossible
from engine.matchings.elsewhere import Away, Elsewhere, elsewhere
from engine.matchings.engaged import engaged, held_outside, joined, of_other_kinds, presences, spans
from engine.matchings.helpers import facts
from engine.matchings.helpers.asks import ask_of, round_of
from engine.matchings.helpers.built import BuiltHelp
from engine.matchings.helpers.days import Round, held_rounds, is_for, rounds, takes_place
from engine.matchings.helpers.eligibility import Looking
from engine.matchings.helpers.ground import Ground, midnight_s, town_of
from engine.matchings.helpers.occurrences import KIND, Asked, asked, holiday_questions
from engine.matchings.helpers.parts import Ask, Parts, Volunteer, Week
from engine.matchings.helpers.settling import not_kept_together, settled
from engine.matchings.helpers.standing import held_tasks, known_faces, lately, refused_spans, times_lately
from engine.matchings.spans import Span, merged, without
from engine.matchings.transport.hours import hours_on, in_seconds
from engine.travel.choosing import travel_times
from engine.travel.places import Point, point
from engine.travel.straight_line import metres
from events.settings import setting
from events.state.lent import usable_by
from events.state.model import HelpDay, Helper, State
from events.state.weather import hours_in_rain
from events.times import TOKYO
from events.vocabulary.values import Place


@frozen
class _Days:
    """The help days of a horizon with the days on which they take place, and their rounds."""

    on: Mapping[str, date]
    rounds: tuple[Round, ...]

    @property
    def taken(self) -> frozenset[str]:
        """The occurrences that some round does."""
        return frozenset(home.occurrence for each in self.rounds for home in each.homes)


def problem(state: State, horizon: Horizon, districts: Sequence[str]) -> BuiltHelp:
    """The horizon's help of these districts (romaji)."""
    names = tuple(sorted(districts))
    wanted = asked(state, horizon, names)
    refused = {each.occurrence: code for each in wanted if (code := _consent_code(state, each)) is not None}
    open_ones = tuple(each for each in wanted if each.occurrence not in refused)
    ground = _ground(state, horizon, names, open_ones)
    days = _help_days(ground, open_ones)
    asks = (
        *(ask_of(ground, each) for each in open_ones if each.occurrence not in days.taken),
        *(round_of(ground, each, days.on[each.help_day.id]) for each in days.rounds),
    )
    as_held = Parts(
        travel_s=ground.travel_s,
        asks=asks,
        volunteers=tuple(_volunteer(ground, each, asks) for each in ground.helpers),
        weeks=tuple(_weeks(ground)),
        apart=tuple(sorted(pair for pair in state.apart if {*pair} <= {each.id for each in ground.helpers})),
        fair=ground.value("helper.fair"),
        same_face=ground.value("helper.same_face"),
    )
    parts = settled(as_held)
    return BuiltHelp(
        start=ground.start,
        horizon=horizon,
        occurrences=tuple(at for ask in asks for at in ask.serves),
        impossible=tuple(
            Impossible(each.at, refused[each.occurrence]) for each in wanted if each.occurrence in refused
        ),
        rows=facts.rows(state, wanted, refused, ground, parts),
        questions=(*holiday_questions(state, horizon, names), *_walk_ups(state, days)),
        provisional=tuple(_provisional(ground)),
        contradicting=not_kept_together(as_held) if parts is not as_held else (),
        travel=ground.travel,
        travel_s=ground.travel_s,
        parts=parts,
    )


def _consent_code(state: State, each: Asked) -> str | None:
    consent = state.consents.get((each.person, KIND))
    if consent is None:
        return "consent.missing"
    return None if consent.revoked is None or each.day < consent.revoked else "consent.revoked"


def _ground(state: State, horizon: Horizon, districts: tuple[str, ...], wanted: tuple[Asked, ...]) -> Ground:
    first, district = horizon.first_day, districts[0]

    def value(name: str) -> Any:
        return setting(state.settings, name, first, district)

    helpers = tuple(h for h in state.helpers.values() if h.fact.private and _usable(state, h, districts))
    start = datetime(first.year, first.month, first.day, tzinfo=TOKYO)
    outside = held_outside(state, KIND, {each.occurrence for each in wanted})
    taking = [*of_other_kinds(state, KIND), *outside]
    coming = {each.id for each in helpers}
    away = tuple(each for each in elsewhere(state, taking) if each.who in coming)
    points = tuple(dict.fromkeys((*_points(state, wanted, helpers, districts), *_points_away(state, away))))
    travel = travel_times(state, first, district).table(points)
    held = held_tasks(state, {each.occurrence for each in wanted})
    outside_spans = spans((p for each in outside for p in presences(state, each)), start)
    since, until = lately(start, value("priority.lately_days"))
    return Ground(
        state=state,
        horizon=horizon,
        districts=districts,
        start=start,
        helpers=helpers,
        outside=outside,
        engaged=joined(engaged(state, KIND, start), outside_spans),
        away=away,
        held=held,
        faces=known_faces(state, first),
        past=times_lately(state, since, until),
        places={each: n for n, each in enumerate(points)},
        travel=travel.version,
        travel_s=travel.seconds,
        value=value,
    )


def _usable(state: State, helper: Helper, districts: tuple[str, ...]) -> bool:
    return usable_by(state, helper.id, helper.district, districts)


def _points(
    state: State, wanted: Iterable[Asked], helpers: Iterable[Helper], districts: tuple[str, ...]
) -> Iterator[Point]:
    for each in wanted:
        yield point(each.details.place, each.need.district, state.towns)
    for helper in helpers:
        yield _home(state, helper, districts)
    for day in state.help_days.values():
        if day.fact.private and day.district in districts:
            yield point(day.fact.private.gather, day.district, state.towns)


def _points_away(state: State, away: Iterable[Elsewhere]) -> Iterator[Point]:
    for each in away:
        yield from (point(place, each.district, state.towns) for place in (each.begins_at, each.ends_at) if place)


def _away(ground: Ground, helper: Helper) -> Iterator[Away]:
    """What she does elsewhere in these days."""

    def at(place: Place | None, district: str) -> int | None:
        return None if place is None else ground.at(place, district)

    for each in ground.away:
        if each.who == helper.id and each.until.date() >= ground.horizon.first_day - timedelta(days=1):
            ends = (at(each.begins_at, each.district), at(each.ends_at, each.district))
            yield Away(ground.second(each.since), ground.second(each.until), *ends)


def _home(state: State, helper: Helper, districts: tuple[str, ...]) -> Point:
    """Where she sets out from; the centre of her district where she told no address."""
    known = state.people.get(helper.id)
    home = known.fact.private.home if known and known.fact.private else None
    return point(home or Place(""), helper.district or districts[0], state.towns)


def _help_days(ground: Ground, wanted: Sequence[Asked]) -> _Days:
    """Each request goes to the first day that is for it; what is held already stays where it is."""
    on: dict[str, date] = {}
    found: list[Round] = []
    taken = set(ground.held)
    for day in ground.state.help_days.values():
        takes = takes_place(ground.state, day)
        if day.called_off or day.district not in ground.districts or takes not in ground.horizon.dates():
            continue
        homes = [e for e in wanted if e.occurrence not in taken and is_for(day, takes, e, town_of(e.details.place))]
        taken |= {each.occurrence for each in homes}
        on[day.id] = takes
        found += held_rounds(day, wanted, ground.held)
        found += rounds(_looking(ground, day), day, homes)
    return _Days(on, tuple(found))


def _looking(ground: Ground, day: HelpDay) -> Looking:
    def away(a: Place, b: Place) -> float:
        first, second = (point(each, day.district, ground.state.towns) for each in (a, b))
        return metres(first, second)

    return Looking(ground.state, day.fact.day, day.district, away)


def _volunteer(ground: Ground, helper: Helper, asks: Sequence[Ask]) -> Volunteer:
    """Her hours less what she is taken for, what she said no to, and when somebody comes to herself."""
    fact, value = helper.fact, ground.value
    offered = [
        span
        for day in ground.horizon.dates()
        if _usable_on(ground, helper, day)
        for offers in (hours_in_rain(fact) if ground.rains(day, helper.district) else fact.hours,)
        for span in in_seconds(hours_on(day, offers), midnight_s(ground, day))
    ]
    said_no = [(ground.second(since), ground.second(until)) for since, until in refused_spans(ground.state, helper.id)]
    visited = [span for ask in asks if helper.id in {at.person for at in ask.serves} for span in ask.spans]
    taken = merged((*ground.engaged.get(helper.id, ()), *said_no, *visited))
    adult = fact.group == "adult"
    return Volunteer(
        helper=helper.id,
        home=ground.places[_home(ground.state, helper, ground.districts)],
        hours=without(_until_she_leaves(ground, helper, offered), taken),
        past=ground.past[helper.id],
        pace=_pace(ground, helper),
        leads=value("helper.minors_per_adult") if adult else 0 if fact.group == "child" else -1,
        taken=taken,
        away=tuple(_away(ground, helper)),
    )


def _usable_on(ground: Ground, helper: Helper, day: date) -> bool:
    return usable_by(ground.state, helper.id, helper.district, ground.districts, day)


def _until_she_leaves(ground: Ground, helper: Helper, offered: Iterable[Span]) -> tuple[Span, ...]:
    """A minor's hours end when she has to leave."""
    leaves = helper.leaves_by_min
    if leaves is None:
        return tuple(offered)
    after = [
        (midnight_s(ground, day) + 60 * leaves, midnight_s(ground, day) + 86_400) for day in ground.horizon.dates()
    ]
    return without(offered, after)


def _pace(ground: Ground, helper: Helper) -> int:
    """How much longer than by car her ways take, in percent."""
    fact, speed = helper.fact, ground.value("travel.speed_kmh")
    on_foot = (fact.private is not None and fact.private.on_foot) or fact.group != "adult"
    kmh = ground.value("helper.walk_kmh") if on_foot else ground.value("helper.bicycle_kmh")
    slow = on_foot or "bicycle" in fact.has
    return max(100, round(100 * speed / kmh)) if slow else 100


def _weeks(ground: Ground) -> Iterator[Week]:
    """Each volunteer's hours of each ISO week that the horizon touches, less what she is held for elsewhere."""
    first, end = ground.horizon.first_day, ground.horizon.first_day + timedelta(days=ground.horizon.days)
    monday = first - timedelta(days=first.weekday())
    while monday < end:
        after = monday + timedelta(days=7)
        for helper in ground.helpers:
            limit = helper.fact.weekly_limit_min
            if limit is not None:
                used = sum(
                    (each.ends - each.starts) // timedelta(seconds=1)
                    for each in ground.outside_sessions
                    if any(use.resource == helper.id for use in each.uses) and monday <= each.starts.date() < after
                )
                from_s, until_s = ((day - first) // timedelta(seconds=1) for day in (monday, after))
                yield Week(helper.id, from_s, until_s, max(0, limit * 60 - used))
        monday = after


def _walk_ups(state: State, days: _Days) -> Iterator[HolidayQuestion]:
    """Whether whoever joins on the day is insured at private homes too: somebody has to ask the insurer."""
    for day, on in days.on.items():
        chosen = state.help_days[day].insured
        if chosen is None or chosen.walk_ups is None:
            yield HolidayQuestion(f"{day}@{on.isoformat()}", "log", "help_day.walk_ups", ("covered", "not_covered"))


def _provisional(ground: Ground) -> Iterator[str]:
    for place in ground.places:
        if place.provisional:
            yield place.address
