"""Parts of a problem that only a driver's weekly hours can join: usually its days.

Two needs are in one part when a ride of each could be driven by the same shift, or by shifts that get in each other's
way. Parts are solved one by one, and together only where the hours demand it.
"""

from attrs import frozen

from engine.solvers.routing.ground import Ground
from engine.solvers.routing.tours import Reckoning


@frozen
class Part:
    """Needs, and the shifts that can drive a ride of theirs; indices, sorted."""

    needs: tuple[int, ...]
    shifts: tuple[int, ...]


def drivable(ground: Ground, reckoning: Reckoning) -> list[tuple[int, ...]]:
    """For each ride the shifts that could drive it if they had nothing else to do."""
    return [
        tuple(shift for shift in able if reckoning.alone(shift, ride) is not None)
        for ride, able in enumerate(ground.able)
    ]


def parts(ground: Ground, reckoning: Reckoning) -> tuple[list[Part], list[int]]:
    """The parts, and the needs that no plan can serve since a ride of theirs finds no shift even alone."""
    able = drivable(ground, reckoning)
    needs = ground.problem.needs
    possible = [n for n, need in enumerate(needs) if all(able[ride] for ride in need.rides)]
    chosen = set(possible)
    leader = list(range(len(ground.kind_of)))
    for n in possible:
        shifts = [shift for ride in needs[n].rides for shift in able[ride]]
        for shift in shifts:
            _join(leader, shifts[0], shift)
            for rival, _, _ in ground.rivals[shift]:
                _join(leader, shift, rival)
    grouped: dict[int, list[int]] = {}
    for n in possible:
        grouped.setdefault(_lead(leader, able[needs[n].rides[0]][0]), []).append(n)
    found = [Part(tuple(group), _shifts(ground, able, group)) for group in grouped.values()]
    return found, [n for n in range(len(needs)) if n not in chosen]


def _shifts(ground: Ground, able: list[tuple[int, ...]], group: list[int]) -> tuple[int, ...]:
    return tuple(sorted({shift for n in group for ride in ground.problem.needs[n].rides for shift in able[ride]}))


def _lead(leader: list[int], shift: int) -> int:
    while leader[shift] != shift:
        leader[shift] = leader[leader[shift]]
        shift = leader[shift]
    return shift


def _join(leader: list[int], one: int, other: int) -> None:
    leader[_lead(leader, one)] = _lead(leader, other)
