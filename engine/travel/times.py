"""What a source of travel times offers. Its own file, so that no source needs to know another."""

from collections.abc import Sequence
from typing import Protocol

from engine.travel.places import Point

Matrix = tuple[tuple[int, ...], ...]


class TravelTimes(Protocol):
    """Times between points. ``version`` names the source and its figures; a plan records it."""

    @property
    def version(self) -> str:
        """Source and figures; equal versions give equal times for equal points."""

    def matrix(self, points: Sequence[Point]) -> Matrix:
        """Whole seconds from each point (row) to each (column); 0 to itself."""
