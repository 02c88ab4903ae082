"""A part of a problem handed to the compiled search, and its tours handed back as tours of a draft."""

from collections.abc import Mapping

from attrs import frozen

from engine.solvers.routing.clocking import Chosen
from engine.solvers.routing.core.driving import Driving, Stop
from engine.solvers.routing.core.grounds import land_of
from engine.solvers.routing.core.land import BACK, COUNT, LEAVE, SEQ, SHIFT
from engine.solvers.routing.core.pool import BEGIN, BY, LENGTH
from engine.solvers.routing.draft import Draft, Move
from engine.solvers.routing.parts import Part
from engine.solvers.routing.tours import Reckoning

HOT_S, COLD_S = 1_800.0, 60.0
"""Heat at first and at last, in seconds of effort."""


@frozen
class Searched:
    """The draft with the part's tours, the tours met in good states, and the compiled rounds done."""

    draft: Draft
    met: tuple[Chosen, ...]
    rounds: int


def searched(
    reckoning: Reckoning, draft: Draft, part: Part, worth: Mapping[int, int], *, seed: int, rounds: int, stop: Stop
) -> Searched:
    """The part searched anew from an empty state; the tours of other parts stand, and their drivers' hours count."""
    others = draft.copy()
    for standing in [tour for shift in part.shifts for tour in draft.of_shift[shift]]:
        others.do(Move(standing, None, 0))
    land, rides = land_of(reckoning, part.needs, part.shifts, worth, others.used_s)
    driving = Driving(land, seed, stop)
    driving.construct()
    driving.anneal_between(rounds, HOT_S, COLD_S)
    for t, (leave_s, back_s, shift) in enumerate(driving.best.tour[:, [LEAVE, BACK, SHIFT]].tolist()):
        if shift >= 0:
            nodes = driving.best.row[t, SEQ, 1 : driving.best.tour[t, COUNT] - 1].tolist()
            tour = reckoning.tour(part.shifts[shift], _stops(nodes, rides), leave_s, back_s)
            if tour is None:
                raise ArithmeticError("a tour that was timed compiled can be timed")
            others.do(Move(None, tour, 0))
    return Searched(others, tuple(_met(driving, part, rides)), driving.rounds)


def _met(driving: Driving, part: Part, rides: list[int]) -> list[Chosen]:
    """The pool, those met first first."""
    pool = driving.pool
    entries = pool.entry[: int(pool.size[0]), [BEGIN, LENGTH, BY]].tolist()
    return [
        (part.shifts[shift], _stops(pool.nodes[begin : begin + length].tolist(), rides))
        for begin, length, shift in entries
    ]


def _stops(nodes: list[int], rides: list[int]) -> tuple[int, ...]:
    return tuple(2 * rides[node >> 1] + (node & 1) for node in nodes)
