"""Showing that a change works: its day solved a second time, everybody who was served kept."""

from collections import Counter
from collections.abc import Mapping, Set

from attrs import evolve, frozen

from engine.checks.routing import check
from engine.matchings.built import Built
from engine.matchings.by_itself import by_itself
from engine.matchings.parts import Day, Demand, Pair, Parts, assembled
from engine.problems.routing import Budget, Routes, Routing
from engine.problems.solving import Effort, Stop


@frozen
class DayBefore:
    """One day of a solved horizon: its parts, and who drives each leg of the occurrences that the plan serves on it."""

    parts: Parts
    driven: Mapping[str, tuple[Pair, ...]]

    @property
    def served(self) -> frozenset[str]:
        return frozenset(self.driven)

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
    pairs = _pairs(built.routing, routes)
    return DayBefore(
        parts,
        {
            built.parts.demands[n].at.occurrence: tuple(pairs[ride] for ride in built.routing.needs[n].rides)
            for n in todays
            if n in served
        },
    )


def _pairs(problem: Routing, routes: Routes) -> dict[int, Pair]:
    """The vehicle and driver of each ride that is carried."""
    shifts = ((visit.ride, problem.shifts[run.shift]) for run, visit in routes.visits())
    return {ride: (shift.vehicle, shift.driver) for ride, shift in shifts}


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


class SecondSolves:
    """The second solves of one explanation, the cheap ones first.

    Any plan that keeps whoever was served and carries the occurrence shows that a change works, however it was found:
    by best insertion alone, with everybody staying with her vehicle and driver, or with everybody free. A free solve
    finds most, and says best how many more are served. ``free`` of them are made in all, ``each`` for one occurrence:
    counts, not seconds, so that the same reasons are found again.
    """

    def __init__(self, *, seed: int, effort: Effort, stop: Stop, free: int, each: int) -> None:
        self.seed, self.effort, self.stop = seed, effort, stop
        self._left, self._each = free, each
        self._spent: Counter[str] = Counter()
        self._served: dict[object, frozenset[str]] = {}

    def serves(self, before: DayBefore, changed: Parts, occurrence: str, shared: object = None) -> int | None:
        """How many more are served on the changed day, the occurrence among them; None where no such plan was found.

        ``shared`` names a change that is the same for every occurrence of the day: it is solved freely once.
        """
        keep = before.served | {occurrence}
        found = [self._solved(changed, keep, stop=_at_once)]
        if shared is not None:
            found.append(self._known(before, changed, occurrence, shared))
        if not any(found):
            staying = tuple(evolve(d, only=before.driven.get(d.at.occurrence, d.only)) for d in changed.demands)
            found.append(self._solved(evolve(changed, demands=staying), keep, stop=self.stop))
        if not any(found) and self._may(occurrence):
            found.append(self._solved(changed, keep, stop=self.stop))
        return max(len(served) for served in found) - len(before.served) if any(found) else None

    def _known(self, before: DayBefore, changed: Parts, occurrence: str, shared: object) -> frozenset[str]:
        """Who is served by the best plan of a shared change, asked for once; nobody where she is not among them."""
        if shared not in self._served and self._may(occurrence):
            self._served[shared] = self._solved(changed, before.served, stop=self.stop)
        served = self._served.get(shared, frozenset())
        return served if occurrence in served else frozenset()

    def _may(self, occurrence: str) -> bool:
        """Whether one more free solve is granted; it is then counted."""
        if self._left == 0 or self._spent[occurrence] == self._each:
            return False
        self._left -= 1
        self._spent[occurrence] += 1
        return True

    def _solved(self, changed: Parts, keep: Set[str], *, stop: Stop) -> frozenset[str]:
        """Who is served in a plan of the changed day that passes the checks; nobody where none keeps all of them."""
        from engine.solvers.routing import solve

        demands = tuple(evolve(each, must=each.at.occurrence in keep) for each in changed.demands)
        problem = compact(assembled(evolve(changed, demands=demands)))
        solved = solve(problem, seed=self.seed, effort=self.effort, stop=stop)
        if check(problem, solved.plan):
            return frozenset()
        return frozenset(problem.needs[n].id for n in solved.plan.served(problem))


def _at_once() -> bool:
    """Stops a solver after its first plan, which is made by best insertion."""
    return True


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
