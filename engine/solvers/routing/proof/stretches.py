"""Every stretch that a part's optimum could need: from the first boarding into an empty vehicle to its being empty.

Breadth first over the orders of stops. Of two beginnings with the same people met and on board, at the same stop, the
one is let go that the other can stand in for in whatever follows (``_Beginning.stands_in_for``).
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import evolve, frozen

from engine.problems.routing import WISH_S
from engine.solvers.routing.columns import Column, column, kept
from engine.solvers.routing.ground import Ground, Kind
from engine.solvers.routing.timing import Stops, earliest, latest
from engine.solvers.routing.tours import FAR_S, Reckoning, unmet

ABOARD_S = 2
"""What a second of waiting costs at least while somebody is on board: the driver's and hers."""


class TooManyError(Exception):
    """The stretches are more than the limit allows to list."""


@frozen
class Stretch:
    """``column`` has no garage: it leaves and is back where its first and last services start.

    It costs the column's effort, and more the longer it is drawn out: at least ``ABOARD_S`` times its length less
    ``free_s``.
    """

    column: Column
    free_s: int

    @property
    def stops(self) -> Stops:
        return self.column.stops


def stretches_in(stops: Stops) -> list[Stops]:
    """A run's stops, parted wherever nobody is on board."""
    found, begun, aboard = list[Stops](), 0, 0
    for at, stop in enumerate(stops, 1):
        aboard += -1 if stop & 1 else 1
        if not aboard:
            found.append(stops[begun:at])
            begun = at
    return found


@frozen
class _Beginning:
    """Stops so far. ``drives_s`` and ``weighed_s`` are its legs, plain and counted by who is on board; ``elapsed_s``
    is for each ride on board, in their order, the time since it boarded if nobody waits."""

    stops: Stops
    met: int
    aboard: tuple[int, ...]
    drives_s: int
    weighed_s: int
    elapsed_s: tuple[int, ...]
    first_s: tuple[int, ...]
    last_s: tuple[int, ...]

    def stands_in_for(self, other: "_Beginning", latest_s: int) -> bool:
        """Whether any way on from the other is as good from this one, which need never wait: it can be at its last
        stop as soon and, without waiting, as late as is of use; with as little of everybody's time."""
        return (
            self.first_s[-1] <= other.first_s[-1]
            and self.last_s[0] + self.drives_s >= latest_s
            and self.first_s[-1] - self.drives_s <= self.last_s[0]
            and self.drives_s <= other.drives_s
            and self.weighed_s <= other.weighed_s
            and all(mine <= hers for mine, hers in zip(self.elapsed_s, other.elapsed_s, strict=True))
        )


class Stretches:
    """The stretches of one kind of vehicle over some rides, within its hours; ``limit`` bounds the orders looked at."""

    def __init__(self, ground: Ground, kind: Kind, rides: Sequence[int], limit: int) -> None:
        nowhere = (0,) * len(kind.out_s)
        self.kind = evolve(kind, out_s=nowhere, home_s=nowhere)
        self.ground = evolve(ground, kinds=(self.kind,), kind_of=(0,) * len(ground.kind_of))
        self.reckoning = Reckoning(self.ground)
        self.rides, self.limit, self.steps = tuple(rides), limit, 0

    def run(self) -> list[Stretch]:
        """All that are worth having. Raises ``TooManyError`` where there are more orders than the limit."""
        found: dict[tuple[int, int, int], list[Column]] = {}
        level = [begun for ride in self.rides for begun in self._begun((2 * ride,))]
        while level:
            grown: dict[tuple[int, int, tuple[int, ...], int], list[_Beginning]] = {}
            for begun in level:
                for longer in self._longer(begun):
                    if longer.aboard:
                        self._hold(grown, longer)
                    else:
                        self._keep(found, longer)
            level = [begun for group in grown.values() for begun in group]
        return [self._stretch(each) for group in found.values() for each in group]

    def _begun(self, stops: Stops) -> Iterator[_Beginning]:
        """The beginning with these stops, unless they cannot be driven."""
        self.steps += 1
        if self.steps > self.limit:
            raise TooManyError
        kind = self.kind
        first = earliest(self.ground, kind, stops, kind.earliest_s, kind.latest_s, home=False)
        last = latest(self.ground, kind, stops, kind.earliest_s, kind.latest_s) if first is not None else None
        if first is None or last is None:
            return
        drives_s, weighed_s, since = 0, 0, dict[int, int]()
        for before, stop in pairwise((stops[0], *stops)):
            leg_s = self.ground.leg_s[before][stop] if since else 0
            drives_s, weighed_s = drives_s + leg_s, weighed_s + leg_s * (1 + len(since))
            since = {ride: passed_s + leg_s for ride, passed_s in since.items() if stop != 2 * ride + 1}
            if not stop & 1:
                since[stop >> 1] = 0
        met = sum(1 << (stop >> 1) for stop in stops if not stop & 1)
        aboard = tuple(sorted(since))
        elapsed_s = tuple(since[ride] for ride in aboard)
        yield _Beginning(stops, met, aboard, drives_s, weighed_s, elapsed_s, tuple(first), tuple(last))

    def _longer(self, begun: _Beginning) -> Iterator[_Beginning]:
        last, now = begun.stops[-1], begun.first_s[-1]
        for ride in begun.aboard:
            if self._out_of_turn(begun.stops, ride):
                continue
            if self._reaches(last, now, 2 * ride + 1, [other for other in begun.aboard if other != ride]):
                yield from self._begun((*begun.stops, 2 * ride + 1))
        for ride in self.rides:
            if begun.met >> ride & 1 or not self._joins(begun, ride):
                continue
            if self._reaches(last, now, 2 * ride, begun.aboard):
                yield from self._begun((*begun.stops, 2 * ride))

    def _reaches(self, last: int, now: int, stop: int, aboard: Sequence[int]) -> bool:
        """Whether the stop, and after it every alighting, can be reached in time."""
        at = max(now + self.ground.leg_s[last][stop], self.ground.early_s[stop])
        return at <= self._latest_of_use(stop, aboard)

    def _latest_of_use(self, stop: int, aboard: Sequence[int]) -> int:
        """The latest start of service from which everybody on board can still alight in time."""
        ground = self.ground
        on_s = (ground.late_s[2 * ride + 1] - ground.least_s[stop][2 * ride + 1] for ride in aboard)
        return min(ground.late_s[stop], *on_s, FAR_S)

    def _out_of_turn(self, stops: Stops, ride: int) -> bool:
        """Whether somebody who boarded sooner, with no longer limit, could as well alight in this ride's place: where
        the two board one after the other at one spot, or alight so."""
        ground, up, last = self.ground, stops.index(2 * ride), stops[-1]
        if last & 1 and self._alike(last, 2 * ride + 1) and up < stops.index(last - 1):
            return ground.span_s[ride] <= ground.span_s[last >> 1]
        for before in reversed(stops[:up]):
            if before & 1 or not self._alike(before, 2 * ride):
                return False
            if before + 1 not in stops and ground.span_s[before >> 1] <= ground.span_s[ride]:
                return True
        return False

    def _alike(self, one: int, other: int) -> bool:
        """Whether two services at one spot can change places and nobody else would notice."""
        ground, rides = self.ground, self.ground.problem.rides
        stops = [rides[s >> 1].delivery if s & 1 else rides[s >> 1].pickup for s in (one, other)]
        windows = [(ground.early_s[stop], ground.late_s[stop]) for stop in (one, other)]
        same = stops[0].location == stops[1].location and stops[0].service_s == stops[1].service_s
        return same and windows[0] == windows[1] and not (ground.front[one >> 1] or ground.front[other >> 1])

    def _joins(self, begun: _Beginning, ride: int) -> bool:
        ground, kind, aboard = self.ground, self.kind, (*begun.aboard, ride)
        chairs, seated = sum(ground.chairs[r] for r in aboard), sum(ground.seats[r] for r in aboard)
        if chairs > kind.chairs or seated > kind.seats - kind.seats_a_chair * chairs:
            return False
        return not any(stop >> 1 in ground.apart[ride] for stop in begun.stops)

    def _hold(self, grown: dict[tuple[int, int, tuple[int, ...], int], list[_Beginning]], new: _Beginning) -> None:
        group = grown.setdefault((new.met, new.stops[0], new.aboard, new.stops[-1]), [])
        if sum(self.ground.front[stop >> 1] for stop in new.stops if not stop & 1) < 2:  # a wish hangs on the order
            latest_s = self._latest_of_use(new.stops[-1], new.aboard)
            if any(each.stands_in_for(new, latest_s) for each in group):
                return
            group[:] = [each for each in group if not new.stands_in_for(each, latest_s)]
        group.append(new)

    def _keep(self, found: dict[tuple[int, int, int], list[Column]], new: _Beginning) -> None:
        made = column(self.reckoning, 0, new.stops)
        if made is not None:
            key = (new.met, new.stops[0], new.stops[-1])
            found[key] = kept(found.get(key, []), made)

    def _stretch(self, made: Column) -> Stretch:
        """Driving straight on costs ``straight_s``, and each second of waiting ``ABOARD_S`` or more."""
        ground, aboard, drives_s, straight_s = self.ground, 0, 0, WISH_S * unmet(self.ground, made.stops)
        for stop, after in pairwise(made.stops):
            aboard += -1 if stop & 1 else 1
            leg_s = ground.leg_s[stop][after]
            drives_s, straight_s = drives_s + leg_s, straight_s + leg_s * (1 + aboard)
        straight_s -= sum(ground.leg_s[stop - 1][stop] for stop in made.stops if stop & 1)
        return Stretch(made, ABOARD_S * drives_s + made.effort_s - straight_s)
