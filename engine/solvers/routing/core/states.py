"""States as a whole: copying one, copying back what a round has touched, counting what is left."""

from engine.solvers.compiling import compiled
from engine.solvers.routing.core.land import COUNT, ROWS


@compiled
def copied_tour(one, other, t):
    m = one.tour[t, COUNT]
    for c in range(one.tour.shape[1]):
        other.tour[t, c] = one.tour[t, c]
    for k in range(ROWS):
        for p in range(m):
            other.row[t, k, p] = one.row[t, k, p]


@compiled
def copied_rest(one, other):
    other.node[:] = one.node
    other.of_shift[:] = one.of_shift
    other.used[:] = one.used
    other.left[:] = one.left
    other.free[:] = one.free
    other.total[:] = one.total


@compiled
def copied(one, other):
    """All of one state into the other."""
    for t in range(one.tour.shape[0]):
        copied_tour(one, other, t)
    copied_rest(one, other)
    other.shut[:] = one.shut


@compiled
def copied_touched(one, other, scratch):
    """What a round has touched, from one state into the other, and the notes of it away."""
    for k in range(1, scratch.touched[0] + 1):
        t = scratch.touched[k]
        copied_tour(one, other, t)
        scratch.flag[t] = 0
    scratch.touched[0] = 0
    copied_rest(one, other)
