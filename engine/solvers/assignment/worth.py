"""What one more volunteer would change: each newcomer tried by solving again, the most promising first.

What she can gain is bounded before anything is solved anew: the linear relaxation of today's problem says what a place
filled is worth (its row's price), and no week of hers is worth more than the places in it (weak duality). Those whose
bound lies below what enough others have been shown to gain need no solve; the first ones are exact all the same.
"""

from collections.abc import Sequence

from attrs import evolve, frozen

from engine.problems.assignment import Assigned, Assignment, Budget, Offer, Resource
from engine.problems.solving import Effort, Solved
from engine.solvers.assignment.compact import Compact
from engine.solvers.assignment.ground import Ground, lay_out
from engine.solvers.assignment.reckoning import reckoned, roughly
from engine.solvers.assignment.solving import solve
from engine.solvers.linear import Linear


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

    ``tasks`` is how many more are done. ``proven`` where both plans compared are, and so is the order.
    """

    id: str
    gain: int
    tasks: int
    proven: bool


def worth(
    problem: Assignment, plan: Solved[Assigned], newcomers: Sequence[Newcomer], *, seed: int, effort: Effort, top: int
) -> tuple[Worth, ...]:
    """The ``top`` newcomers that gain most, the best first."""
    ground = lay_out(problem)
    before, done = roughly(problem, reckoned(ground, plan.plan.offers)), plan.plan.done(problem)
    most = _bounds(ground, before, newcomers)
    found: list[Worth] = []
    for new in sorted(newcomers, key=lambda each: most[each.id], reverse=True):
        if len(found) >= top and found[top - 1].gain >= most[new.id]:
            break
        wider = joined(problem, new)
        solved = solve(wider, seed=seed, effort=effort)
        gain = before - roughly(wider, reckoned(lay_out(wider), solved.plan.offers))
        more = len(solved.plan.done(wider)) - len(done)
        found.append(Worth(new.id, gain, more, plan.proven and solved.proven))
        found.sort(key=lambda each: each.gain, reverse=True)
    return tuple(found[:top])


def _bounds(ground: Ground, before: int, newcomers: Sequence[Newcomer]) -> dict[str, float]:
    """For each newcomer what no plan with her in it can gain more than."""
    compact = Compact(ground, Linear())
    compact.model.minimise([*compact.roughly(), *compact.prices])
    relaxed = compact.model.relax()
    slack = before - (relaxed.bound + compact.rough_base())

    def value(new: Newcomer, offer: Offer) -> float:
        led = compact.led_rows.get(ground.problem.slots[offer.slot].task)
        place = compact.place_rows.get(offer.slot)
        paid = (relaxed.prices[place] if place is not None else 0) + (relaxed.prices[led] * offer.leads if led else 0)
        return float(paid) - offer.price - new.fair * _spans(ground, offer)

    return {new.id: slack + _week(ground, new, [value(new, offer) for offer in new.offers]) for new in newcomers}


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
