"""Where a place is: its town's point from the gazetteer, else its district's centre, marked provisional (仮)."""

from collections.abc import Mapping

from attrs import frozen

from events.districts import centre
from events.vocabulary.settings import TownPoint
from events.vocabulary.values import Place


@frozen
class Point:
    """WGS84 degrees, north first. Where the town is not known, ``town`` stands for the district around it."""

    address: str
    town: str
    lat: float
    lon: float
    provisional: bool


def point(place: Place, district: str, towns: Mapping[str, TownPoint]) -> Point:
    """The best known point of a place: without an entry for its town it takes the centre of its row's district.

    Raises ``KeyError`` for a district that does not exist.
    """
    town = towns.get(place.town)
    if town is not None:
        return Point(place.address, town.town, town.lat, town.lon, provisional=False)
    at = centre(district)
    return Point(place.address or place.town, f"district:{district}", at.lat, at.lon, provisional=True)
