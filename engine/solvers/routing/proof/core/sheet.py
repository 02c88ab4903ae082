"""What the compiled search for a vehicle's day reads (``Sheet``) and writes (``Labels``): arrays and their columns.

Stops are numbered anew, ``2 * ride`` boards and ``2 * ride + 1`` alights, over the rides of one part; sets of rides are
bits of one integer, so there are at most ``MOST_RIDES``. Costs are counted in thousandths of a second.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]

FAR = 1 << 60
MOST_RIDES = 62
MILLI = 1000
"""The unit of costs: what rides pay is rounded to it, and everything is exact from there on."""

# sheet.hours[shift]
FROM, UNTIL, SEATS, CHAIRS, SEATS_A_CHAIR = 0, 1, 2, 3, 4
# labels.row[label]
NODE, SHIFT, READY, CAP, PARENT, NEXT, QUEUED, GONE, BENDS, FRESH, SPARE = 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
ROW = 11
# labels.mask[label]
ABOARD, MET, LOST = 0, 1, 2
# labels.size
MADE, FOUND, MIRROR, HELD = 0, 1, 2, 3
# asked
BEGIN, BELOW, LEVEL, MOST_HELD = 0, 1, 2, 3

ROUGH, BEST, SETS = 0, 1, 2
"""How ``labelling.search`` looks."""
ROUGHLY_S = 600
"""So much later a cheaper way may be to stand in for a dearer one, where it looks roughly."""

MOST_ABOARD = 12
"""The most rides on board at once that are looked at."""
STEP_S = 32
"""Labels are looked at in steps of so many seconds."""


class Sheet(NamedTuple):
    """One vehicle over the rides of a part.

    ``leg[a, b]``: service at ``a`` and the drive to ``b``; ``least`` by the shortest way there is. ``open`` and
    ``close`` bound the start of service. ``span[ride]`` bounds the time between its two. ``home[shift, stop]``:
    service and the drive to the garage, ``homeward`` the least there is. ``gap[one, other]`` lies between two runs.
    ``able`` and ``apart`` are sets of rides. ``spot[stop]`` is one for stops from which everything is as far,
    ``kin[stop]`` for those of these that have one window. ``short``: 1 where no way gets longer by leaving a stop out.
    """

    leg: Ints
    least: Ints
    open: Ints
    close: Ints
    span: Ints
    seats: Ints
    chairs: Ints
    apart: Ints
    hours: Ints
    out: Ints
    home: Ints
    homeward: Ints
    gap: Ints
    able: Ints
    spot: Ints
    kin: Ints
    short: Ints


class Labels(NamedTuple):
    """Ways so far, each with what it costs to be at its last stop as a function of when.

    ``cost`` is what it costs at ``READY``, the earliest; from each of its first ``BENDS`` times in ``bend`` on, every
    later second costs one more. ``left`` is how much longer each ride on board may ride, in the order of the rides;
    ``SPARE`` how much longer the one who just alighted could have.
    ``head`` begins the chains of labels with one state, ``queue`` those of one step of time. ``end``: the labels whose
    day can end there at less than was asked for, ``worth`` what those days cost.
    """

    row: NDArray[np.int32]
    cost: Ints
    mask: Ints
    bend: NDArray[np.int32]
    left: NDArray[np.int32]
    head: NDArray[np.int32]
    queue: NDArray[np.int32]
    end: NDArray[np.int32]
    worth: Ints
    size: Ints


def room(most: int, steps: int) -> Labels:
    """Room for so many labels over so many steps of time."""
    return Labels(
        row=np.zeros((most, ROW), np.int32),
        cost=np.zeros(most, np.int64),
        mask=np.zeros((most, 3), np.int64),
        bend=np.zeros((most, MOST_ABOARD + 1), np.int32),
        left=np.zeros((most, MOST_ABOARD), np.int32),
        head=np.zeros(1 << 18, np.int32),
        queue=np.zeros(steps, np.int32),
        end=np.zeros(most, np.int32),
        worth=np.zeros(most, np.int64),
        size=np.zeros(4, np.int64),
    )


def asked(begin: int, below: int, level: int, most_held: int = FAR) -> Ints:
    """What ``labelling.search`` is asked for: when the day begins, below what cost days are noted, how to look, and how
    many pairs of labels may be held against each other."""
    return np.array([begin, below, level, most_held], np.int64)
