"""A problem in which some riders are fetched as they were told: by the same driver, near the same time, or not at all.

Apart from the search over who keeps what (``calling``), because this alone decides what keeping means.
"""

from collections.abc import Collection

from attrs import evolve

from engine.problems.routing import Need, Ride, Routing, Told

Group = frozenset[int]
"""Needs (indices) of the same riders: called once, or not at all."""


def groups(problem: Routing) -> tuple[Group, ...]:
    """The needs of which something was told, those that share a rider together."""
    need_of = {ride: n for n, need in enumerate(problem.needs) for ride in need.rides}
    found: list[tuple[set[str], set[int]]] = []
    for told in problem.told:
        riders, needs = set(problem.rides[told.ride].riders), {need_of[told.ride]}
        for other in [each for each in found if each[0] & riders]:
            found.remove(other)
            riders, needs = riders | other[0], needs | other[1]
        found.append((riders, needs))
    return tuple(sorted((frozenset(needs) for _, needs in found), key=min))


def kept(problem: Routing, needs: Collection[int]) -> Routing | None:
    """The problem with these needs kept as told; None where one of their rides cannot be at all."""
    rides, wanted = list(problem.rides), {ride for need in needs for ride in problem.needs[need].rides}
    for told in problem.told:
        if told.ride in wanted:
            narrowed = _as_told(problem, rides[told.ride], told)
            if narrowed is None:
                return None
            rides[told.ride] = narrowed
    return evolve(problem, rides=tuple(rides), needs=_with_a_call_each(problem, needs))


def _with_a_call_each(problem: Routing, needs: Collection[int]) -> tuple[Need, ...]:
    """Of two that weigh the same the one is left who keeps nothing: to leave the other costs a call besides."""
    all_of_them = len(problem.needs) + 1
    return tuple(evolve(each, weight=each.weight * all_of_them + (n in needs)) for n, each in enumerate(problem.needs))


def _as_told(problem: Routing, ride: Ride, told: Told) -> Ride | None:
    pickup = ride.pickup
    earliest_s = max(pickup.earliest_s, told.boards_s - told.tolerance_s)
    latest_s = min(pickup.latest_s, told.boards_s + told.tolerance_s)
    shifts = tuple(shift for shift in ride.shifts if problem.shifts[shift].driver == told.driver)
    if earliest_s > latest_s or not shifts:
        return None
    near = evolve(pickup, earliest_s=earliest_s, latest_s=latest_s)
    return evolve(ride, pickup=near, shifts=shifts, near_s=told.boards_s)
