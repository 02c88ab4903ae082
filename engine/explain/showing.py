"""Showing that a change works: its day solved a second time, everybody who was served kept."""

from attrs import evolve, frozen

from engine.checks.routing import check
from engine.matchings.built import Built
from engine.matchings.by_itself import by_itself
from engine.matchings.parts import Day, Demand, Parts, assembled
from engine.problems.routing import Budget, Routes, Routing
from engine.problems.solving import Effort, Stop


@frozen
class DayBefore:
    """One day of a solved horizon: its parts, and the occurrences that the plan serves on it."""

    parts: Parts
    served: frozenset[str]

    @property
    def day(self) -> Day:
        return self.parts.days[0]


def day_before(built: Built, routes: Routes, day: Day) -> DayBefore:
    """The parts of one day, where the drivers' weeks have left what the plan's other days do not use."""
    served = routes.served(built.routing)
    todays = [n for n, demand in enumerate(built.parts.demands) if demand.at.day == day.day]
    parts = evolve(
        built.parts,
        days=(day,),
        demands=tuple(built.parts.demands[n] for n in todays),
        budgets=tuple(_left_of(built, routes, day, budget) for budget in built.parts.budgets),
    )
    return DayBefore(parts, frozenset(built.parts.demands[n].at.occurrence for n in todays if n in served))


def _left_of(built: Built, routes: Routes, day: Day, budget: Budget) -> Budget:
    shifts = built.routing.shifts
    elsewhere = (
        run.returns_s - run.leaves_s
        for run in routes.runs
        if shifts[run.shift].driver == budget.driver
        and budget.from_s <= run.leaves_s < budget.until_s
        and not shifts[run.shift].id.startswith(day.day.isoformat())
    )
    return evolve(budget, limit_s=max(0, budget.limit_s - sum(elsewhere)))


def could_fit(changed: Parts, occurrence: str) -> bool:
    """Whether the occurrence can be driven at all on the changed day, with nobody else there: cheap to ask first."""
    return all(by_itself(changed, demand_of(changed, occurrence)).possible)


def shown(before: DayBefore, changed: Parts, occurrence: str, *, seed: int, effort: Effort, stop: Stop) -> int | None:
    """How many more are served on the changed day, the occurrence among them and whoever was served still there.

    None where no such plan was found.
    """
    from engine.solvers.routing import solve

    keep = before.served | {occurrence}
    held = tuple(evolve(each, must=each.at.occurrence in keep) for each in changed.demands)
    problem = compact(assembled(evolve(changed, demands=held)))
    solved = solve(problem, seed=seed, effort=effort, stop=stop)
    if check(problem, solved.plan):
        return None
    return len(solved.plan.served(problem)) - len(before.served)


def compact(problem: Routing) -> Routing:
    """The same problem over the places that it uses: a day needs few of a week's."""
    ends = (place for shift in problem.shifts for place in (shift.start, shift.end))
    stops = (stop.location for ride in problem.rides for stop in (ride.pickup, ride.delivery))
    used = sorted({*ends, *stops})
    new = {place: n for n, place in enumerate(used)}
    rides = tuple(
        evolve(
            ride,
            pickup=evolve(ride.pickup, location=new[ride.pickup.location]),
            delivery=evolve(ride.delivery, location=new[ride.delivery.location]),
        )
        for ride in problem.rides
    )
    shifts = tuple(evolve(shift, start=new[shift.start], end=new[shift.end]) for shift in problem.shifts)
    return evolve(
        problem,
        travel_s=tuple(tuple(problem.travel_s[a][b] for b in used) for a in used),
        rides=rides,
        shifts=shifts,
    )


def demand_of(parts: Parts, occurrence: str) -> Demand:
    """The demand of an occurrence; raises ``StopIteration`` where the parts have none."""
    return next(each for each in parts.demands if each.at.occurrence == occurrence)
