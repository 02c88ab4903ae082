"""States as a whole: copying one, copying back what a round has touched, counting what is left."""

from engine.solvers.compiling import inlined, lean
from engine.solvers.routing.core.land import COUNT, ROWS


@inlined
def copied_tour(one, other, t):
    m = one.tour[t, COUNT]
    for c in range(one.tour.shape[1]):
        other.tour[t, c] = one.tour[t, c]
    for k in range(ROWS):
        for p in range(m):
            other.row[t, k, p] = one.row[t, k, p]


@inlined
def copied_line(one, other):
    for k in range(one.shape[0]):
        other[k] = one[k]


@inlined
def copied_table(one, other):
    for k in range(one.shape[0]):
        for c in range(one.shape[1]):
            other[k, c] = one[k, c]


@inlined
def copied_rest(one, other):
    copied_table(one.node, other.node)
    copied_table(one.of_shift, other.of_shift)
    copied_line(one.used, other.used)
    copied_line(one.left, other.left)
    copied_line(one.free, other.free)
    copied_line(one.total, other.total)


@lean
def copied(one, other):
    """All of one state into the other."""
    for t in range(one.tour.shape[0]):
        copied_tour(one, other, t)
    copied_rest(one, other)
    copied_line(one.shut, other.shut)


@inlined
def copied_touched(one, other, scratch):
    """What a round has touched, from one state into the other, and the notes of it away."""
    for k in range(1, scratch.touched[0] + 1):
        t = scratch.touched[k]
        copied_tour(one, other, t)
        scratch.flag[t] = 0
    scratch.touched[0] = 0
    copied_rest(one, other)
