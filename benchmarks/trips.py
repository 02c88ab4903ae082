"""An urgent request into a day of about 100 trips: the three best places, and how long it takes to find them.

    python -m benchmarks.trips [--json FILE] [--calls N]

A day is made up (``benchmarks.invented.week``, its fleet twice) and planned without some of its requests; then each
of these is the urgent one. Two things are timed: the question to a plan that is laid out already, and the same with the
laying out, as a command does it. What comes back is checked.
"""

import argparse
import json
import time
from pathlib import Path

from attrs import evolve

from benchmarks.invented.week import week
from engine.checks.routing import check
from engine.explain.transport.showing import compact
from engine.problems.routing import Need, Routes, Routing, Shift
from engine.problems.solving import Effort
from engine.solvers.routing import solve
from engine.solvers.routing.insertion import Standing

GOAL_MS = 5.0
TRIPS = 150
DAY_S = 86_400
ROUNDS = 5
"""Each question is asked so often; the first time is the one that counts, as nothing is remembered."""

Row = dict[str, object]


def main() -> None:
    """Measure, print the table, write the rows."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--calls", type=int, default=40)
    asked = parser.parse_args()
    rows = measured(asked.calls)
    for row in rows:
        print(f"{row['what']:48}  {row['against']:20}  {row['figure']!s:>9}  {row['goal']:>9}  {row['holds']}")
    if asked.json:
        asked.json.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def measured(calls: int) -> list[Row]:
    """The rows."""
    problem = twice_the_fleet(day_of_trips(TRIPS))
    urgent = range(0, len(problem.needs), max(1, len(problem.needs) // min(calls, len(problem.needs) // 4)))
    plan = planned_without(problem, set(urgent))
    laid, whole, worked, broken, found_none = list[float](), list[float](), list[float](), 0, 0
    for _ in range(ROUNDS):
        for need in urgent:
            begun, begun_work = time.perf_counter(), time.process_time()
            standing = Standing(problem, plan)
            ready = time.perf_counter()
            found = standing.places(need)
            ended, worked_s = time.perf_counter(), time.process_time() - begun_work
            laid.append(1000 * (ended - ready))
            whole.append(1000 * (ended - begun))
            worked.append(1000 * worked_s)
            broken += sum(bool(check(problem, each.routes)) for each in found)
            found_none += not found
    trips = sum(len(problem.needs[need].rides) for need in plan.served(problem))
    name = f"insertion into {trips} trips, {len(plan.runs)} runs"
    none = f"{found_none} of {len(laid)} without a place"
    return [
        _row(f"{name}: p50 ms", "a plan laid out", _percentile(laid, 0.5), GOAL_MS),
        _row(f"{name}: p99 ms", "a plan laid out", _percentile(laid, 0.99), GOAL_MS),
        _row(f"{name}: p50 ms", "with the laying out", _percentile(whole, 0.5), GOAL_MS),
        _row(f"{name}: p99 ms", "with the laying out", _percentile(whole, 0.99), GOAL_MS),
        _row(f"{name}: p99 ms", "the same, of one core", _percentile(worked, 0.99), GOAL_MS),
        _row(f"{name}: broken", none, broken, 0),
    ]


def day_of_trips(trips: int) -> Routing:
    """A made-up week's busiest day, with as many of its requests as come to so many trips."""
    whole = week(1, requests=6 * trips)
    days: dict[int, list[int]] = {}
    for n, need in enumerate(whole.needs):
        days.setdefault(whole.rides[need.rides[0]].pickup.latest_s // DAY_S, []).append(n)
    chosen: list[Need] = []
    for n in max(days.values(), key=len):
        if sum(len(need.rides) for need in chosen) < trips:
            chosen.append(whole.needs[n])
    rides = [ride for need in chosen for ride in need.rides]
    return compact(of_these(whole, chosen, rides))


def of_these(whole: Routing, chosen: list[Need], rides: list[int]) -> Routing:
    """The problem of these needs and their rides alone, with the shifts that may carry them."""
    at = {ride: i for i, ride in enumerate(rides)}
    shifts = sorted({shift for ride in rides for shift in whole.rides[ride].shifts})
    able = {shift: i for i, shift in enumerate(shifts)}
    return evolve(
        whole,
        rides=tuple(evolve(whole.rides[r], shifts=tuple(able[s] for s in whole.rides[r].shifts)) for r in rides),
        needs=tuple(evolve(need, rides=tuple(at[ride] for ride in need.rides)) for need in chosen),
        shifts=tuple(whole.shifts[shift] for shift in shifts),
    )


def twice_the_fleet(problem: Routing) -> Routing:
    """Each vehicle and driver once more, so that most of the day can be driven."""
    count = len(problem.shifts)

    def again(shift: Shift) -> Shift:
        return evolve(shift, id=f"{shift.id}'", vehicle=f"{shift.vehicle}'", driver=f"{shift.driver}'")

    rides = (evolve(r, shifts=(*r.shifts, *(shift + count for shift in r.shifts))) for r in problem.rides)
    return evolve(problem, rides=tuple(rides), shifts=(*problem.shifts, *map(again, problem.shifts)), budgets=())


def planned_without(problem: Routing, left: set[int]) -> Routes:
    """A plan of the day in which nobody may drive those who will call."""
    barred = {ride for need in left for ride in problem.needs[need].rides}
    rides = tuple(evolve(ride, shifts=()) if r in barred else ride for r, ride in enumerate(problem.rides))
    return solve(evolve(problem, rides=rides), seed=1, effort=Effort(200)).plan


def _percentile(values: list[float], share: float) -> float:
    ordered = sorted(values)
    return round(ordered[min(len(ordered) - 1, int(share * len(ordered)))], 2)


def _row(what: str, against: str, figure: float, goal: float) -> Row:
    return {"what": what, "against": against, "figure": figure, "goal": f"<= {goal}", "holds": figure <= goal}


if __name__ == "__main__":
    main()
