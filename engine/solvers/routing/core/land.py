"""What the compiled search reads (``Land``) and writes (``State``): arrays, and the names of their columns.

Few arrays with named columns rather than many arrays, since a call hands over each array by itself. A *node* is a stop
(``2 * ride`` boards, ``2 * ride + 1`` alights) or, behind all stops, the start and the end of a kind of shift.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]

FAR = 1 << 60

# land.stop: the start of service lies between the two; people boarding (+) or alighting (-)
EARLY, LATE, SEATS, CHAIRS = 0, 1, 2, 3
# land.ride
SPAN, NEED, FRONT = 0, 1, 2
# land.kind
MAX_RUN, ROOM, PLACES, SEATS_A_CHAIR, START, END, SPLIT = 0, 1, 2, 3, 4, 5, 6
# land.shift: ``MOST`` runs at most; ``TWIN``: a shift just like this one that is opened first, or -1
KIND, FROM, UNTIL, MOST, TWIN = 0, 1, 2, 3, 4
# land.rival: another shift; what must lie between a run of it and a later one of ours; the same the other way round
RIVAL, AFTER, BEFORE = 0, 1, 2
# land.rules
TIMED, LIMITED, APART, WISH, SPLITS = 0, 1, 2, 3, 4

# state.row[tour]
SEQ, FIRST, LAST, SEATED, CHAIRED, AT = 0, 1, 2, 3, 4, 5
ROWS = 6
# state.tour[tour]
COUNT, SHIFT, LEAVE, BACK, COST, LO, HI, HASH, VERSION = 0, 1, 2, 3, 4, 5, 6, 7, 8
TOURS = 9
# scratch.known[ride, tour]: the version of the tour it is about; the least price, and below which there is none; where
OF, LEAST, BELOW, KNOWN_UP, KNOWN_DOWN = 0, 1, 2, 3, 4
# state.total
SPENT, LOST, OPEN = 0, 1, 2


class Land(NamedTuple):
    """The problem. ``leg[a, b]``: service at ``a`` and the drive to ``b``; ``arc[a, b]``: what that leg costs.

    Where ``rules[TIMED]`` is set, a tour costs the seconds of its driver and the excess seconds of its riders in place
    of its arcs, and ``arc`` is empty. ``rules[LIMITED]``: rides or runs have a longest time. ``worth[need]`` is what
    leaving it costs. ``alone[shift, ride]``: the least that a tour of it alone costs (``FAR``: cannot be driven).
    ``near[way, need]``: the other needs, nearest first, in several senses of near. ``mark`` are the random bits of
    rides and kinds, from which tours get their hashes.
    """

    leg: NDArray[np.int32]
    arc: NDArray[np.int32]
    stop: Ints
    ride: Ints
    kind: Ints
    shift: Ints
    able: NDArray[np.bool_]
    apart: NDArray[np.bool_]
    rival_at: Ints
    rival: Ints
    hours_at: Ints
    hours: Ints
    limit: Ints
    need_at: Ints
    need_ride: Ints
    worth: Ints
    alone: Ints
    near: NDArray[np.int32]
    mark: Ints
    rules: Ints


class State(NamedTuple):
    """Tours, and who is in them.

    ``node[node]``: its tour (-1: none). ``of_shift[shift]``: how many tours, and which. ``left[need]``: 1 where it is
    not served. ``free``: the unused tours, their count first. ``shut[shift]``: 1 where no tour may be opened.
    """

    row: Ints
    tour: Ints
    node: Ints
    of_shift: Ints
    used: Ints
    left: Ints
    free: Ints
    total: Ints
    shut: Ints


class Scratch(NamedTuple):
    """Room to work in: ``line`` for orders and times of one tour, ``at`` for where a ride boards, ``touched`` tours
    (their count first), ``flag`` per tour, ``found`` places, ``out`` the needs taken out (their count first), ``luck``
    the random state, ``done`` how often each need could not be put back."""

    line: Ints
    at: Ints
    touched: Ints
    flag: Ints
    found: Ints
    out: Ints
    luck: NDArray[np.uint64]
    missed: Ints
    keys: NDArray[np.float64]
    known: Ints
    version: Ints
    aboard: Ints
