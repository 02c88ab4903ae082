"""Where somebody is for something else (a ride that she drives, a visit of another plan), and the way from there.

What she does elsewhere is fixed before this problem is made: she comes to a task only if she can be there in time
after it, and back in time before it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from attrs import frozen

from engine.checks.violation import Violation
from engine.matchings.meetings import Meetings, approved_meetings, stands_at
from engine.travel.places import Point, point
from events.state.carriers import Carrier, begins, ends, uses
from events.state.model import State
from events.vocabulary.plans import PlannedRun, PlannedSession
from events.vocabulary.values import Place


@frozen
class Elsewhere:
    """Somebody is elsewhere, from a place to a place (None: nobody can tell where)."""

    who: str
    since: datetime
    until: datetime
    begins_at: Place | None
    ends_at: Place | None
    district: str


@frozen
class Away:
    """The same in a problem: seconds of the horizon, and indices into its travel times."""

    since_s: int
    until_s: int
    begins_at: int | None
    ends_at: int | None


def elsewhere(state: State, carriers: Iterable[Carrier]) -> Iterator[Elsewhere]:
    """Who is taken by these runs and sessions, and where that begins and ends."""
    meetings = approved_meetings(state)
    for each in carriers:
        if isinstance(each, PlannedRun):
            yield from _on_the_road(state, each, meetings)
            continue
        place, district = _where(state, each)
        for who in sorted(set(uses(each).values()) & state.people.keys()):
            yield Elsewhere(who, begins(each), ends(each), place, place, district)


def _where(state: State, session: PlannedSession) -> tuple[Place | None, str]:
    """Where a session is held: in a room that is lent, else at the home that it is for."""
    room = state.venues.get(uses(session).get("venue", ""))
    if room is not None:
        return (room.fact.private.place if room.fact.private else None), room.district
    need = state.needs.get(session.occurrences[0].rpartition("@")[0]) if session.occurrences else None
    if need is None:
        return None, ""
    return (need.help.place if need.help else None), need.district


def _on_the_road(state: State, run: PlannedRun, meetings: Meetings) -> Iterator[Elsewhere]:
    """A driver from garage to garage, a rider from where she is fetched to where she gets off last."""
    vehicle = state.vehicles.get(run.vehicle)
    garage = vehicle.fact.private.garage if vehicle and vehicle.fact.private else None
    yield Elsewhere(run.driver, run.leaves, run.returns, garage, garage, vehicle.district if vehicle else "")
    for occurrence in dict.fromkeys(stop.occurrence for stop in run.stops):
        need = state.needs.get(occurrence.rpartition("@")[0])
        stops = [stop for stop in run.stops if stop.occurrence == occurrence]
        if need is not None:
            ways = [stands_at(need, stop, meetings) for stop in (stops[0], stops[-1])]
            yield Elsewhere(need.fact.person, stops[0].starts, stops[-1].leaves, ways[0], ways[1], need.district)


def way_s(travel_s: tuple[tuple[int, ...], ...], pace: int, one: int | None, other: int | None) -> int:
    """How long somebody takes from one place to another, rounded up; nothing where one of them is not known."""
    return 0 if one is None or other is None else -(-travel_s[one][other] * pace // 100)


def there_in_time(
    travel_s: tuple[tuple[int, ...], ...], away: Iterable[Away], pace: int, location: int, span: tuple[int, int]
) -> bool:
    """Whether she can be at a location for all of a span, after what she does elsewhere and before it."""
    return all(
        each.until_s + way_s(travel_s, pace, each.ends_at, location) <= span[0]
        or span[1] + way_s(travel_s, pace, location, each.begins_at) <= each.since_s
        for each in away
    )


def late(
    travel_s: tuple[tuple[int, ...], ...], away: Away, pace: int, location: int, span: tuple[int, int], who: str
) -> Iterator[Violation]:
    """The check of the same: by how much the way before, or the way after, is too short; both in its own words."""
    room_before = span[0] - away.until_s
    room_after = away.since_s - span[1]
    if away.until_s <= span[0]:
        missing = way_s(travel_s, pace, away.ends_at, location) - room_before
    elif span[1] <= away.since_s:
        missing = way_s(travel_s, pace, location, away.begins_at) - room_after
    else:
        missing = min(span[1], away.until_s) - max(span[0], away.since_s)
    if missing > 0:
        yield Violation("helper.no_time_between", who=(who,), by=missing)


def with_ways(
    state: State,
    each: Elsewhere,
    places: Mapping[Point, int],
    garages: Sequence[int],
    travel_s: tuple[tuple[int, ...], ...],
) -> tuple[str, datetime, datetime]:
    """When a driver is taken by what she does elsewhere, the way from any garage to it and back again among it.

    Whichever vehicle she would take: the farthest garage counts.
    """

    def to(place: Place | None, *, there: bool) -> timedelta:
        if place is None:
            return timedelta(0)
        at = places[point(place, each.district, state.towns)]
        ways = (travel_s[garage][at] if there else travel_s[at][garage] for garage in garages)
        return timedelta(seconds=max(ways, default=0))

    return each.who, each.since - to(each.begins_at, there=True), each.until + to(each.ends_at, there=False)
