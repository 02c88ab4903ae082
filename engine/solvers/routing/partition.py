"""Which runs to drive: a set partitioning over columns, solved by CP-SAT one part of the objective after the other.

Each ride is in one chosen run where its need is served and in none where it is not; runs that share a vehicle or a
driver do not overlap; drivers' hours hold. A run may slide between its latest leaving and its earliest return, so each
is a piece of time of fixed length whose start is free (``Column``). What runs cost when they are squeezed beside each
other is learnt from clocking (``Cut``; logic-based Benders, Hooker & Ottosson 2003).
"""

from collections.abc import Iterable, Sequence
from typing import Final

import numpy as np
from attrs import field, frozen

from engine.solvers.cpsat import UNBOUNDED, Answer, Model, Terms
from engine.solvers.routing.columns import Column
from engine.solvers.routing.ground import Ground

_NO_RIVAL: Final = -(2**62)


@frozen
class Choice:
    """A column driven by a shift, within the shift's own hours; ``effort_s`` is what it costs there by itself."""

    shift: int
    column: Column
    effort_s: int


@frozen
class Cut:
    """Choices (indices) that cannot all be taken (``extra_s`` None), or cost this much more when they all are."""

    choices: tuple[int, ...]
    extra_s: int | None


@frozen
class Partitioned:
    """The chosen runs, and up to where the choice is proven best: needs left, and effort as the columns give it."""

    chosen: tuple[int, ...]
    most_served: bool
    least_effort: bool
    effort_s: int = field(default=0)


class Partition:
    """One model, solved first for needs left, then for effort, then for turns."""

    def __init__(
        self,
        ground: Ground,
        needs: Sequence[int],
        choices: Sequence[Choice],
        cuts: Iterable[Cut],
        turns: dict[str, int],
    ) -> None:
        """``turns`` are the lenders' turns that stand already."""
        self.ground, self.needs, self.choices, self.turns = ground, needs, choices, turns
        self.model = Model()
        self.taken = [self.model.yes_or_no() for _ in choices]
        self.served = {need: self.model.yes_or_no() for need in needs}
        self.extras: list[int] = []
        self._each_ride_once()
        self._nobody_in_two_places()
        self._hours()
        self._cuts(list(cuts))

    def solve(self, known: Sequence[int], *, seed: int, effort: float) -> Partitioned | None:
        """The best choice found; None where the effort did not even find one. The known one (indices) can be driven."""
        effort_terms: Terms = [(v, c.effort_s) for v, c in zip(self.taken, self.choices, strict=True)]
        effort_terms = [*effort_terms, *((extra, 1) for extra in self.extras)]
        if self._hint(known):
            first, most = None, True
            self.model.between(len(self.needs), [(v, 1) for v in self.served.values()], len(self.needs))
        else:
            first = self._level(self._left(), seed, effort)
            most = first is not None and first.best
            if first is None:
                return None
        second = self._level(effort_terms, seed, effort)
        third = self._level(self._turns(), seed, effort) if second is not None else None
        best = third or second or first
        least = most and second is not None and second.best
        return None if best is None else self._partitioned(best, most=most, least=least, terms=effort_terms)

    def _level(self, terms: Terms, seed: int, effort: float) -> Answer | None:
        """Minimise one part, then hold it at what was found and start the next from there."""
        self.model.minimise(terms)
        answer = self.model.solve(seed=seed, effort=effort)
        if answer is not None:
            self.model.between(-UNBOUNDED, terms, sum(answer.values[v] * c for v, c in terms))
            self.model.hint(dict(enumerate(answer.values)))
        return answer

    def _partitioned(self, answer: Answer, *, most: bool, least: bool, terms: Terms) -> Partitioned:
        chosen = tuple(i for i, v in enumerate(self.taken) if answer.values[v])
        return Partitioned(chosen, most, least, sum(answer.values[v] * c for v, c in terms))

    def _hint(self, known: Sequence[int]) -> bool:
        """Start from known runs; whether they serve every need, so that there is nothing to find out about it."""
        chosen = set(known)
        met = {stop >> 1 for i in known for stop in self.choices[i].column.stops}
        hint = {v: int(i in chosen) for i, v in enumerate(self.taken)}
        hint |= {v: int(self.ground.problem.needs[need].rides[0] in met) for need, v in self.served.items()}
        self.model.hint(hint)
        return all(hint[v] for v in self.served.values())

    def _left(self) -> Terms:
        """Held, standing and weight left as one number: each outweighs all that come after it."""
        needs = [self.ground.problem.needs[need] for need in self.needs]
        standing = 1 + sum(need.weight for need in needs)
        must = standing * (1 + len(needs))
        worth = [need.weight + standing * need.standing + must * need.must for need in needs]
        return [(self.served[need], -value) for need, value in zip(self.needs, worth, strict=True)]

    def _turns(self) -> Terms:
        """The sum of the squares of the lenders' turns, each from below by its tangents at the whole numbers."""
        lenders: dict[str, list[int]] = {}
        for v, choice in zip(self.taken, self.choices, strict=True):
            lenders.setdefault(self.ground.problem.shifts[choice.shift].lender, []).append(v)
        squares = []
        for lender, runs in lenders.items():
            before, most = self.turns.get(lender, 0), min(len(runs), 2 * len(self.needs))
            square = self.model.number(0, (before + most) ** 2)
            squares.append(square)
            for turns in range(before, before + most):
                slope = 2 * turns + 1
                terms = [(square, 1), *((v, -slope) for v in runs)]
                self.model.between(slope * before - turns * (turns + 1), terms, UNBOUNDED)
        return [(square, 1) for square in squares]

    def _each_ride_once(self) -> None:
        takers: dict[int, list[int]] = {}
        for v, choice in zip(self.taken, self.choices, strict=True):
            for stop in choice.column.stops:
                if stop & 1:
                    takers.setdefault(stop >> 1, []).append(v)
        for need in self.needs:
            for ride in self.ground.problem.needs[need].rides:
                self.model.exactly_one([*takers.get(ride, []), -self.served[need] - 1])

    def _nobody_in_two_places(self) -> None:
        """Runs of one vehicle, and of one driver, lie apart: by the least gap that any two of them keep."""
        shifts = self.ground.problem.shifts
        starts = [self.model.number(c.column.back_s - c.column.length_s, c.column.leave_s) for c in self.choices]
        sharing: dict[tuple[str, str], list[int]] = {}
        for i, choice in enumerate(self.choices):
            sharing.setdefault(("vehicle", shifts[choice.shift].vehicle), []).append(i)
            sharing.setdefault(("driver", shifts[choice.shift].driver), []).append(i)
        for group in sharing.values():
            gap_s = self._least_gap(group)
            spans = [self.choices[i].column.length_s + gap_s for i in group]
            self.model.no_overlap(
                [self.model.interval(starts[i], span, self.taken[i]) for i, span in zip(group, spans, strict=True)]
            )
            self._wider_gaps(group, gap_s)

    def _least_gap(self, group: Sequence[int]) -> int:
        used = {self.choices[i].shift for i in group}
        return min(
            after_s for shift in sorted(used) for rival, after_s, _ in self.ground.rivals[shift] if rival in used
        )

    def _wider_gaps(self, group: Sequence[int], gap_s: int) -> None:
        """Two runs whose shifts must lie further apart than the group's least, and that no order fits: not both."""
        wider = {
            (rival, shift): after_s
            for shift in sorted({self.choices[i].shift for i in group})
            for rival, after_s, _ in self.ground.rivals[shift]
        }
        if all(after_s == gap_s for after_s in wider.values()):
            return
        leave = np.array([self.choices[i].column.leave_s for i in group])
        back = np.array([self.choices[i].column.back_s for i in group])
        shifts = np.array([self.choices[i].shift for i in group])
        gaps = np.full((shifts.max() + 1,) * 2, _NO_RIVAL)
        for (one, other), after_s in wider.items():
            if max(one, other) < len(gaps):
                gaps[one, other] = after_s
        for at, i in enumerate(group):
            rest = slice(at + 1, None)
            there, here = gaps[shifts[at], shifts[rest]], gaps[shifts[rest], shifts[at]]
            apart_s, again_s = leave[rest] - back[at], leave[at] - back[rest]
            rivals = (there != _NO_RIVAL) & (here != _NO_RIVAL)
            clash = (there > apart_s) & (here > again_s) & ((gap_s <= apart_s) | (gap_s <= again_s))
            for j in np.flatnonzero(rivals & clash):
                self.model.at_most_one([self.taken[i], self.taken[group[at + 1 + int(j)]]])

    def _hours(self) -> None:
        for b, budget in enumerate(self.ground.problem.budgets):
            counted = [(self.taken[i], c.column.length_s) for i, c in enumerate(self.choices) if self._counts(b, c)]
            if sum(length_s for _, length_s in counted) > budget.limit_s:
                self.model.between(0, counted, budget.limit_s)

    def _counts(self, b: int, choice: Choice) -> bool:
        """Whether the run counts towards the budget whenever it leaves."""
        column = choice.column
        first_s, last_s = column.back_s - column.length_s, column.leave_s
        at = self.ground.budgets_at
        return b in at(choice.shift, first_s) and b in at(choice.shift, last_s)

    def _cuts(self, cuts: list[Cut]) -> None:
        for family in families(cuts):
            dearest = max((cut.extra_s or 0 for cut in family), default=0)
            extra = self.model.number(0, dearest)
            self.extras.append(extra)
            for cut in family:
                terms = [(self.taken[i], 1) for i in cut.choices]
                if cut.extra_s is None:
                    self.model.between(0, terms, len(terms) - 1)
                else:
                    floor = cut.extra_s * (1 - len(terms))
                    self.model.between(floor, [(extra, 1), *((v, -cut.extra_s) for v, _ in terms)], UNBOUNDED)


def families(cuts: Sequence[Cut]) -> list[list[Cut]]:
    """Cuts that share a choice, together: their extras are not added up, since one squeeze may be behind them all."""
    families: list[tuple[set[int], list[Cut]]] = []
    for cut in cuts:
        joined, apart = (set(cut.choices), [cut]), []
        for choices, members in families:
            if choices & joined[0]:
                joined = (joined[0] | choices, [*members, *joined[1]])
            else:
                apart.append((choices, members))
        families = [*apart, joined]
    return [members for _, members in families]
