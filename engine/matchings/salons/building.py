"""From the state to an assignment problem: the one place where the vocabulary of salons becomes integers."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from attrs import frozen

from engine.matchings.built import Horizon, Impossible
from engine.matchings.engaged import engaged, held_outside, joined, presences, spans
from engine.matchings.salons import facts
from engine.matchings.salons.built import BuiltSalons
from engine.matchings.salons.counting import often, there_by_day
from engine.matchings.salons.eligibility import days_out, room_obstacles
from engine.matchings.salons.hours import room_hours_on
from engine.matchings.salons.leading import HOST, host_obstacles, seeks_host, way_to
from engine.matchings.salons.occurrences import KIND, Asked, asked, holiday_questions
from engine.matchings.salons.often import periods
from engine.matchings.salons.parts import Leader, Meeting, Parts, Room, assembled
from engine.matchings.salons.settling import settled
from engine.matchings.salons.standing import (
    HeldMeeting,
    held_meetings,
    is_standing,
    last_rooms,
    led_by_day,
    led_lately,
    lent_by_day,
    lent_lately,
    refused,
)
from engine.matchings.salons.terms import lender_would_rather_not
from engine.matchings.salons.ways import too_far, ways
from engine.matchings.spans import Span, merged, without
from engine.matchings.transport.hours import hours_on
from engine.travel.places import point
from events.settings import setting
from events.state.lent import usable_by
from events.state.model import Host, State, Venue
from events.times import TOKYO
from events.vocabulary.plans import PlannedSession

STEP = 100
"""A step of priority; among equals more people count more, up to a step."""
STEP_S = 1800
"""A meeting on any day may begin every so often."""


@frozen
class _Ground:
    state: State
    horizon: Horizon
    start: datetime
    rooms: tuple[Venue, ...]
    hosts: tuple[Host, ...]
    held: Mapping[str, HeldMeeting]
    last: Mapping[str, str]
    district: str

    def value(self, name: str) -> Any:
        return setting(self.state.settings, name, self.horizon.first_day, self.district)

    def second(self, moment: datetime) -> int:
        return (moment - self.start) // timedelta(seconds=1)

    def midnight_s(self, day: date) -> int:
        return self.second(datetime(day.year, day.month, day.day, tzinfo=TOKYO))


def problem(state: State, horizon: Horizon, districts: Sequence[str]) -> BuiltSalons:
    """The horizon's meetings of these districts (romaji)."""
    names = tuple(sorted(districts))
    wanted = asked(state, horizon, names)
    refusing = {each.occurrence: code for each in wanted if (code := _consent_code(state, each)) is not None}
    open_ones = tuple(each for each in wanted if each.occurrence not in refusing)
    ground = _ground(state, horizon, names, wanted)
    outside = held_outside(state, KIND, {each.occurrence for each in wanted})
    elsewhere = spans((p for each in outside for p in presences(state, each)), ground.start)
    away = joined(engaged(state, KIND, ground.start), elsewhere)
    meetings = tuple(_meeting(ground, each) for each in open_ones)
    since = ground.start - timedelta(days=ground.value("salon.lately_days"))
    past, led = lent_lately(state, since, ground.start), led_lately(state, since, ground.start)
    elsewhere_held = [each for each in outside if isinstance(each, PlannedSession)]
    by_day, lent_days = led_by_day(elsewhere_held), lent_by_day(elsewhere_held)
    there = there_by_day(elsewhere_held)
    as_held = Parts(
        meetings=meetings,
        rooms=tuple(_room(ground, each, away, past[each.fact.lender], lent_days.get(each.id)) for each in ground.rooms),
        away={each.person: away[each.person] for each in meetings if each.person in away},
        fair=ground.value("salon.fair"),
        hosts=tuple(_leader(ground, each, away, led[each.id], by_day.get(each.id)) for each in ground.hosts),
        often=often(state, open_ones, ground.rooms, there, ground.midnight_s),
        wish=ground.value("salon.unwished") if any(each.unwished for each in meetings) else 0,
    )
    kept = settled(as_held)
    parts = kept.parts
    return BuiltSalons(
        start=ground.start,
        horizon=horizon,
        occurrences=tuple(each.at for each in meetings),
        impossible=tuple(
            Impossible(each.at, refusing[each.occurrence]) for each in wanted if each.occurrence in refusing
        ),
        rows=facts.rows(state, wanted, refusing, (ground.rooms, ground.hosts), parts),
        questions=holiday_questions(state, horizon, names),
        provisional=tuple(_provisional(ground)),
        contradicting=kept.contradicting,
        travel="none",
        travel_s=(),
        parts=parts,
        whole=assembled(parts),
    )


def _consent_code(state: State, each: Asked) -> str | None:
    consent = state.consents.get((each.person, KIND))
    if consent is None:
        return "consent.missing"
    return None if consent.revoked is None or each.days[0] < consent.revoked else "consent.revoked"


def _ground(state: State, horizon: Horizon, districts: tuple[str, ...], wanted: Sequence[Asked]) -> _Ground:
    first = horizon.first_day
    start = datetime(first.year, first.month, first.day, tzinfo=TOKYO)
    seeking = any(each.fact.seeks_host for each in wanted)
    return _Ground(
        state=state,
        horizon=horizon,
        start=start,
        rooms=tuple(
            v for v in state.venues.values() if v.fact.private and usable_by(state, v.id, v.district, districts)
        ),
        hosts=tuple(h for h in state.hosts.values() if seeking and usable_by(state, h.id, h.district, districts)),
        held=held_meetings(state, {each.occurrence for each in wanted}),
        last=last_rooms(state, start),
        district=districts[0],
    )


def _meeting(ground: _Ground, each: Asked) -> Meeting:
    held = ground.held.get(each.occurrence)
    kept = held is not None and not held.open
    refusals = (
        *room_obstacles(ground.state, each, ground.rooms),
        *host_obstacles(ground.state, each, ground.hosts, ground.rooms),
    )
    fixed = (held.venue, ground.second(held.starts), held.host) if held is not None and kept else None
    ways = {room.id: _ways(ground, each, room) for room in ground.rooms}
    last = ground.last.get(each.need.id)
    aside = tuple(sorted(a.fact.rule for a in ground.state.set_aside if a.fact.target == each.occurrence))
    return Meeting(
        at=each.at,
        person=each.person,
        spans=_held_span(ground, held) if held is not None else tuple(_spans(ground, each)),
        weight=STEP + min(STEP - 1, each.fact.participants),
        standing=is_standing(ground.state, each.occurrence) or (held is not None and held.accepted and not kept),
        must=kept,
        cost={venue: cost for venue, (cost, _) in ways.items()},
        rides={venue: rides for venue, (_, rides) in ways.items() if rides},
        bonus={last: ground.value("salon.kept")} if last else {},
        refusals=refusals,
        seeks_host=seeks_host(ground.state, each),
        fixed=fixed,
        firm=held is not None and held.accepted,
        otherwise=tuple(_spans(ground, each)),
        anyhow=bool(aside),
        unwished={room.id: no for room in ground.rooms if (no := tuple(_unwished(ground, each, room)))},
        aside=aside,
        out={room.id: out for room in ground.rooms if (out := tuple(_out(ground, each, room)))},
    )


def _held_span(ground: _Ground, held: HeldMeeting) -> tuple[Span, ...]:
    return ((ground.second(held.starts), ground.second(held.ends)),)


def _spans(ground: _Ground, each: Asked) -> Iterator[Span]:
    return (_span_on(ground, each, day) for day in each.days)


def _span_on(ground: _Ground, each: Asked, day: date) -> Span:
    begin = ground.midnight_s(day)
    return begin + 60 * each.fact.from_min, begin + 60 * each.fact.until_min


def _out(ground: _Ground, each: Asked, room: Venue) -> Iterator[Span]:
    return (_span_on(ground, each, day) for day in days_out(ground.state, each, room))


def _unwished(ground: _Ground, each: Asked, room: Venue) -> Iterator[Span]:
    return (_span_on(ground, each, day) for day in each.days if lender_would_rather_not(room.fact, day))


def _ways(ground: _Ground, each: Asked, room: Venue) -> tuple[int, int]:
    """What the room costs the group, and how many of its people live too far away to walk there.

    A person's hundred metres count one; so do so many yen of the fee. A ride counts by itself.
    """
    state, first = ground.state, ground.horizon.first_day
    total = sum(town.people * round(away_m) // 100 for town, away_m in ways(state, each.need, room))
    rides = sum(town.people for town in too_far(state, each.need, room, first, ground.district))
    return total + rides * ground.value("salon.ride") + _fee_yen(each, room) // ground.value("salon.yen"), rides


def _fee_yen(each: Asked, room: Venue) -> int:
    hours = -(-(each.fact.until_min - each.fact.from_min) // 60)
    times = {"hour": hours, "person": each.fact.participants}.get(room.fact.fee_per, 1)
    return room.fact.fee_yen * times


def _room(
    ground: _Ground, room: Venue, away: Mapping[str, tuple[Span, ...]], past: int, lent: Counter[date] | None
) -> Room:
    open_s = [
        (ground.midnight_s(day) + 60 * since, ground.midnight_s(day) + 60 * until)
        for day in ground.horizon.dates()
        for since, until in room_hours_on(day, room.fact)
    ]
    no = [(ground.second(since), ground.second(until)) for since, until in refused(ground.state, "venue", room.id)]
    fact = room.fact
    often = {"month": fact.monthly_limit, "week": fact.weekly_limit, "day": fact.daily_limit}
    clear_s = 60 * ground.value("salon.clear_up_min") if "done_by_end" in fact.terms else 0
    return Room(
        venue=room.id,
        lender=room.fact.lender,
        hours=without(merged(open_s), (*away.get(room.id, ()), *no)),
        past=past,
        clear_s=clear_s,
        limits=_limits(ground, often, lent),
    )


def _limits(
    ground: _Ground, limits: Mapping[str, int | None], so_far: Counter[date] | None
) -> tuple[tuple[int, int, int], ...]:
    """(from, until, times): how often a month, week or day, less what is held elsewhere in it."""
    left = periods(ground.horizon.dates(), limits, so_far or Counter())
    return tuple((ground.midnight_s(each.first), ground.midnight_s(each.after), each.times) for each in left)


def _leader(
    ground: _Ground, host: Host, away: Mapping[str, tuple[Span, ...]], past: int, led: Counter[date] | None
) -> Leader:
    days = ground.horizon.dates()
    open_s = [
        (ground.midnight_s(day) + 60 * since, ground.midnight_s(day) + 60 * until)
        for day in days
        for since, until in hours_on(day, host.fact.hours)
    ]
    no = [(ground.second(since), ground.second(until)) for since, until in refused(ground.state, HOST, host.id)]
    return Leader(
        person=host.id,
        hours=without(merged(open_s), (*away.get(host.id, ()), *no)),
        ways={room.id: way_to(ground.state, host, room) for room in ground.rooms},
        past=past,
        limits=_limits(ground, {"month": host.fact.monthly_limit}, led),
    )


def _provisional(ground: _Ground) -> Iterator[str]:
    for room in ground.rooms:
        if (
            room.fact.private
            and point(room.fact.private.place, room.district or ground.district, ground.state.towns).provisional
        ):
            yield room.id
