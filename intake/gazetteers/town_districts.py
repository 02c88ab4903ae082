"""Which district a town lies in; a second one in the column ``alternative`` means that it lies in two, or may.

``松林(一部: ニュータウン茅ヶ崎)`` names 松林, ``浜須賀/海岸`` names both. A row of such a town asks which one it is of.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from events.districts import romaji_of
from events.vocabulary.settings import TownDistricts
from intake.gazetteers.entries import PlaceEntry, cell_fault, read_town
from intake.grids.tables import TableRow
from intake.parsers.width import plain

_REMARK: Final = re.compile(r"\([^()]*\)")
_BETWEEN: Final = re.compile(r"[/、,・]")


def read_assignment(row: TableRow, heads: Mapping[str, str]) -> PlaceEntry:
    """One entry: the town and its districts in romaji, the main one first."""
    town = read_town(row)
    faults = [] if town else [cell_fault(row, heads, "town", "cell.missing", "cell.filled")]
    named: list[str] = []
    for field in ("district", "alternative"):
        romaji = [romaji_of(name) for name in _names(row.cells.get(field, ""))]
        if None in romaji or (field == "district" and not romaji):
            faults.append(cell_fault(row, heads, field, "district.unknown", "district"))
        named += [name for name in romaji if name]
    values: dict[str, Any] = {"town": town, "districts": list(dict.fromkeys(named))}
    return PlaceEntry(row, town, values, tuple(faults))


def _names(text: str) -> list[str]:
    return [part.strip() for part in _BETWEEN.split(_REMARK.sub("", plain(text))) if part.strip()]


def assigned_towns(entries: Sequence[PlaceEntry]) -> tuple[tuple[TownDistricts, ...], list[PlaceEntry]]:
    """The towns in the table's order; one that stands in several rows lies in the districts of all of them."""
    districts: dict[str, list[str]] = {}
    for entry in entries:
        if not entry.faults:
            districts.setdefault(entry.town, []).extend(entry.values["districts"])
    towns = (TownDistricts(town, tuple(dict.fromkeys(named))) for town, named in districts.items())
    return tuple(towns), list(entries)
