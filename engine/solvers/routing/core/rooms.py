"""Empty states, and room to work in, of the size that a problem needs."""

import numpy as np

from engine.solvers.routing.core.land import LOST, MOST, ROWS, SHIFT, TIMED, TOURS, Land, Scratch, State
from engine.solvers.routing.core.places import LOOKED_AT

LONGEST = 400
"""The most nodes of one tour."""

A_SHIFT = 24
"""The most tours of one shift."""


def empty_state(land: Land) -> State:
    """Nobody served, every tour free."""
    rides, shifts, needs = len(land.ride), len(land.shift), len(land.worth)
    tours = int(min(rides, np.minimum(land.shift[:, MOST], A_SHIFT).sum()))
    length = min(2 * rides + 2, LONGEST)
    total = np.zeros(3, np.int64)
    total[LOST] = land.worth.sum()
    tour = np.zeros((tours, TOURS), np.int64)
    tour[:, SHIFT] = -1
    return State(
        row=np.zeros((tours, ROWS, length), np.int64),
        tour=tour,
        node=np.full((2 * rides, 2), -1, np.int64),
        of_shift=np.zeros((shifts, A_SHIFT + 1), np.int64),
        used=np.zeros(max(1, len(land.limit)), np.int64),
        left=np.ones(needs, np.int64),
        free=np.concatenate([[tours], np.arange(tours - 1, -1, -1)]).astype(np.int64),
        total=total,
        shut=np.zeros(shifts, np.int64),
    )


def scratch(land: Land, seed: int) -> Scratch:
    """Room to work in, and the random state of a seed."""
    rides, needs = len(land.ride), len(land.worth)
    tours = len(empty_state(land).tour)
    length = 2 * rides + 8
    return Scratch(
        line=np.zeros((8, max(length, tours + 2)), np.int64),
        at=np.zeros(rides, np.int64),
        touched=np.zeros(tours + 2, np.int64),
        flag=np.zeros(tours, np.int64),
        found=np.zeros((2 * LOOKED_AT, 8), np.int64),
        out=np.zeros(needs + 2, np.int64),
        luck=np.array([(seed * 0x9E3779B97F4A7C15 + 0x2545F4914F6CDD1D) % (1 << 64) or 1], np.uint64),
        missed=np.ones(needs, np.int64),
        keys=np.zeros(needs + 2, np.float64),
        known=np.full((rides, tours, 5) if not land.rules[TIMED] else (1, 1, 5), -1, np.int64),
        version=np.zeros(1, np.int64),
        aboard=np.zeros(rides, np.int64),
    )
