"""The model of the whole, settled level by level: first what is left over, then the price; with bounds that hold."""

from collections.abc import Callable, Sequence

from attrs import frozen

from engine.solvers.assignment.compact import Compact
from engine.solvers.assignment.ground import Ground
from engine.solvers.assignment.reckoning import Reckoned, Scale, reckoned, roughly, scale
from engine.solvers.cpsat import UNBOUNDED, Answer, Model


@frozen
class Bound:
    """No plan leaves less than ``left``; none that leaves just this is cheaper than ``price`` (None: not known)."""

    scale: Scale
    left: int
    price: int | None = None

    def meets_left(self, found: Reckoned) -> bool:
        return found[0] <= self.left

    def meets(self, found: Reckoned) -> bool:
        return self.meets_left(found) and self.price is not None and found[1] <= self.price

    def order(self) -> tuple[int, ...]:
        """Comparable with ``Loads.order()``."""
        return self.scale.three(self.left) if self.price is None else (*self.scale.three(self.left), self.price)


def unavoidable(ground: Ground) -> int:
    """What is left where everything is done that could be done by itself."""
    problem, by, usable = ground.problem, scale(ground.problem), set(ground.usable)
    total = by.must * sum(o not in usable for o in ground.pinned)
    for task, slots in zip(problem.tasks, ground.of_task, strict=True):
        most = max((min(len(offers), task.wanted) for offers in slots.values()), default=0)
        if most < task.least:
            total += by.one(task.must, task.standing, task.weight)
        else:
            total += task.short * (task.wanted - most)
    return total


class Levels:
    """One model for both levels; ``best`` is the plan so far and only ever gets better."""

    def __init__(self, ground: Ground, best: Sequence[int]) -> None:
        self.ground, self.best = ground, tuple(best)
        self.bound = Bound(scale(ground.problem), unavoidable(ground))
        self._compact: Compact[Model] | None = None
        self._worth: int | None = None

    def settle_left(self, seed: int, effort: float) -> float:
        """Leave as little as can be; nothing to do where the plan so far does already. The effort spent comes back."""
        if self.bound.meets_left(reckoned(self.ground, self.best)):
            return 0
        compact = self._model()
        compact.model.minimise(compact.left_over())
        answer = compact.model.solve(seed=seed, effort=effort)
        if answer is not None:
            self._take(answer)
            bound = answer.bound + compact.left_base()
            self.bound = Bound(self.bound.scale, max(self.bound.left, bound))
            self._price_known()
        return answer.effort if answer else effort

    def settle_by_shares(self, nodes: int) -> None:
        """Left over and price at once, where people come one by one and the plan so far keeps all that is held."""
        from engine.solvers.assignment.market import Market

        traded = Market(self.ground, self.best).trade(nodes)
        if traded is None:
            return
        self.offer(traded.offers)
        self._worth = traded.bound
        self._price_known()

    def settle_by_bids(self, seed: int, rounds: int, over: Callable[[int], bool]) -> None:
        """The same where offers are very many: near the best, and how near, in so many rounds."""
        from engine.solvers.assignment.bazaar import Bazaar

        struck = Bazaar(self.ground, seed).strike(rounds, over)
        self.offer(struck.offers)
        self._worth = struck.bound
        self._price_known()

    def settle_by_lenders(self, seed: int, effort: float) -> float:
        """Left over and price at once, where lenders take turns and all that is held can be kept; the effort spent."""
        from engine.solvers.assignment.lending import Lending

        lent = Lending(self.ground).settle(seed, effort)
        if lent.offers is not None:
            self.offer(lent.offers)
        self._worth = lent.bound
        self._price_known()
        return lent.effort

    def offer(self, plan: Sequence[int]) -> None:
        """Another plan; the better one stays."""
        if reckoned(self.ground, plan) < reckoned(self.ground, self.best):
            self.best = tuple(plan)

    def _price_known(self) -> None:
        """Of plans that leave just as little, one number for both is as good as a bound on the price."""
        left, _ = found = reckoned(self.ground, self.best)
        if self._worth is not None and self.bound.meets_left(found):
            price = self._worth - roughly(self.ground.problem, (left, 0))
            self.bound = Bound(self.bound.scale, self.bound.left, price)

    def settle_price(self, seed: int, effort: float) -> float:
        """Of the plans that leave as little as the best so far, the cheapest."""
        compact = self._model()
        left, _ = found = reckoned(self.ground, self.best)
        compact.model.between(-UNBOUNDED, compact.left_over(), left - compact.left_base())
        compact.model.minimise(compact.prices)
        answer = compact.model.solve(seed=seed, effort=effort)
        if answer is not None:
            self._take(answer)
            if self.bound.meets_left(found):
                known = answer.bound if self.bound.price is None else max(self.bound.price, answer.bound)
                self.bound = Bound(self.bound.scale, self.bound.left, known)
        return answer.effort if answer else effort

    def _model(self) -> Compact[Model]:
        if self._compact is None:
            self._compact = Compact(self.ground, Model())
        self._compact.model.hint(self._compact.told(self.best))
        return self._compact

    def _take(self, answer: Answer) -> None:
        self.offer(self._model().plan(answer.values))
