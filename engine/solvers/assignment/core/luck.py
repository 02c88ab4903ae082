"""Chance inside compiled loops: a state of one number, so that the same seed gives the same plan everywhere."""

import numpy as np

from engine.solvers.assignment.core.land import Words
from engine.solvers.compiling import lean


@lean
def chance(state: Words) -> float:
    """Between nothing and one (xorshift: Marsaglia 2003); the state is never nothing."""
    x = state[0]
    x ^= x << np.uint64(13)
    x ^= x >> np.uint64(7)
    x ^= x << np.uint64(17)
    state[0] = x
    return float(x >> np.uint64(11)) / 9007199254740992.0


@lean
def one_of(state: Words, n: int) -> int:
    """A number below ``n``."""
    return min(n - 1, int(chance(state) * n))
