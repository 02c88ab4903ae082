"""From an assignment problem to a plan: a first plan, the whole as one model, then rounds of mending where that is not
settled.

The thread through the room, in the order in which things happen.
"""

from random import Random

from engine.problems.assignment import Assigned, Assignment
from engine.problems.solving import Effort, Progress, Solved, Stop, never, silent
from engine.solvers.assignment.greedy import greedy
from engine.solvers.assignment.ground import Ground, lay_out
from engine.solvers.assignment.levels import Levels
from engine.solvers.assignment.mending import Mending
from engine.solvers.assignment.reckoning import reckoned, scale

VERSION = "assignment/4"
"""Raised whenever another plan may come of the same problem, seed and effort."""

DEFAULT_EFFORT = Effort(400)
"""A district's week in a second or two on one core."""

ROUND = 0.05
"""A round is so many of CP-SAT's deterministic seconds."""
WHOLE = 0.5
"""The share of the rounds that the model of the whole gets at most; the rest mends what it leaves open."""
PATCH = 10
"""The rounds that a single part may take."""
FEW_OFFERS, MARKET_OFFERS = 1_000, 8_000
"""Between so many offers a model over people's shares proves a plan soonest; below, one over offers does."""
EACH = 30
"""So many offers a person at most, on average: of more (many starts for one visit) she has too many shares to look
through at every step, and the model over offers is five times sooner, as in a district's week."""
NODES, SHARES = 2_000, 20
"""So many nodes of a branch and bound it may take, and so many rounds it counts for."""
LENT = 0.25
"""The share of the rounds that the choice among what whole turns leave in question gets at most."""
LENT_OFFERS = 400_000
"""Above so many offers the rows over them take too long."""
BAZAAR_OFFERS = MARKET_OFFERS
"""Above so many offers of people who come by themselves, shares are chosen from part by part: a model of the whole, by
offers or by shares, ends 8 to 12 % above the bound where this ends within 0.2 %."""
BIDDEN = 60
"""So many offers a person at most, on average: of more (many starts for one visit) the model of the whole proves a
plan, in 7 s of 23,000 offers, where bids end 1.7 % from it after 19."""
WHOLE_OFFERS = 40_000
"""Above so many offers there is no model of the whole: only a first plan that is mended part by part."""


def solve(
    problem: Assignment,
    *,
    seed: int,
    effort: Effort,
    stop: Stop = never,
    progress: Progress = silent,
    bids_above: int = BAZAAR_OFFERS,
) -> Solved[Assigned]:
    """The best plan found for a well-formed problem (``engine.problems.assignment_faults``), one a seed and effort.

    ``stop`` is asked between the levels and the rounds; true gives the best plan so far, ``cut_short``. Tasks bid for
    people where there are more offers than ``bids_above``.
    """
    ground = lay_out(problem)
    rounds = _Rounds(effort.rounds, stop, progress)
    rota = _is_a_rota(ground)
    levels = Levels(ground, () if rota and not _holds(problem) else greedy(ground).offers())
    if rota and _keeps_held(ground, levels.best) and not rounds.over():
        rounds.count(levels.settle_by_lenders(seed, LENT * effort.rounds * ROUND) / ROUND)
    if not levels.best:
        levels.offer(greedy(ground).offers())
    if _is_a_market(ground) and one_by_one(ground, levels.best) and not rounds.over():
        levels.settle_by_shares(NODES)
        rounds.count(min(SHARES, effort.rounds))
    settled = levels.bound.meets(reckoned(ground, levels.best))
    if not settled and _is_a_bazaar(ground, bids_above) and one_by_one(ground, levels.best) and not rounds.over():
        levels.settle_by_bids(seed, effort.rounds - rounds.done, rounds.more)
        if not rounds.over():
            rounds.count(effort.rounds - rounds.done)  # no model of the whole makes good use of what they leave
        settled = True
    if not settled and len(ground.usable) <= WHOLE_OFFERS and not rounds.over():
        rounds.count(levels.settle_left(seed, WHOLE / 2 * effort.rounds * ROUND) / ROUND)
        settled = levels.bound.meets(reckoned(ground, levels.best))
    if not settled and len(ground.usable) <= WHOLE_OFFERS and not rounds.over():
        rounds.count(levels.settle_price(seed, WHOLE * effort.rounds * ROUND) / ROUND)
    bound, best = levels.bound, levels.best
    if ground.usable and not bound.meets(reckoned(ground, best)):
        mending = Mending(ground, best, Random(seed))  # noqa: S311 - the search's luck, no secret
        _mend(mending, rounds, effort.rounds)
        best = mending.offers()
    found = reckoned(ground, best)
    return Solved(
        plan=Assigned(best),
        effort=effort,
        rounds_done=min(rounds.done, effort.rounds),
        cut_short=rounds.cut_short,
        proven=bound.meets(found),
        most_served=bound.meets_left(found),
        bound=bound.order(),
    )


def _is_a_market(ground: Ground) -> bool:
    """Whether the model over shares is the one to begin with."""
    offers, people = len(ground.usable), len(ground.of_resource)
    return FEW_OFFERS < offers <= min(MARKET_OFFERS, EACH * people)


def _is_a_bazaar(ground: Ground, above: int) -> bool:
    """Whether tasks bid: a model of the whole cannot be made, or is that of people with few offers each."""
    offers, people = len(ground.usable), len(ground.of_resource)
    return above < offers and (offers > WHOLE_OFFERS or offers <= BIDDEN * people)


def one_by_one(ground: Ground, best: tuple[int, ...]) -> bool:
    """Whether everybody comes by herself, and the plan keeps all that is held: then the best keep every pin, and the
    model over shares may take them as given."""
    problem = ground.problem
    alone = all(len(o.resources) == 1 and problem.resources[o.resources[0]].exclusive for o in problem.offers)
    return alone and _keeps_held(ground, best)


def _is_a_rota(ground: Ground) -> bool:
    """Whether to begin with a bound of whole turns; where there are few offers the model of the whole is as quick."""
    if not FEW_OFFERS < len(ground.usable) <= LENT_OFFERS or _is_a_market(ground):
        return False
    from engine.solvers.assignment.rotas import is_a_rota

    return is_a_rota(ground)


def _holds(problem: Assignment) -> bool:
    return any(task.must for task in problem.tasks) or any(offer.must for offer in problem.offers)


def _keeps_held(ground: Ground, best: tuple[int, ...]) -> bool:
    return not scale(ground.problem).three(reckoned(ground, best)[0])[0]


def _mend(mending: Mending, rounds: "_Rounds", until: int) -> None:
    while not rounds.over() and rounds.done < until:
        rounds.count(max(1, mending.round(effort=PATCH * ROUND) / ROUND))


class _Rounds:
    """The rounds planned and done, and whether somebody has stopped them."""

    def __init__(self, planned: int, stop: Stop, progress: Progress) -> None:
        self.planned, self.done, self.cut_short = planned, 0, False
        self._stop, self._progress = stop, progress

    def over(self) -> bool:
        """Whether to stop; once asked to, always."""
        self.cut_short = self.cut_short or self._stop()
        return self.cut_short

    def more(self, rounds: int) -> bool:
        """So many more are done; whether to stop."""
        self.count(rounds)
        return self.over()

    def count(self, rounds: float) -> None:
        self.done += round(rounds)
        self._progress(min(self.done, self.planned), self.planned)
