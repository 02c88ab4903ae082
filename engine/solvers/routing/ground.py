"""A routing problem laid out for searching: stops as small integers, drives and windows in flat tuples.

Apart from the problem, because a search asks the same few numbers a million times. A *stop* is ``2 * ride`` where the
ride boards and ``2 * ride + 1`` where it alights. A *kind* gathers shifts that overlap and drive and seat a run alike
(one vehicle with several drivers, as a rule), so that what is found out about a run on one of them serves all.
"""

from collections.abc import Mapping, Sequence
from typing import Protocol

from attrs import frozen

from engine.problems.routing import Routing, Shift, Stop
from engine.solvers.routing.legs import Matrix, Singly, in_rows

CLOSED = 200
"""Up to so many places the drives are closed under detours (Floyd & Warshall); beyond, the matrix is taken as it is."""

Times = tuple[int, ...]


class Row(Protocol):
    """From one stop to each."""

    def __getitem__(self, stop: int, /) -> int: ...


Legs = Sequence[Row] | Mapping[int, Row]


@frozen(eq=False)
class Kind:
    """Shifts alike in everything but their hours, who drives, and which rides they may carry.

    ``earliest_s`` and ``latest_s`` are the widest of their hours. ``out_s[stop]`` is the drive from the garage,
    ``home_s[stop]`` service and the drive back to it.
    """

    earliest_s: int
    latest_s: int
    max_run_s: int
    seats: int
    chairs: int
    seats_a_chair: int
    out_s: Times
    home_s: Times
    split_s: int
    """What must lie between two runs of one shift: from garage to garage, at least a rest."""


Rival = tuple[int, int, int]
"""Another shift; the seconds between a run of it and a later one of ours; the same the other way round."""


@frozen(eq=False)
class Ground:
    """``leg_s[a][b]``: service at stop ``a`` and the drive to stop ``b``; ``least_s`` by the shortest way there is.

    ``early_s`` and ``late_s`` bound the start of service, tightened by what each ride's other end implies.
    ``span_s[ride]`` bounds the time between the starts of its two services. ``able[ride]`` are the shifts that may
    carry it, ``apart[ride]`` the rides that must not share its run. ``rivals[shift]`` are the shifts at the same time
    that share its vehicle or its driver, itself among them. ``hours[shift]`` are its driver's budgets: index, from,
    until.
    """

    problem: Routing
    kinds: tuple[Kind, ...]
    kind_of: tuple[int, ...]
    leg_s: Legs
    least_s: Legs
    place: Times
    early_s: Times
    late_s: Times
    span_s: Times
    seats: Times
    chairs: Times
    front: tuple[bool, ...]
    able: tuple[Times, ...]
    apart: tuple[frozenset[int], ...]
    rivals: tuple[tuple[Rival, ...], ...]
    hours: tuple[tuple[tuple[int, int, int], ...], ...]
    need_of: Times

    def budgets_at(self, shift: int, leave_s: int) -> list[int]:
        """The budgets that a run of the shift counts towards when it leaves then."""
        return [b for b, from_s, until_s in self.hours[shift] if from_s <= leave_s < until_s]


def lay_out(problem: Routing) -> Ground:
    """The ground of a well-formed problem (``engine.problems.faults``), for a search."""
    stops = _stops(problem)
    place, service_s = [stop.location for stop in stops], [stop.service_s for stop in stops]
    leg_s = in_rows(problem.travel_s, place, service_s)
    closed = len(problem.travel_s) <= CLOSED
    least_s = in_rows(_closed(problem.travel_s), place, service_s) if closed else leg_s
    return _laid_out(problem, leg_s, least_s, [least_s[2 * r][2 * r + 1] for r in range(len(problem.rides))])


def lay_out_singly(problem: Routing) -> Ground:
    """The same for a single question: sooner there, and every leg slower. Windows are narrowed by limits on rides and
    not by drives, which is exact as well: drives are looked at with each order of stops."""
    stops = _stops(problem)
    leg_s = Singly(problem.travel_s, [stop.location for stop in stops], [stop.service_s for stop in stops])
    return _laid_out(problem, leg_s, leg_s, [ride.pickup.service_s for ride in problem.rides])


def _stops(problem: Routing) -> list[Stop]:
    return [stop for ride in problem.rides for stop in (ride.pickup, ride.delivery)]


def _laid_out(problem: Routing, leg_s: Legs, least_s: Legs, direct_s: Sequence[int]) -> Ground:
    stops, span_s = _stops(problem), tuple(ride.pickup.service_s + ride.max_ride_s for ride in problem.rides)
    early_s, late_s = _tightened(problem, direct_s, span_s)
    alike = _alike(problem)
    kind_of = {shift: k for k, shifts in enumerate(alike) for shift in shifts}
    need_of = {ride: n for n, need in enumerate(problem.needs) for ride in need.rides}
    return Ground(
        problem=problem,
        kinds=tuple(_kind(problem, stops, [problem.shifts[i] for i in shifts]) for shifts in alike),
        kind_of=tuple(kind_of[i] for i in range(len(problem.shifts))),
        leg_s=leg_s,
        least_s=least_s,
        place=tuple(stop.location for stop in stops),
        early_s=early_s,
        late_s=late_s,
        span_s=span_s,
        seats=tuple(ride.seats for ride in problem.rides),
        chairs=tuple(ride.wheelchairs for ride in problem.rides),
        front=tuple(ride.front_seat for ride in problem.rides),
        able=tuple(ride.shifts for ride in problem.rides),
        apart=_apart(problem),
        rivals=tuple(_rivals(problem, shift) for shift in problem.shifts),
        hours=tuple(_hours(problem, shift) for shift in problem.shifts),
        need_of=tuple(need_of[ride] for ride in range(len(problem.rides))),
    )


def _alike(problem: Routing) -> list[list[int]]:
    """Shifts (indices) that share a kind: alike, and joined by overlapping hours."""
    found: list[list[int]] = []
    open_until: dict[tuple[int, ...], tuple[int, list[int]]] = {}
    for i in sorted(range(len(problem.shifts)), key=lambda i: (problem.shifts[i].earliest_s, i)):
        shift = problem.shifts[i]
        until_s, group = open_until.get(_likeness(shift), (shift.earliest_s, []))
        if shift.earliest_s >= until_s:
            group = []
            found.append(group)
        group.append(i)
        open_until[_likeness(shift)] = (max(until_s, shift.latest_s), group)
    return found


def _likeness(shift: Shift) -> tuple[int, ...]:
    room = (shift.seats, shift.wheelchair_places, shift.seats_per_wheelchair)
    return (shift.start, shift.end, shift.max_run_s, shift.rest_s, *room)


def _kind(problem: Routing, stops: Sequence[Stop], shifts: list[Shift]) -> Kind:
    shift = shifts[0]
    out_s = problem.travel_s[shift.start]
    return Kind(
        earliest_s=min(each.earliest_s for each in shifts),
        latest_s=max(each.latest_s for each in shifts),
        max_run_s=shift.max_run_s,
        seats=shift.seats,
        chairs=shift.wheelchair_places,
        seats_a_chair=shift.seats_per_wheelchair,
        out_s=tuple(out_s[stop.location] for stop in stops),
        home_s=tuple(stop.service_s + problem.travel_s[stop.location][shift.end] for stop in stops),
        split_s=max(shift.rest_s, problem.travel_s[shift.end][shift.start]),
    )


def _closed(travel_s: Matrix) -> Matrix:
    import numpy as np

    found = np.array(travel_s, np.int64)
    for through in range(len(found)):
        np.minimum(found, found[:, through, None] + found[through], out=found)
    rows: list[list[int]] = found.tolist()
    return rows


def _tightened(problem: Routing, direct_s: Sequence[int], span_s: Times) -> tuple[Times, Times]:
    """Windows narrowed by what the other end of the ride allows (Cordeau 2006, section 5.1.1); ``direct_s`` from one to
    the other at least."""
    early_s, late_s = [], []
    for r, ride in enumerate(problem.rides):
        drive_s = direct_s[r]
        up_early, up_late = ride.pickup.earliest_s, ride.pickup.latest_s
        down_early, down_late = ride.delivery.earliest_s, ride.delivery.latest_s
        early_s += [max(up_early, down_early - span_s[r]), max(down_early, up_early + drive_s)]
        late_s += [min(up_late, down_late - drive_s), min(down_late, up_late + span_s[r])]
    return tuple(early_s), tuple(late_s)


def _apart(problem: Routing) -> tuple[frozenset[int], ...]:
    """For each ride the rides that may not share its run, itself among them where its own riders are kept apart."""
    aboard: dict[str, list[int]] = {}
    for r, ride in enumerate(problem.rides):
        for rider in ride.riders:
            aboard.setdefault(rider, []).append(r)
    found: list[set[int]] = [set() for _ in problem.rides]
    for first, second in problem.apart:
        for r in aboard.get(first, []):
            for other in aboard.get(second, []):
                found[r].add(other)
                found[other].add(r)
    return tuple(frozenset(rides) for rides in found)


def _rivals(problem: Routing, shift: Shift) -> tuple[Rival, ...]:
    found = []
    for j, other in enumerate(problem.shifts):
        if other.vehicle == shift.vehicle or other.driver == shift.driver:
            after_s, before_s = _gap_s(problem, other, shift), _gap_s(problem, shift, other)
            if other.latest_s + after_s > shift.earliest_s and shift.latest_s + before_s > other.earliest_s:
                found.append((j, after_s, before_s))
    return tuple(found)


def _gap_s(problem: Routing, before: Shift, after: Shift) -> int:
    way_s = problem.travel_s[before.end][after.start]
    return max(before.rest_s, after.rest_s, way_s) if before.driver == after.driver else way_s


def _hours(problem: Routing, shift: Shift) -> tuple[tuple[int, int, int], ...]:
    budgets = enumerate(problem.budgets)
    return tuple((b, budget.from_s, budget.until_s) for b, budget in budgets if budget.driver == shift.driver)
