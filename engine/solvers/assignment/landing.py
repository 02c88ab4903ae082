"""From a laid-out problem to the arrays of the compiled loops, where every offer takes one exclusive resource.

Left out are those whom nobody at a slot could lead, the slots at which too few could come for their task, and, of a
task with pins, all slots but theirs.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np

from engine.problems.assignment import Assignment, Budget, Slot
from engine.solvers.assignment.apart import kept_apart
from engine.solvers.assignment.core.bits import BITS
from engine.solvers.assignment.core.clashes import clashes, grouped
from engine.solvers.assignment.core.land import Floats, Ints, Land, Wages, Words
from engine.solvers.assignment.ground import Ground
from engine.solvers.assignment.reckoning import ROUGH, rough

ENDLESS = 1e15
"""A budget that nobody spends."""


class Landed(NamedTuple):
    """The arrays; ``offers[p]`` is the offer that place ``p`` stands for."""

    land: Land
    offers: list[int]


def landed(ground: Ground) -> Landed:
    """The arrays of a problem in which everybody comes by herself."""
    problem = ground.problem
    open_slots = [list(_open(ground, t)) for t in range(len(problem.tasks))]
    kept = set(chain.from_iterable(offers for slots in open_slots for _, offers in slots))
    of_person = [[o for o in ground.of_resource.get(r, ()) if o in kept] for r in range(len(problem.resources))]
    offers = list(chain.from_iterable(of_person))
    place = {o: p for p, o in enumerate(offers)}
    slots = [problem.slots[problem.offers[o].slot] for o in offers]
    task = np.array([slot.task for slot in slots], np.int64)
    at = _starts(of_person)
    faces = [ground.series_of.get(slot.task, ()) for slot in slots]
    rows = list(_rows(ground, place))
    in_rows: list[list[tuple[int, int]]] = [[] for _ in offers]
    for k, (terms, _) in enumerate(rows):
        for p, by in terms:
            in_rows[p].append((k, by))
    clash, group = _clashes(problem, at, task, slots)
    limit, spent = _budgets(ground, at, offers)
    listed = list(chain.from_iterable(open_slots))
    land = Land(
        at=at,
        past=np.array([r.past for r in problem.resources], np.float64),
        fair=np.array([r.fair for r in problem.resources], np.float64),
        limit=limit,
        price=np.array([problem.offers[o].price for o in offers], np.float64),
        turns=np.array([len(slot.spans) for slot in slots], np.int64),
        spent=spent,
        task=task,
        held=np.array([problem.offers[o].must for o in offers], np.bool_),
        leads=np.array([problem.offers[o].leads for o in offers], np.int64),
        clash=clash,
        group=group,
        face_at=_starts(faces),
        faces=_flat(faces),
        change=np.array([series.price for series in problem.series], np.float64),
        row_at=_starts(in_rows),
        rows=_flat([k for k, _ in each] for each in in_rows),
        by=_flat([by for _, by in each] for each in in_rows).astype(np.float64),
        most=np.array([most for _, most in rows], np.float64),
        slot_at=_starts([offers for _, offers in listed]),
        slots=_flat([place[o] for o in offers] for _, offers in listed),
        of_task=_starts(open_slots),
        wanted=np.array([t.wanted for t in problem.tasks], np.int64),
        least=np.array([t.least for t in problem.tasks], np.int64),
        short=np.array([ROUGH * t.short for t in problem.tasks], np.float64),
        weight=np.array([rough(t) for t in problem.tasks], np.float64),
        unit=_units(problem, task),
    )
    return Landed(land, offers)


def first_wages(land: Land) -> Wages:
    """Each task pays a little more than the cheapest that could come to it asks."""
    whose = np.repeat(np.arange(len(land.at) - 1), np.diff(land.at))
    asked = land.price + land.fair[whose] * land.turns * (2 * land.past[whose] + land.turns)
    least = np.full(len(land.wanted), np.inf)
    np.minimum.at(least, land.task, asked)
    pay = np.zeros(int(land.unit.max(initial=-1)) + 1)
    pay[land.unit] = least[land.task] + 50
    return Wages(pay, np.zeros(len(land.most)), land.change * 0.3)


def _open(ground: Ground, t: int) -> Iterator[tuple[int, list[int]]]:
    """The slots at which the task could be done, and the offers there, those who lead most first."""
    problem = ground.problem
    slots = {s: _led(problem, offers, problem.tasks[t].wanted) for s, offers in ground.of_task[t].items()}
    pinned = {s for s, offers in slots.items() if any(problem.offers[o].must for o in offers)}
    for s, offers in slots.items():
        if len(offers) >= problem.tasks[t].least and (not pinned or s in pinned):
            yield s, offers


def _led(problem: Assignment, offers: list[int], wanted: int) -> list[int]:
    """Without those who ask for more than all the others who could come with them would lead."""
    ranked = sorted(offers, key=lambda o: -problem.offers[o].leads)
    beside = sum(max(0, problem.offers[o].leads) for o in ranked[: wanted - 1])
    return [o for o in ranked if problem.offers[o].leads + beside >= 0]


def _units(problem: Assignment, task: Ints) -> Ints:
    alone = np.array([t.wanted == 1 for t in problem.tasks], np.bool_)
    keys = np.where(alone[task], task, len(problem.tasks) + np.arange(len(task)))
    return np.unique(keys, return_inverse=True)[1].astype(np.int64)


def _rows(ground: Ground, place: dict[int, int]) -> Iterator[tuple[list[tuple[int, int]], int]]:
    """Terms and the most that they may sum to: who must not meet, apart."""
    for group in kept_apart(ground):
        terms = [(place[o], 1) for o in group if o in place]
        if len(terms) > 1:
            yield terms, 1


def _clashes(problem: Assignment, at: Ints, task: Ints, slots: Sequence[Slot]) -> tuple[Words, Ints]:
    widest = int(np.diff(at).max(initial=0))
    clash = np.zeros((len(task), max(1, -(-widest // BITS))), np.uint64)
    group = np.zeros(len(task), np.int64)
    location = np.array([slot.location for slot in slots], np.int64)
    spans = [slot.spans for slot in slots]
    since = np.array([span[0] for each in spans for span in each], np.int64)
    until = np.array([span[1] for each in spans for span in each], np.int64)
    pace = np.array([r.pace for r in problem.resources], np.int64)
    travel = np.array(problem.travel_s, np.int64).reshape(len(problem.travel_s), -1)
    clashes(at, task, location, _starts(spans), since, until, pace, travel, clash)
    grouped(at, clash, group)
    return clash, group


def _budgets(ground: Ground, at: Ints, offers: list[int]) -> tuple[Floats, Floats]:
    """What each person's budgets give, and what each place takes of them; the tightest by hours first."""
    people = len(at) - 1
    kinds = [
        [(budget, part, limit) for budget in ground.hours.get(r, ()) for part, limit in _limits(budget)]
        for r in range(people)
    ]
    most = max(1, max(map(len, kinds), default=0))
    limit = np.full((people, most), ENDLESS)
    spent = np.zeros((len(offers), most))
    for r, mine in enumerate(kinds):
        for b, (budget, part, room) in enumerate(mine):
            limit[r, b] = room
            for p in range(at[r], at[r + 1]):
                spent[p, b] = ground.spent(budget, offers[p])[part]
    return limit, spent


def _limits(budget: Budget) -> Iterator[tuple[int, int]]:
    if budget.limit_s is not None:
        yield 0, budget.limit_s
    if budget.times is not None:
        yield 1, budget.times


def _starts(lists: Iterable[Sequence[object]]) -> Ints:
    return np.concatenate(([0], np.cumsum([len(each) for each in lists], dtype=np.int64))).astype(np.int64)


def _flat(lists: Iterable[Iterable[int]]) -> Ints:
    return np.array(list(chain.from_iterable(lists)), np.int64)
