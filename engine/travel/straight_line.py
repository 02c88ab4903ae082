"""Travel times without any map: the straight line times a detour factor, at one speed.

For a town's short legs this is off by the size of a town; a district that wants better uses a routing service.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import asin, cos, radians, sin, sqrt
from typing import TYPE_CHECKING, Any

from attrs import frozen

from engine.travel.places import Point
from engine.travel.times import Matrix, Table

if TYPE_CHECKING:
    from numpy.typing import NDArray

EARTH_M = 6_371_008.8  # mean radius of the WGS84 ellipsoid (Moritz 2000, Geodetic Reference System 1980)


@frozen
class StraightLine:
    """``speed_kmh`` along ``detour`` times the straight line; two addresses of one town lie ``same_town_s`` apart."""

    speed_kmh: float
    detour: float
    same_town_s: int

    @property
    def version(self) -> str:
        return f"straight_line/1 {self.speed_kmh:g}km/h x{self.detour:g} >={self.same_town_s}s"

    def table(self, points: Sequence[Point]) -> Table:
        return Table(self.version, self.matrix(points))

    def matrix(self, points: Sequence[Point]) -> Matrix:
        """Seconds from each point (row) to each (column), rounded up; the same in both directions."""
        return tuple(map(tuple, self.seconds(points).tolist()))

    def seconds(self, points: Sequence[Point]) -> NDArray[Any]:
        """The same as an array of int64."""
        import numpy as np

        lat = np.radians(np.array([each.lat for each in points], np.float64))
        lon = np.radians(np.array([each.lon for each in points], np.float64))
        across, along = lat[:, None] - lat, lon[:, None] - lon
        half = np.sin(across / 2) ** 2 + np.cos(lat)[:, None] * np.cos(lat) * np.sin(along / 2) ** 2
        metres_ = 2 * EARTH_M * np.arcsin(np.sqrt(half))
        # Rounded to the microsecond first: the last bit of a sine differs between machines, a plan must not.
        found = np.ceil(np.round(metres_ * self.detour / (self.speed_kmh / 3.6), 6)).astype(np.int64)
        town, address = _numbers([each.town for each in points]), _numbers([each.address for each in points])
        same_town = town[:, None] == town
        found = np.where(same_town, np.maximum(found, self.same_town_s), found)
        return np.where(same_town & (address[:, None] == address), 0, np.maximum(found, found.T))


def metres(a: Point, b: Point) -> float:
    """The great circle between two points (haversine)."""
    lat_a, lat_b = radians(a.lat), radians(b.lat)
    half = sin((lat_b - lat_a) / 2) ** 2 + cos(lat_a) * cos(lat_b) * sin(radians(b.lon - a.lon) / 2) ** 2
    return 2 * EARTH_M * asin(sqrt(half))


def _numbers(texts: Sequence[str]) -> NDArray[Any]:
    """A number for each text, equal for equal texts."""
    import numpy as np

    known: dict[str, int] = {}
    return np.array([known.setdefault(text, len(known)) for text in texts], np.int64)
