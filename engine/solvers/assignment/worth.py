"""What one more volunteer would change: each newcomer tried by solving again, the most promising first.

What she can gain is bounded before anything is solved anew (weak duality). Where people come one by one, the wages of
the model over shares bound it closely, and closer still after a few steps more with her there. Else the relaxation of
today's problem says what a place filled is worth (its row's price), and no week of hers is worth more than the places
in it. Those whose bound lies below what enough others have been shown to gain need no solve; the first ones are exact
all the same.
"""

from collections.abc import Sequence
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from engine.problems.assignment import Assigned, Assignment, Budget, Offer, Resource
from engine.problems.solving import Effort, Solved, Stop, never
from engine.solvers.assignment.compact import Compact
from engine.solvers.assignment.ground import Ground, lay_out
from engine.solvers.assignment.levels import unavoidable
from engine.solvers.assignment.reckoning import reckoned, roughly
from engine.solvers.assignment.solving import MARKET_OFFERS, NODES, one_by_one, solve
from engine.solvers.linear import Linear

if TYPE_CHECKING:
    from engine.solvers.assignment.market import Market

CLOSER = ((4, 4), (4, 1))
"""Lists to agree over anew (``market.AGREEING``), with a newcomer there."""


@frozen
class Newcomer:
    """Somebody who is not there yet: what she could do (offers of resource 0, which is herself), and her hours."""

    id: str
    offers: tuple[Offer, ...]
    fair: int = 0
    pace: int = 100
    limit_s: int | None = None


@frozen
class Worth:
    """What a newcomer gains: what is left over and costs less, as one number (``reckoning.roughly``).

    ``done`` are the tasks (indices) that are done with her there, ``tasks`` how many more these are. ``proven`` where
    both plans compared are, and so is the order.
    """

    id: str
    gain: int
    tasks: int
    done: frozenset[int]
    proven: bool


def worth(
    problem: Assignment,
    plan: Solved[Assigned],
    newcomers: Sequence[Newcomer],
    *,
    seed: int,
    effort: Effort,
    top: int,
    stop: Stop = never,
) -> tuple[Worth, ...]:
    """The ``top`` newcomers that gain most, the best first; of those tried so far where somebody stops it."""
    ground = lay_out(problem)
    before, done = roughly(problem, reckoned(ground, plan.plan.offers)), plan.plan.done(problem)
    hopes = _by_shares(ground, plan, newcomers) or _by_offers(ground, newcomers)
    waiting = [(hope.costs, n) for n, hope in enumerate(hopes)]
    heapify(waiting)
    found, sure = list[Worth](), plan.proven
    while waiting and not stop():
        costs, n = heappop(waiting)
        if len(found) >= top and found[top - 1].gain >= before - costs:
            break
        if hopes[n].comes_closer():
            heappush(waiting, (hopes[n].costs, n))
            continue
        wider = hopes[n].wider()
        best, proven = hopes[n].best(wider, seed, effort)
        gain, sure = before - roughly(wider.problem, reckoned(wider, best.offers)), sure and proven
        after = best.done(wider.problem)
        found.append(Worth(newcomers[n].id, gain, len(after) - len(done), after, proven))
        found.sort(key=lambda each: each.gain, reverse=True)
    sure = sure and not stop()
    return tuple(evolve(each, proven=each.proven and sure) for each in found[:top])


class _Hope:
    """A newcomer; no plan with her in it costs less than ``costs`` (left and price as one number)."""

    def __init__(self, costs: float, problem: Assignment, new: Newcomer) -> None:
        self.costs, self.problem, self.new = costs, problem, new

    def wider(self) -> Ground:
        """The problem with her in it."""
        return lay_out(joined(self.problem, self.new))

    def comes_closer(self) -> bool:
        """Whether the bound has been brought closer, short of solving."""
        return False

    def best(self, wider: Ground, seed: int, effort: Effort) -> tuple[Assigned, bool]:
        """The best plan with her in it, and whether that is proven."""
        solved = solve(wider.problem, seed=seed, effort=effort)
        return solved.plan, solved.proven


class _SharedHope(_Hope):
    """One whose market stands by, with the wages of today."""

    def __init__(self, market: "Market", problem: Assignment, new: Newcomer) -> None:
        super().__init__(market.bound, problem, new)
        self.market, self._waits = market, True

    def wider(self) -> Ground:
        return self.market.ground

    def comes_closer(self) -> bool:
        waited, self._waits = self._waits, False
        if waited:
            self.market.agree(CLOSER)
            self.costs = self.market.bound
        return waited

    def best(self, wider: Ground, seed: int, effort: Effort) -> tuple[Assigned, bool]:
        traded = self.market.choose(NODES)
        left, price = reckoned(wider, traded.offers)
        if left <= unavoidable(wider) and traded.bound == roughly(wider.problem, (left, price)):
            return Assigned(traded.offers), True
        return super().best(wider, seed, effort)


def _by_shares(ground: Ground, plan: Solved[Assigned], newcomers: Sequence[Newcomer]) -> list[_Hope]:
    """Nothing where people do not come one by one, or shares are too many to look through."""
    if len(ground.usable) > MARKET_OFFERS or not one_by_one(ground, plan.plan.offers):
        return []
    from engine.solvers.assignment.market import Market

    today, hopes = Market(ground, plan.plan.offers), list[_Hope]()
    if not today.prepare():
        return []
    known = today.known()
    for new in newcomers:
        market = Market(lay_out(joined(ground.problem, new)), plan.plan.offers)
        if not market.go_on_from(known):
            return []
        hopes.append(_SharedHope(market, ground.problem, new))
    return hopes


def _by_offers(ground: Ground, newcomers: Sequence[Newcomer]) -> list[_Hope]:
    """What the relaxation of today's problem says."""
    compact = Compact(ground, Linear())
    compact.model.minimise([*compact.roughly(), *compact.prices])
    relaxed = compact.model.relax()
    least = relaxed.bound + compact.rough_base()

    def value(new: Newcomer, offer: Offer) -> float:
        led = compact.led_rows.get(ground.problem.slots[offer.slot].task)
        place = compact.place_rows.get(offer.slot)
        paid = (relaxed.prices[place] if place is not None else 0) + (relaxed.prices[led] * offer.leads if led else 0)
        return float(paid) - offer.price - new.fair * _spans(ground, offer)

    def costs(new: Newcomer) -> float:
        return least - _week(ground, new, [value(new, offer) for offer in new.offers])

    return [_Hope(costs(new), ground.problem, new) for new in newcomers]


def _week(ground: Ground, new: Newcomer, values: list[float]) -> float:
    """No week of the newcomer is worth more: the best by the hour until her hours run out."""
    lengths = [ground.problem.slots[offer.slot].length_s for offer in new.offers]
    total, room = 0.0, float("inf") if new.limit_s is None else float(new.limit_s)
    for value, length_s in sorted(zip(values, lengths, strict=True), key=lambda each: -each[0] / each[1]):
        if value <= 0 or room <= 0:
            break
        total += value * min(1.0, room / length_s)
        room -= length_s
    return total


def _spans(ground: Ground, offer: Offer) -> int:
    return len(ground.problem.slots[offer.slot].spans)


def joined(problem: Assignment, new: Newcomer) -> Assignment:
    """The problem with the newcomer in it, as its last resource."""
    at = len(problem.resources)
    hers = tuple(evolve(offer, resources=(at,)) for offer in new.offers)
    ends = [span[1] for slot in problem.slots for span in slot.spans]
    budgets = () if new.limit_s is None else (Budget(at, 0, 1 + max(ends, default=0), new.limit_s),)
    return evolve(
        problem,
        resources=(*problem.resources, Resource(new.id, fair=new.fair, pace=new.pace)),
        offers=(*problem.offers, *hers),
        budgets=(*problem.budgets, *budgets),
    )
