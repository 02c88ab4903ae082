"""A vehicle's day of given rides as runs: the cheapest order that the labels know."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from engine.solvers.routing.clocking import Chosen
from engine.solvers.routing.proof.core.labelling import search
from engine.solvers.routing.proof.core.sheet import (
    BEST,
    FOUND,
    FRESH,
    FROM,
    MET,
    MILLI,
    NODE,
    PARENT,
    SHIFT,
    STEP_S,
    Labels,
    asked,
    room,
)
from engine.solvers.routing.proof.fleet import Vehicle

ALL_OF_THEM: Final = 1_000_000 * MILLI
"""What each ride pays, so that none is left out."""
LABELS: Final = 400_000


def driven(vehicle: Vehicle, rides: Sequence[int], chosen: int) -> list[Chosen]:
    """The runs of a day over the chosen ones of the rides (bits); empty where labels have no room to find any."""
    sheet = vehicle.sheet._replace(able=vehicle.sheet.able & chosen)
    begin = int(sheet.hours[:, FROM].min())
    labels = room(LABELS, (vehicle.ends_s - begin) // STEP_S + 2)
    search(sheet, labels, room(1, 1), np.full(len(rides), ALL_OF_THEM, np.int64), asked(begin, 0, BEST))
    worth = labels.worth[: labels.size[FOUND]]
    last = int(labels.end[np.argmin(worth)]) if len(worth) else -1
    return _runs(vehicle, rides, labels, last) if last >= 0 and labels.mask[last, MET] == chosen else []


def _runs(vehicle: Vehicle, rides: Sequence[int], labels: Labels, last: int) -> list[Chosen]:
    """The way to a label, cut where a run goes out."""
    found, stops = list[Chosen](), list[int]()
    while last >= 0:
        row = labels.row[last]
        stops.append(2 * rides[row[NODE] >> 1] + (int(row[NODE]) & 1))
        if row[FRESH]:
            found.append((vehicle.shifts[row[SHIFT]], tuple(stops[::-1])))
            stops = []
        last = int(row[PARENT])
    return found[::-1]
