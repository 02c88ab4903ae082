"""Which stretches each shift of a part may drive: listed once for shifts that seat and can drive the same."""

from collections.abc import Sequence

from attrs import evolve

from engine.solvers.routing.ground import Kind
from engine.solvers.routing.parts import Part
from engine.solvers.routing.proof.stretches import Stretch, Stretches
from engine.solvers.routing.tours import Reckoning


def lines_of(reckoning: Reckoning, part: Part, limit: int) -> dict[int, list[Stretch]]:
    """For each shift its stretches. Raises ``TooManyError`` where there are more orders than the limit."""
    ground = reckoning.ground
    needs = ground.problem.needs
    rides = [ride for need in part.needs for ride in needs[need].rides]
    known: dict[tuple[object, ...], list[Stretch]] = {}
    found: dict[int, list[Stretch]] = {}
    for shifts in _vehicles(reckoning, part.shifts):
        able = tuple(ride for ride in rides if any(_can(reckoning, shift, ride) for shift in shifts))
        kind = _widest(reckoning, shifts)
        key = (kind.seats, kind.chairs, kind.seats_a_chair, kind.max_run_s, kind.earliest_s, kind.latest_s, able)
        if key not in known:
            listing = Stretches(ground, kind, able, limit)
            known[key] = listing.run()
            limit -= listing.steps
        for shift in shifts:
            found[shift] = [each for one in known[key] for each in _on(reckoning, shift, one)]
    return found


def _vehicles(reckoning: Reckoning, shifts: Sequence[int]) -> list[list[int]]:
    """Shifts of one vehicle that drive and seat alike."""
    found: dict[tuple[str, int, int, int], list[int]] = {}
    for shift in shifts:
        each = reckoning.ground.problem.shifts[shift]
        key = (each.vehicle, each.seats, each.wheelchair_places, each.seats_per_wheelchair)
        found.setdefault(key, []).append(shift)
    return list(found.values())


def _widest(reckoning: Reckoning, shifts: Sequence[int]) -> Kind:
    hours = [reckoning.ground.problem.shifts[shift] for shift in shifts]
    return evolve(
        reckoning.ground.kinds[reckoning.ground.kind_of[shifts[0]]],
        earliest_s=min(each.earliest_s for each in hours),
        latest_s=max(each.latest_s for each in hours),
        max_run_s=max(each.max_run_s for each in hours),
    )


def _can(reckoning: Reckoning, shift: int, ride: int) -> bool:
    return shift in reckoning.ground.able[ride] and reckoning.alone(shift, ride) is not None


def _on(reckoning: Reckoning, shift: int, stretch: Stretch) -> list[Stretch]:
    """The stretch as the shift can drive it, from its garage and back within its hours; empty where it cannot."""
    ground, hours = reckoning.ground, reckoning.ground.problem.shifts[shift]
    kind = ground.kinds[ground.kind_of[shift]]
    if any(not _can(reckoning, shift, stop >> 1) for stop in stretch.stops):
        return []
    earliest_s = hours.earliest_s + kind.out_s[stretch.stops[0]]
    within = stretch.column.within(earliest_s, hours.latest_s - kind.home_s[stretch.stops[-1]])
    return [] if within is None else [evolve(stretch, column=within)]
