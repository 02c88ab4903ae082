"""Chance in compiled code: one word of state, the same numbers everywhere.

Source: Vigna 2016, *An experimental exploration of Marsaglia's xorshift generators, scrambled* (xorshift64*).
"""

import numpy as np
from numpy.typing import NDArray

from engine.solvers.compiling import lean

Luck = NDArray[np.uint64]


@lean
def word(luck: Luck) -> np.uint64:
    """The next 64 bits."""
    x = luck[0]
    x ^= x >> np.uint64(12)
    x ^= x << np.uint64(25)
    x ^= x >> np.uint64(27)
    luck[0] = x
    return np.uint64(x * np.uint64(2685821657736338717))


@lean
def below(luck: Luck, n: int) -> int:
    """A whole number from 0 to ``n - 1``."""
    return int(np.int64((word(luck) >> np.uint64(33)) % np.uint64(n)))


@lean
def share(luck: Luck) -> float:
    """A number from 0 up to, and without, 1."""
    return float(word(luck) >> np.uint64(11)) * (1.0 / 9007199254740992.0)
