"""From chosen runs and their times to the plan that people read."""

from collections.abc import Sequence

from engine.problems.routing import Routes, Run, Visit
from engine.solvers.routing.clocking import Chosen
from engine.solvers.routing.ground import Ground
from engine.solvers.routing.settling import moves_s
from engine.solvers.routing.timing import Timed


def written(ground: Ground, runs: Sequence[Chosen], times: Sequence[Timed]) -> Routes:
    """The plan with its visits, its runs settled and sorted by start and shift."""
    moves = moves_s(ground, runs, times)
    found = [run_of(ground, chosen, time, move_s) for chosen, time, move_s in zip(runs, times, moves, strict=True)]
    return Routes(tuple(sorted(found, key=lambda run: (run.leaves_s, run.shift))))


def run_of(ground: Ground, chosen: Chosen, time: Timed, move_s: int) -> Run:
    """One run with its visits, moved by so many seconds."""
    (shift, stops), problem, visits = chosen, ground.problem, list[Visit]()
    at, now = problem.shifts[shift].start, time.leave_s + move_s
    for stop, start in zip(stops, time.starts_s, strict=True):
        ride = problem.rides[stop >> 1]
        there = ride.delivery if stop & 1 else ride.pickup
        arrives_s, starts_s = now + problem.travel_s[at][there.location], start + move_s
        at, now = there.location, starts_s + there.service_s
        visits.append(Visit(stop >> 1, not stop & 1, arrives_s, starts_s, now))
    return Run(shift, time.leave_s + move_s, time.back_s + move_s, tuple(visits))
