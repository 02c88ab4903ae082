"""The thirteen districts with their romaji names and centres, and the sample's own few towns: the tables we ship.

The tables are files beside this one, so that a city that lends its districts other names edits no code.
"""

import csv
from functools import cache
from importlib.resources import files

from attrs import frozen

from events.vocabulary.settings import TownDistricts, TownPoint
from intake.parsers.width import folded


@frozen
class District:
    """``romaji`` is its name in the log and on the command line. The centre is in WGS84 degrees, rounded, no house."""

    romaji: str
    name: str
    lat: float
    lon: float


@cache
def districts() -> tuple[District, ...]:
    """All districts, in the city's order."""
    return tuple(
        District(row["romaji"], row["name"], float(row["lat"]), float(row["lon"])) for row in _table("districts.csv")
    )


def romaji_of(name: str) -> str | None:
    """The district called so, in Japanese (with or without 地区) or romaji; None where there is none."""
    wanted = folded(name).removesuffix("地区").lower()
    return next((d.romaji for d in districts() if wanted in (folded(d.name), d.romaji)), None)


@cache
def sample_towns() -> tuple[tuple[TownPoint, TownDistricts], ...]:
    """The towns of the sample, rounded, each with its district. Not every town of the city: no gazetteer."""
    return tuple(
        (
            TownPoint(row["town"], float(row["lat"]), float(row["lon"])),
            TownDistricts(row["town"], (romaji_of(row["district"]) or "",)),
        )
        for row in _table("sample_towns.csv")
    )


def _table(name: str) -> list[dict[str, str]]:
    text = files("intake").joinpath(name).read_text(encoding="utf-8-sig")
    return list(csv.DictReader(text.splitlines()))
