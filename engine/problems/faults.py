"""Is a routing problem well formed? Asked once, when it has been built: solvers and checks then take it as it is.

Apart from the data, because a malformed problem must be representable to be reported.
"""

from collections import Counter
from collections.abc import Iterator

from attrs import frozen

from engine.problems.routing import Ride, Routing, Stop


@frozen
class Fault:
    """A row that no solver could take: which (``rides``, ``needs``, ``shifts``, ``budgets``, ``apart``, ``turns``,
    ``told``, ``travel_s``), its index, and a code."""

    rows: str
    index: int
    code: str


def faults(problem: Routing) -> tuple[Fault, ...]:
    """Every fault of the problem, row by row; empty where it is well formed."""
    return tuple(fault for rule in RULES for fault in rule(problem))


def _travel_is_square(problem: Routing) -> Iterator[Fault]:
    for i, row in enumerate(problem.travel_s):
        if len(row) != len(problem.travel_s):
            yield Fault("travel_s", i, "not_square")
        if any(seconds < 0 for seconds in row):
            yield Fault("travel_s", i, "negative")
        if i < len(row) and row[i] != 0:
            yield Fault("travel_s", i, "not_zero_to_itself")


def _places_exist(problem: Routing) -> Iterator[Fault]:
    places = range(len(problem.travel_s))
    for i, ride in enumerate(problem.rides):
        if ride.pickup.location not in places or ride.delivery.location not in places:
            yield Fault("rides", i, "unknown_location")
    for i, shift in enumerate(problem.shifts):
        if shift.start not in places or shift.end not in places:
            yield Fault("shifts", i, "unknown_location")


def _rides_are_ordered(problem: Routing) -> Iterator[Fault]:
    for i, ride in enumerate(problem.rides):
        if not (_ordered(ride.pickup) and _ordered(ride.delivery)):
            yield Fault("rides", i, "window_reversed")
        if min(ride.pickup.service_s, ride.delivery.service_s, ride.max_ride_s) < 0:
            yield Fault("rides", i, "negative_time")
        if min(ride.seats, ride.wheelchairs) < 0 or ride.seats + ride.wheelchairs == 0:
            yield Fault("rides", i, "nobody_on_board")


def _ordered(stop: Stop) -> bool:
    return stop.earliest_s <= stop.latest_s


def _rides_name_shifts(problem: Routing) -> Iterator[Fault]:
    for i, ride in enumerate(problem.rides):
        if not _sorted_indices(ride, len(problem.shifts)):
            yield Fault("rides", i, "shifts_unsorted_or_unknown")


def _sorted_indices(ride: Ride, limit: int) -> bool:
    return list(ride.shifts) == sorted(set(ride.shifts)) and all(0 <= shift < limit for shift in ride.shifts)


def _needs_partition_rides(problem: Routing) -> Iterator[Fault]:
    held = Counter(ride for need in problem.needs for ride in need.rides)
    for i, need in enumerate(problem.needs):
        if not need.rides:
            yield Fault("needs", i, "no_rides")
        if any(not 0 <= ride < len(problem.rides) for ride in need.rides):
            yield Fault("needs", i, "unknown_ride")
        if need.weight < 1:
            yield Fault("needs", i, "weight_below_one")
    for ride in range(len(problem.rides)):
        if held[ride] != 1:
            yield Fault("rides", ride, "not_in_exactly_one_need")


def _shifts_hold_together(problem: Routing) -> Iterator[Fault]:
    for i, shift in enumerate(problem.shifts):
        if shift.earliest_s > shift.latest_s:
            yield Fault("shifts", i, "window_reversed")
        if min(shift.max_run_s, shift.rest_s) < 0:
            yield Fault("shifts", i, "negative_time")
        if min(shift.seats, shift.wheelchair_places, shift.seats_per_wheelchair) < 0:
            yield Fault("shifts", i, "negative_places")


def _ids_differ(problem: Routing) -> Iterator[Fault]:
    for rows, ids in (
        ("rides", [ride.id for ride in problem.rides]),
        ("needs", [need.id for need in problem.needs]),
        ("shifts", [shift.id for shift in problem.shifts]),
        ("turns", [lender for lender, _ in problem.turns]),
    ):
        seen: set[str] = set()
        for i, name in enumerate(ids):
            if name in seen:
                yield Fault(rows, i, "id_twice")
            seen.add(name)


def _budgets_hold_together(problem: Routing) -> Iterator[Fault]:
    for i, budget in enumerate(problem.budgets):
        if budget.from_s >= budget.until_s or budget.limit_s < 0:
            yield Fault("budgets", i, "window_reversed_or_negative")


def _pairs_are_sorted(problem: Routing) -> Iterator[Fault]:
    for i, (first, second) in enumerate(problem.apart):
        if first >= second:
            yield Fault("apart", i, "pair_unsorted")


def _what_was_told_is_of_rides(problem: Routing) -> Iterator[Fault]:
    for i, told in enumerate(problem.told):
        if not 0 <= told.ride < len(problem.rides):
            yield Fault("told", i, "unknown_ride")
        if i and problem.told[i - 1].ride >= told.ride:
            yield Fault("told", i, "unsorted_or_twice")
        if told.tolerance_s < 0:
            yield Fault("told", i, "negative_time")


RULES = (
    _travel_is_square,
    _places_exist,
    _rides_are_ordered,
    _rides_name_shifts,
    _needs_partition_rides,
    _shifts_hold_together,
    _ids_differ,
    _budgets_hold_together,
    _pairs_are_sorted,
    _what_was_told_is_of_rides,
)
