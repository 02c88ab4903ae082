"""Sets of places as bits, 64 to a word."""

import numpy as np

from engine.solvers.assignment.core.land import Words
from engine.solvers.compiling import inlined

BITS = 64
ONE = np.uint64(1)


@inlined
def is_in(words: Words, i: int) -> bool:
    """Whether a place is in the set."""
    return bool((words[i // BITS] >> np.uint64(i % BITS)) & ONE)


@inlined
def added(words: Words, i: int) -> None:
    """The place is in the set from now on."""
    words[i // BITS] |= ONE << np.uint64(i % BITS)


@inlined
def removed(words: Words, i: int) -> None:
    """The place is in the set no longer."""
    words[i // BITS] &= ~(ONE << np.uint64(i % BITS))
