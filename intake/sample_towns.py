"""The sample's own few towns, rounded, each with its district: what is there before a gazetteer is imported.

Not every town of the city: it finds a town, and never makes a question of one that it lacks.
"""

import csv
from functools import cache
from importlib.resources import files

from events.districts import romaji_of
from events.vocabulary.settings import TownDistricts, TownPoint


@cache
def sample_towns() -> tuple[tuple[TownPoint, TownDistricts], ...]:
    """Each town's representative point and the district that it lies in."""
    text = files("intake").joinpath("sample_towns.csv").read_text(encoding="utf-8")
    return tuple(
        (
            TownPoint(row["town"], float(row["lat"]), float(row["lon"])),
            TownDistricts(row["town"], (romaji_of(row["district"]) or "",)),
        )
        for row in csv.DictReader(text.splitlines())
    )
