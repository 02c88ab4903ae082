"""Could one shift drive one need if it had nothing else to do, and if not, what stands in the way and by how much.

The stronger of the two reasons for a "no": proven, since a single ride's times are four numbers and a need's rides are
few enough to try every way of driving them.
"""

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from engine.problems.routing import Ride, Routing
from engine.solvers.routing.columns import Column
from engine.solvers.routing.ground import Ground, Kind, lay_out
from engine.solvers.routing.listing import Listing
from engine.solvers.routing.timing import earliest, latest
from engine.solvers.routing.tours import FAR_S, Reckoning

WAYS = 10_000
"""More orders of stops than the rides of one need can have."""


@frozen
class Obstacle:
    """A rule in the way, named as the checks name it, and what is missing or over: seconds, seats, places or a count.

    ``shift.early``: the shift would have to begin so much sooner; ``shift.late``: end so much later; ``driver.busy``: a
    ride home would have to leave so much later for the driver to be back, and rested. ``ride`` is an index into the
    problem's rides, None where it is about the need's rides together.
    """

    code: str
    by: int
    ride: int | None = None


def alone(problem: Routing, need: int, shift: int) -> tuple[Obstacle, ...]:
    """What keeps the shift from driving the need on an empty day; empty where it could."""
    rides = problem.needs[need].rides
    ground = lay_out(_only(problem, need, shift))
    found = [obstacle for ride in range(len(rides)) for obstacle in _of_a_ride(ground, ride)]
    found = found or list(_of_all(ground, range(len(rides))))
    return tuple(evolve(each, ride=None if each.ride is None else rides[each.ride]) for each in found)


def _only(problem: Routing, need: int, shift: int) -> Routing:
    """The problem of this need and this shift and nothing else, not even other places."""
    rides, driver = [problem.rides[r] for r in problem.needs[need].rides], problem.shifts[shift]
    places = [place for r in rides for place in (r.pickup.location, r.delivery.location)]
    places += [driver.start, driver.end]

    def ride(n: int) -> Ride:
        pickup, delivery = rides[n].pickup, rides[n].delivery
        able = (0,) if shift in rides[n].shifts else ()
        there, back = evolve(pickup, location=2 * n), evolve(delivery, location=2 * n + 1)
        return evolve(rides[n], pickup=there, delivery=back, shifts=able)

    return evolve(
        problem,
        travel_s=tuple(tuple(problem.travel_s[a][b] for b in places) for a in places),
        rides=tuple(ride(n) for n in range(len(rides))),
        needs=(evolve(problem.needs[need], rides=tuple(range(len(rides)))),),
        shifts=(evolve(driver, start=len(places) - 2, end=len(places) - 1),),
    )


def _of_a_ride(ground: Ground, r: int) -> Iterator[Obstacle]:
    ride, kind = ground.problem.rides[r], ground.kinds[0]
    if not ride.shifts:
        yield Obstacle("ride.shift", 1, r)
    if ride.wheelchairs > kind.chairs:
        yield Obstacle("wheelchairs.short", ride.wheelchairs - kind.chairs, r)
    seats_left = kind.seats - kind.seats_a_chair * ride.wheelchairs
    if ride.seats > seats_left:
        yield Obstacle("seats.short", ride.seats - seats_left, r)
    if r in ground.apart[r]:
        yield Obstacle("people.apart", 1, r)
    yield from _of_its_times(ground, r)


def _of_its_times(ground: Ground, r: int) -> Iterator[Obstacle]:
    """The ride's own windows and limit first; the shift's hours only where those can be kept."""
    ride = ground.problem.rides[r]
    direct_s = ground.problem.direct_s(ride)
    aboard_s = max(direct_s, ride.delivery.earliest_s - ride.pickup.latest_s - ride.pickup.service_s)
    late_s = ride.pickup.earliest_s + ride.pickup.service_s + direct_s - ride.delivery.latest_s
    if aboard_s > ride.max_ride_s:
        yield Obstacle("ride.too_long", aboard_s - ride.max_ride_s, r)
    elif late_s > 0:
        yield Obstacle("window.late", late_s, r)
    else:
        yield from _of_the_shift(ground, r)


def _of_the_shift(ground: Ground, r: int) -> Iterator[Obstacle]:
    """Each of the shift's bounds by itself; where each can be kept but not all, how much later it would have to end."""
    kind, stops = ground.kinds[0], (2 * r, 2 * r + 1)
    free = evolve(kind, max_run_s=FAR_S)
    first, last = earliest(ground, free, stops, -FAR_S, FAR_S), latest(ground, free, stops, -FAR_S, FAR_S)
    if first is None or last is None:
        raise ArithmeticError("a ride that keeps its own windows can be driven by somebody")
    leave_s, back_s = last[0] - kind.out_s[stops[0]], first[1] + kind.home_s[stops[1]]
    run_s = _back_s(ground, free, stops, leave_s) - leave_s
    bounds = (
        ("shift.early", kind.earliest_s - leave_s),
        ("shift.late", back_s - kind.latest_s),
        ("run.too_long", run_s - kind.max_run_s),
    )
    found = [Obstacle(code, by, r) for code, by in bounds if by > 0]
    if not found and earliest(ground, kind, stops, kind.earliest_s, kind.latest_s) is None:
        found = [Obstacle("shift.late", _back_s(ground, kind, stops, kind.earliest_s) - kind.latest_s, r)]
    yield from found


def _back_s(ground: Ground, kind: Kind, stops: tuple[int, int], leave_s: int) -> int:
    """The earliest return of a run that leaves no sooner."""
    starts = earliest(ground, kind, stops, leave_s, FAR_S)
    if starts is None:
        raise ArithmeticError("a run that may return at any time can be driven")
    return starts[-1] + kind.home_s[stops[-1]]


def _of_all(ground: Ground, rides: Sequence[int]) -> Iterator[Obstacle]:
    """The rides together, in one run or in several, one after the other: rest between them, and hours."""
    hours = ground.problem.shifts[0]
    columns = Listing(Reckoning(ground), 0, tuple(rides), WAYS).run()
    within = [fit for column in columns if (fit := column.within(hours.earliest_s, hours.latest_s))]
    days = list(_days(ground, within, sum(1 << ride for ride in rides), -FAR_S, 0))
    if all(short_s for short_s, _ in days):
        yield Obstacle("driver.busy", min(short_s for short_s, _ in days))
    else:
        over_s = min(over_s for short_s, over_s in days if not short_s)
        if over_s > 0:
            yield Obstacle("hours.over", over_s)


def _days(
    ground: Ground, columns: Sequence[Column], missing: int, free_s: int, used_s: int
) -> Iterator[tuple[int, int]]:
    """Every way of driving the missing rides: by how much a run leaves before the driver is free, and is over hours."""
    if not missing:
        counted = ground.budgets_at(0, ground.problem.shifts[0].earliest_s)
        limits = [ground.problem.budgets[b].limit_s for b in counted]
        yield 0, max(0, used_s - min(limits, default=FAR_S))
    for column in columns:
        if column.rides & missing != column.rides:
            continue
        short_s = max(0, free_s - column.leave_s)
        back_s = max(column.back_s, free_s + column.length_s)
        rest = _days(
            ground, columns, missing & ~column.rides, back_s + ground.kinds[0].split_s, used_s + column.length_s
        )
        yield from ((max(short_s, later_s), over_s) for later_s, over_s in rest)
