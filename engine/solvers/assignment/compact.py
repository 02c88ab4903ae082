"""The whole assignment as one model of yes and no: an offer is taken, a task is left, a slot is the one that is used.

Unequal loads are priced in unit steps, each dearer than the one before, so that a linear relaxation already pays for
them; rows over whole cliques stand for double bookings (``conflicts``).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from math import gcd
from typing import Generic, TypeVar

from attrs import frozen

from engine.solvers.assignment.apart import kept_apart
from engine.solvers.assignment.ground import Ground
from engine.solvers.assignment.reckoning import HELD, ROUGH, rough, scale
from engine.solvers.cpsat import UNBOUNDED, Rows, Terms

Written = TypeVar("Written", bound=Rows)

STEPS = 200
"""Turns of one resource that are priced each by itself; those beyond all at the price of the first of them, so that the
model then says less than the truth and proves nothing that is not so."""


class Compact(Generic[Written]):
    """The model, with what it minimises part by part; ``turns`` are the fewest and the most spans that some resources
    are known to be taken for.

    ``place_rows`` and ``led_rows`` number the rows in which an offer of a slot, or of a task, would stand.
    """

    def __init__(self, ground: Ground, model: Written, turns: Mapping[int, tuple[int, int]] | None = None) -> None:
        self.ground = ground
        self.turns = turns or {}
        self.model: Written = model
        self.taken = {o: model.yes_or_no() for o in ground.usable}
        self.left: dict[int, int] = {}
        self.empty: dict[int, list[int]] = {}
        self.prices: list[tuple[int, int]] = []
        self.place_rows: dict[int, int] = {}
        self.led_rows: dict[int, int] = {}
        self._followers: list[tuple[int, Callable[[set[int]], int]]] = []
        for t in range(len(ground.problem.tasks)):
            self._task(t)
        for group in ground.groups:
            model.at_most_one(self.taken[o] for o in group)
        self._budgets()
        self._apart()
        self._series()
        self._fair()
        self.prices += [(v, ground.problem.offers[o].price) for o, v in self.taken.items()]

    def left_over(self) -> Terms:
        """Held, standing and weight left as one number, less what ``left_base`` says."""
        by, tasks = scale(self.ground.problem), self.ground.problem.tasks
        worth = [(self.left[t], by.one(task.must, task.standing, task.weight)) for t, task in enumerate(tasks)]
        short = [(v, tasks[t].short) for t, slots in self.empty.items() for v in slots if tasks[t].short]
        return [*worth, *short, *((self.taken[o], -by.must) for o in self.ground.pinned if o in self.taken)]

    def roughly(self) -> Terms:
        """Held, standing and weight left as prices that floating point can carry; every pin kept at no price."""
        tasks = self.ground.problem.tasks
        worth = [(self.left[t], rough(task)) for t, task in enumerate(tasks)]
        short = [(v, ROUGH * tasks[t].short) for t, slots in self.empty.items() for v in slots]
        return [*worth, *short, *((self.taken[o], -HELD) for o in self.ground.pinned if o in self.taken)]

    def rough_base(self) -> int:
        """What ``roughly`` leaves out: every pin, as if none were kept."""
        return HELD * len(self.ground.pinned)

    def left_base(self) -> int:
        """What ``left_over`` leaves out: every pin, as if none were kept."""
        return scale(self.ground.problem).must * len(self.ground.pinned)

    def plan(self, values: Sequence[int]) -> tuple[int, ...]:
        """The offers that an answer takes."""
        return tuple(o for o, v in self.taken.items() if values[v])

    def told(self, offers: Iterable[int]) -> dict[int, int]:
        """A plan as a hint: for every variable the value that follows from the offers taken."""
        taken = set(offers)
        return {v: int(o in taken) for o, v in self.taken.items()} | {v: value(taken) for v, value in self._followers}

    def _follows(self, v: int, value: Callable[[set[int]], int]) -> int:
        self._followers.append((v, value))
        return v

    def _task(self, t: int) -> None:
        """Done at one slot by its least number or more, or left."""
        task, slots = self.ground.problem.tasks[t], self.ground.of_task[t]
        every = list(chain.from_iterable(slots.values()))
        self.left[t] = left = self._follows(self.model.yes_or_no(), lambda taken: int(taken.isdisjoint(every)))
        if task.wanted == 1:
            row = self.model.exactly_one([left, *(self.taken[o] for o in every)])
            self.place_rows |= dict.fromkeys(self.ground.slots_of[t], row)
        else:
            alone = len(slots) == 1
            used = {s: -left - 1 if alone else self._used(offers) for s, offers in slots.items()}
            if not alone:
                self.model.exactly_one([left, *used.values()])
            for s, offers in slots.items():
                self._places(t, used[s], offers)
        self._led(t)

    def _used(self, offers: list[int]) -> int:
        return self._follows(self.model.yes_or_no(), lambda taken: int(not taken.isdisjoint(offers)))

    def _places(self, t: int, used: int, offers: list[int]) -> None:
        """A used slot has ``least`` to ``wanted`` offers, an unused one none. ``used`` may be an opposite."""
        task = self.ground.problem.tasks[t]
        slack = task.wanted - task.least
        places = [self.taken[o] for o in offers]
        empty = self._follows(self.model.number(0, slack), lambda taken: _empty(taken, offers, task.wanted))
        self.empty.setdefault(t, []).append(empty)
        factor, rest = (1, 0) if used >= 0 else (-1, 1)
        v = used if used >= 0 else -used - 1
        filled = [*((place, 1) for place in places), (empty, 1), (v, -factor * task.wanted)]
        row = self.model.between(rest * task.wanted, filled, rest * task.wanted)
        self.place_rows[self.ground.problem.offers[offers[0]].slot] = row
        self.model.between(-UNBOUNDED, [(empty, 1), (v, -factor * slack)], rest * slack)
        for place in places:
            self.model.between(-UNBOUNDED, [(place, 1), (v, -factor)], rest)

    def _led(self, t: int) -> None:
        offers = chain.from_iterable(self.ground.of_task[t].values())
        leads = [(self.taken[o], self.ground.problem.offers[o].leads) for o in offers]
        if any(lead < 0 for _, lead in leads):
            self.led_rows[t] = self.model.between(0, [(v, lead) for v, lead in leads if lead], UNBOUNDED)

    def _budgets(self) -> None:
        for budget in self.ground.problem.budgets:
            spent = [(self.taken[o], self.ground.spent(budget, o)) for o in self._of(budget.resource)]
            for limit, part in ((budget.limit_s, 0), (budget.times, 1)):
                terms = [(v, each[part]) for v, each in spent if each[part]]
                if limit is not None and sum(amount for _, amount in terms) > limit:
                    unit = gcd(*(amount for _, amount in terms))
                    self.model.between(0, [(v, amount // unit) for v, amount in terms], limit // unit)

    def _apart(self) -> None:
        problem = self.ground.problem
        for first, second in problem.apart:
            for o in set(self._of(first)) & set(self._of(second)):
                self.model.between(0, [(self.taken[o], 1)], 0)
        for group in kept_apart(self.ground):
            self.model.at_most_one(self.taken[o] for o in group)

    def _series(self) -> None:
        problem = self.ground.problem
        for series in problem.series:
            serving: dict[int, dict[int, list[int]]] = {}
            for t in series.tasks:
                for o in chain.from_iterable(self.ground.of_task[t].values()):
                    for r in problem.offers[o].resources:
                        if problem.resources[r].exclusive:
                            serving.setdefault(r, {}).setdefault(t, []).append(o)
            shown = [set(chain.from_iterable(offers.values())) for offers in serving.values()]
            if len(shown) > 1 and series.price:
                faces = [self._face(offers.values()) for offers in serving.values()]
                more = self._follows(self.model.number(0, len(faces) - 1), _Beyond(shown, 1))
                self.model.between(-UNBOUNDED, [*((face, 1) for face in faces), (more, -1)], 1)
                self.prices.append((more, series.price))

    def _face(self, tasks: Iterable[list[int]]) -> int:
        """Whether a resource is seen in a series at all."""
        tasks = list(tasks)
        shown = set(chain.from_iterable(tasks))
        face = self._follows(self.model.yes_or_no(), lambda taken: int(not taken.isdisjoint(shown)))
        for offers in tasks:
            self.model.between(-UNBOUNDED, [*((self.taken[o], 1) for o in offers), (face, -1)], 0)
        return face

    def _fair(self) -> None:
        """``fair * ((past + n)² - past²)``: the first span costs ``2 past + 1``, each further one 2 more."""
        problem = self.ground.problem
        for r, offers in self.ground.of_resource.items():
            resource = problem.resources[r]
            if not resource.fair:
                continue
            counts = {o: len(problem.slots[problem.offers[o].slot].spans) for o in offers}
            spans = [(self.taken[o], count) for o, count in counts.items()]
            least, most = self.turns.get(r, (0, self._most(counts)))
            sure, alone = max(1, least), max(1, least) + STEPS
            steps = [
                self._follows(self.model.yes_or_no(), _Steps(counts, n, 1)) for n in range(sure, min(most, alone - 1))
            ]
            if most >= alone:
                steps.append(self._follows(self.model.number(0, most - alone + 1), _Steps(counts, alone - 1, most)))
            self.model.between(-UNBOUNDED, [*spans, *((step, -1) for step in steps)], sure)
            if r in self.turns:
                self.model.between(least, spans, most)
            first = resource.fair * (2 * resource.past + 1)
            self.prices += [(v, first * count) for v, count in spans]
            self.prices += [(step, 2 * resource.fair * n) for n, step in enumerate(steps, start=sure)]
            if sure > 1:
                self.prices.append((self.model.number(1, 1), resource.fair * sure * (sure - 1)))

    def _most(self, counts: Mapping[int, int]) -> int:
        """The most spans that these offers of one resource could come to: of each task as many as it wants."""
        problem, of_task = self.ground.problem, dict[int, list[int]]()
        for o, count in counts.items():
            of_task.setdefault(problem.task_of(o), []).append(count)
        return sum(sum(sorted(of, reverse=True)[: problem.tasks[t].wanted]) for t, of in of_task.items())

    def _of(self, r: int) -> list[int]:
        return self.ground.of_resource.get(r, [])


def _empty(taken: set[int], offers: list[int], wanted: int) -> int:
    """Places of a used slot that nobody fills."""
    filled = sum(o in taken for o in offers)
    return wanted - filled if filled else 0


@frozen
class _Beyond:
    """How many of the faces beyond so many are seen."""

    faces: list[set[int]]
    free: int

    def __call__(self, taken: set[int]) -> int:
        return max(0, sum(not taken.isdisjoint(face) for face in self.faces) - self.free)


@frozen
class _Steps:
    """For how many spans beyond ``step`` a resource is taken, ``most`` at most."""

    counts: dict[int, int]
    step: int
    most: int

    def __call__(self, taken: set[int]) -> int:
        beyond = sum(count for o, count in self.counts.items() if o in taken) - self.step
        return min(self.most, max(0, beyond))
