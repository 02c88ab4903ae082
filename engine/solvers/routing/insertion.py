"""The best places of one more need in a plan that stands: into its runs, whose order of stops stays, or into new ones.

For the urgent call, and for the weaker of the two reasons for a "no": that nothing was found beside this plan.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from attrs import frozen

from engine.problems.routing import WISH_S, Routes, Routing, Run
from engine.solvers.routing.draft import Draft, Move
from engine.solvers.routing.ground import Ground, lay_out
from engine.solvers.routing.placing import moves
from engine.solvers.routing.settling import moves_s
from engine.solvers.routing.timing import Stops, Timed, priced
from engine.solvers.routing.tours import Reckoning, Tour, unmet
from engine.solvers.routing.writing import run_of

WIDTH = 8
"""How many places of each ride of a need are looked at."""


@frozen
class Insertion:
    """A plan with the need in it, and what it costs more: driver time, excess ride time and wishes, in seconds.

    ``changed`` are the runs (indices into ``routes.runs``) that are new or other than before.
    """

    routes: Routes
    changed: tuple[int, ...]
    added_s: int


def insertions(problem: Routing, routes: Routes, need: int, limit: int = 3) -> tuple[Insertion, ...]:
    """The cheapest places of a need that the plan leaves over, cheapest first.

    Runs that the need does not touch stay as they are, to the second; a run that takes it in keeps its stops' order and
    its place between its neighbours. Empty: no insertion was found (which proves nothing), or the need is served.
    """
    if need in routes.served(problem):
        return ()
    ground = lay_out(problem)
    reckoning, draft = Reckoning(ground), Draft(ground)
    standing = {_tour(ground, run): run for run in routes.runs}
    for tour in standing:
        draft.do(Move(None, tour, 0))
    before_s, found = draft.effort_s, dict[tuple[Tour, ...], int]()
    missing = [ride for ride in problem.needs[need].rides if draft.carrier[ride] is None]
    for tours in _ways(draft, reckoning, missing):
        found.setdefault(tours, sum(tour.effort_s for tour in tours) - before_s)
    best = sorted(found.items(), key=lambda entry: entry[1])[:limit]
    return tuple(Insertion(*_written(reckoning, tours, standing), added_s=added_s) for tours, added_s in best)


def _ways(draft: Draft, reckoning: Reckoning, rides: Sequence[int]) -> Iterator[tuple[Tour, ...]]:
    """The drafts that the best places of each ride lead to, as tours in order."""
    if not rides:
        yield tuple(sorted(draft.tours(), key=lambda tour: (tour.leave_s, tour.shift)))
        return
    for move in islice(moves(draft, reckoning, rides[0], lambda: False), WIDTH):
        draft.do(move)
        yield from _ways(draft, reckoning, rides[1:])
        draft.undo(move)


def _tour(ground: Ground, run: Run) -> Tour:
    """A run of the plan as it stands, its own times kept."""
    stops, time = _as_it_stands(ground, run)
    return Tour(run.shift, stops, run.leaves_s, run.returns_s, time.effort_s + WISH_S * unmet(ground, stops))


def _as_it_stands(ground: Ground, run: Run) -> tuple[Stops, Timed]:
    stops = tuple(2 * visit.ride + (not visit.boards) for visit in run.visits)
    kind = ground.kinds[ground.kind_of[run.shift]]
    return stops, priced(ground, kind, stops, [visit.starts_s for visit in run.visits])


def _written(
    reckoning: Reckoning, tours: Sequence[Tour], standing: Mapping[Tour, Run]
) -> tuple[Routes, tuple[int, ...]]:
    """The plan of these tours, and which of its runs are not as they stood."""
    ground, changed = reckoning.ground, [i for i, tour in enumerate(tours) if tour not in standing]
    runs = [(tour.shift, tour.stops) for tour in tours]
    times = [_times(reckoning, tour, standing) for tour in tours]
    moves = moves_s(ground, runs, times, changed)
    written = [standing.get(tour) or run_of(ground, runs[i], times[i], moves[i]) for i, tour in enumerate(tours)]
    order = sorted(range(len(written)), key=lambda i: (written[i].leaves_s, written[i].shift))
    return Routes(tuple(written[i] for i in order)), tuple(at for at, i in enumerate(order) if i in changed)


def _times(reckoning: Reckoning, tour: Tour, standing: Mapping[Tour, Run]) -> Timed:
    if tour in standing:
        return _as_it_stands(reckoning.ground, standing[tour])[1]
    found = reckoning.times(tour.shift, tour.stops, tour.leave_s, tour.back_s)
    if found is None:
        raise ArithmeticError("a tour of a draft has times")
    return found
