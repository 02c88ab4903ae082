"""A good choice soon: exchanges from an empty choice, then shaken and exchanged again (iterated local search)."""

from random import Random

import numpy as np

from engine.problems.solving import Stop
from engine.solvers.siting.core.exchanging import exchanged
from engine.solvers.siting.core.land import Ints, Land
from engine.solvers.siting.core.seating import all_seated

SHAKEN = 6
"""At most one place in so many is emptied by a shake, and at least two."""


def started(land: Land, allowed: Ints) -> tuple[Ints, int]:
    """A choice that no exchange betters, from nothing: the greedy choice, then exchanged. And what it costs."""
    sites = np.full(land.most, -1, np.int64)
    return sites, int(exchanged(land, sites, allowed))


def shaken(
    land: Land, sites: Ints, cost: int, allowed: Ints, times: int, chance: Random, stop: Stop
) -> tuple[Ints, int]:
    """The best choice after so many shakes of the best so far."""
    if land.most == 0 or len(allowed) == 0:
        return sites, cost
    for _ in range(times):
        if stop():
            break
        trial = sites.copy()
        _shake(land, trial, allowed, chance)
        reached = int(exchanged(land, trial, allowed))
        if reached <= cost:
            sites, cost = trial, reached
    return sites, cost


def _shake(land: Land, sites: Ints, allowed: Ints, chance: Random) -> None:
    """Some places emptied and filled by chance, as far as slots allow."""
    most = max(2, min(len(sites) // SHAKEN, 8))
    places = chance.sample(range(len(sites)), min(len(sites), chance.randint(1, most)))
    for place in places:
        sites[place] = -1
    for place in places:
        site = int(allowed[chance.randrange(len(allowed))])
        if site not in sites:
            sites[place] = site
            if not all_seated(land.fits, sites):
                sites[place] = -1
