"""How contestants are timed: in turn, round after round: a busy moment of the machine hits all of them alike."""

import gc
import statistics
import time
from collections.abc import Callable, Mapping

Race = Mapping[str, Callable[[int], object]]
"""Contestant -> what it does in the round of this number."""


def seconds(race: Race, rounds: int, before: Callable[[int], object] = lambda _n: None) -> dict[str, float]:
    """The median time of a round, for each contestant. Who begins changes from round to round.

    ``before`` is called with each round's number, and not timed.
    """
    names = list(race)
    times: dict[str, list[float]] = {name: [] for name in names}
    for n in range(rounds):
        before(n)
        for name in names[n % len(names) :] + names[: n % len(names)]:
            gc.collect()
            began = time.perf_counter()
            race[name](n)
            times[name].append(time.perf_counter() - began)
    return {name: statistics.median(taken) for name, taken in times.items()}
