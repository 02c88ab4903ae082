"""A ground as the land that the compiled search reads: some of its needs, and the shifts that can drive them."""

from collections.abc import Mapping, Sequence
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from engine.problems.routing import WISH_S
from engine.solvers.routing.core.land import FAR, Land
from engine.solvers.routing.core.nearness import near_by
from engine.solvers.routing.core.rooms import A_SHIFT
from engine.solvers.routing.ground import Ground
from engine.solvers.routing.tours import Reckoning


def land_of(
    reckoning: Reckoning, needs: Sequence[int], shifts: Sequence[int], worth: Mapping[int, int], used_s: Sequence[int]
) -> tuple[Land, list[int]]:
    """The land of a part, and the ground's ride for each of its rides. ``used_s`` are hours that are spoken for."""
    ground = reckoning.ground
    rides = [ride for need in needs for ride in ground.problem.needs[need].rides]
    kinds = sorted({ground.kind_of[shift] for shift in shifts})
    stops = [stop for ride in rides for stop in (2 * ride, 2 * ride + 1)]
    need_of = np.array([at for at, need in enumerate(needs) for _ in ground.problem.needs[need].rides])
    leg = _legs(ground, stops, kinds)
    stop = _stops(ground, stops, len(kinds))
    alone = _alone(reckoning, rides, shifts)
    rivals = [[entry for entry in ground.rivals[shift] if entry[0] in shifts] for shift in shifts]
    at_shift = {shift: at for at, shift in enumerate(shifts)}
    apart = np.array([[other in ground.apart[ride] for other in rides] for ride in rides], np.bool_)
    fronts = [int(ground.front[ride]) for ride in rides]
    hours = [ground.hours[shift] for shift in shifts]
    chance = np.random.default_rng(20_061)
    return Land(
        leg=leg,
        arc=np.zeros((1, 1), np.int32),
        stop=stop,
        ride=np.array([(ground.span_s[r], n, f) for r, n, f in zip(rides, need_of, fronts, strict=True)], np.int64),
        kind=np.array([_kind(ground, k, len(stops) + 2 * at) for at, k in enumerate(kinds)], np.int64),
        shift=np.array([_shift(ground, shift, kinds) for shift in shifts], np.int64),
        able=alone[:-1] < FAR,
        apart=apart,
        rival_at=np.array([0, *accumulate(len(each) for each in rivals)], np.int64),
        rival=np.array([(at_shift[o], a, b) for each in rivals for o, a, b in each], np.int64).reshape(-1, 3),
        hours_at=np.array([0, *accumulate(len(each) for each in hours)], np.int64),
        hours=np.array([entry for each in hours for entry in each] or [(0, 0, 0)], np.int64).reshape(-1, 3),
        limit=np.array(
            [b.limit_s - used for b, used in zip(ground.problem.budgets, used_s, strict=True)] or [0], np.int64
        ),
        need_at=np.array([0, *accumulate(len(ground.problem.needs[need].rides) for need in needs)], np.int64),
        need_ride=np.arange(len(rides), dtype=np.int64),
        worth=np.array([worth[need] for need in needs], np.int64),
        alone=alone,
        near=near_by(leg, stop, need_of),
        mark=chance.integers(-(1 << 62), 1 << 62, len(rides) + len(kinds)),
        rules=np.array([1, 1, int(apart.any()), WISH_S, 1], np.int64),
    ), rides


def _legs(ground: Ground, stops: list[int], kinds: list[int]) -> NDArray[np.int32]:
    n = len(stops)
    leg = np.zeros((n + 2 * len(kinds), n + 2 * len(kinds)), np.int32)
    whole = np.array([ground.leg_s[a] for a in stops], np.int64)
    leg[:n, :n] = whole[:, stops]
    for at, k in enumerate(kinds):
        leg[n + 2 * at, :n] = [ground.kinds[k].out_s[b] for b in stops]
        leg[:n, n + 2 * at + 1] = [ground.kinds[k].home_s[a] for a in stops]
    return leg


def _stops(ground: Ground, stops: list[int], kinds: int) -> NDArray[np.int64]:
    found = [
        (
            ground.early_s[stop],
            ground.late_s[stop],
            ground.seats[stop >> 1] * (-1 if stop & 1 else 1),
            ground.chairs[stop >> 1] * (-1 if stop & 1 else 1),
        )
        for stop in stops
    ]
    return np.array([*found, *[(0, 0, 0, 0)] * (2 * kinds)], np.int64)


def _kind(ground: Ground, k: int, node: int) -> tuple[int, ...]:
    kind = ground.kinds[k]
    return (kind.max_run_s, kind.seats, kind.chairs, kind.seats_a_chair, node, node + 1, kind.split_s)


def _shift(ground: Ground, shift: int, kinds: list[int]) -> tuple[int, ...]:
    hours = ground.problem.shifts[shift]
    return (kinds.index(ground.kind_of[shift]), hours.earliest_s, hours.latest_s, A_SHIFT, -1)


def _alone(reckoning: Reckoning, rides: list[int], shifts: Sequence[int]) -> NDArray[np.int64]:
    """The last row: how far a ride is from the nearest garage."""
    found = np.full((len(shifts) + 1, len(rides)), FAR, np.int64)
    for at, shift in enumerate(shifts):
        kind = reckoning.ground.kinds[reckoning.ground.kind_of[shift]]
        for r, ride in enumerate(rides):
            found[-1, r] = min(found[-1, r], kind.out_s[2 * ride])
            if shift in reckoning.ground.able[ride]:
                tour = reckoning.alone(shift, ride)
                found[at, r] = FAR if tour is None else tour.effort_s
    return found
