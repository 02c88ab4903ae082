"""Which places of one person exclude each other, as bits, and a few groups of places that all do."""

import numpy as np

from engine.solvers.assignment.core.land import Ints, Words
from engine.solvers.compiling import compiled

BITS = 64


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
                there = -(-travel[location[p], location[q]] * pace[r] // 100)
                back = -(-travel[location[q], location[p]] * pace[r] // 100)
                shut = task[p] == task[q]
                for a in range(span_at[p], span_at[p + 1]):
                    for b in range(span_at[q], span_at[q + 1]):
                        shut = shut or (since[b] < until[a] + there and since[a] < until[b] + back)
                if shut:
                    i, j = p - at[r], q - at[r]
                    clash[p, j // BITS] |= np.uint64(1) << np.uint64(j % BITS)
                    clash[q, i // BITS] |= np.uint64(1) << np.uint64(i % BITS)


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
            members[found, i // BITS] |= np.uint64(1) << np.uint64(i % BITS)
