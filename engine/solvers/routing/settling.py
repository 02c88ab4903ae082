"""Where a run lies that could lie earlier or later at the same effort: chosen for those on board.

Nobody is to wait half an hour at the clinic's door, nor to arrive on the last minute; who is ready to go home is
fetched as soon as can be. Which of the two a ride is shows in its windows: the narrower one was asked for. Before all
that, who was told a time is fetched as near to it as can be.
"""

from collections.abc import Collection, Sequence

from engine.solvers.routing.clocking import Chosen
from engine.solvers.routing.ground import Ground
from engine.solvers.routing.timing import Stops, Timed


def moves_s(
    ground: Ground, runs: Sequence[Chosen], times: Sequence[Timed], free: Collection[int] | None = None
) -> list[int]:
    """By how many seconds each run moves as it is. Only the ``free`` ones (indices) move; None: all."""
    moves = [0] * len(runs)
    for i in sorted(range(len(runs)) if free is None else free, key=lambda i: (times[i].leave_s, runs[i][0])):
        earlier_s, later_s = _room(ground, runs, times, moves, i)
        moves[i] = _place_s(ground, runs[i][1], times[i], earlier_s, later_s)
    return moves


def _place_s(ground: Ground, stops: Stops, time: Timed, earlier_s: int, later_s: int) -> int:
    """Where in its room: by the times that were told; else in the middle where more arrive by a time than leave at
    one; else at its beginning."""
    off = sorted(
        near_s - start
        for stop, start in zip(stops, time.starts_s, strict=True)
        if not stop & 1 and (near_s := ground.problem.rides[stop >> 1].near_s) is not None
    )
    if off:
        return min(max(off[(len(off) - 1) // 2], earlier_s), later_s)
    return (earlier_s + later_s) // 2 if _arrivals(ground, stops) > 0 else earlier_s


def _arrivals(ground: Ground, stops: Stops) -> int:
    """How many more rides arrive by a time than leave at one."""
    rides = [ground.problem.rides[stop >> 1] for stop in stops if stop & 1]
    wide = [(r.pickup.latest_s - r.pickup.earliest_s) - (r.delivery.latest_s - r.delivery.earliest_s) for r in rides]
    return sum(1 if width > 0 else -1 for width in wide)


def _room(
    ground: Ground, runs: Sequence[Chosen], times: Sequence[Timed], moves: Sequence[int], i: int
) -> tuple[int, int]:
    """How much earlier (below zero) and later the run can lie, all else as it is."""
    (shift, stops), time = runs[i], times[i]
    hours = ground.problem.shifts[shift]
    earlier = [ground.early_s[stop] - start for stop, start in zip(stops, time.starts_s, strict=True)]
    later = [ground.late_s[stop] - start for stop, start in zip(stops, time.starts_s, strict=True)]
    earlier.append(hours.earliest_s - time.leave_s)
    later.append(hours.latest_s - time.back_s)
    gaps = {rival: (after_s, before_s) for rival, after_s, before_s in ground.rivals[shift]}
    for j, (other, _) in enumerate(runs):
        if j == i or other not in gaps:
            continue
        after_s, before_s = gaps[other]
        # Of two that leave at once the first is back at once: from its garage to somebody who waits at it.
        if (times[j].leave_s, times[j].back_s, j) < (time.leave_s, time.back_s, i):
            earlier.append(times[j].back_s + moves[j] + after_s - time.leave_s)
        else:
            later.append(times[j].leave_s + moves[j] - before_s - time.back_s)
    for _, from_s, until_s in ground.hours[shift]:
        if from_s <= time.leave_s < until_s:
            earlier.append(from_s - time.leave_s)
            later.append(until_s - 1 - time.leave_s)
        elif time.leave_s < from_s:
            later.append(from_s - 1 - time.leave_s)
        else:
            earlier.append(until_s - time.leave_s)
    return max(earlier), min(later)
