"""What a routing service answered about the drives between the towns of the table of towns."""

from typing import ClassVar

from attrs import frozen

from .settings import TownPoint


@frozen
class TravelTimesMeasured:
    """A service of maps was asked for every drive between these points, towns and districts' centres: no house.

    ``seconds`` are whole seconds from each point (row) to each (column), None where the service named no way or did
    not answer; ``failed`` is the code of what went wrong, empty where all was answered. ``provider`` is osrm or
    valhalla, ``url`` where it was asked. A later measurement takes the place of an earlier one of the same service.
    """

    VERSION: ClassVar[int] = 1
    provider: str
    url: str
    points: tuple[TownPoint, ...]
    seconds: tuple[tuple[int | None, ...], ...]
    failed: str = ""
