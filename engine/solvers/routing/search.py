"""Ruin and recreate: needs are taken out of a draft and put back otherwise, and what is better, or little worse, stays.

Source: Christiaens & Vanden Berghe 2020 (slack induction by string removals), with Shaw's removal and simulated
annealing. The search is counted in rounds and draws all its chance from one seeded ``Random``.
"""

from collections.abc import Callable, Iterable
from math import log
from random import Random

from engine.solvers.routing.draft import Draft
from engine.solvers.routing.ground import Ground
from engine.solvers.routing.placing import placed
from engine.solvers.routing.ruining import Kin, ruined
from engine.solvers.routing.timing import Stops
from engine.solvers.routing.tours import Reckoning

HOT_S, COLD_S = 900.0, 10.0
"""About what a worse draft may cost more, at first and at last, and still be kept."""

BLINK = 0.08
NEARLY = 1.05
"""Runs are remembered from drafts whose effort is within this of the best that leaves as little."""

RETRIED = 20
"""The most needs left over that one round tries to take in again."""

WORTH_S = 14_400
"""What the least weighty need is worth in effort while searching: more than serving it costs, as a rule."""

Seen = dict[tuple[int, Stops], None]
"""Runs met in good drafts: shift and stops, in the order in which they were first met."""

Score = tuple[int, int, int, int]
"""Held, standing, weight left, and effort: the objective's order without turns."""


class Search:
    """One group of needs searched within a draft; the runs of other groups stand, and their drivers' hours count."""

    def __init__(self, reckoning: Reckoning, draft: Draft, group: tuple[int, ...], chance: Random, seen: Seen) -> None:
        self.reckoning, self.ground = reckoning, reckoning.ground
        self.group, self.kin = group, Kin(reckoning.ground, group)
        self.chance, self.seen = chance, seen
        self.worth = worths(reckoning.ground)
        self.current, self.left = draft, [need for need in group if not draft.served(need)]
        self.best, self.best_score = draft, score(reckoning.ground, self.left, draft.effort_s)
        carried = {
            tour for need in group for ride in self.ground.problem.needs[need].rides if (tour := draft.carrier[ride])
        }
        self.others_s = draft.effort_s - sum(tour.effort_s for tour in carried)
        self._orders = _orders(reckoning.ground, chance)

    def round(self, heat: float) -> None:
        """Take needs out, put them back, and keep what has come of it if it is good enough; ``heat`` from 1 to 0."""
        trial = self.current.copy()
        out = ruined(trial, self.reckoning, self.kin, self._seed(), self.chance)
        tried = self.left if len(self.left) <= RETRIED else self.chance.sample(self.left, RETRIED)
        left = self._put_back(trial, [*tried, *out])
        if len(tried) < len(self.left):
            left += sorted({*self.left} - {*tried})
        warm_s = COLD_S * (HOT_S / COLD_S) ** heat
        limit = self._cost(self.current, self.left) - warm_s * log(1.0 - self.chance.random())
        if self._cost(trial, left) > limit:
            return
        self.current, self.left = trial, left
        reached = score(self.ground, left, trial.effort_s)
        if reached < self.best_score:
            self.best, self.best_score = trial, reached
        if left or reached[3] - self.others_s <= NEARLY * (self.best_score[3] - self.others_s):
            self.seen.update(((tour.shift, tour.stops), None) for tour in trial.tours())

    def _seed(self) -> int:
        among = self.left if self.left and self.chance.random() < 0.5 else self.group
        return among[self.chance.randrange(len(among))]

    def _put_back(self, trial: Draft, waiting: list[int]) -> list[int]:
        order = self._orders[self.chance.randrange(len(self._orders))]
        waiting = sorted(waiting, key=order)
        return [need for need in waiting if not placed(trial, self.reckoning, need, self._blinks)]

    def _blinks(self) -> bool:
        return self.chance.random() < BLINK

    def _cost(self, draft: Draft, left: Iterable[int]) -> int:
        return draft.effort_s + sum(self.worth[need] for need in left)


def score(ground: Ground, left: Iterable[int], effort_s: int) -> Score:
    """What leaving these needs over, at this effort, counts."""
    needs = [ground.problem.needs[need] for need in left]
    return (
        sum(need.must for need in needs),
        sum(need.standing for need in needs),
        sum(need.weight for need in needs),
        effort_s,
    )


def draft_score(draft: Draft) -> Score:
    """What a draft leaves, and its effort."""
    left = [need for need in range(len(draft.ground.problem.needs)) if not draft.served(need)]
    return score(draft.ground, left, draft.effort_s)


def constructed(reckoning: Reckoning, groups: Iterable[Iterable[int]]) -> Draft:
    """A first draft: what counts most first, and of equals what has the fewest shifts to choose from."""
    draft = Draft(reckoning.ground)
    counts = by_importance(reckoning.ground)
    for need in sorted((need for group in groups for need in group), key=counts):
        placed(draft, reckoning, need, lambda: False)
    return draft


def by_importance(ground: Ground) -> Callable[[int], tuple[int, ...]]:
    needs, able = ground.problem.needs, ground.able

    def key(n: int) -> tuple[int, ...]:
        need = needs[n]
        return (-need.must, -need.standing, -need.weight, min(len(able[ride]) for ride in need.rides), n)

    return key


def _orders(ground: Ground, chance: Random) -> tuple[Callable[[int], tuple[float, ...]], ...]:
    """In which order needs are put back: by importance, the hardest first, the earliest first, or as it comes."""
    needs, able = ground.problem.needs, ground.able

    def hardest(n: int) -> tuple[float, ...]:
        return (min(len(able[ride]) for ride in needs[n].rides), n)

    def soonest(n: int) -> tuple[float, ...]:
        return (ground.late_s[2 * needs[n].rides[0]], n)

    def any_order(n: int) -> tuple[float, ...]:
        return (chance.random(),)

    return (by_importance(ground), hardest, soonest, any_order, any_order)


def worths(ground: Ground) -> list[int]:
    """Each need's loss in effort seconds: any held need outweighs all standing ones, any of these all the others."""
    needs = ground.problem.needs
    unit = WORTH_S // min((need.weight for need in needs), default=1) + 1
    plain = sum(need.weight for need in needs) * unit + 1
    standing = plain * (len(needs) + 1)
    return [need.weight * unit + plain * need.standing + standing * need.must for need in needs]
