"""Compile what is not compiled yet, so that nobody waits for it in mid-command: ``python -m`` this, once a version."""

import time

from engine.problems.assignment import Assignment, Offer, Resource, Slot, Task
from engine.solvers.assignment.bazaar import Bazaar
from engine.solvers.assignment.ground import lay_out
from engine.solvers.assignment.lending import Lending
from engine.solvers.assignment.market import Market

DAY = Assignment(
    ((0,),),
    tuple(Resource(str(n)) for n in range(3)),
    tuple(Task(str(n), 1) for n in range(4)),
    tuple(Slot(n, 0, ((n, n + 1),)) for n in range(4)),
    tuple(Offer(n, (r,), cost=n + r) for n in range(4) for r in range(3)),
)


def warm() -> float:
    """Compile, or load, every compiled function; the seconds it took."""
    begun = time.perf_counter()
    Market(lay_out(DAY), ()).trade(1)
    Bazaar(lay_out(DAY), 1).strike(100, lambda _: False)
    Lending(lay_out(DAY)).settle(1, 1.0)
    return time.perf_counter() - begun


if __name__ == "__main__":
    print(f"compiled in {warm():.0f} s")  # noqa: T201 - what a person typed is answered
