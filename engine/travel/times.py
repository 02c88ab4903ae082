"""What a source of travel times offers. Its own file, so that no source needs to know another."""

from collections.abc import Sequence
from typing import Protocol

from attrs import frozen

from engine.travel.places import Point

Matrix = tuple[tuple[int, ...], ...]


@frozen
class Table:
    """Times between points, and the ``version`` that a plan records: the source, its figures, and what it lacked.

    Equal versions give equal times for equal points.
    """

    version: str
    seconds: Matrix


class TravelTimes(Protocol):
    """Times between points."""

    def table(self, points: Sequence[Point]) -> Table:
        """Whole seconds from each point (row) to each (column); 0 to itself."""
