"""What a routing plan leaves undone and costs, recomputed from scratch: no number of a solver is taken on trust.

Beside the rules and not among them: an objective is reported, never violated.
"""

from collections import Counter

from engine.problems.routing import Objective, Routes, Routing, Run


def objective(problem: Routing, routes: Routes) -> Objective:
    """Each part of the objective, in seconds and counts, as ``Objective`` defines them."""
    served = routes.served(problem)
    left = [need for i, need in enumerate(problem.needs) if i not in served]
    return Objective(
        must_left=sum(need.must for need in left),
        standing_left=sum(need.standing for need in left),
        weight_left=sum(need.weight for need in left),
        driver_s=sum(run.returns_s - run.leaves_s for run in routes.runs),
        excess_ride_s=sum(_excess_ride_s(problem, run) for run in routes.runs),
        wishes=sum(_wishes_unmet(problem, run) for run in routes.runs),
        unfair=_unfair(problem, routes),
        calls=len(_to_be_called(problem, routes)),
    )


def _excess_ride_s(problem: Routing, run: Run) -> int:
    boarded_s: dict[int, int] = {}
    excess_s = 0
    for visit in run.visits:
        if visit.boards:
            boarded_s[visit.ride] = visit.leaves_s
        elif visit.ride in boarded_s:
            excess_s += visit.starts_s - boarded_s[visit.ride] - problem.direct_s(problem.rides[visit.ride])
    return excess_s


def _wishes_unmet(problem: Routing, run: Run) -> int:
    """Of rides on board together one has the front seat: taken in the order in which they alight, as many as fit."""
    boarded_at: dict[int, int] = {}
    unmet, free_from = 0, 0
    for place, visit in enumerate(run.visits):
        if not problem.rides[visit.ride].front_seat:
            continue
        if visit.boards:
            boarded_at[visit.ride] = place
        elif boarded_at.get(visit.ride, -1) >= free_from:
            free_from = place
        else:
            unmet += 1
    return unmet


def _to_be_called(problem: Routing, routes: Routes) -> frozenset[str]:
    """The riders of whom some ride is not driven as they were told."""
    stands = {
        visit.ride: (problem.shifts[run.shift].driver, visit.starts_s) for run, visit in routes.visits() if visit.boards
    }
    people = set[str]()
    for told in problem.told:
        driver, starts_s = stands.get(told.ride, ("", 0))
        if driver != told.driver or abs(starts_s - told.boards_s) > told.tolerance_s:
            people.update(problem.rides[told.ride].riders)
    return frozenset(people)


def _unfair(problem: Routing, routes: Routes) -> int:
    turns = Counter(dict(problem.turns))
    turns.update(problem.shifts[run.shift].lender for run in routes.runs)
    return sum(count * count for count in turns.values())
