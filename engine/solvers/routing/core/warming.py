"""Compile what is not compiled yet, so that nobody waits for it in mid-command: ``python -m`` this, once a version."""

import time

import numpy as np

from engine.problems.routing import Need, Ride, Routing, Shift, Stop
from engine.solvers.compiling import filled
from engine.solvers.routing.core import HERE
from engine.solvers.routing.core.driving import driven
from engine.solvers.routing.core.grounds import land_of
from engine.solvers.routing.ground import lay_out
from engine.solvers.routing.tours import Reckoning

SMALLEST = Routing(
    travel_s=((0, 60), (60, 0)),
    rides=tuple(
        Ride(f"r{n}", Stop(0, 600 * n, 3_600, 60), Stop(1, 600 * n, 7_200, 60), 1_800, 1, 0, (f"p{n}",), (0,))
        for n in range(4)
    ),
    needs=tuple(Need(f"n{n}", (n,), 1) for n in range(4)),
    shifts=(Shift("s", "v", "d", "l", 0, 0, 0, 14_400, 7_200, 0, 3, 1, 1),),
)


def warm() -> float:
    """Compile, or load, every compiled function; the seconds it took. The folder is then marked as filled."""
    begun = time.perf_counter()
    reckoning = Reckoning(lay_out(SMALLEST))
    land, _ = land_of(reckoning, range(4), (0,), dict.fromkeys(range(4), 10_000), ())
    legs = np.ascontiguousarray(land.leg)
    arcs = land._replace(arc=legs, rules=np.array([0, 1, 0, 0, 0], np.int64), shift=_single(land.shift))
    for each in (land, arcs):
        driven(each, seed=1, rounds=12, thin=False, stop=lambda: False, first=lambda: None, choose=False)
    filled(HERE)
    return time.perf_counter() - begun


def _single(shift: np.ndarray[tuple[int, int], np.dtype[np.int64]]) -> np.ndarray[tuple[int, int], np.dtype[np.int64]]:
    copied = shift.copy()
    copied[:, 3] = 1
    return copied


if __name__ == "__main__":
    print(f"compiled in {warm():.0f} s")  # noqa: T201 - what a person typed is answered
