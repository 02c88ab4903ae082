"""Which of the vehicles' days to drive: one for each vehicle, every ride in one of them or its need left."""

from collections.abc import Sequence

from attrs import frozen

from engine.solvers.cpsat import UNBOUNDED, Model
from engine.solvers.routing.partition import Cut, families
from engine.solvers.routing.proof.core.sheet import MILLI
from engine.solvers.routing.proof.prices import Day, Wanted, members


@frozen
class Picked:
    """Which days (indices; None: nothing below what was asked for was found), and what none costs less than in seconds.

    The days' own costs are their least, and those of a cut together theirs; so the choice may cost more when driven.
    """

    chosen: tuple[int, ...] | None
    bound_s: int
    spent: float


def picked(
    days: Sequence[Day], cuts: Sequence[Cut], wanted: Wanted, below_s: int, *, seed: int, effort: float
) -> Picked:
    """The cheapest choice below ``below_s`` that leaves no more than is wanted."""
    model = Model()
    taken = [model.yes_or_no() for _ in days]
    served = [model.yes_or_no() for _ in wanted.needs]
    takers: dict[int, list[int]] = {}
    fleet: dict[int, list[int]] = {}
    for x, day in zip(taken, days, strict=True):
        fleet.setdefault(day.vehicle, []).append(x)
        for ride in members(day.rides):
            takers.setdefault(ride, []).append(x)
    for yes, rides in zip(served, wanted.needs, strict=True):
        for ride in members(rides):
            model.exactly_one([*takers.get(ride, []), -yes - 1])
    for xs in fleet.values():
        model.at_most_one(xs)
    left = [(yes, -lost) for yes, lost in zip(served, wanted.worth, strict=True)]
    model.between(-UNBOUNDED, left, wanted.limit - sum(wanted.worth))
    cost = [(x, day.cost // MILLI) for x, day in zip(taken, days, strict=True)]
    cost += [(extra, 1) for extra in _extras(model, taken, cuts)]
    model.between(-UNBOUNDED, cost, below_s - 1)
    model.minimise(cost)
    answer = model.solve(seed=seed, effort=effort)
    if answer is None:
        return Picked(None, below_s if model.impossible else 0, model.effort)
    return Picked(tuple(i for i, x in enumerate(taken) if answer.values[x]), answer.bound, answer.effort)


def _extras(model: Model, taken: Sequence[int], cuts: Sequence[Cut]) -> list[int]:
    """What days cost more together; cuts about the same days are not added up, since one squeeze may be behind them."""
    found = list[int]()
    for family in families(cuts):
        extra = model.number(0, max((cut.extra_s or 0 for cut in family), default=0))
        found.append(extra)
        for cut in family:
            terms = [(taken[i], 1) for i in cut.choices]
            if cut.extra_s is None:
                model.between(0, terms, len(terms) - 1)
            else:
                floor = cut.extra_s * (1 - len(terms))
                model.between(floor, [(extra, 1), *((x, -cut.extra_s) for x, _ in terms)], UNBOUNDED)
    return found
