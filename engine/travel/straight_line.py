"""Travel times without any map: the straight line times a detour factor, at one speed.

For a town's short legs this is off by the size of a town; a district that wants better uses a routing service.
"""

from collections.abc import Sequence
from math import asin, ceil, cos, radians, sin, sqrt

from attrs import frozen

from engine.travel.places import Point
from engine.travel.times import Matrix

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

    def matrix(self, points: Sequence[Point]) -> Matrix:
        """Seconds from each point (row) to each (column), rounded up; the same in both directions."""
        half = [[self._seconds(a, b) for b in points[:i]] for i, a in enumerate(points)]
        indices = range(len(points))
        return tuple(tuple(0 if i == j else half[max(i, j)][min(i, j)] for j in indices) for i in indices)

    def _seconds(self, a: Point, b: Point) -> int:
        if (a.town, a.address) == (b.town, b.address):
            return 0
        # Rounded to the microsecond first: the last bit of a sine differs between machines, a plan must not.
        seconds = ceil(round(metres(a, b) * self.detour / (self.speed_kmh / 3.6), 6))
        return max(seconds, self.same_town_s) if a.town == b.town else seconds


def metres(a: Point, b: Point) -> float:
    """The great circle between two points (haversine)."""
    lat_a, lat_b = radians(a.lat), radians(b.lat)
    half = sin((lat_b - lat_a) / 2) ** 2 + cos(lat_a) * cos(lat_b) * sin(radians(b.lon - a.lon) / 2) ** 2
    return 2 * EARTH_M * asin(sqrt(half))
