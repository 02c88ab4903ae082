"""Showing that a change works: its day solved a second time, everybody who was served kept."""

from collections import Counter
from collections.abc import Set

from attrs import evolve, frozen

from engine.checks.routing import check
from engine.matchings.by_itself import possible
from engine.matchings.parts import Day, Demand, Pair, Parts, assembled
from engine.matchings.transport import BuiltRides
from engine.problems.routing import Budget, Routes, Routing, Run
from engine.problems.solving import Effort, Stop


@frozen
class RunBefore:
    """A run of the solved plan in names that outlive a change of its day: who drives it, and its visits' rides."""

    pair: Pair
    run: Run
    rides: tuple[str, ...]


@frozen
class DayBefore:
    """One day of a solved horizon: its parts, its runs, and the occurrences that the plan serves on it."""

    parts: Parts
    runs: tuple[RunBefore, ...]
    served: frozenset[str]

    @property
    def day(self) -> Day:
        return self.parts.days[0]


def day_before(built: BuiltRides, routes: Routes, day: Day) -> DayBefore:
    """The parts of one day, where the drivers' weeks have left what the plan's other days do not use."""
    served = routes.served(built.routing)
    todays = [n for n, demand in enumerate(built.parts.demands) if demand.at.day == day.day]
    parts = evolve(
        built.parts,
        days=(day,),
        demands=tuple(built.parts.demands[n] for n in todays),
        budgets=tuple(_left_of(built, routes, day, budget) for budget in built.parts.budgets),
    )
    runs = tuple(_run_before(built.routing, run) for run in routes.runs if _is_on(built, run, day))
    return DayBefore(parts, runs, frozenset(built.parts.demands[n].at.occurrence for n in todays if n in served))


def _run_before(problem: Routing, run: Run) -> RunBefore:
    shift = problem.shifts[run.shift]
    return RunBefore((shift.vehicle, shift.driver), run, tuple(problem.rides[v.ride].id for v in run.visits))


def _is_on(built: BuiltRides, run: Run, day: Day) -> bool:
    return built.routing.shifts[run.shift].id.startswith(day.day.isoformat())


def _left_of(built: BuiltRides, routes: Routes, day: Day, budget: Budget) -> Budget:
    elsewhere = (
        run.returns_s - run.leaves_s
        for run in routes.runs
        if built.routing.shifts[run.shift].driver == budget.driver
        and budget.from_s <= run.leaves_s < budget.until_s
        and not _is_on(built, run, day)
    )
    return evolve(budget, limit_s=max(0, budget.limit_s - sum(elsewhere)))


def could_fit(changed: Parts, occurrence: str) -> bool:
    """Whether the occurrence can be driven at all on the changed day, with nobody else there: cheap to ask first."""
    return possible(changed, demand_of(changed, occurrence))


NOTHING = Effort(0)


class SecondSolves:
    """The second solves of one explanation, the cheap ones first.

    Any plan that keeps whoever was served and carries the occurrence shows that a change works, however it was found:
    by insertion into the plan that stands, by inserting everybody anew, or with everybody free to move. A free solve
    finds more, and says better how many more are served. ``free`` of them are made in all, ``each`` for one
    occurrence: counts, not seconds, so that the same reasons are found again. ``effort`` is for finding a place that
    nothing cheaper has found; to count who else would be served a tenth of it does.
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
        found = [inserted(before, changed, occurrence)]
        if shared is not None:
            found.append(self._known(before, changed, occurrence, shared))
        if not any(found):
            found.append(self._solved(changed, before.served | {occurrence}, NOTHING, _at_once))
        if not any(found) and self._may(occurrence):
            found.append(self._solved(changed, before.served | {occurrence}, self.effort, self.stop))
        return max(len(served) for served in found) - len(before.served) if any(found) else None

    def _known(self, before: DayBefore, changed: Parts, occurrence: str, shared: object) -> frozenset[str]:
        """Who is served by the best plan of a shared change, asked for once; nobody where she is not among them."""
        if shared not in self._served and self._may(occurrence):
            tenth = Effort(self.effort.rounds // 10)
            self._served[shared] = self._solved(changed, before.served, tenth, self.stop)
        served = self._served.get(shared, frozenset())
        return served if occurrence in served else frozenset()

    def _may(self, occurrence: str) -> bool:
        """Whether one more free solve is granted; it is then counted."""
        if self._left == 0 or self._spent[occurrence] == self._each:
            return False
        self._left -= 1
        self._spent[occurrence] += 1
        return True

    def _solved(self, changed: Parts, keep: Set[str], effort: Effort, stop: Stop) -> frozenset[str]:
        """Who is served in a plan of the changed day that passes the checks; nobody where none keeps all of them."""
        from engine.solvers.routing import solve

        problem = keeping(changed, keep)
        solved = solve(problem, seed=self.seed, effort=effort, stop=stop)
        return named(problem, solved.plan) if not check(problem, solved.plan) else frozenset()


def _at_once() -> bool:
    """Stops a solver after its first plan, which is made by best insertion."""
    return True


def inserted(before: DayBefore, changed: Parts, occurrence: str) -> frozenset[str]:
    """Who is served when the occurrence, then whoever else was left over, is inserted into the plan that stands.

    Nobody where there is no place for the occurrence. Runs that nobody is inserted into stay as they are.
    """
    from engine.solvers.routing import insertions

    problem = keeping(changed, before.served)
    routes = _standing(problem, before)
    names = [need.id for need in problem.needs]
    left = [n for n, name in enumerate(names) if name not in before.served]
    for n in sorted(left, key=lambda n: (names[n] != occurrence, -problem.needs[n].weight)):
        places = insertions(problem, routes, n, 1)
        if places and not check(problem, places[0].routes):
            routes = places[0].routes
        elif names[n] == occurrence:
            return frozenset()
    return named(problem, routes)


def _standing(problem: Routing, before: DayBefore) -> Routes:
    """The runs of before in the changed day's problem, to the second."""
    rides = {ride.id: n for n, ride in enumerate(problem.rides)}
    runs = (
        evolve(
            each.run,
            shift=_shift_for(problem, each),
            visits=tuple(evolve(v, ride=rides[name]) for v, name in zip(each.run.visits, each.rides, strict=True)),
        )
        for each in before.runs
    )
    return Routes(tuple(sorted(runs, key=lambda run: (run.leaves_s, run.shift))))


def _shift_for(problem: Routing, before: RunBefore) -> int:
    run = before.run
    return next(
        n
        for n, shift in enumerate(problem.shifts)
        if (shift.vehicle, shift.driver) == before.pair
        and shift.earliest_s <= run.leaves_s
        and run.returns_s <= shift.latest_s
    )


def keeping(changed: Parts, keep: Set[str]) -> Routing:
    """The changed day's problem, these occurrences to be served whatever else."""
    demands = tuple(evolve(each, must=each.at.occurrence in keep) for each in changed.demands)
    return compact(assembled(evolve(changed, demands=demands)))


def named(problem: Routing, routes: Routes) -> frozenset[str]:
    """Who is served, by occurrence."""
    return frozenset(problem.needs[n].id for n in routes.served(problem))


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
