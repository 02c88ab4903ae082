"""Our solver on a published instance: seconds calibrated into rounds first, then the rounds counted.

Seconds are those of one core (``time.process_time``), so that a busy machine is no worse a solver; on an idle one they
are the clock's. Compiling, or loading compiled code, comes before and is told apart.
"""

import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.routing_.checking import faults, length
from benchmarks.routing_.instances import Instance, read
from benchmarks.routing_.landing import land_of
from benchmarks.routing_.peers import PEERS
from benchmarks.routing_.runs import OURS, Run
from engine.solvers.routing.core.driving import Found, driven

PILOT = 3_000
"""Rounds from which the pace is taken."""

CHOOSING_S, MOST_CHOOSING_S = 0.03, 2.3
"""What pricing and choosing among the tours met takes, for each request, and in all at most; never more than half of
the seconds."""

AIM, FINISHING_S = 0.97, 0.35
"""What share of the seconds is planned for, and how much is kept back for what is not interrupted."""


def warm(files: Sequence[Path]) -> float:
    """Compile, or load, everything that a run needs; the seconds it took."""
    begun = time.perf_counter()
    land, _ = land_of(read(files[0]))
    driven(land, seed=1, rounds=20, thin=True, stop=lambda: False, first=lambda: None)
    return time.perf_counter() - begun


def run(file: Path, seconds: float, seed: int) -> Run:
    """One instance with one seed."""
    begun = time.process_time()
    instance = read(file)
    land, _ = land_of(instance)
    pace = _pace(land, begun, seconds)
    choosing_s = min(seconds / 2, MOST_CHOOSING_S, CHOOSING_S * len(instance.pairs))
    rounds = int(pace * (AIM * seconds - (time.process_time() - begun) - choosing_s))
    first = list[float]()
    found = driven(
        land,
        seed=seed,
        rounds=max(rounds, PILOT),
        thin=instance.fewest_vehicles_first,
        stop=lambda: time.process_time() - begun > seconds - FINISHING_S,
        first=lambda: first.append(time.process_time() - begun),
    )
    routes = _routes(instance, found)
    return Run(
        OURS, instance.name, seed, seconds, time.process_time() - begun, length(instance, routes), len(routes),
        first_feasible_s=first[0] if first else None, rounds=found.rounds, cut_short=found.cut_short, routes=routes,
        faults=tuple(faults(instance, routes)),
    )  # fmt: skip


def run_peer(name: str, file: Path, seconds: float, seed: int) -> Run:
    """The same for one of ``PEERS``, checked as ours is."""
    begun, instance = time.process_time(), read(file)
    routes = tuple(tuple(route) for route in PEERS[name](instance, seconds, seed))
    return Run(
        name, instance.name, seed, seconds, time.process_time() - begun, length(instance, routes), len(routes),
        routes=routes, faults=tuple(faults(instance, routes)),
    )  # fmt: skip


def _pace(land: object, begun: float, seconds: float) -> float:
    """Rounds a second, from a short pilot that is thrown away."""
    since = time.process_time()
    done = driven(
        land, seed=0, rounds=PILOT, thin=False, choose=False,  # type: ignore[arg-type]
        stop=lambda: time.process_time() - begun > seconds / 10, first=lambda: None,
    ).rounds  # fmt: skip
    return max(1.0, done / (time.process_time() - since))


def _routes(instance: Instance, found: Found) -> tuple[tuple[int, ...], ...]:
    node_of = [node for pair in instance.pairs for node in pair]
    return tuple(tuple(node_of[node] for node in route) for route in found.routes)
