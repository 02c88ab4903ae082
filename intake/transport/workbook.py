"""All sheets of a transport workbook together: each row read by itself, then beside the others, then closed."""

from collections.abc import Sequence
from typing import Final

from intake.errors import FileFault
from intake.grids.grid import Grid
from intake.grids.tables import Table, TableRow, find_table
from intake.parsers.width import plain
from intake.rows import RowReading, Tables
from intake.transport.closing import Entry, close
from intake.transport.columns import SHAPES
from intake.transport.contexts import Context, contexts
from intake.transport.crossing import check_rides
from intake.transport.drivers import Driver, read_driver
from intake.transport.identities import identities
from intake.transport.namesakes import check_drivers, check_vehicles
from intake.transport.open_row import OpenRow
from intake.transport.rides import Ride, read_ride
from intake.transport.vehicles import Vehicle, read_vehicle

_SHOWN_ROWS: Final = 3


def read_transport(file: str, grids: Sequence[Grid], tables: Tables) -> tuple[tuple[RowReading, ...], tuple[str, ...]]:
    """Every data row in the file's order, and the names of sheets without a known header.

    Raises ``FileFault``: no_known_header where no sheet has one, header_missing, unknown_district.
    """
    found = [(grid, find_table(grid, SHAPES)) for grid in grids]
    known = [table for _, table in found if table]
    if not known:
        raise FileFault("no_known_header", expected=_expected(), found=_found(grids))
    skipped = tuple(grid.sheet for grid, table in found if table is None)
    return read_tables(known, contexts(file, known, tables), tables), skipped


def scopes(file: str, grids: Sequence[Grid], tables: Tables) -> tuple[str, ...]:
    """The scope of each sheet with a known header, also of one that has no rows (any more)."""
    known = [table for grid in grids if (table := find_table(grid, SHAPES))]
    return tuple(context.scope for context in contexts(file, known, tables))


def read_tables(found: Sequence[Table], about: Sequence[Context], tables: Tables) -> tuple[RowReading, ...]:
    """Every data row of these tables, in their order; ``about`` has a context for each table."""
    rows = _open(found, about, tables)
    listed = frozenset(plain(row.text("name")) for row, _ in rows if _kind(row) == "vehicle") - {""}
    entries = [(_read(row, context, listed), context) for row, context in rows]
    rides = [entry for entry, _ in entries if isinstance(entry, Ride)]
    check_rides(rides)
    check_vehicles([entry for entry, _ in entries if isinstance(entry, Vehicle)])
    check_drivers([entry for entry, _ in entries if isinstance(entry, Driver)], rides, tables)
    return tuple(close(entry, context) for entry, context in entries)


def _open(found: Sequence[Table], about: Sequence[Context], tables: Tables) -> list[tuple[OpenRow, Context]]:
    """Every row opened under its identity, which is its own within a scope, also where two sheets share one."""
    both = zip(found, about, strict=True)
    rows = [(table, row, context) for table, context in both for row in table.rows if not _is_prepared(row)]
    named: dict[int, str] = {}
    for scope in sorted({context.scope for _, _, context in rows}):
        within = [at for at, (_, _, context) in enumerate(rows) if context.scope == scope]
        told = identities([(rows[at][0].shape.kind, rows[at][1], rows[at][2].anchor) for at in within])
        named.update(zip(within, told, strict=True))
    return [
        (OpenRow(table, row, context.scope, named[at], tables), context)
        for at, (table, row, context) in enumerate(rows)
    ]


def _is_prepared(row: TableRow) -> bool:
    """Numbered beforehand and not yet filled in: it says nothing, so it is no data row."""
    return len(row.words) == 1 and set(row.cells) == {"number"}


def _kind(row: OpenRow) -> str:
    return row.table.shape.kind


def _read(row: OpenRow, context: Context, listed: frozenset[str]) -> Entry:
    if _kind(row) == "ride":
        return read_ride(row, context)
    return read_vehicle(row, context) if _kind(row) == "vehicle" else read_driver(row, context, listed)


def _expected() -> dict[str, tuple[str, ...]]:
    return {shape.kind: tuple(column.heads[0] for column in shape.columns if column.needed) for shape in SHAPES}


def _found(grids: Sequence[Grid]) -> dict[str, tuple[str, ...]]:
    """The first rows of each sheet, so that one sees what was taken for a header."""
    return {
        grid.sheet: tuple(" ".join(cell for cell in cells if cell)[:120] for _, cells in grid.rows[:_SHOWN_ROWS])
        for grid in grids
    }
