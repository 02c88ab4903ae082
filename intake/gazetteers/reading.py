"""A table of places, told from other files by its header, read entry by entry."""

from collections.abc import Sequence

from attrs import evolve, frozen

from events.vocabulary.settings import TownDistricts, TownPoint
from intake.gazetteers.columns import TOWN_DISTRICTS, TOWNS
from intake.gazetteers.entries import account
from intake.gazetteers.town_districts import assigned_towns, read_assignment
from intake.gazetteers.towns import read_point, town_points
from intake.grids.grid import Grid
from intake.grids.tables import Table, find_table
from intake.rows import RowReading


@frozen
class Places:
    """``kind`` is towns or town_districts; a table that has both points and districts fills both tuples."""

    kind: str
    rows: tuple[RowReading, ...]
    towns: tuple[TownPoint, ...] = ()
    town_districts: tuple[TownDistricts, ...] = ()


def read_places(file: str, grids: Sequence[Grid]) -> Places | None:
    """The places of a file; None where it is no table of places."""
    table = find_table(grids[0], (TOWNS, TOWN_DISTRICTS)) if len(grids) == 1 else None
    if table is None:
        return None
    return _town_districts(file, table) if table.shape is TOWN_DISTRICTS else _towns(file, table)


def _towns(file: str, table: Table) -> Places:
    entries = [read_point(row, table.heads) for row in table.rows]
    points, entries = town_points(entries)
    assigned = assigned_towns([read_assignment(row, table.heads) for row in table.rows if row.cells.get("district")])
    return Places("towns", account(file, table, entries), points, assigned[0])


def _town_districts(file: str, table: Table) -> Places:
    """A point counts where one is written; a town with an unreadable one is told as such, and is in no district."""
    placed = [row for row in table.rows if row.cells.get("lat") or row.cells.get("lon")]
    points, checked = town_points([read_point(row, table.heads) for row in placed])
    astray = {entry.row.number: entry.faults for entry in checked}
    entries = [read_assignment(row, table.heads) for row in table.rows]
    entries = [evolve(entry, faults=(*entry.faults, *astray.get(entry.row.number, ()))) for entry in entries]
    assigned, entries = assigned_towns(entries)
    return Places("town_districts", account(file, table, entries), points, assigned)
