"""Every run that a part's optimum could need, where they are few enough to be listed.

Depth first over the orders of stops. An order that cannot be driven is not drawn out; nor is one that would have an
empty vehicle wait longer than going home and out again takes, since two runs are then better than one.
"""

from engine.solvers.routing.columns import Column, column, kept
from engine.solvers.routing.ground import Ground, Kind
from engine.solvers.routing.orders import better_split
from engine.solvers.routing.timing import Stops, earliest
from engine.solvers.routing.tours import Reckoning


class TooManyError(Exception):
    """The runs are more than the limit allows to list."""


class Listing:
    """The runs of one kind of shift over some rides; ``steps`` counts the orders looked at, up to ``limit``."""

    def __init__(self, reckoning: Reckoning, k: int, rides: tuple[int, ...], limit: int) -> None:
        self.reckoning, self.ground = reckoning, reckoning.ground
        self.k, self.kind = k, reckoning.ground.kinds[k]
        self.rides, self.limit, self.steps = rides, limit, 0
        self.found: dict[int, list[Column]] = {}

    def run(self) -> list[Column]:
        """All columns worth having. Raises ``TooManyError`` where there are more orders than the limit."""
        for ride in self.rides:
            self._grow((2 * ride,), (ride,), 1 << ride)
        return [column for columns in self.found.values() for column in columns]

    def _grow(self, stops: Stops, aboard: tuple[int, ...], met: int) -> None:
        """From an order of stops to all that begin with it; ``met`` are the rides in it, as bits."""
        self.steps += 1
        if self.steps > self.limit:
            raise TooManyError
        starts = earliest(self.ground, self.kind, stops, self.kind.earliest_s, self.kind.latest_s, home=False)
        if starts is None:
            return
        now, last = starts[-1], stops[-1]
        if not aboard:
            self._keep(stops, met)
        for ride in aboard:
            left = tuple(other for other in aboard if other != ride)
            if self._reaches(last, now, 2 * ride + 1, left):
                self._grow((*stops, 2 * ride + 1), left, met)
        for ride in self.rides:
            if not met >> ride & 1 and self._joins(stops, aboard, ride) and self._reaches(last, now, 2 * ride, aboard):
                self._grow((*stops, 2 * ride), (*aboard, ride), met | 1 << ride)

    def _keep(self, stops: Stops, met: int) -> None:
        new = column(self.reckoning, self.k, stops)
        if new is not None:
            self.found[met] = kept(self.found.get(met, []), new)

    def _reaches(self, last: int, now: int, stop: int, aboard: tuple[int, ...]) -> bool:
        """Whether the stop, and after it every alighting, can be reached in time."""
        ground = self.ground
        at = max(now + ground.leg_s[last][stop], ground.early_s[stop])
        if at > ground.late_s[stop]:
            return False
        return all(at + ground.least_s[stop][2 * ride + 1] <= ground.late_s[2 * ride + 1] for ride in aboard)

    def _joins(self, stops: Stops, aboard: tuple[int, ...], ride: int) -> bool:
        ground = self.ground
        last, stop = stops[-1], 2 * ride
        if not aboard and better_split(self.kind, last, ground.late_s[last], stop, ground.early_s[stop]):
            return False
        if not _fits(ground, self.kind, (*aboard, ride)):
            return False
        return not any(stop >> 1 in ground.apart[ride] for stop in stops)


def _fits(ground: Ground, kind: Kind, aboard: tuple[int, ...]) -> bool:
    chairs = sum(ground.chairs[ride] for ride in aboard)
    seated = sum(ground.seats[ride] for ride in aboard)
    return chairs <= kind.chairs and seated <= kind.seats - kind.seats_a_chair * chairs
