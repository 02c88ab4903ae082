"""Runs to choose from, each with what the choice needs to know: whom it serves, when it can lie, what it costs."""

from itertools import pairwise

from attrs import evolve, frozen

from engine.problems.routing import WISH_S
from engine.solvers.routing.timing import Stops, shortest
from engine.solvers.routing.tours import Reckoning, unmet


@frozen
class Column:
    """A run of one kind of shift over ``stops``; ``rides`` as bits.

    ``back_s`` is its earliest return, ``leave_s`` its latest leaving, ``length_s`` the least time it takes and
    ``effort_s`` the least effort. ``stiff``: it costs just that wherever it lies between the two, since it never waits.
    A run that leaves at ``t`` (at most ``leave_s``) is back at ``max(back_s, t + length_s)`` at the earliest.
    """

    stops: Stops
    rides: int
    back_s: int
    leave_s: int
    length_s: int
    effort_s: int
    stiff: bool

    def within(self, earliest_s: int, latest_s: int) -> "Column | None":
        """The same run in narrower hours: its effort is then what it costs at least; None where it does not fit."""
        leave_s = min(self.leave_s, latest_s - self.length_s)
        back_s = max(self.back_s, earliest_s + self.length_s)
        fits = earliest_s <= leave_s and back_s <= latest_s
        return evolve(self, leave_s=leave_s, back_s=back_s) if fits else None

    def beats(self, other: "Column") -> bool:
        """Whether a plan never needs the other run of the same rides when it can have this one."""
        return (
            self.stiff
            and self.back_s <= other.back_s
            and self.leave_s >= other.leave_s
            and self.length_s <= other.length_s
            and self.effort_s <= other.effort_s
        )


def column(reckoning: Reckoning, k: int, stops: Stops) -> Column | None:
    """The column of an order of stops on a kind of shift; None where it cannot be driven."""
    ground, kind = reckoning.ground, reckoning.ground.kinds[k]
    times, bounds = reckoning.timed(k, stops), reckoning.bounds(k, stops)
    if times is None or bounds is None:
        return None
    first, last = bounds
    length_s = shortest(ground, kind, stops, last, kind.latest_s)
    drives_s = sum(ground.leg_s[a][b] for a, b in pairwise(stops))
    drives_s += kind.out_s[stops[0]] + kind.home_s[stops[-1]]
    return Column(
        stops=stops,
        rides=sum(1 << (stop >> 1) for stop in stops if not stop & 1),
        back_s=first[-1] + kind.home_s[stops[-1]],
        leave_s=last[0] - kind.out_s[stops[0]],
        length_s=length_s,
        effort_s=times.effort_s + WISH_S * unmet(ground, stops),
        stiff=length_s == drives_s == times.back_s - times.leave_s,
    )


def kept(columns: list[Column], new: Column) -> list[Column]:
    """The columns of one set of rides with a new one among them, without those that another beats."""
    if any(column.beats(new) for column in columns):
        return columns
    return [*(column for column in columns if not new.beats(column)), new]
