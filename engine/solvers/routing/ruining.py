"""Taking needs out of a draft: those that belong together in time and place, or a run whole.

Related removal after Shaw 1998 and Christiaens & Vanden Berghe 2020 (SISR): what is taken out together can be put back
differently only if it could change places.
"""

from random import Random

from engine.solvers.routing.draft import Draft, Move, fitted
from engine.solvers.routing.ground import Ground
from engine.solvers.routing.tours import Reckoning

MOST = 8
"""The most needs that one round takes out."""

WHOLE_RUN = 0.25
"""How often a whole run goes."""


class Kin:
    """For each need of a group the others, nearest first: near in time and in place."""

    def __init__(self, ground: Ground, group: tuple[int, ...]) -> None:
        self.ground, self.group = ground, group
        self._near: dict[int, list[int]] = {}

    def near(self, need: int) -> list[int]:
        if need not in self._near:
            others = [other for other in self.group if other != need]
            self._near[need] = sorted(others, key=lambda other: (self._far_s(need, other), other))
        return self._near[need]

    def _far_s(self, need: int, other: int) -> int:
        needs = self.ground.problem.needs
        return min(self._apart_s(one, two) for one in needs[need].rides for two in needs[other].rides)

    def _apart_s(self, one: int, two: int) -> int:
        ground = self.ground
        drive_s = ground.leg_s[2 * one][2 * two] + ground.leg_s[2 * one + 1][2 * two + 1]
        wait_s = abs(ground.late_s[2 * one] - ground.late_s[2 * two])
        return drive_s + wait_s


def ruined(draft: Draft, reckoning: Reckoning, kin: Kin, seed: int, chance: Random) -> list[int]:
    """Take the seed need and needs near it out of the draft; what was taken out."""
    if draft.served(seed) and chance.random() < WHOLE_RUN:
        carriers = [draft.carrier[ride] for ride in draft.ground.problem.needs[seed].rides]
        tour = carriers[chance.randrange(len(carriers))]
        chosen = [] if tour is None else [draft.ground.need_of[stop >> 1] for stop in tour.stops if stop & 1]
    else:
        near = [need for need in kin.near(seed) if draft.served(need)]
        chosen = [seed]
        for _ in range(min(len(near), chance.randrange(MOST))):
            chosen.append(near.pop(int(len(near) * chance.random() ** 3)))
    out: list[int] = []
    for need in chosen:
        out += taken_out(draft, reckoning, need)
    return out


def taken_out(draft: Draft, reckoning: Reckoning, need: int) -> list[int]:
    """Take a need out, and with it whomever the shorter run could no longer carry (as a rule nobody)."""
    if not draft.served(need):
        return []
    gone: list[int] = []
    waiting = [need]
    while waiting:
        need = waiting.pop()
        if need not in gone:
            gone.append(need)
            for ride in draft.ground.problem.needs[need].rides:
                waiting += _without(draft, reckoning, ride)
    return gone


def _without(draft: Draft, reckoning: Reckoning, ride: int) -> list[int]:
    """Take one ride out of its run; the needs that lost a ride by it."""
    old = draft.carrier[ride]
    if old is None:
        return []
    stops = tuple(stop for stop in old.stops if stop >> 1 != ride)
    new = fitted(draft, reckoning, old, stops) if stops else None
    draft.do(Move(old, new, 0))
    return [draft.ground.need_of[stop >> 1] for stop in stops if stop & 1] if new is None else []
