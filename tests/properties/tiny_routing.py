"""Tiny routing problems at random, and their optimum by trying everything: nothing of the solver's own way is used.

Apart from the tests, so that the reckoning can be read, and doubted, by itself. Only the timing of a fixed plan is
handed to ``engine.solvers.differences``, which has its own test against a linear programming code.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations, product
from random import Random

from attrs import frozen
from hypothesis import strategies as st

from engine.problems.routing import CALL_S, WISH_S, Budget, Need, Ride, Routing, Shift, Stop, Told
from engine.solvers.differences import Arc, cheapest

PLACES = 5
END = 200


def tiny_problems(
    *, hours: bool = False, rough: bool = False, told: bool = False, rides: int = 4
) -> st.SearchStrategy[Routing]:
    """Problems of a few rides, drawn evenly: most of them can serve somebody, few can serve everybody."""
    seeds = st.integers(0, 10**9)
    return seeds.map(lambda seed: tiny_problem(Random(seed), hours=hours, rough=rough, told=told, rides=rides))


def tiny_problem(
    chance: Random, *, hours: bool = False, rough: bool = False, told: bool = False, rides: int = 4
) -> Routing:
    """Needs of one or two rides, up to three shifts that share vehicles and drivers in any way.

    ``rough``: drives differ by direction, and a detour may be the shorter way. ``told``: most riders have been told who
    fetches them and when.
    """
    points = [(chance.randint(0, 9), chance.randint(0, 9)) for _ in range(PLACES)]
    travel_s = tuple(
        tuple(
            abs(a - c) + abs(b - d) + (chance.randint(0, 4) if rough and i != j else 0)
            for j, (c, d) in enumerate(points)
        )
        for i, (a, b) in enumerate(points)
    )
    shifts = tuple(_shift(chance, n) for n in range(chance.randint(1, 3)))
    made: list[Ride] = []
    needs: list[Need] = []
    while len(made) < rides and (not needs or chance.random() < 0.9):
        indices = tuple(range(len(made), len(made) + min(chance.randint(1, 2), rides - len(made))))
        made += [_ride(chance, index, len(needs), travel_s, len(shifts)) for index in indices]
        standing, must = chance.random() < 0.3, chance.random() < 0.2
        needs.append(Need(f"n{len(needs)}", indices, chance.randint(1, 3), standing, must))
    pairs = list(combinations(sorted({ride.riders[0] for ride in made}), 2))
    apart = (chance.choice(pairs),) if pairs and chance.random() < 0.3 else ()
    budgets = (Budget("d0", 0, END + 1, chance.randint(0, 60)),) if hours else ()
    turns = tuple((lender, chance.randint(0, 2)) for lender in ("l0", "l1"))
    promised = tuple(_told(chance, r, ride) for r, ride in enumerate(made) if told and chance.random() < 0.8)
    return Routing(travel_s, tuple(made), tuple(needs), shifts, budgets, apart, turns, promised)


def _told(chance: Random, r: int, ride: Ride) -> Told:
    boards_s = chance.randint(ride.pickup.earliest_s - 5, ride.pickup.latest_s + 5)
    return Told(r, f"d{chance.randint(0, 1)}", boards_s, chance.choice((0, 3, 10)))


def _shift(chance: Random, n: int) -> Shift:
    start, earliest_s = chance.randrange(PLACES), chance.randint(0, 20)
    return Shift(
        id=f"s{n}",
        vehicle=f"v{chance.randint(0, 1)}",
        driver=f"d{chance.randint(0, 1)}",
        lender=f"l{chance.randint(0, 1)}",
        start=start,
        end=chance.choice((start, start, start, 0)),
        earliest_s=earliest_s,
        latest_s=earliest_s + chance.randint(60, 180),
        max_run_s=chance.choice((40, 80, 200)),
        rest_s=chance.choice((0, 5)),
        seats=chance.randint(1, 3),
        wheelchair_places=chance.randint(0, 1),
        seats_per_wheelchair=chance.randint(0, 2),
    )


def _ride(chance: Random, index: int, need: int, travel_s: tuple[tuple[int, ...], ...], shifts: int) -> Ride:
    one, other = chance.randrange(PLACES), chance.randrange(PLACES)
    opens_s, direct_s = chance.randint(10, 60), travel_s[one][other]
    chairs = int(chance.random() < 0.2)
    unable = chance.choice((None, None, *range(shifts))) if shifts > 1 else None
    able = tuple(shift for shift in range(shifts) if shift != unable)
    pickup = Stop(one, opens_s, opens_s + chance.randint(0, 30), chance.randint(0, 3))
    closes_s = opens_s + 3 + direct_s + chance.randint(0, 40)
    delivery = Stop(other, max(0, closes_s - chance.randint(0, 30)), closes_s, chance.randint(0, 2))
    limit_s, front = direct_s + chance.choice((0, 3, 6, 12, 40)), chance.random() < 0.5
    return Ride(f"r{index}", pickup, delivery, limit_s, 1 - chairs, chairs, (f"p{need}",), able, front)


Route = tuple[tuple[int, bool], ...]
"""A run's stops in order: ride, and whether it boards."""


@frozen
class Driven:
    """A shift over a route; ``effort_s`` is its least by itself, wishes with it."""

    shift: int
    route: Route
    rides: frozenset[int]
    effort_s: int


def optimum(problem: Routing) -> tuple[int, int, int, int, int] | None:
    """``Objective.order()`` of the best of all plans; where there are budgets, only its first three parts count."""
    runs = [driven for s in range(len(problem.shifts)) for driven in all_runs(problem, s)]
    by_left: dict[tuple[int, int, int], list[frozenset[int]]] = {}
    for served in product((False, True), repeat=len(problem.needs)):
        chosen = frozenset(r for need, yes in zip(problem.needs, served, strict=True) if yes for r in need.rides)
        left = [need for need, yes in zip(problem.needs, served, strict=True) if not yes]
        key = (sum(n.must for n in left), sum(n.standing for n in left), sum(n.weight for n in left))
        by_left.setdefault(key, []).append(chosen)
    for key in sorted(by_left):
        best: tuple[int, int] | None = None
        for rides in by_left[key]:
            for plan in _plans(runs, rides):
                best = _better(problem, plan, best)
        if best is not None:
            return (*key, *best)
    raise AssertionError("the empty plan is always a plan")


def _better(problem: Routing, plan: tuple[Driven, ...], best: tuple[int, int] | None) -> tuple[int, int] | None:
    unfair = _unfair(problem, plan)
    if best is not None and (sum(run.effort_s for run in plan), unfair) >= best:
        return best
    effort_s = _with_calls(problem, plan)
    if effort_s is None or (best is not None and (effort_s, unfair) >= best):
        return best
    return effort_s, unfair


def _with_calls(problem: Routing, plan: tuple[Driven, ...]) -> int | None:
    """The least effort, calls with it: over every set of told rides that are to be as they were told."""
    drivers = {r: problem.shifts[run.shift].driver for run in plan for r in run.rides}
    could = [told.ride for told in problem.told if drivers.get(told.ride) == told.driver]
    least: int | None = None
    for size in range(len(could) + 1):
        for kept in combinations(could, size):
            effort_s = together(problem, plan, kept=frozenset(kept))
            if effort_s is not None:
                people = {who for t in problem.told if t.ride not in kept for who in problem.rides[t.ride].riders}
                total = effort_s + CALL_S * len(people)
                least = total if least is None else min(least, total)
    return least


def _plans(runs: Sequence[Driven], rides: frozenset[int]) -> Iterator[tuple[Driven, ...]]:
    if not rides:
        yield ()
        return
    first = min(rides)
    for run in runs:
        if first in run.rides and run.rides <= rides:
            for rest in _plans(runs, rides - run.rides):
                yield (run, *rest)


def all_runs(problem: Routing, s: int) -> Iterator[Driven]:
    """Every run of a shift that can be driven by itself."""
    shift = problem.shifts[s]
    able = [r for r, ride in enumerate(problem.rides) if s in ride.shifts]

    def grow(route: Route, aboard: frozenset[int], met: frozenset[int]) -> Iterator[Driven]:
        if route and not fits(problem, shift, aboard):
            return
        if route and not aboard:
            effort_s = together(problem, (Driven(s, route, met, 0),), hours=False)
            if effort_s is not None:
                yield Driven(s, route, met, effort_s)
        for r in sorted(aboard):
            yield from grow((*route, (r, False)), aboard - {r}, met)
        for r in able:
            if r not in met and not any(kept_apart(problem, r, other) for other in met | {r}):
                yield from grow((*route, (r, True)), aboard | {r}, met | {r})

    yield from grow((), frozenset(), frozenset())


def fits(problem: Routing, shift: Shift, aboard: frozenset[int]) -> bool:
    chairs = sum(problem.rides[r].wheelchairs for r in aboard)
    seated = sum(problem.rides[r].seats for r in aboard)
    return chairs <= shift.wheelchair_places and seated <= shift.seats - chairs * shift.seats_per_wheelchair


def kept_apart(problem: Routing, one: int, other: int) -> bool:
    pairs = product(problem.rides[one].riders, problem.rides[other].riders)
    return any(tuple(sorted(pair)) in problem.apart for pair in pairs)


def _unfair(problem: Routing, plan: Sequence[Driven]) -> int:
    turns = dict(problem.turns)
    for run in plan:
        lender = problem.shifts[run.shift].lender
        turns[lender] = turns.get(lender, 0) + 1
    return sum(count**2 for count in turns.values())


def together(
    problem: Routing, plan: tuple[Driven, ...], *, hours: bool = True, kept: frozenset[int] = frozenset()
) -> int | None:
    """The least effort of a plan, over all orders of runs that share a vehicle or a driver; None: cannot be driven.

    Each run has a variable for leaving, one for each start of service, and one for the return. Rides ``kept`` board
    about when they were told.
    """
    costs, arcs, ends = [0], list[Arc](), list[tuple[int, int]]()
    for run in plan:
        ends.append(add_run(problem, run, costs, arcs, kept))
    clashes = []
    for i, j in combinations(range(len(plan)), 2):
        one, other = problem.shifts[plan[i].shift], problem.shifts[plan[j].shift]
        if one.vehicle == other.vehicle or one.driver == other.driver:
            clashes.append(
                (
                    (ends[i][1], ends[j][0], gap_s(problem, one, other)),
                    (ends[j][1], ends[i][0], gap_s(problem, other, one)),
                )
            )
    least: int | None = None
    for order in product(*clashes):
        if hours and not _within_hours(problem, plan, ends, len(costs), [*arcs, *order]):
            continue
        found = cheapest(costs, [*arcs, *order])
        if found is not None:
            effort_s = sum(cost * value for cost, value in zip(costs, found, strict=True)) + fixed_s(problem, plan)
            least = effort_s if least is None else min(least, effort_s)
    return least


def add_run(problem: Routing, run: Driven, costs: list[int], arcs: list[Arc], kept: frozenset[int]) -> tuple[int, int]:
    shift = problem.shifts[run.shift]
    leave = len(costs)
    costs.append(-1)
    arcs += [(0, leave, shift.earliest_s), (leave, 0, -END * 2)]
    at, place, service_s = leave, shift.start, 0
    boarded: dict[int, int] = {}
    for r, boards in run.route:
        ride = problem.rides[r]
        stop = ride.pickup if boards else ride.delivery
        here = len(costs)
        costs.append(-1 if boards else 1)
        arcs += [(at, here, service_s + problem.travel_s[place][stop.location])]
        arcs += [(0, here, stop.earliest_s), (here, 0, -stop.latest_s)]
        if boards:
            boarded[r] = here
            near = [told for told in problem.told if told.ride == r and r in kept]
            arcs += [(0, here, told.boards_s - told.tolerance_s) for told in near]
            arcs += [(here, 0, -told.boards_s - told.tolerance_s) for told in near]
        else:
            arcs.append((here, boarded[r], -ride.max_ride_s - ride.pickup.service_s))
        at, place, service_s = here, stop.location, stop.service_s
    back = len(costs)
    costs.append(1)
    way_s = service_s + problem.travel_s[place][shift.end]
    arcs += [(at, back, way_s), (back, at, -way_s), (0, back, 0), (back, 0, -shift.latest_s)]
    arcs.append((back, leave, -shift.max_run_s))
    return leave, back


def gap_s(problem: Routing, before: Shift, after: Shift) -> int:
    way_s = problem.travel_s[before.end][after.start]
    return max(way_s, before.rest_s, after.rest_s) if before.driver == after.driver else way_s


def _within_hours(
    problem: Routing, plan: Sequence[Driven], ends: Sequence[tuple[int, int]], count: int, arcs: Sequence[Arc]
) -> bool:
    """Whether the driver's runs can be short enough; her budget is taken to cover the whole horizon."""
    for budget in problem.budgets:
        costs = [0] * count
        for run, (leave, back) in zip(plan, ends, strict=True):
            if problem.shifts[run.shift].driver == budget.driver:
                costs[leave], costs[back] = -1, 1
        found = cheapest(costs, arcs)
        if found is None or sum(c * v for c, v in zip(costs, found, strict=True)) > budget.limit_s:
            return False
    return True


def fixed_s(problem: Routing, plan: Sequence[Driven]) -> int:
    """What does not hang on times: boarding and direct drives off the excess, unmet wishes on top."""
    total = 0
    for run in plan:
        for r in sorted(run.rides):
            ride = problem.rides[r]
            total -= ride.pickup.service_s + problem.travel_s[ride.pickup.location][ride.delivery.location]
        total += WISH_S * _unmet(problem, run.route)
    return total


def _unmet(problem: Routing, route: Route) -> int:
    """The fewest unmet wishes, by trying every set of rides that get the seat."""
    at = {stop: i for i, stop in enumerate(route)}
    wishing = [r for r, boards in route if boards and problem.rides[r].front_seat]
    for size in range(len(wishing), -1, -1):
        for chosen in combinations(wishing, size):
            spans = [(at[(r, True)], at[(r, False)]) for r in chosen]
            if all(a[1] < b[0] or b[1] < a[0] for a, b in combinations(spans, 2)):
                return len(wishing) - size
    return 0
