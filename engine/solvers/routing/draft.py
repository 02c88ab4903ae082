"""A plan in the making: which tours there are, who is in which, and what may still be put where.

Tours are values and are swapped, never changed, so that a draft is copied in a microsecond and a move is undone by
swapping back. Each tour has its times; a move finds new ones between the runs that stand beside it.
"""

from collections.abc import Iterator

from attrs import frozen

from engine.solvers.routing.ground import Ground
from engine.solvers.routing.tours import FAR_S, Reckoning, Tour


@frozen
class Move:
    """``old`` (None: nothing) gives way to ``new`` (None: nothing); ``added_s`` is what that costs in effort."""

    old: Tour | None
    new: Tour | None
    added_s: int


class Draft:
    """Tours by shift, each ride's tour, and the hours used of each budget; no two tours in each other's way."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.of_shift: list[tuple[Tour, ...]] = [() for _ in ground.kind_of]
        self.carrier: list[Tour | None] = [None] * len(ground.need_of)
        self.used_s = [0] * len(ground.problem.budgets)
        self.effort_s = 0

    def copy(self) -> "Draft":
        other = Draft.__new__(Draft)
        other.ground = self.ground
        other.of_shift, other.carrier = self.of_shift.copy(), self.carrier.copy()
        other.used_s, other.effort_s = self.used_s.copy(), self.effort_s
        return other

    def tours(self) -> Iterator[Tour]:
        for tours in self.of_shift:
            yield from tours

    def served(self, need: int) -> bool:
        return self.carrier[self.ground.problem.needs[need].rides[0]] is not None

    def do(self, move: Move) -> None:
        self._swap(move.old, move.new)

    def undo(self, move: Move) -> None:
        self._swap(move.new, move.old)

    def _swap(self, old: Tour | None, new: Tour | None) -> None:
        if old is not None:
            self.of_shift[old.shift] = tuple(tour for tour in self.of_shift[old.shift] if tour is not old)
            self._count(old, -1)
            for stop in old.stops:
                self.carrier[stop >> 1] = None
        if new is not None:
            self.of_shift[new.shift] = (*self.of_shift[new.shift], new)
            self._count(new, 1)
            for stop in new.stops:
                self.carrier[stop >> 1] = new

    def _count(self, tour: Tour, sign: int) -> None:
        self.effort_s += sign * tour.effort_s
        for b in self.ground.budgets_at(tour.shift, tour.leave_s):
            self.used_s[b] += sign * (tour.back_s - tour.leave_s)

    def within_hours(self, old: Tour | None, new: Tour) -> bool:
        """Whether the driver's hours allow the new tour in place of the old."""
        budgets = self.ground.problem.budgets
        for b in self.ground.budgets_at(new.shift, new.leave_s):
            used_s = self.used_s[b] + new.back_s - new.leave_s
            if old is not None and b in self.ground.budgets_at(old.shift, old.leave_s):
                used_s -= old.back_s - old.leave_s
            if used_s > budgets[b].limit_s:
                return False
        return True

    def room_for(self, tour: Tour) -> tuple[int, int]:
        """The earliest leaving and the latest return that the runs beside a standing tour leave it."""
        lo_s, hi_s = -FAR_S, FAR_S
        for before_s, after_s, rival in self._beside(tour.shift):
            if rival is tour:
                continue
            if rival.leave_s < tour.leave_s:
                lo_s = max(lo_s, before_s)
            else:
                hi_s = min(hi_s, after_s)
        return lo_s, hi_s

    def openings(self, shift: int) -> list[tuple[int, int]]:
        """The times between the runs in which a new run of the shift could lie."""
        taken = sorted((after_s, before_s) for before_s, after_s, _ in self._beside(shift))
        found, lo_s = [], -FAR_S
        for after_s, before_s in taken:
            if after_s > lo_s:
                found.append((lo_s, after_s))
            lo_s = max(lo_s, before_s)
        return [*found, (lo_s, FAR_S)]

    def _beside(self, shift: int) -> Iterator[tuple[int, int, Tour]]:
        """Tours that share a vehicle or a driver with the shift: when it may leave after them, be back before them."""
        for rival, after_s, before_s in self.ground.rivals[shift]:
            for tour in self.of_shift[rival]:
                yield tour.back_s + after_s, tour.leave_s - before_s, tour


def fitted(draft: Draft, reckoning: Reckoning, old: Tour, stops: tuple[int, ...]) -> Tour | None:
    """A standing tour over other stops, timed between its neighbours and within its driver's hours."""
    tour = reckoning.tour(old.shift, stops, *draft.room_for(old))
    return tour if tour is not None and draft.within_hours(old, tour) else None
