"""What a week of rides is put together from: vehicles and drivers by the day, and who asks for what.

Apart from the problem, because a reason needs it taken apart again: with half an hour more, one more driver, a licence
renewed, ``assembled`` gives the problem as it would then be. Times are seconds since the start of the horizon, places
are indices into ``travel_s``.
"""

from collections.abc import Iterator
from datetime import date

from attrs import evolve, frozen

from engine.matchings.built import OccurrenceAt
from engine.matchings.spans import Span, shared
from engine.problems.routing import Budget, Need, Ride, Routing, Shift, Told
from events.vocabulary.plans import Obstacle

Pair = tuple[str, str]
"""A vehicle and a driver."""


@frozen
class Lent:
    """A vehicle on one day: ``seats`` are the passengers', ``hours`` when it can be had, ``taken`` when not.

    What is ``taken`` is promised elsewhere, or was refused: no longer hours bring it back.
    """

    vehicle: str
    lender: str
    garage: int
    seats: int
    wheelchair_places: int
    seats_per_wheelchair: int
    hours: tuple[Span, ...]
    taken: tuple[Span, ...] = ()


@frozen
class Driving:
    """A driver on one day: how long a run of hers may last, her rest after it, when she can be had, when not any more.

    ``taken`` as of a vehicle; what she does for another kind (a visit, a meeting that she leads) is in it.
    """

    driver: str
    max_run_s: int
    rest_s: int
    hours: tuple[Span, ...]
    taken: tuple[Span, ...] = ()


@frozen
class Day:
    """What there is to drive with on one day.

    ``max_run_s`` and ``rest_s`` would hold for any driver of the district; ``spans`` are what it calls a morning, an
    afternoon and all day.
    """

    day: date
    lent: tuple[Lent, ...]
    driving: tuple[Driving, ...]
    max_run_s: int = 0
    rest_s: int = 0
    spans: tuple[tuple[str, Span], ...] = ()


@frozen
class Promise:
    """What a rider was told about one leg: who fetches her, and about when."""

    driver: str
    boards_s: int
    tolerance_s: int


@frozen
class Demand:
    """An occurrence with what its need will be in the problem.

    ``rides`` name no shifts yet; ``wished`` are the same rides before anything held narrowed them. ``refusals`` say
    which vehicles, drivers and pairs (where both stand) a rule keeps away. ``only`` is, for each ride, the one pair
    that may drive it, None where any may; ``told`` is, for each ride, what she was told of it (empty: nothing
    of any).
    """

    at: OccurrenceAt
    rides: tuple[Ride, ...]
    wished: tuple[Ride, ...]
    weight: int
    refusals: tuple[Obstacle, ...] = ()
    only: tuple[Pair | None, ...] = ()
    standing: bool = False
    must: bool = False
    told: tuple[Promise | None, ...] = ()

    def refused(self, vehicle: str, driver: str) -> tuple[Obstacle, ...]:
        """What keeps this vehicle with this driver away."""
        return tuple(o for o in self.refusals if o.vehicle in ("", vehicle) and o.driver in ("", driver))


def rides_herself(demand: Demand) -> bool:
    """Whether whoever asks is on board; not of a scheduled service."""
    return demand.at.person in demand.rides[0].riders


@frozen
class Parts:
    """Everything, and what belongs to no day: the drivers' weeks, who must not meet, whose turn it is."""

    travel_s: tuple[tuple[int, ...], ...]
    days: tuple[Day, ...]
    demands: tuple[Demand, ...]
    budgets: tuple[Budget, ...] = ()
    apart: tuple[tuple[str, str], ...] = ()
    turns: tuple[tuple[str, int], ...] = ()


def assembled(parts: Parts) -> Routing:
    """The routing problem: demand ``n`` is need ``n``; a shift is a span that a pair shares and some ride may use."""
    shifts: list[Shift] = []
    able: dict[tuple[int, int], list[int]] = {}
    for day in parts.days:
        legs = [leg for n, demand in enumerate(parts.demands) if demand.at.day == day.day for leg in _legs(n, demand)]
        barred = {n: {(o.vehicle, o.driver) for o in parts.demands[n].refusals} for n, _, _ in legs}
        for lent in day.lent:
            for driving in day.driving:
                pair = (lent.vehicle, driving.driver)
                takers = [(n, leg) for n, leg, only in legs if only in (None, pair) and not _meets(barred[n], pair)]
                for shift in _shifts(day.day, lent, driving) if takers else ():
                    for taker in takers:
                        able.setdefault(taker, []).append(len(shifts))
                    shifts.append(shift)
    rides, needs = _rides_and_needs(parts, able)
    lenders = {shift.lender for shift in shifts}
    return Routing(
        travel_s=parts.travel_s,
        rides=rides,
        needs=needs,
        shifts=tuple(shifts),
        budgets=parts.budgets,
        apart=parts.apart,
        turns=tuple(turn for turn in parts.turns if turn[0] in lenders),
        told=_told(parts, needs),
    )


def _legs(n: int, demand: Demand) -> Iterator[tuple[int, int, Pair | None]]:
    for leg in range(len(demand.rides)):
        yield n, leg, demand.only[leg] if demand.only else None


def _meets(barred: set[Pair], pair: Pair) -> bool:
    vehicle, driver = pair
    return pair in barred or (vehicle, "") in barred or ("", driver) in barred


def _shifts(day: date, lent: Lent, driving: Driving) -> tuple[Shift, ...]:
    return tuple(
        Shift(
            id=f"{day.isoformat()}/{lent.vehicle}/{driving.driver}/{n}",
            vehicle=lent.vehicle,
            driver=driving.driver,
            lender=lent.lender,
            start=lent.garage,
            end=lent.garage,
            earliest_s=start_s,
            latest_s=end_s,
            max_run_s=driving.max_run_s,
            rest_s=driving.rest_s,
            seats=lent.seats,
            wheelchair_places=lent.wheelchair_places,
            seats_per_wheelchair=lent.seats_per_wheelchair,
        )
        for n, (start_s, end_s) in enumerate(shared(lent.hours, driving.hours))
    )


def _told(parts: Parts, needs: tuple[Need, ...]) -> tuple[Told, ...]:
    return tuple(
        Told(ride, promise.driver, promise.boards_s, promise.tolerance_s)
        for demand, need in zip(parts.demands, needs, strict=True)
        for ride, promise in zip(need.rides, demand.told, strict=False)
        if promise is not None
    )


def _rides_and_needs(parts: Parts, able: dict[tuple[int, int], list[int]]) -> tuple[tuple[Ride, ...], tuple[Need, ...]]:
    rides: list[Ride] = []
    needs: list[Need] = []
    for n, demand in enumerate(parts.demands):
        first = len(rides)
        rides += [evolve(ride, shifts=tuple(able.get((n, leg), ()))) for leg, ride in enumerate(demand.rides)]
        members = tuple(range(first, len(rides)))
        needs.append(Need(demand.at.occurrence, members, demand.weight, demand.standing, demand.must))
    return tuple(rides), tuple(needs)
