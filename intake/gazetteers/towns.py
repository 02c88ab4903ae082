"""The gazetteer: each town with its representative point, as Geolonia's table has them."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from events.vocabulary.settings import TownPoint
from intake.gazetteers.entries import PlaceEntry, cell_fault, read_town
from intake.grids.tables import TableRow
from intake.rows import Fault

_JAPAN: Final = {"lat": (20.0, 46.0), "lon": (122.0, 154.0)}


def read_point(row: TableRow, heads: Mapping[str, str]) -> PlaceEntry:
    """One entry, coordinates in WGS84 degrees."""
    town = read_town(row)
    faults = [] if town else [cell_fault(row, heads, "town", "cell.missing", "cell.filled")]
    values: dict[str, Any] = {"town": town}
    for field, (least, most) in _JAPAN.items():
        degrees = _degrees(row.cells.get(field, ""))
        values[field] = degrees
        if degrees is None or not least <= degrees <= most:
            faults.append(cell_fault(row, heads, field, "place.no_degrees", f"degrees|{least:g}|{most:g}"))
    return PlaceEntry(row, town, values, tuple(faults))


def town_points(entries: Sequence[PlaceEntry]) -> tuple[tuple[TownPoint, ...], list[PlaceEntry]]:
    """The points in the table's order, each town once, and the entries: a town with two points is at fault twice."""
    places: dict[str, set[tuple[float, float]]] = {}
    for entry in entries:
        if not entry.faults:
            places.setdefault(entry.town, set()).add((entry.values["lat"], entry.values["lon"]))
    checked = [_checked(entry, len(places.get(entry.town, ()))) for entry in entries]
    points = {e.town: TownPoint(e.town, e.values["lat"], e.values["lon"]) for e in checked if not e.faults}
    return tuple(points.values()), checked


def _checked(entry: PlaceEntry, points: int) -> PlaceEntry:
    twice = Fault("town", "town.two_points", entry.town, "town.once")
    return entry.with_fault(twice) if points > 1 and not entry.faults else entry


def _degrees(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None
