"""What the compiled loops read: an assignment whose offers take one person each, as arrays."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Words = NDArray[np.uint64]
Flags = NDArray[np.bool_]


class Land(NamedTuple):
    """Places are the usable offers, person by person: ``at[r]`` to ``at[r + 1]`` are those of person ``r``.

    Of a person: turns taken lately, the price of unequal turns, and what each of her budgets gives (``limit[r]``). Of a
    place: its price, the turns and the part of each budget that it takes, its task, whether it is held, how many it
    leads (below zero: it is to be led, and counts so many); the places of the same person that it excludes as bits over
    hers (``clash``), and a number shared only by places that all exclude each other (``group``).
    ``faces[face_at[p]:face_at[p + 1]]`` are the series in which its person would be seen.

    ``rows[row_at[p]:row_at[p + 1]]`` are further rows that it stands in, ``by`` so much: each is at most ``most``.
    ``slots[slot_at[s]:slot_at[s + 1]]`` are the places of a slot, those who lead most first; ``of_task[t]`` to
    ``of_task[t + 1]`` are a task's slots. ``unit[p]`` numbers its wage: places of a task for one person share theirs.
    """

    at: Ints
    past: Floats
    fair: Floats
    limit: Floats
    price: Floats
    turns: Ints
    spent: Floats
    task: Ints
    held: Flags
    leads: Ints
    clash: Words
    group: Ints
    face_at: Ints
    faces: Ints
    change: Floats
    row_at: Ints
    rows: Ints
    by: Floats
    most: Floats
    slot_at: Ints
    slots: Ints
    of_task: Ints
    wanted: Ints
    least: Ints
    short: Floats
    weight: Floats
    unit: Ints


class Wages(NamedTuple):
    """What a place pays (by unit), what a row charges for each place in it, and what being seen in a series costs."""

    pay: Floats
    charge: Floats
    seen: Floats
