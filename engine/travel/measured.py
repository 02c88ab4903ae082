"""Travel times that a routing service measured between towns, and the straight line wherever it named none.

What the service answered is a fact of the log, so that a problem is built, and audited, without asking it again.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from attrs import astuple, frozen
from msgspec import json

from engine.travel.places import Point
from engine.travel.straight_line import StraightLine
from engine.travel.times import Table
from events.vocabulary.travel import TravelTimesMeasured

VERSION = 1


@frozen
class Measured:
    """``known`` is None where the service was never asked; ``otherwise`` gives the drives that it lacks.

    Two addresses of one town are told apart by nothing that was measured: they lie as ``otherwise`` says.
    """

    provider: str
    known: TravelTimesMeasured | None
    otherwise: StraightLine

    def table(self, points: Sequence[Point]) -> Table:
        import numpy as np

        straight = self.otherwise.seconds(points)
        row = {(each.lat, each.lon): n for n, each in enumerate(self.known.points)} if self.known else {}
        at = np.array([row.get((each.lat, each.lon), -1) for each in points], np.int64)
        towns = [each.town for each in points]
        asked = np.array([[a != b for b in towns] for a in towns], bool).reshape(straight.shape)
        measured = np.full(straight.shape, -1, np.int64)
        if self.known and self.known.points:
            had = np.array([[-1 if s is None else s for s in each] for each in self.known.seconds], np.int64)
            both = (at[:, None] >= 0) & (at >= 0)
            measured = np.where(both, had[at[:, None], at], -1)
        found = np.where(asked & (measured >= 0), measured, straight)
        lacking = int((asked & (measured < 0)).sum())
        return Table(self._version(lacking, int(asked.sum())), tuple(map(tuple, found.tolist())))

    def _version(self, lacking: int, of: int) -> str:
        name = f"{self.provider}/{VERSION} {digest(self.known)[:12] if self.known else '-'}"
        if not lacking:
            return f"{name} >={self.otherwise.same_town_s}s"
        why = (self.known.failed if self.known else "not_asked") or "no_way"
        return f"{name} ({lacking}/{of} {why}: {self.otherwise.version})"


def lacking(version: str) -> tuple[str, str, int, int] | None:
    """What a plan's version of travel times says was reckoned otherwise: provider, why, how many drives of how many."""
    found = re.match(r"(\w+)/\d+ \S+ \((\d+)/(\d+) (\w+):", version)
    return (found[1], found[4], int(found[2]), int(found[3])) if found else None


def digest(known: TravelTimesMeasured) -> str:
    """What tells one measurement from another: its numbers and where they hold."""
    return hashlib.sha256(json.encode([known.provider, [astuple(p) for p in known.points], known.seconds])).hexdigest()
