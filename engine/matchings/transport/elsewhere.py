"""Nobody is in two places at once: rides of one person on one day are kept apart in time, or one of them cannot be.

A problem knows rides, not days of people, so this is settled while it is built. From boarding on the way out to
alighting at home she is away.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from itertools import pairwise

from attrs import evolve, frozen

from engine.matchings.engaged import presences, spans
from engine.matchings.parts import Day, Demand, Driving, rides_herself
from engine.matchings.spans import Span, without
from engine.problems.routing import Ride
from events.state.model import State
from events.state.seats import all_aboard
from events.vocabulary.plans import PlannedRun


@frozen
class _Away:
    """A stay away from home: the earliest it can be over, the latest it can begin, and its place among the demands
    (None: fixed, promised elsewhere)."""

    over_s: int
    begins_s: int
    demand: int | None


def promised_away(state: State, outside: Iterable[PlannedRun], start: datetime) -> dict[str, tuple[Span, ...]]:
    """When people are away in runs outside the problem, as riders and as drivers, in seconds since ``start``."""
    return spans((presence for run in outside for presence in presences(state, run)), start)


def seated(state: State, start: datetime) -> dict[str, tuple[Span, ...]]:
    """When people ride on services, in seconds since ``start``: nobody rides twice at once, and nobody drives."""
    return spans(((each.person, each.boards, each.alights) for each in all_aboard(state)), start)


def kept_apart(
    demands: Sequence[Demand], promised: Mapping[str, tuple[Span, ...]]
) -> tuple[tuple[Demand, ...], tuple[int, ...]]:
    """The demands with windows that keep each person in one place, and the indices of those that cannot be at all.

    Of two that overlap, the one gives way that is not held, then not standing, then weighs less, then came later.
    """
    changed = list(demands)
    dropped: set[int] = set()
    groups: dict[tuple[str, str], list[int]] = {}
    for n, each in enumerate(demands):
        if not rides_herself(each):
            continue
        groups.setdefault((each.at.person, each.at.day.isoformat()), []).append(n)
    for (person, _), members in groups.items():
        fixed = [_Away(until, since, None) for since, until in promised.get(person, ())]
        standing = sorted(members, key=lambda n: _rank(demands[n]))
        taken: list[_Away] = fixed
        for n in standing:
            mine = _away(changed[n], n)
            if all(_clear(mine, other) for other in taken):
                taken = [*taken, mine]
            else:
                dropped.add(n)
        _cut(changed, sorted(taken, key=lambda away: (away.over_s, away.begins_s)))
    return tuple(changed), tuple(sorted(dropped))


def drivers_off(days: Iterable[Day], demands: Iterable[Demand]) -> tuple[Day, ...]:
    """The days, where nobody drives while she may be out as a rider."""
    out: dict[str, list[Span]] = {}
    for each in filter(rides_herself, demands):
        span = (each.rides[0].pickup.earliest_s, each.rides[-1].delivery.latest_s + each.rides[-1].delivery.service_s)
        out.setdefault(each.at.person, []).append(span)

    def off(driving: Driving) -> Driving:
        return evolve(driving, hours=without(driving.hours, out.get(driving.driver, ())))

    return tuple(evolve(day, driving=tuple(off(each) for each in day.driving)) for day in days)


def _rank(each: Demand) -> tuple[bool, bool, int]:
    return (not each.must, not each.standing, -each.weight)


def _away(each: Demand, n: int) -> _Away:
    return _Away(_over_s(each.rides[-1]), each.rides[0].pickup.latest_s, n)


def _over_s(ride: Ride) -> int:
    """The earliest end of a ride's last service."""
    return ride.delivery.earliest_s + ride.delivery.service_s


def _clear(one: _Away, other: _Away) -> bool:
    """Whether one can be over before the other begins."""
    return one.over_s <= other.begins_s or other.over_s <= one.begins_s


def _cut(demands: list[Demand], stays: Sequence[_Away]) -> None:
    """Between two stays that follow each other, the first is over and the second not begun, half-way between."""
    for before, after in pairwise(stays):
        middle = (before.over_s + after.begins_s) // 2
        cut_s = before.over_s if before.demand is None else after.begins_s if after.demand is None else middle
        if before.demand is not None:
            demands[before.demand] = _over_by(demands[before.demand], cut_s)
        if after.demand is not None:
            demands[after.demand] = _not_before(demands[after.demand], cut_s)


def _over_by(each: Demand, cut_s: int) -> Demand:
    return evolve(each, rides=_ending(each.rides, cut_s), wished=_ending(each.wished, cut_s))


def _not_before(each: Demand, cut_s: int) -> Demand:
    return evolve(each, rides=_beginning(each.rides, cut_s), wished=_beginning(each.wished, cut_s))


def _ending(rides: tuple[Ride, ...], cut_s: int) -> tuple[Ride, ...]:
    last = rides[-1].delivery
    latest_s = max(last.earliest_s, min(last.latest_s, cut_s - last.service_s))
    return (*rides[:-1], evolve(rides[-1], delivery=evolve(last, latest_s=latest_s)))


def _beginning(rides: tuple[Ride, ...], cut_s: int) -> tuple[Ride, ...]:
    first = rides[0].pickup
    earliest_s = min(first.latest_s, max(first.earliest_s, cut_s))
    return (evolve(rides[0], pickup=evolve(first, earliest_s=earliest_s)), *rides[1:])
