"""A plan set against what no plan can undercut: proven best, or how far from it at most; and a better plan, if found.

Part by part, the small ones first, each with what the others have left of one counted effort.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from attrs import frozen

from engine.problems.routing import WISH_S, Routes, Routing
from engine.problems.solving import Progress, Stop, never, silent
from engine.solvers.routing.choosing import Plan, reached
from engine.solvers.routing.clocking import Chosen, Clash, clocked
from engine.solvers.routing.ground import Ground, lay_out
from engine.solvers.routing.parts import Part, parts
from engine.solvers.routing.proof.chains import Chains
from engine.solvers.routing.proof.lines import lines_of
from engine.solvers.routing.proof.stretches import TooManyError
from engine.solvers.routing.search import worths
from engine.solvers.routing.timing import Timed, priced
from engine.solvers.routing.tours import Reckoning, unmet
from engine.solvers.routing.writing import written

MOST_NEEDS: Final = 25
"""Parts of more needs are not tried."""
ORDERS: Final = 40_000
"""So many orders of stops are looked at in one part before it is given up."""
PROOF_EFFORT: Final = 6.0
"""CP-SAT's deterministic seconds for a whole problem: about that many of one core."""


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
    worth, bounds, cut_short = dict(enumerate(worths(reckoning.ground))), list[_Bound](), bool(problem.told)
    for done, part in enumerate(sorted(all_of_them, key=lambda each: len(each.needs))):
        progress(done, len(all_of_them))
        cut_short = cut_short or stop()
        if cut_short:
            break
        bound = _bounded(reckoning, part, now, worth, seed, effort)
        effort -= bound.spent
        before, now = now, _better(reckoning, part, now, bound)
        if now is not before and not bound.served:
            bound = _bounded(reckoning, part, now, worth, seed, effort)
            effort -= bound.spent
            now = _better(reckoning, part, now, bound)
        bounds.append(bound)
    after = reached(reckoning.ground, now)
    found = now.runs != runs
    whole = len(bounds) == len(all_of_them)
    served, costs = whole and all(each.served for each in bounds), [each.effort_s for each in bounds]
    return Proof(
        plan=written(reckoning.ground, now.runs, now.times) if found else plan,
        found=found,
        most_served=served,
        effort_s=after[3],
        bound_s=sum(known for known in costs if known is not None) if served and None not in costs else None,
        cut_short=cut_short,
    )


@frozen
class _Bound:
    """``served``: no plan leaves less of the part; of those that leave as little none costs less than ``effort_s``
    (None: not known). ``runs`` might do better than the plan's."""

    served: bool
    effort_s: int | None = None
    runs: tuple[Chosen, ...] = ()
    spent: float = 0.0


def _bounded(reckoning: Reckoning, part: Part, now: Plan, worth: dict[int, int], seed: int, effort: float) -> _Bound:
    ground, mine = reckoning.ground, _of(reckoning.ground, now.runs, part.needs)
    served = {ground.need_of[stop >> 1] for i in mine for stop in now.runs[i][1]}
    left = sum(worth[need] for need in part.needs if need not in served)
    effort_s = sum(_effort_s(ground, now, i) for i in mine)
    if len(part.needs) > MOST_NEEDS or effort <= 0:
        return _Bound(not left)
    try:
        lines = lines_of(reckoning, part, ORDERS)
    except TooManyError:
        return _Bound(not left)
    chains = Chains(ground, part.needs, lines, worth)
    chains.begin_with([(*now.runs[i], now.times[i].starts_s) for i in mine])
    found = chains.solve(left, effort_s, seed=seed, effort=effort)
    if found is None:
        return _Bound(not left, spent=effort)
    known = found.least_left == left
    return _Bound(known, found.bound_s if known else None, found.runs, found.spent)


def _better(reckoning: Reckoning, part: Part, now: Plan, bound: _Bound) -> Plan:
    """The plan with the runs that the bound stands on, where these can be driven and are better."""
    if not bound.runs:
        return now
    mine = set(_of(reckoning.ground, now.runs, part.needs))
    runs = (*(run for i, run in enumerate(now.runs) if i not in mine), *bound.runs)
    timed = clocked(reckoning, runs)
    if isinstance(timed, Clash):
        return now
    other = Plan(runs, timed.times)
    return other if reached(reckoning.ground, other) < reached(reckoning.ground, now) else now


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
