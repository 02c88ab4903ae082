"""A run in the making: which shift drives which stops, when, at what effort; and a memory of what has been reckoned.

A search meets the same runs again and again, so every answer about an order of stops is kept, by kind of shift.
"""

from attrs import frozen

from engine.problems.routing import WISH_S
from engine.solvers.routing.ground import Ground, Kind
from engine.solvers.routing.orders import Bounds, orders
from engine.solvers.routing.timing import Stops, Timed, earliest, latest, timed, timed_from

FAR_S = 1 << 60

LOOKED_AT = 4
"""How many places of a ride in a run are timed exactly, those of the least detour."""

KEPT_PLACES = 3
"""How many of a ride's best places in a run are remembered: the best may be barred by what stands beside the run."""


@frozen
class Tour:
    """A run of ``shift`` over ``stops``; ``effort_s`` holds driver time, excess ride time and unmet wishes."""

    shift: int
    stops: Stops
    leave_s: int
    back_s: int
    effort_s: int


Place = tuple[int, Stops]
"""What a place in a run costs more than the run without it, and the run's stops with it."""


class Reckoning:
    """The ground with a memory. One for a whole solve; what it answers depends on the ground alone."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self._timed: list[dict[Stops, Timed | None]] = [{} for _ in ground.kinds]
        self._first: list[dict[Stops, list[int] | None]] = [{} for _ in ground.kinds]
        self._squeezed: list[dict[tuple[Stops, int, int], Timed | None]] = [{} for _ in ground.kinds]
        self._bounds: list[dict[Stops, Bounds | None]] = [{} for _ in ground.kinds]
        self._places: list[dict[tuple[Stops, int], tuple[Place, ...]]] = [{} for _ in ground.kinds]
        self._alone: dict[tuple[int, int], Tour | None] = {}

    def tour(self, shift: int, stops: Stops, lo_s: int, hi_s: int) -> Tour | None:
        """The cheapest run of a shift over these stops that leaves from ``lo_s`` on and is back by ``hi_s``."""
        found = self.times(shift, stops, lo_s, hi_s)
        if found is None:
            return None
        effort_s = found.effort_s + WISH_S * unmet(self.ground, stops)
        return Tour(shift, stops, found.leave_s, found.back_s, effort_s)

    def times(self, shift: int, stops: Stops, lo_s: int, hi_s: int) -> Timed | None:
        """The times of that run, wishes left aside."""
        hours, k = self.ground.problem.shifts[shift], self.ground.kind_of[shift]
        lo_s, hi_s = max(lo_s, hours.earliest_s), min(hi_s, hours.latest_s)
        found = self.timed(k, stops)
        if found is not None and (found.leave_s < lo_s or found.back_s > hi_s):
            found = self._between(k, stops, lo_s, hi_s)
        return found

    def _between(self, k: int, stops: Stops, lo_s: int, hi_s: int) -> Timed | None:
        known, key = self._squeezed[k], (stops, lo_s, hi_s)
        if key not in known:
            known[key] = timed(self.ground, self.ground.kinds[k], stops, lo_s, hi_s)
        return known[key]

    def timed(self, k: int, stops: Stops) -> Timed | None:
        """The cheapest times of a run with the widest hours of its kind to itself."""
        known = self._timed[k]
        if stops not in known:
            kind, first = self.ground.kinds[k], self._earliest(k, stops)
            lo_s, hi_s = kind.earliest_s, kind.latest_s
            known[stops] = None if first is None else timed_from(self.ground, kind, stops, first, lo_s, hi_s)
        return known[stops]

    def _earliest(self, k: int, stops: Stops) -> list[int] | None:
        known, kind = self._first[k], self.ground.kinds[k]
        if stops not in known:
            known[stops] = earliest(self.ground, kind, stops, kind.earliest_s, kind.latest_s)
        return known[stops]

    def bounds(self, k: int, stops: Stops) -> Bounds | None:
        """The earliest and the latest start of each service within the widest hours."""
        known = self._bounds[k]
        if stops not in known:
            kind, first = self.ground.kinds[k], self._earliest(k, stops)
            last = latest(self.ground, kind, stops, kind.earliest_s, kind.latest_s) if first is not None else None
            known[stops] = (first, last) if first is not None and last is not None else None
        return known[stops]

    def alone(self, shift: int, ride: int) -> Tour | None:
        """The cheapest run that carries one ride and nothing else on a shift that has nothing else to do."""
        if (shift, ride) not in self._alone:
            self._alone[(shift, ride)] = self._sought_alone(shift, (2 * ride, 2 * ride + 1))
        return self._alone[(shift, ride)]

    def _sought_alone(self, shift: int, stops: Stops) -> Tour | None:
        ride = stops[0] >> 1
        if ride in self.ground.apart[ride] or not room(
            self.ground, self.ground.kinds[self.ground.kind_of[shift]], stops
        ):
            return None
        return self.tour(shift, stops, -FAR_S, FAR_S)

    def places(self, k: int, stops: Stops, ride: int) -> tuple[Place, ...]:
        """The cheapest few places of a ride in a run, cheapest first; the order of the run's own stops stays."""
        known = self._places[k]
        if (stops, ride) not in known:
            known[(stops, ride)] = self._sought(k, stops, ride)
        return known[(stops, ride)]

    def _sought(self, k: int, stops: Stops, ride: int) -> tuple[Place, ...]:
        ground, bounds = self.ground, self.bounds(k, stops)
        if bounds is None or any(stop >> 1 in ground.apart[ride] for stop in stops) or ride in ground.apart[ride]:
            return ()
        likely, found = orders(ground, ground.kinds[k], stops, bounds, ride), []
        before = self.timed(k, stops) if likely else None
        if before is None:
            return ()
        without = before.effort_s + WISH_S * unmet(ground, stops)
        for _, i, j in sorted(likely)[:LOOKED_AT]:
            wider = (*stops[:i], 2 * ride, *stops[i:j], 2 * ride + 1, *stops[j:])
            times = self.timed(k, wider)
            if times is not None:
                found.append((times.effort_s + WISH_S * unmet(ground, wider) - without, wider))
        return tuple(sorted(found)[:KEPT_PLACES])


def room(ground: Ground, kind: Kind, stops: Stops) -> bool:
    """Whether everybody finds a seat or a wheelchair place at every stop."""
    seated = chairs = 0
    for stop in stops:
        ride = stop >> 1
        if stop & 1:
            seated -= ground.seats[ride]
            chairs -= ground.chairs[ride]
        else:
            seated += ground.seats[ride]
            chairs += ground.chairs[ride]
            if chairs > kind.chairs or seated > kind.seats - kind.seats_a_chair * chairs:
                return False
    return True


def unmet(ground: Ground, stops: Stops) -> int:
    """Front-seat wishes that this order cannot meet: the seat goes to whoever alights first, for her whole way."""
    wishing = [stop for stop in stops if ground.front[stop >> 1]]
    if len(wishing) < 4:
        return 0
    boarded: dict[int, int] = {}
    count, free_from = 0, 0
    for place, stop in enumerate(wishing):
        if not stop & 1:
            boarded[stop] = place
        elif boarded[stop - 1] >= free_from:
            free_from = place
        else:
            count += 1
    return count
