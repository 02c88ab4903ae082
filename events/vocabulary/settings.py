"""What was decided about the rules: dated settings with their source, and the tables of places."""

from datetime import date
from typing import ClassVar

from attrs import frozen


@frozen
class LogStarted:
    """The first event of a log; it carries the log's id."""

    VERSION: ClassVar[int] = 1
    log: str


@frozen
class SettingChanged:
    """From ``valid_from`` on, the setting ``name`` has this value (JSON text), in one district or everywhere.

    ``source`` says who decided, or which law or notice.
    """

    VERSION: ClassVar[int] = 1
    name: str
    value: str
    valid_from: date
    source: str
    district: str = ""


@frozen
class TownPoint:
    """A town (町・丁目) and its representative point, WGS84 degrees. It is no house."""

    town: str
    lat: float
    lon: float


@frozen
class TownsListed:
    """The gazetteer: every town of the city. A newer list takes the place of the older."""

    VERSION: ClassVar[int] = 1
    towns: tuple[TownPoint, ...]
    source: str


@frozen
class TownDistricts:
    """The districts (romaji) that a town lies in; most lie in one."""

    town: str
    districts: tuple[str, ...]


@frozen
class TownsAssigned:
    """Which town belongs to which district."""

    VERSION: ClassVar[int] = 1
    towns: tuple[TownDistricts, ...]
    source: str
