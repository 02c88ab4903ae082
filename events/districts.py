"""The thirteen districts: romaji names (as in the log and on the command line), Japanese names, and centres.

The table is a file beside this one, so that another city edits no code. Centres are WGS84 degrees, rounded; no house.
"""

import csv
import unicodedata
from functools import cache
from importlib.resources import files

from attrs import frozen


@frozen
class District:
    """``lat`` and ``lon`` are the centre in WGS84 degrees."""

    romaji: str
    name: str
    lat: float
    lon: float


@cache
def districts() -> tuple[District, ...]:
    """All districts, in the city's order."""
    text = files("events").joinpath("districts.csv").read_text(encoding="utf-8")
    return tuple(
        District(row["romaji"], row["name"], float(row["lat"]), float(row["lon"]))
        for row in csv.DictReader(text.splitlines())
    )


def romaji_of(name: str) -> str | None:
    """The district called so, in Japanese (with or without 地区) or romaji; None where there is none."""
    folded = "".join(unicodedata.normalize("NFKC", name).split()).replace("ケ", "ヶ")  # 茅ケ崎 is written both ways
    wanted = folded.removesuffix("地区").lower()
    return next((d.romaji for d in districts() if wanted in (d.name, d.romaji)), None)


@cache
def _by_romaji() -> dict[str, District]:
    return {d.romaji: d for d in districts()}


def centre(romaji: str) -> District:
    """The district of this romaji name; raises ``KeyError``."""
    return _by_romaji()[romaji]
