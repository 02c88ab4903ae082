"""When a run stops where: feasibility of a fixed order of stops, its bounds, and its cheapest times.

With the order fixed, windows, ride times, the run's length and the shift are difference constraints between the starts
of service (Firat & Woeginger 2011; Cordeau & Laporte 2003 for the slack that lets a run leave late). ``lo_s`` is the
earliest leaving, ``hi_s`` the latest return; both may be narrower than the shift, where other runs stand beside it.
"""

from collections.abc import Sequence

from attrs import frozen

from engine.solvers.differences import Arc, cheapest
from engine.solvers.routing.ground import Ground, Kind

Stops = tuple[int, ...]
_NO_END = 1 << 60


@frozen
class Timed:
    """One run's times: leaving, return, the starts of service, and the effort (driver and excess ride seconds)."""

    leave_s: int
    back_s: int
    starts_s: tuple[int, ...]
    effort_s: int


def earliest(ground: Ground, kind: Kind, stops: Stops, lo_s: int, hi_s: int, *, home: bool = True) -> list[int] | None:
    """The earliest start of each service; None where the order cannot be driven at all.

    A delivery that is too far behind its pickup pulls the pickup up, and so on until nothing moves: Bellman and Ford,
    whose passes are bounded by the number of stops. Without ``home`` the run need not end here.
    """
    late_s, leg_s = ground.late_s, ground.leg_s
    starts = [ground.early_s[stop] for stop in stops]
    starts[0] = max(starts[0], lo_s + kind.out_s[stops[0]])
    spans = _spans(ground, stops)
    last_ok = hi_s - kind.home_s[stops[-1]] if home else late_s[stops[-1]]
    longest_s = kind.max_run_s - kind.out_s[stops[0]] - (kind.home_s[stops[-1]] if home else 0)
    for _ in range(len(stops) + 1):
        now = starts[0]
        before = stops[0]
        if now > late_s[before]:
            return None
        for i in range(1, len(stops)):
            stop = stops[i]
            now += leg_s[before][stop]
            if now < starts[i]:
                now = starts[i]
            else:
                starts[i] = now
            if now > late_s[stop]:
                return None
            before = stop
        if now > last_ok:
            return None
        settled = True
        for up, down, span in spans:
            if starts[down] - span > starts[up]:
                starts[up] = starts[down] - span
                settled = False
        if now - longest_s > starts[0]:
            starts[0] = now - longest_s
            settled = False
        if settled:
            return starts
    return None


def latest(ground: Ground, kind: Kind, stops: Stops, lo_s: int, hi_s: int) -> list[int] | None:
    """The latest start of each service: ``earliest`` seen from the other end."""
    early_s, leg_s = ground.early_s, ground.leg_s
    starts = [ground.late_s[stop] for stop in stops]
    starts[-1] = min(starts[-1], hi_s - kind.home_s[stops[-1]])
    spans = _spans(ground, stops)
    first_ok = lo_s + kind.out_s[stops[0]]
    longest_s = kind.max_run_s - kind.out_s[stops[0]] - kind.home_s[stops[-1]]
    for _ in range(len(stops) + 1):
        now = starts[-1]
        after = stops[-1]
        if now < early_s[after]:
            return None
        for i in range(len(stops) - 2, -1, -1):
            stop = stops[i]
            now -= leg_s[stop][after]
            if now > starts[i]:
                now = starts[i]
            else:
                starts[i] = now
            if now < early_s[stop]:
                return None
            after = stop
        if now < first_ok:
            return None
        settled = True
        for up, down, span in spans:
            if starts[up] + span < starts[down]:
                starts[down] = starts[up] + span
                settled = False
        if now + longest_s < starts[-1]:
            starts[-1] = now + longest_s
            settled = False
        if settled:
            return starts
    return None


def timed(ground: Ground, kind: Kind, stops: Stops, lo_s: int, hi_s: int) -> Timed | None:
    """The cheapest times between two bounds: least driver and excess ride time together; None: cannot be driven."""
    first = earliest(ground, kind, stops, lo_s, hi_s)
    return None if first is None else timed_from(ground, kind, stops, first, lo_s, hi_s)


def timed_from(ground: Ground, kind: Kind, stops: Stops, first: list[int], lo_s: int, hi_s: int) -> Timed | None:
    """The same where the earliest starts are known."""
    starts = _pulled_up(ground, stops, first)
    if not _keeps(ground, kind, stops, starts):
        exact = cheapest(*program(ground, kind, stops, lo_s, hi_s))
        if exact is None:
            return None
        starts = exact[1:]
    return priced(ground, kind, stops, starts)


def priced(ground: Ground, kind: Kind, stops: Stops, starts: Sequence[int]) -> Timed:
    """A run with its starts of service, priced: garage to garage, and each ride beyond its direct drive."""
    leave_s = starts[0] - kind.out_s[stops[0]]
    back_s = starts[-1] + kind.home_s[stops[-1]]
    excess_s = 0
    for stop, start in zip(stops, starts, strict=True):
        excess_s += start - ground.leg_s[stop - 1][stop] if stop & 1 else -start
    return Timed(leave_s, back_s, tuple(starts), back_s - leave_s + excess_s)


def shortest(ground: Ground, kind: Kind, stops: Stops, last: Sequence[int], hi_s: int) -> int:
    """The least a run can take, garage to garage: leave as late as can be (``last``), and drive on from there."""
    leave_s = last[0] - kind.out_s[stops[0]]
    starts = earliest(ground, kind, stops, leave_s, hi_s)
    if starts is None:
        raise ArithmeticError("a run that can leave at its latest can be driven from there")
    return starts[-1] + kind.home_s[stops[-1]] - leave_s


def program(ground: Ground, kind: Kind, stops: Stops, lo_s: int, hi_s: int) -> tuple[list[int], list[Arc]]:
    """The run's times as a program over differences: variable 0 is time zero, ``i + 1`` starts service i."""
    n = len(stops)
    costs = [0, *(1 if stop & 1 else -1 for stop in stops)]
    costs[1] -= 1
    costs[n] += 1
    first, final = stops[0], stops[-1]
    arcs = [(0, i + 1, ground.early_s[stop]) for i, stop in enumerate(stops)]
    arcs += [(i + 1, 0, -ground.late_s[stop]) for i, stop in enumerate(stops)]
    arcs += [(i, i + 1, ground.leg_s[stops[i - 1]][stops[i]]) for i in range(1, n)]
    arcs += [(down + 1, up + 1, -span) for up, down, span in _spans(ground, stops)]
    arcs += [
        (0, 1, lo_s + kind.out_s[first]),
        (n, 0, kind.home_s[final] - hi_s),
        (n, 1, kind.out_s[first] + kind.home_s[final] - kind.max_run_s),
    ]
    return costs, arcs


def _spans(ground: Ground, stops: Stops) -> list[tuple[int, int, int]]:
    """Positions of each ride's two stops, and the longest time between them; rides still on board are left out."""
    at = {stop: i for i, stop in enumerate(stops)}
    return [(at[stop - 1], i, ground.span_s[stop >> 1]) for i, stop in enumerate(stops) if stop & 1]


def _pulled_up(ground: Ground, stops: Stops, first: list[int]) -> list[int]:
    """The cheapest times that end as early as can be, ride limits and run length left aside.

    A second of waiting costs one for the driver and one for each ride on board, so it goes where the vehicle is
    emptiest. What it costs to be ready at a stop by a time is convex in that time; ``pieces`` are its slopes, each with
    the time up to which it holds. A slope steeper than waiting after the stop is never climbed.
    """
    straight = _without_waiting(ground, stops, first[-1])
    if straight is not None:
        return straight
    pieces: list[tuple[int, int]] = [(_NO_END, 0)]
    aboard, ready_by = 0, []
    for i in range(len(stops) - 1):
        aboard += -1 if stops[i] & 1 else 1
        wait, close, leg = 1 + aboard, ground.late_s[stops[i]], ground.leg_s[stops[i]][stops[i + 1]]
        flat = [(min(end, close), slope) for end, slope in pieces if slope <= wait]
        ready_by.append(max(first[i], flat[-1][0]) if flat else first[i])
        pieces = [(end + leg, slope) for end, slope in flat]
        pieces.append((_NO_END, wait))
    starts = [first[-1]]
    for i in range(len(stops) - 2, -1, -1):
        starts.append(min(starts[-1] - ground.leg_s[stops[i]][stops[i + 1]], ready_by[i]))
    return starts[::-1]


def _without_waiting(ground: Ground, stops: Stops, ends: int) -> list[int] | None:
    starts, now = [ends], ends
    for i in range(len(stops) - 2, -1, -1):
        now -= ground.leg_s[stops[i]][stops[i + 1]]
        if now > ground.late_s[stops[i]]:
            return None
        starts.append(now)
    return starts[::-1]


def _keeps(ground: Ground, kind: Kind, stops: Stops, starts: list[int]) -> bool:
    if any(starts[down] - starts[up] > span for up, down, span in _spans(ground, stops)):
        return False
    length_s = starts[-1] + kind.home_s[stops[-1]] - starts[0] + kind.out_s[stops[0]]
    return length_s <= kind.max_run_s
