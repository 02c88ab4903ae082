"""From a laid-out problem to the arrays of ``core.rota``, where each task is one meeting with one lender at most.

A lender is whoever's turns are priced: in salons whoever lends a room. What several offers must share is written as
rows: exclusive resources, budgets, who must not meet.
"""

from collections.abc import Iterable, Iterator, Sequence, Sized
from itertools import chain
from typing import NamedTuple

import numpy as np

from engine.problems.assignment import Assignment
from engine.solvers.assignment.apart import kept_apart
from engine.solvers.assignment.core.excluding import rows_of
from engine.solvers.assignment.core.land import Floats, Ints
from engine.solvers.assignment.core.rota import Rota
from engine.solvers.assignment.ground import Ground
from engine.solvers.assignment.reckoning import HELD, rough

Row = tuple[list[int], list[int], int]
"""Offers, what each counts, and the most they may sum to."""


class Laid(NamedTuple):
    """The arrays; ``offers[p]`` is the offer that place ``p`` stands for, ``lenders[h]`` the resource (-1: none)."""

    rota: Rota
    offers: list[int]
    lenders: list[int]


def is_a_rota(ground: Ground) -> bool:
    """Whether each task takes one offer, and each offer at most one lender."""
    problem = ground.problem
    priced = [resource.fair > 0 for resource in problem.resources]
    return (
        not problem.series
        and all(task.wanted == 1 for task in problem.tasks)
        and all(offer.leads >= 0 and sum(map(priced.__getitem__, offer.resources)) <= 1 for offer in problem.offers)
    )


def laid(ground: Ground) -> Laid:
    """The arrays of a problem that is a rota; of a task with a pin, its pinned offers only."""
    problem = ground.problem
    offers, lender = _places(ground)
    slots = [problem.slots[problem.offers[o].slot] for o in offers]
    task = np.array([slot.task for slot in slots], np.int64)
    turns = np.array([len(slot.spans) for slot in slots], np.int64)
    order = np.lexsort((task, turns, lender))
    offers, task, turns, lender = [offers[p] for p in order.tolist()], task[order], turns[order], lender[order]
    first = np.flatnonzero(_new(lender) | _new(turns) | _new(task))
    lenders = np.flatnonzero(_new(lender[first]))
    named = lender[first][lenders].tolist()
    priced = [problem.resources[r] if r >= 0 else None for r in named]
    row_at, entries, by, most = _rows(ground, offers)
    held = {problem.task_of(o) for o in ground.pinned}
    rota = Rota(
        price=np.array([problem.offers[o].price for o in offers], np.float64),
        task=task,
        item_at=np.append(first, len(offers)),
        turns=turns[first],
        lender_at=np.append(lenders, len(first)),
        past=np.array([r.past if r else 0 for r in priced], np.float64),
        fair=np.array([r.fair if r else 0 for r in priced], np.float64),
        weight=np.array([rough(each) + HELD * (t in held) for t, each in enumerate(problem.tasks)], np.float64),
        row_at=row_at,
        entries=entries,
        by=by,
        most=most,
    )
    return Laid(rota, offers, named)


def first_pay(rota: Rota) -> Floats:
    """Each task pays what its cheapest offer asks where all lenders have had equally many turns."""
    task_turns = np.zeros(len(rota.weight))
    task_turns[rota.task] = np.repeat(rota.turns, np.diff(rota.item_at))
    even = (task_turns.sum() + rota.past.sum()) / max(1, len(rota.past))
    lender = np.repeat(np.arange(len(rota.past)), np.diff(rota.lender_at))
    by_item = rota.fair[lender] * rota.turns * (2 * even + rota.turns)
    pay = rota.weight.copy()
    np.minimum.at(pay, rota.task, rota.price + np.repeat(by_item, np.diff(rota.item_at)))
    return pay


def _places(ground: Ground) -> tuple[list[int], Ints]:
    """The offers that may be taken, and each one's lender; -1: it has none."""
    problem = ground.problem
    never = {o for a, b in problem.apart for o in {*ground.of_resource.get(a, ())} & {*ground.of_resource.get(b, ())}}
    pinned = {problem.task_of(o) for o in ground.pinned}
    offers = [
        o
        for o in ground.usable
        if o not in never and (not pinned or problem.offers[o].must or problem.task_of(o) not in pinned)
    ]
    priced = [resource.fair > 0 for resource in problem.resources]
    lender = [next((r for r in problem.offers[o].resources if priced[r]), -1) for o in offers]
    return offers, np.array(lender, np.int64)


def _new(keys: Ints) -> "np.typing.NDArray[np.bool_]":
    """Where a key is not the one before."""
    return np.append(np.ones(min(1, len(keys)), np.bool_), keys[1:] != keys[:-1])


def _rows(ground: Ground, offers: Sequence[int]) -> tuple[Ints, Ints, Floats, Floats]:
    """All rows: where each starts, its places, what they count, and the most they sum to."""
    place = np.full(len(ground.problem.offers), -1, np.int64)
    place[np.array(offers, np.int64)] = np.arange(len(offers))
    at, entries = _exclusive(ground, offers, place)
    further = list(_further(ground, place))
    sizes = [len(places) for places, _, _ in further]
    return (
        np.concatenate((at, at[-1] + np.cumsum(sizes, dtype=np.int64))),
        np.concatenate((entries, _flat(places for places, _, _ in further))),
        np.concatenate((np.ones(len(entries)), _flat(by for _, by, _ in further))),
        np.concatenate((np.ones(len(at) - 1), np.array([most for _, _, most in further], np.float64))),
    )


def _further(ground: Ground, place: Ints) -> Iterator[Row]:
    """Budgets, and who must not meet."""
    for budget in ground.problem.budgets:
        mine = [o for o in ground.of_resource.get(budget.resource, ()) if place[o] >= 0]
        spent = [(int(place[o]), ground.spent(budget, o)) for o in mine]
        for limit, part in ((budget.limit_s, 0), (budget.times, 1)):
            terms = [(p, each[part]) for p, each in spent if each[part]]
            if limit is not None and sum(by for _, by in terms) > limit:
                yield [p for p, _ in terms], [by for _, by in terms], limit
    for group in kept_apart(ground):
        places = [int(place[o]) for o in group if place[o] >= 0]
        if len(places) > 1:
            yield places, [1] * len(places), 1


def _exclusive(ground: Ground, offers: Sequence[int], place: Ints) -> tuple[Ints, Ints]:
    """Rows for exclusive resources, each of those whose rows do not follow from another's."""
    problem = ground.problem
    busy = _busy(problem, offers)
    listed = [place[np.array(ground.of_resource[r], np.int64)] for r in busy]
    listed = [places[places >= 0] for places in listed]
    slots = [problem.slots[problem.offers[o].slot] for o in offers]
    spans = [slot.spans for slot in slots]
    flat = _flat(chain.from_iterable(spans)).reshape(-1, 2)
    return rows_of(
        _starts(listed),
        np.concatenate((*listed, np.zeros(0, np.int64))),
        np.array([slot.task for slot in slots], np.int64),
        np.array([slot.location for slot in slots], np.int64),
        _starts(spans),
        np.ascontiguousarray(flat[:, 0]),
        np.ascontiguousarray(flat[:, 1]),
        np.array([problem.resources[r].pace for r in busy], np.int64),
        np.array(problem.travel_s, np.int64).reshape(len(problem.travel_s), -1),
    )


def _busy(problem: Assignment, offers: Sequence[int]) -> list[int]:
    """The exclusive resources, without those that another one, no quicker on its way, always comes with."""
    beside = dict[int, set[int]]()
    for resources in {problem.offers[o].resources for o in offers}:
        mine = {r for r in resources if problem.resources[r].exclusive}
        for r in mine:
            beside[r] = beside.get(r, mine) & mine
    return [r for r in sorted(beside) if not any(_stands_for(problem, beside, q, r) for q in beside[r])]


def _stands_for(problem: Assignment, beside: dict[int, set[int]], one: int, other: int) -> bool:
    """Whether the rows of ``one``, which is there wherever ``other`` is, say all that the other's would.

    Of two that are always together the first does.
    """
    slower = problem.resources[one].pace >= problem.resources[other].pace
    same = problem.resources[one].pace == problem.resources[other].pace and other in beside[one]
    return one != other and slower and (one < other or not same)


def _starts(lists: Iterable[Sized]) -> Ints:
    return np.concatenate(([0], np.cumsum([len(each) for each in lists], dtype=np.int64))).astype(np.int64)


def _flat(lists: Iterable[Iterable[int]]) -> Ints:
    return np.array(list(chain.from_iterable(lists)), np.int64)
