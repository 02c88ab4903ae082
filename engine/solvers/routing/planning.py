"""A week's rides from problem to plan: parts, a first draft, search, and the choice among all runs met.

The thread through the room, in the order in which things happen; each step lives in a file of its own.
"""

from collections.abc import Sequence
from random import Random

from attrs import evolve

from engine.problems.routing import Routes, Routing
from engine.problems.solving import Effort, Progress, Solved, Stop, never, silent
from engine.solvers.routing.choosing import chosen, drafted, reached
from engine.solvers.routing.draft import Draft
from engine.solvers.routing.ground import lay_out
from engine.solvers.routing.menus import listed, met
from engine.solvers.routing.parts import Part, parts
from engine.solvers.routing.search import Search, Seen, constructed, draft_score, worths
from engine.solvers.routing.tours import Reckoning
from engine.solvers.routing.writing import written

DEFAULT_EFFORT = Effort(700)
"""A district's week in two or three seconds on one core."""

COMPILED_NEEDS = 13
"""Parts of more needs are searched by compiled code; smaller ones are done before it is loaded."""

COMPILED_ROUNDS, NEEDS_A_ROUND = 40, 3
"""So many compiled rounds are counted as one: about what they take in time; fewer where few needs want no more."""

HELPINGS = 3
"""The last of so many equal helpings of rounds goes to the parts that leave somebody over, if there are any."""


def solve(
    problem: Routing, *, seed: int, effort: Effort, stop: Stop = never, progress: Progress = silent
) -> Solved[Routes]:
    """The best plan found for a well-formed problem (``engine.problems.faults``), one for each seed and effort.

    ``stop`` is asked between rounds and between choices; true gives the best plan so far, ``cut_short``. A plan without
    somebody who was promised her ride is none: stopped before there is another, it goes on with the usual effort. What
    is proven takes each ride's direct drive for the shortest way there is.
    """
    found = _solved(problem, seed, effort, stop, progress)
    if not found.cut_short or not _leaves_held(problem, found.plan):
        return found
    usual = Effort(min(effort.rounds, DEFAULT_EFFORT.rounds))
    return evolve(_solved(problem, seed, usual, never, progress), effort=effort, cut_short=True)


def _leaves_held(problem: Routing, plan: Routes) -> bool:
    served = plan.served(problem)
    return any(need.must and n not in served for n, need in enumerate(problem.needs))


def _solved(problem: Routing, seed: int, effort: Effort, stop: Stop, progress: Progress) -> Solved[Routes]:
    reckoning = Reckoning(lay_out(problem))
    found, _ = parts(reckoning.ground, reckoning)
    rounds = _Rounds(effort.rounds, stop, progress)
    draft, seen = constructed(reckoning, [part.needs for part in found]), Seen()
    menus = {part: None if rounds.over() else listed(reckoning, part) for part in found}
    chance = Random(seed)  # noqa: S311 - the search's luck, no secret
    large = [part for part in found if menus[part] is None and len(part.needs) > COMPILED_NEEDS]
    draft = _searched_compiled(reckoning, draft, large, found, seed, rounds, seen)
    small = [part for part in found if menus[part] is None and part not in large]
    draft = _searched(reckoning, draft, small, chance, rounds, seen)
    best = drafted(reckoning, draft, [need for part in found for need in part.needs])
    if not rounds.over():
        offered = [menus[part] or met(reckoning, part, draft, list(seen)) for part in found]
        other = chosen(reckoning, offered, best.runs, seed=seed, stop=rounds.over)
        if other is not None and reached(reckoning.ground, other) <= reached(reckoning.ground, best):
            best = other
    return Solved(
        plan=written(reckoning.ground, best.runs, best.times),
        effort=effort,
        rounds_done=rounds.done,
        cut_short=rounds.cut_short,
        proven=best.least_effort,
        most_served=best.most_served,
    )


def _searched_compiled(
    reckoning: Reckoning,
    draft: Draft,
    large: Sequence[Part],
    found: Sequence[Part],
    seed: int,
    rounds: "_Rounds",
    seen: Seen,
) -> Draft:
    """The draft with its large parts searched, each by its share of the rounds; a search that found less is let go."""
    if not large or rounds.over():
        return draft
    from engine.solvers.routing.core.searching import searched

    worth = dict(enumerate(worths(reckoning.ground)))
    waiting, planned = sum(len(part.needs) for part in found), rounds.planned
    for part in large:
        share = max(1, planned * len(part.needs) // waiting)
        each = min(COMPILED_ROUNDS, len(part.needs) // NEEDS_A_ROUND + 1)
        result = searched(reckoning, draft, part, worth, seed=seed, rounds=share * each, stop=rounds.over)
        rounds.count(result.rounds // each)
        seen.update((run, None) for run in result.met)
        before, after = (draft_score(each) for each in (draft, result.draft))
        draft = result.draft if after < before else draft
    return draft


def _searched(
    reckoning: Reckoning, draft: Draft, among: Sequence[Part], chance: Random, rounds: "_Rounds", seen: Seen
) -> Draft:
    """The draft, searched part by part: each by its share of the rounds, then once more where somebody is left over."""
    helpings = (rounds.planned * (HELPINGS - 1) // HELPINGS, rounds.planned)
    for until in helpings:
        left = [part for part in among if not all(draft.served(need) for need in part.needs)]
        chosen_parts = left if left and until == rounds.planned else among
        waiting = sum(len(part.needs) for part in chosen_parts)
        for part in chosen_parts:
            share = (until - rounds.done) * len(part.needs) // waiting
            draft = _searched_part(Search(reckoning, draft, part.needs, chance, seen), share, rounds)
            waiting -= len(part.needs)
    return draft


def _searched_part(search: Search, share: int, rounds: "_Rounds") -> Draft:
    for n in range(share):
        if rounds.over():
            break
        search.round(1 - n / share)
        rounds.count()
    return search.best


class _Rounds:
    """The rounds planned and done, and whether somebody has stopped them."""

    def __init__(self, planned: int, stop: Stop, progress: Progress) -> None:
        self.planned, self.done, self.cut_short = planned, 0, False
        self._stop, self._progress = stop, progress

    def over(self) -> bool:
        """Whether to stop; once asked to, always."""
        self.cut_short = self.cut_short or self._stop()
        return self.cut_short

    def count(self, rounds: int = 1) -> None:
        self.done += rounds
        if rounds > 1 or self.done % 25 == 0 or self.done == self.planned:
            self._progress(self.done, self.planned)
