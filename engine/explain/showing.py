"""Showing that a change works: its day solved a second time, everybody who was served kept."""

from collections import Counter
from collections.abc import Set

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


class SecondSolves:
    """The second solves of one explanation: best insertion for each change, thorough solves for a counted few.

    Any plan that keeps whoever was served and carries the occurrence shows that a change works, however it was found;
    a thorough solve finds more of them, and says better how many more are served. ``thorough`` of them are made in all,
    ``each`` for one occurrence: counts, not seconds, so that the same reasons are found again.
    """

    def __init__(self, *, seed: int, effort: Effort, stop: Stop, thorough: int, each: int) -> None:
        self.seed, self.effort, self.stop = seed, effort, stop
        self._left, self._each = thorough, each
        self._spent: Counter[str] = Counter()
        self._served: dict[object, frozenset[str]] = {}

    def serves(self, before: DayBefore, changed: Parts, occurrence: str, shared: object = None) -> int | None:
        """How many more are served on the changed day, the occurrence among them; None where no such plan was found.

        ``shared`` names a change that is the same for every occurrence of the day: it is solved thoroughly once.
        """
        keep = before.served | {occurrence}
        quick = self._solved(before, changed, keep, thorough=False)
        found = [quick] if quick is not None else []
        if shared is not None:
            known = self._known(before, changed, occurrence, shared)
            found += [known] if known is not None and occurrence in known else []
        if not found and self._may(occurrence):
            full = self._solved(before, changed, keep, thorough=True)
            found += [full] if full is not None else []
        return max((len(served) for served in found), default=len(before.served)) - len(before.served) or None

    def _known(self, before: DayBefore, changed: Parts, occurrence: str, shared: object) -> frozenset[str] | None:
        """Who is served by the best plan of a shared change, asked for once; None where that was not to be had."""
        if shared not in self._served and self._may(occurrence):
            served = self._solved(before, changed, before.served, thorough=True)
            self._served[shared] = frozenset() if served is None else served
        return self._served.get(shared)

    def _may(self, occurrence: str) -> bool:
        """Whether one more thorough solve is granted; it is then counted."""
        if self._left == 0 or self._spent[occurrence] == self._each:
            return False
        self._left -= 1
        self._spent[occurrence] += 1
        return True

    def _solved(self, before: DayBefore, changed: Parts, keep: Set[str], *, thorough: bool) -> frozenset[str] | None:
        """Who is served in a plan of the changed day that keeps all of ``keep``; None where none was found."""
        from engine.solvers.routing import solve

        held = tuple(evolve(each, must=each.at.occurrence in keep) for each in changed.demands)
        problem = compact(assembled(evolve(changed, demands=held)))
        solved = solve(problem, seed=self.seed, effort=self.effort, stop=self.stop if thorough else _at_once)
        if check(problem, solved.plan):
            return None
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
