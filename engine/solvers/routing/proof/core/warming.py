"""Compile what is not compiled yet, so that nobody waits for it in mid-command: ``python -m`` this, once a version."""

import time

import numpy as np

from engine.solvers.compiling import filled
from engine.solvers.routing.core.warming import SMALLEST
from engine.solvers.routing.ground import lay_out
from engine.solvers.routing.parts import Part
from engine.solvers.routing.proof.bounded import Purse
from engine.solvers.routing.proof.core import HERE
from engine.solvers.routing.proof.core.sheet import MILLI
from engine.solvers.routing.proof.fleet import vehicles_of
from engine.solvers.routing.proof.prices import Priced, Prices, Wanted
from engine.solvers.routing.tours import Reckoning


def warm() -> float:
    """Compile, or load, every compiled function; the seconds it took. The folder is then marked as filled."""
    begun = time.perf_counter()
    rides, part = range(4), Part((0, 1, 2, 3), (0,))
    vehicles = vehicles_of(Reckoning(lay_out(SMALLEST)), part, rides)
    wanted = Wanted((1, 2, 4, 8), (1, 1, 1, 1), 0)
    prices = Prices(vehicles, rides, (60,) * 4, wanted, Purse(1.0), MILLI)
    prices.listed(0, Priced(0, np.full(4, 1_000_000, np.int64), (0,)), 0)
    filled(HERE)
    return time.perf_counter() - begun


if __name__ == "__main__":
    print(f"compiled in {warm():.0f} s")  # noqa: T201 - what a person typed is answered
