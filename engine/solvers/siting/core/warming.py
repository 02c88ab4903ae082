"""Compile what is not compiled yet, so that nobody waits for it in mid-command: ``python -m`` this, once a version."""

import time

import numpy as np

from engine.problems.siting import Covering, Median, Point, Scenario, Site, Touring, Uncertain
from engine.solvers.siting import solve
from engine.solvers.siting.deciding import Priced, decided
from engine.solvers.siting.grounds import ground_of

SITES = tuple(Site(str(n), (0,)) for n in range(4))
POINTS = tuple(Point(1 + n, tuple(sorted({n % 4, (n + 1) % 4}))) for n in range(8))
SLOTTED = Covering(SITES, POINTS, 2, ("once",))
WAYS = tuple(tuple(60 * abs(a - b) for b in range(5)) for a in range(5))


def warm() -> float:
    """Compile, or load, every compiled function; the seconds it took."""
    begun = time.perf_counter()
    solve(SLOTTED, seed=1)
    solve(Uncertain(SLOTTED, (Scenario((1,)), Scenario((2,), (0,))), 1, 500), seed=1)
    solve(Median(SITES, tuple(way[:4] for way in WAYS), 2), seed=1)
    week = Touring(Covering(SITES, POINTS, 4), WAYS, 60, (600,), ((((0, 600),),),) * 4)
    solve(week, seed=1)
    nothing = np.zeros(len(SITES), np.int64)
    decided(ground_of(week), Priced(nothing, nothing, (0,), 99, 1), 0)  # as no price would have it: everything is tried
    return time.perf_counter() - begun


if __name__ == "__main__":
    print(f"compiled in {warm():.0f} s")  # noqa: T201 - what a person typed is answered
