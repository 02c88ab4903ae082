"""A plan set against what no plan can undercut: proven best, or how far from it at most; and a better plan, if found.

Part by part, the small ones first, each with what the others have left of one counted effort.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from attrs import evolve, frozen

from engine.problems.routing import WISH_S, Routes, Routing
from engine.problems.solving import Progress, Stop, never, silent
from engine.solvers.routing.choosing import Plan, reached
from engine.solvers.routing.clocking import Chosen, Clash, clocked
from engine.solvers.routing.ground import Ground, lay_out
from engine.solvers.routing.parts import Part, parts
from engine.solvers.routing.proof.bounded import Bounded, Purse
from engine.solvers.routing.search import worths
from engine.solvers.routing.timing import Timed, priced
from engine.solvers.routing.tours import Reckoning, unmet
from engine.solvers.routing.writing import written

MOST_NEEDS: Final = 25
"""Parts of more needs are not tried."""
PROOF_EFFORT: Final = 10.0
"""Counted seconds for a whole problem: about that many of one core."""


@frozen
class Proof:
    """The best plan known, and what is proven of it.

    ``most_served``: no plan leaves less. ``effort_s`` is what the plan costs in the objective's seconds, and no plan
    that leaves as little costs less than ``bound_s`` (None: not known). ``found``: a better plan than the given one.
    """

    plan: Routes
    found: bool
    most_served: bool
    effort_s: int
    bound_s: int | None
    cut_short: bool

    @property
    def proven(self) -> bool:
        return self.most_served and self.bound_s == self.effort_s


def prove(
    problem: Routing,
    plan: Routes,
    *,
    seed: int,
    effort: float = PROOF_EFFORT,
    stop: Stop = never,
    progress: Progress = silent,
) -> Proof:
    """Bound a plan that keeps every rule, and better it where the bound shows how.

    ``stop`` is asked between parts. Calls to people are not bounded: of a problem with ``told`` nothing is claimed.
    What is proven takes each ride's direct drive for the shortest way there is.
    """
    reckoning = Reckoning(lay_out(problem))
    runs, times = _as_planned(reckoning.ground, plan)
    now = Plan(runs, times)
    all_of_them, _ = parts(reckoning.ground, reckoning)
    worth, purse = dict(enumerate(worths(reckoning.ground))), Purse(effort)
    bounds, cut_short = list[Bounded](), bool(problem.told)
    for done, part in enumerate(sorted(all_of_them, key=lambda each: len(each.needs))):
        progress(done, len(all_of_them))
        cut_short = cut_short or stop()
        if cut_short:
            break
        bound = _bounded(reckoning, part, now, worth, purse, seed)
        now = _better(reckoning, part, now, bound)
        bounds.append(bound if _left(reckoning.ground, now, part, worth) == bound.left else evolve(bound, served=False))
    after = reached(reckoning.ground, now)
    found = now.runs != runs
    whole = len(bounds) == len(all_of_them)
    served, costs = whole and all(each.served for each in bounds), [each.bound_s for each in bounds]
    return Proof(
        plan=written(reckoning.ground, now.runs, now.times) if found else plan,
        found=found,
        most_served=served,
        effort_s=after[3],
        bound_s=sum(known for known in costs if known is not None) if served and None not in costs else None,
        cut_short=cut_short,
    )


def _bounded(reckoning: Reckoning, part: Part, now: Plan, worth: dict[int, int], purse: Purse, seed: int) -> Bounded:
    ground, mine = reckoning.ground, _of(reckoning.ground, now.runs, part.needs)
    left = _left(ground, now, part, worth)
    effort_s, runs = sum(_effort_s(ground, now, i) for i in mine), tuple(now.runs[i] for i in mine)
    if len(part.needs) > MOST_NEEDS or purse.left <= 0:
        return Bounded(not left, left, runs, effort_s, None)
    from engine.solvers.routing.proof.bounding import Bounding

    return Bounding(reckoning, part, worth, purse, seed).run(left, runs, effort_s)


def _better(reckoning: Reckoning, part: Part, now: Plan, bound: Bounded) -> Plan:
    """The plan with the part's runs as the bound has them, where these are better and all can be driven together."""
    mine = set(_of(reckoning.ground, now.runs, part.needs))
    runs = (*(run for i, run in enumerate(now.runs) if i not in mine), *bound.runs)
    timed = clocked(reckoning, runs)
    if isinstance(timed, Clash):
        return now
    other = Plan(runs, timed.times)
    return other if reached(reckoning.ground, other) < reached(reckoning.ground, now) else now


def _left(ground: Ground, plan: Plan, part: Part, worth: dict[int, int]) -> int:
    """What leaving those whom the plan leaves of the part counts."""
    served = {ground.need_of[stop >> 1] for _, stops in plan.runs for stop in stops}
    return sum(worth[need] for need in part.needs if need not in served)


def _of(ground: Ground, runs: Sequence[Chosen], needs: Iterable[int]) -> list[int]:
    """The runs (indices) that carry these needs."""
    mine = set(needs)
    return [i for i, (_, stops) in enumerate(runs) if ground.need_of[stops[0] >> 1] in mine]


def _effort_s(ground: Ground, plan: Plan, i: int) -> int:
    return plan.times[i].effort_s + WISH_S * unmet(ground, plan.runs[i][1])


def _as_planned(ground: Ground, plan: Routes) -> tuple[tuple[Chosen, ...], tuple[Timed, ...]]:
    """The plan's runs with the times they have."""
    runs = tuple((run.shift, tuple(2 * v.ride + (not v.boards) for v in run.visits)) for run in plan.runs)
    kinds = [ground.kinds[ground.kind_of[shift]] for shift, _ in runs]
    starts = [[visit.starts_s for visit in run.visits] for run in plan.runs]
    times = (priced(ground, kind, run[1], at) for kind, run, at in zip(kinds, runs, starts, strict=True))
    return runs, tuple(times)
