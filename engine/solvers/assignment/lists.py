"""Shares in a row, and the lists of them that the compiled loops look through: those near everybody's best."""

from typing import NamedTuple

import numpy as np

from engine.solvers.assignment.core.land import Flags, Floats, Ints, Land, Wages
from engine.solvers.assignment.core.listed import Listed
from engine.solvers.assignment.core.shares import near_each
from engine.solvers.assignment.core.tally import Tally

FORCED = 1e15
"""More than any share is worth: who is held takes one."""


class Shares(NamedTuple):
    """Sets of places, in a row: ``places[at[n]:at[n + 1]]`` are those of share ``n``, for person ``whose[n]``."""

    whose: Ints
    at: Ints
    places: Ints

    def some(self, kept: Flags) -> "Shares":
        lengths = np.diff(self.at)
        at = np.concatenate(([0], np.cumsum(lengths[kept])))
        return Shares(self.whose[kept], at, self.places[np.repeat(kept, lengths)])


def flat(starts: Ints, out: Ints, whose: Ints) -> Shares:
    """Rows of places counted from each person's first, their length first, as shares."""
    lengths = out[:, 0]
    inside = np.arange(out.shape[1] - 1)[None, :] < lengths[:, None]
    places = out[:, 1:][inside] + np.repeat(starts[whose], lengths)
    return Shares(whose.copy(), np.concatenate(([0], np.cumsum(lengths))), places)


def joined(*some: Shares) -> Shares:
    """One after the other."""
    lengths = np.concatenate([np.diff(each.at) for each in some])
    whose, places = (np.concatenate(each) for each in zip(*((s.whose, s.places) for s in some), strict=True))
    return Shares(whose, np.concatenate(([0], np.cumsum(lengths))), places)


def had(tally: Tally, people: Ints) -> Shares:
    """What people have in a plan; nothing is a share, too."""
    mine = [tally.own[r, : tally.many[r]] for r in people.tolist()]
    return Shares(people, np.concatenate(([0], np.cumsum(tally.many[people]))), np.concatenate([*mine, people[:0]]))


def near(land: Land, wages: Wages, worths: Floats, slack: float, each: int) -> Shares:
    """Everybody's shares that are worth so much less than her best (``worths``), or less where these are more than
    ``each``."""
    out = np.empty((each * len(land.past), 2 + int(land.group.max(initial=0))), np.int64)
    whose = np.empty(len(out), np.int64)
    count = near_each(land, wages, worths, slack, each, out, np.empty(len(out)), whose)
    return flat(land.at, out[:count], whose[:count])


def costs_of(land: Land, shares: Shares) -> Floats:
    """Each share's price: what its places cost, and the turns."""
    owner = np.repeat(np.arange(len(shares.whose)), np.diff(shares.at))
    price = np.bincount(owner, weights=land.price[shares.places], minlength=len(shares.whose))
    turns = np.bincount(owner, weights=land.turns[shares.places], minlength=len(shares.whose))
    return price + land.fair[shares.whose] * turns * (2 * land.past[shares.whose] + turns)


def seen_in(land: Land, shares: Shares) -> tuple[Ints, Ints]:
    """Pairs of a share and a series in which its person is seen, each once, in order."""
    owner = np.repeat(np.arange(len(shares.whose)), np.diff(shares.at))
    seen, of = spread(land.face_at, shares.places, owner)
    pairs = np.unique(of * (len(land.change) + 1) + land.faces[seen])
    return np.divmod(pairs, len(land.change) + 1)


def listed(land: Land, shares: Shares) -> Listed:
    """The shares as the compiled loops look through them."""
    of, faces = seen_in(land, shares)
    held = np.zeros(len(land.past), np.bool_)
    held[np.repeat(np.arange(len(land.past)), np.diff(land.at))[land.held]] = True
    first = np.searchsorted(shares.whose, np.arange(len(land.past) + 1))
    face_at = np.searchsorted(of, np.arange(len(shares.whose) + 1))
    return Listed(first, shares.at, shares.places, face_at, faces, costs_of(land, shares), np.where(held, -FORCED, 0.0))


def spread(starts: Ints, places: Ints, owner: Ints) -> tuple[Ints, Ints]:
    """The entries that lie behind each place, and the share that each is of."""
    counts = starts[places + 1] - starts[places]
    ends = np.cumsum(counts)
    within = np.arange(int(ends[-1]) if len(ends) else 0) - np.repeat(ends - counts, counts)
    return np.repeat(starts[places], counts) + within, np.repeat(owner, counts)
