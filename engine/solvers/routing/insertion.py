"""The best places of one more need in a plan that stands: into its runs, whose order of stops stays, or into new ones.

For the urgent call, and for the weaker of the two reasons for a "no": that nothing was found beside this plan.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from attrs import frozen

from engine.problems.routing import WISH_S, Routes, Routing, Run
from engine.solvers.routing.draft import Draft, Move
from engine.solvers.routing.ground import Ground, lay_out_singly
from engine.solvers.routing.placing import moves
from engine.solvers.routing.settling import moves_s
from engine.solvers.routing.timing import Timed, priced
from engine.solvers.routing.tours import Reckoning, Tour, unmet
from engine.solvers.routing.writing import run_of

WIDTH = 5
"""How many places of each ride of a need are looked at."""

_Stands = tuple[Run, Timed]


@frozen
class Insertion:
    """A plan with the need in it, and what it costs more: driver time, excess ride time and wishes, in seconds.

    ``changed`` are the runs (indices into ``routes.runs``) that are new or other than before.
    """

    routes: Routes
    changed: tuple[int, ...]
    added_s: int


class Standing:
    """A plan laid out once, so that one call after another can be tried in it."""

    def __init__(self, problem: Routing, routes: Routes) -> None:
        self.problem, self.routes = problem, routes
        ground = lay_out_singly(problem)
        self.reckoning, self.draft = Reckoning(ground), Draft(ground)
        self.runs = dict(_as_it_stands(ground, run) for run in routes.runs)
        for tour in self.runs:
            self.draft.do(Move(None, tour, 0))

    def places(self, need: int, limit: int = 3) -> tuple[Insertion, ...]:
        """The cheapest places of a need that the plan leaves over, as ``insertions`` tells; the plan stays as it is."""
        if need in self.routes.served(self.problem):
            return ()
        before_s, found = self.draft.effort_s, list[tuple[int, tuple[Tour, ...]]]()
        missing = [ride for ride in self.problem.needs[need].rides if self.draft.carrier[ride] is None]
        for effort_s, tours in _ways(self.draft, self.reckoning, missing, _Best(limit)):
            if tours not in (known for _, known in found):
                found.append((effort_s, tours))
        best = sorted(found, key=lambda entry: entry[0])[:limit]
        return tuple(
            Insertion(*_written(self.reckoning, tours, self.runs), added_s=effort_s - before_s)
            for effort_s, tours in best
        )


def insertions(problem: Routing, routes: Routes, need: int, limit: int = 3) -> tuple[Insertion, ...]:
    """The cheapest places of a need that the plan leaves over, cheapest first.

    Runs that the need does not touch stay as they are, to the second; a run that takes it in keeps its stops' order and
    its place between its neighbours. Empty: no insertion was found (which proves nothing), or the need is served.
    """
    return () if need in routes.served(problem) else Standing(problem, routes).places(need, limit)


class _Best:
    """The efforts of the best few drafts so far: what is no better than the last of them need not be looked at."""

    def __init__(self, limit: int) -> None:
        self.limit, self.efforts = limit, list[int]()

    def takes(self, effort_s: int) -> bool:
        return len(self.efforts) < self.limit or effort_s < self.efforts[-1]

    def add(self, effort_s: int) -> None:
        self.efforts = sorted((*self.efforts, effort_s))[: self.limit]


def _ways(
    draft: Draft, reckoning: Reckoning, rides: Sequence[int], best: _Best
) -> Iterator[tuple[int, tuple[Tour, ...]]]:
    """The drafts that the best places of each ride lead to: their effort, and their tours in order.

    One more ride makes no run shorter, so a draft that costs too much already is let go; of the last ride's places only
    as many can count as are asked for.
    """
    if not rides:
        if best.takes(draft.effort_s):
            best.add(draft.effort_s)
            yield draft.effort_s, tuple(sorted(draft.tours(), key=lambda tour: (tour.leave_s, tour.shift)))
        return
    width = WIDTH if len(rides) > 1 else best.limit
    for move in islice(moves(draft, reckoning, rides[0], lambda: False), width):
        draft.do(move)
        if best.takes(draft.effort_s):
            yield from _ways(draft, reckoning, rides[1:], best)
        draft.undo(move)


def _as_it_stands(ground: Ground, run: Run) -> tuple[Tour, _Stands]:
    """A run of the plan with the times it has."""
    stops = tuple(2 * visit.ride + (not visit.boards) for visit in run.visits)
    kind = ground.kinds[ground.kind_of[run.shift]]
    time = priced(ground, kind, stops, [visit.starts_s for visit in run.visits])
    effort_s = time.effort_s + WISH_S * unmet(ground, stops)
    return Tour(run.shift, stops, run.leaves_s, run.returns_s, effort_s), (run, time)


def _written(
    reckoning: Reckoning, tours: Sequence[Tour], standing: Mapping[Tour, _Stands]
) -> tuple[Routes, tuple[int, ...]]:
    """The plan of these tours, and which of its runs are not as they stood."""
    ground, stands = reckoning.ground, [standing.get(tour) for tour in tours]
    changed = [i for i, each in enumerate(stands) if each is None]
    runs = [(tour.shift, tour.stops) for tour in tours]
    times = [_times(reckoning, tour) if each is None else each[1] for tour, each in zip(tours, stands, strict=True)]
    moves = moves_s(ground, runs, times, changed)
    written = [
        run_of(ground, runs[i], times[i], moves[i]) if each is None else each[0] for i, each in enumerate(stands)
    ]
    order = sorted(range(len(written)), key=lambda i: (written[i].leaves_s, written[i].shift))
    return Routes(tuple(written[i] for i in order)), tuple(at for at, i in enumerate(order) if stands[i] is None)


def _times(reckoning: Reckoning, tour: Tour) -> Timed:
    found = reckoning.times(tour.shift, tour.stops, tour.leave_s, tour.back_s)
    if found is None:
        raise ArithmeticError("a tour of a draft has times")
    return found
