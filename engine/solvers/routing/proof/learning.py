"""What some vehicles' days really cost: a few rides, each bound to one vehicle, solved by themselves and to the end."""

from collections.abc import Sequence

from attrs import evolve, frozen

from engine.problems.routing import Need, Routing, Run
from engine.problems.solving import Effort
from engine.solvers.routing.clocking import Chosen
from engine.solvers.routing.ground import Ground


@frozen
class Least:
    """The least the rides cost in seconds (None: they cannot be driven so), and the runs that they take."""

    least_s: int | None
    runs: tuple[Chosen, ...] = ()


def least_s(ground: Ground, days: Sequence[tuple[list[int], tuple[int, ...]]], seed: int) -> Least | None:
    """What the rides cost at least where each drives with one of its day's shifts; None where that is not proven."""
    from engine.solvers.routing.planning import solve
    from engine.solvers.routing.reckoned import reached

    of = _alone(ground.problem, days)
    solved = solve(of, seed=seed, effort=Effort(0))
    if not solved.most_served:
        return None
    if len(solved.plan.served(of)) < len(of.needs):
        return Least(None)
    if not solved.proven:
        return None
    return Least(reached(of, solved.plan).order[3], tuple(_as_before(run, days) for run in solved.plan.runs))


def _as_before(run: Run, days: Sequence[tuple[list[int], tuple[int, ...]]]) -> Chosen:
    rides = [ride for chosen, _ in days for ride in chosen]
    return run.shift, tuple(2 * rides[visit.ride] + (not visit.boards) for visit in run.visits)


def _alone(problem: Routing, days: Sequence[tuple[list[int], tuple[int, ...]]]) -> Routing:
    """The problem of these rides alone, each a need of its own."""
    rides = [
        evolve(problem.rides[ride], shifts=tuple(sorted(set(problem.rides[ride].shifts) & set(shifts))))
        for chosen, shifts in days
        for ride in chosen
    ]
    needs = tuple(Need(ride.id, (r,), 1) for r, ride in enumerate(rides))
    return evolve(problem, rides=tuple(rides), needs=needs, told=(), turns=())
