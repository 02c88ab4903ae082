"""How good a day's plan is: for how many requests that is proven, how long it takes, and what gap is left.

    python -m benchmarks.proofs [--json FILE] [--sizes 8,10,12,15,20,25] [--seeds 1,2,3]

Days over the whole city (``benchmarks.routing_.days``: a driver keeps to a vehicle) and of one district
(``benchmarks.invented.week``: short drives, big vehicles, drivers of several), cut to so many requests. Each is planned
as ``match solve`` does, then bounded with the effort that the product gives. Plans are checked.
"""

import argparse
import json
import time
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from benchmarks.invented.week import week
from benchmarks.routing_.days import day
from benchmarks.trips import DAY_S, Row, of_these
from engine.checks.routing import check
from engine.explain.transport.showing import compact
from engine.problems.routing import Routing
from engine.problems.solving import Effort
from engine.solvers.routing import solve
from engine.solvers.routing.proof.core.warming import warm
from engine.solvers.routing.proving import prove

GOAL_S = 10.0
ROUNDS = 700
SIZES, SEEDS = "8,10,12,15,20,25", "1,2,3"


@frozen
class Seen:
    """``gap``: per cent of the plan's cost, None where not even the number served is proven; ``better``: per cent that
    the plan gained on the way."""

    proven: bool
    gap: float | None
    better: float
    core_s: float


def main() -> None:
    """Measure, print the table, write the rows."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--sizes", default=SIZES)
    parser.add_argument("--seeds", default=SEEDS)
    asked = parser.parse_args()
    warm()
    rows = list(_measured([int(n) for n in asked.sizes.split(",")], [int(n) for n in asked.seeds.split(",")]))
    if asked.json:
        asked.json.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _measured(sizes: list[int], seeds: list[int]) -> Iterator[Row]:
    for name, made in (("city", of_the_city), ("district", of_a_district)):
        for size in sizes:
            for seed in seeds:
                seen = bounded(made(size, seed))
                what = f"{name}, {size} requests, seed {seed}"
                gap = "-" if seen.gap is None else f"{seen.gap:.2f}"
                print(f"{what:34} proven {seen.proven!s:5} gap {gap:>5} better {seen.better:.2f} {seen.core_s:5.1f} s")
                yield {"what": what, "against": "proof", "figure": seen.gap, "goal": "0 %", "holds": seen.proven}
                holds = seen.core_s <= GOAL_S
                yield {"what": what, "against": "of one core", "figure": seen.core_s, "goal": "<= 10 s", "holds": holds}


def bounded(problem: Routing) -> Seen:
    """A day planned, then bounded."""
    plan = solve(problem, seed=1, effort=Effort(ROUNDS)).plan
    begun = time.process_time()
    proof = prove(problem, plan, seed=1)
    core_s = round(time.process_time() - begun, 2)
    if check(problem, proof.plan):
        raise ValueError("plan.broken")
    cost_s = proof.effort_s
    gap = None if proof.bound_s is None else round(100 * (cost_s - proof.bound_s) / max(1, cost_s), 2)
    before_s = prove(problem, plan, seed=1, effort=0).effort_s
    better = round(100 * (before_s - cost_s) / max(1, before_s), 2) if plan.served(problem) else 0.0
    return Seen(proof.proven, gap, better, core_s)


def of_the_city(requests: int, seed: int) -> Routing:
    """The first so many requests of a made-up day, with the vehicles of as many trips."""
    return _cut(day(2 * requests, seed), requests)


def of_a_district(requests: int, seed: int) -> Routing:
    """So many requests of a made-up week's busiest weekday."""
    whole = week(seed, requests=6 * requests)
    days: dict[int, list[int]] = {}
    for n, need in enumerate(whole.needs):
        days.setdefault(whole.rides[need.rides[0]].pickup.latest_s // DAY_S, []).append(n)
    busiest = max((each for d, each in days.items() if d < 5), key=len)
    return _cut(whole, requests, busiest)


def _cut(whole: Routing, requests: int, among: list[int] | None = None) -> Routing:
    needs = [whole.needs[n] for n in (among or range(len(whole.needs)))][:requests]
    return compact(of_these(whole, needs, [ride for need in needs for ride in need.rides]))


if __name__ == "__main__":
    main()
