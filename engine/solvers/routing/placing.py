"""Where a need could go in a draft: into runs that stand, or into new ones; a round trip whole or not at all."""

from collections.abc import Callable, Iterator
from itertools import islice

from engine.solvers.routing.draft import Draft, Move, fitted
from engine.solvers.routing.timing import Stops
from engine.solvers.routing.tours import Reckoning, Tour

Blink = Callable[[], bool]
"""Whether to overlook a place this time (Christiaens & Vanden Berghe 2020): a little blindness finds other plans."""

TRIES = 4
"""How many places of an outward ride are tried before its need is given up because the way back finds none."""

_Option = tuple[int, int, Stops, Tour | None]


def placed(draft: Draft, reckoning: Reckoning, need: int, blink: Blink) -> bool:
    """Put a need into the draft where it costs least; False, and the draft as it was, where no place is found."""
    return _placed(draft, reckoning, draft.ground.problem.needs[need].rides, blink)


def _placed(draft: Draft, reckoning: Reckoning, rides: tuple[int, ...], blink: Blink) -> bool:
    if not rides:
        return True
    for move in islice(moves(draft, reckoning, rides[0], blink), TRIES):
        draft.do(move)
        if _placed(draft, reckoning, rides[1:], blink):
            return True
        draft.undo(move)
    return False


def moves(draft: Draft, reckoning: Reckoning, ride: int, blink: Blink) -> Iterator[Move]:
    """The moves that put one ride into the draft, cheapest first.

    What an option costs at least is known before it is timed between its neighbours; it is handed out once no other
    option can be cheaper.
    """
    waiting: list[tuple[int, int, Move]] = []
    options = sorted(_options(draft, reckoning, ride, blink), key=_cheapest)
    for count, (least_s, shift, stops, old) in enumerate(options):
        while waiting and waiting[0][0] <= least_s:
            yield waiting.pop(0)[2]
        new = _opened(draft, reckoning, shift, stops) if old is None else fitted(draft, reckoning, old, stops)
        if new is not None:
            added_s = new.effort_s - (0 if old is None else old.effort_s)
            waiting.append((added_s, count, Move(old, new, added_s)))
            waiting.sort(key=lambda entry: entry[:2])
    for _, _, move in waiting:
        yield move


def _cheapest(option: _Option) -> tuple[int, int, Stops]:
    return option[:3]


def _options(draft: Draft, reckoning: Reckoning, ride: int, blink: Blink) -> Iterator[_Option]:
    """What each place costs at least, the shift, the stops it leads to, and the tour it changes (None: a new run)."""
    ground = draft.ground
    for shift in ground.able[ride]:
        k = ground.kind_of[shift]
        alone = reckoning.alone(shift, ride)
        if alone is None or blink():
            continue
        yield alone.effort_s, shift, alone.stops, None
        for tour in draft.of_shift[shift]:
            for added_s, stops in reckoning.places(k, tour.stops, ride):
                if not blink():
                    yield added_s, shift, stops, tour


def _opened(draft: Draft, reckoning: Reckoning, shift: int, stops: Stops) -> Tour | None:
    """The cheapest new run of the shift between the runs that stand."""
    best = None
    for lo_s, hi_s in draft.openings(shift):
        tour = reckoning.tour(shift, stops, lo_s, hi_s)
        if tour is not None and (best is None or tour.effort_s < best.effort_s) and draft.within_hours(None, tour):
            best = tour
    return best
