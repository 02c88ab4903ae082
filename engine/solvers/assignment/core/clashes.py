"""Which places of one person exclude each other, as bits, and a few groups of places that all do."""

import numpy as np

from engine.solvers.assignment.core.bits import added
from engine.solvers.assignment.core.land import Ints, Words
from engine.solvers.compiling import compiled, inlined


@inlined
def way(travel: Ints, one: int, other: int, pace: int) -> int:
    """As ``Assignment.way_s``; most are none, or at full pace, and need no division."""
    if one == other:
        return 0
    if pace == 100:
        return int(travel[one, other])
    return int(-(-travel[one, other] * pace // 100))


@compiled
def clashes(
    at: Ints,
    task: Ints,
    location: Ints,
    span_at: Ints,
    since: Ints,
    until: Ints,
    pace: Ints,
    travel: Ints,
    clash: Words,
) -> None:
    """Of one task, or too close in time for the way between them; ``since`` and ``until`` by place, a span each."""
    for r in range(len(at) - 1):
        for p in range(at[r], at[r + 1]):
            for q in range(p + 1, at[r + 1]):
                there = way(travel, location[p], location[q], pace[r])
                back = way(travel, location[q], location[p], pace[r])
                shut = task[p] == task[q]
                for a in range(span_at[p], span_at[p + 1]):
                    for b in range(span_at[q], span_at[q + 1]):
                        shut = shut or (since[b] < until[a] + there and since[a] < until[b] + back)
                if shut:
                    added(clash[p], q - at[r])
                    added(clash[q], p - at[r])


@compiled
def grouped(at: Ints, clash: Words, group: Ints) -> None:
    """Each place joins the first group all of whose members it excludes."""
    words = clash.shape[1]
    for r in range(len(at) - 1):
        members = np.zeros((at[r + 1] - at[r], words), np.uint64)
        groups = 0
        for p in range(at[r], at[r + 1]):
            i, found = p - at[r], -1
            for g in range(groups):
                inside = True
                for w in range(words):
                    inside = inside and members[g, w] & ~clash[p, w] == 0
                if inside:
                    found = g
                    break
            if found < 0:
                found = groups
                groups += 1
            group[p] = found
            added(members[found], i)
