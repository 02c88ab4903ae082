"""At which times of a round its stops lie: spread evenly, and moved as little as lets lots with narrow hours have one.

The times of the stops are set before lots are chosen for them. A lot that is free for half an hour only would be missed
by times that nobody looked at it for; so the lots that even times miss are let in one after another, those near to most
people first, as long as all stops still find a place.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise

from attrs import frozen

from events.vocabulary.mobile_sales import RoundOffered

EVEN_MIN = 5
"""Stops begin at minutes that one can keep in mind."""

DRIVE_MIN = 10
"""Between two stops so many minutes are left to drive, where spreading them evenly would leave that too."""

Starts = frozenset[int]
Times = tuple[int, ...]


@frozen
class Wish:
    """A lot that would like a stop of the round: what it is worth, and the minutes at which it could begin."""

    lot: str
    worth: float
    starts: Starts


@frozen
class Timed:
    """When the stops begin, in minutes of the day, and the lots that they were moved for."""

    starts: Times
    lots: tuple[str, ...]


def possible(fact: RoundOffered) -> Times:
    """Every minute at which a stop may begin."""
    return tuple(m for a, b in _open(fact) for m in range(a, b - fact.stop_min + 1, EVEN_MIN))


def even(fact: RoundOffered) -> Times:
    """Spread over the hours, so that there is time to drive between them."""
    spans = _open(fact)
    room = [max(0, until - since - fact.stop_min) for since, until in spans]
    found: list[int] = []
    for (since, _), free, count in zip(spans, room, _shared(fact, spans), strict=True):
        gap = free / (count - 1) if count > 1 else 0
        found += [since + int(n * gap) // EVEN_MIN * EVEN_MIN for n in range(count)]
    return tuple(found)


def timed(fact: RoundOffered, wishes: Iterable[Wish], kept: Iterable[int] = ()) -> Timed:
    """The round's stops; those that begin at the ``kept`` minutes are held and do not move."""
    wanted = even(fact)
    holding = [frozenset((m,)) for m in sorted({*kept}) if _is_open(fact, m)]
    grid = tuple(sorted({*possible(fact), *wanted, *(m for held in holding for m in held)}))
    apart = min([fact.stop_min + DRIVE_MIN, *(b - a for a, b in pairwise(wanted))])
    order, lots = holding, list[str]()
    best = _arranged(order, wanted, grid, apart)
    if best is None:
        order, best = [], (0, wanted)
    for wish in sorted(wishes, key=lambda wish: -wish.worth):
        if not wish.starts.issuperset(wanted):
            tried = _with(order, wish.starts, wanted, grid, apart)
            if tried is not None:
                (order, best), lots = tried, [*lots, wish.lot]
    return Timed(best[1], tuple(lots))


def _with(
    order: Sequence[Starts], new: Starts, wanted: Times, grid: Times, apart: int
) -> tuple[list[Starts], tuple[int, Times]] | None:
    """One more stop among those that have their lots, where it moves the others least."""
    found = []
    for at in range(len(order) + 1):
        longer = [*order[:at], new, *order[at:]]
        arranged = _arranged(longer, wanted, grid, apart)
        if arranged is not None:
            found.append((arranged, at, longer))
    if not found:
        return None
    best = min(found, key=lambda each: each[:2])
    return best[2], best[0]


def _arranged(order: Sequence[Starts], wanted: Times, grid: Times, apart: int) -> tuple[int, Times] | None:
    """Times ``apart`` from each other, as near to the wanted ones as can be, with one for each of ``order`` in turn.

    Returns by how many minutes they were moved, and the times; None where there are none. Solved from the end of the
    grid backwards: ``rest[g][n][i]`` is the best for the stops from ``n`` on, from ``grid[g]`` on, with ``i`` placed.
    """
    stops, places = len(wanted), len(order)
    nothing: list[list[tuple[int, Times] | None]] = [[None] * (places + 1) for _ in range(stops + 1)]
    nothing[stops][places] = (0, ())
    rest = [nothing]
    for minute in reversed(grid):
        before = rest[-1]
        after = rest[len(grid) - bisect_left(grid, minute + apart)]
        now = [row.copy() for row in before]
        for n in range(stops):
            for i in range(places + 1):
                tails = [after[n + 1][i]]
                if i < places and minute in order[i]:
                    tails.append(after[n + 1][i + 1])
                here = [(abs(minute - wanted[n]) + moved, (minute, *times)) for moved, times in filter(None, tails)]
                now[n][i] = min((each for each in (*here, before[n][i]) if each is not None), default=None)
        rest.append(now)
    return rest[-1][0][0]


def _open(fact: RoundOffered) -> list[tuple[int, int]]:
    spans, since = [], fact.from_min
    for begins, ends in sorted(fact.breaks):
        spans.append((since, min(begins, fact.until_min)))
        since = max(since, ends)
    spans.append((since, fact.until_min))
    return [(a, b) for a, b in spans if b - a >= fact.stop_min]


def _is_open(fact: RoundOffered, minute: int) -> bool:
    return any(a <= minute and minute + fact.stop_min <= b for a, b in _open(fact))


def _shared(fact: RoundOffered, spans: Sequence[tuple[int, int]]) -> list[int]:
    """How many stops in each stretch: one after another to where they would be widest apart, as many as fit."""
    counts = [0 for _ in spans]
    for _ in range(fact.most):
        fitting = [n for n, (a, b) in enumerate(spans) if (b - a) // (counts[n] + 1) >= fact.stop_min]
        if not fitting:
            break
        counts[max(fitting, key=lambda n: ((spans[n][1] - spans[n][0]) / (counts[n] + 1), -n))] += 1
    return counts
