"""The families of sheets that can be read, one a kind of matching; a workbook may hold sheets of several.

A new kind's sheets are a folder beside ``transport`` and a name in ``FAMILIES``.
"""

from collections.abc import Sequence
from typing import Final

from intake.errors import FileFault
from intake.grids.grid import Grid
from intake.grids.tables import HEADER_WITHIN, Shape, Table, find_table
from intake.helpers.workbook import HELPERS
from intake.mobile_sales.workbook import MOBILE_SALES
from intake.rows import RowReading, Tables
from intake.salons.workbook import SALONS
from intake.sheets.contexts import Context, contexts
from intake.sheets.opening import Family, open_rows
from intake.transport.workbook import TRANSPORT
from intake.watch.workbook import WATCH

FAMILIES: Final[tuple[Family, ...]] = (TRANSPORT, HELPERS, SALONS, MOBILE_SALES, WATCH)
SHAPES: Final[tuple[Shape, ...]] = tuple(shape for family in FAMILIES for shape in family.shapes)
_SHOWN_ROWS: Final = 3


def family_of(shape: Shape) -> Family:
    """The family whose shape it is."""
    return next(family for family in FAMILIES if shape in family.shapes)


def kind_of(grids: Sequence[Grid]) -> str:
    """The kind of matching that the first known sheet is about; empty where none is known."""
    return next((family_of(table.shape).kind for grid in grids if (table := find_table(grid, SHAPES))), "")


def read_sheets(file: str, grids: Sequence[Grid], tables: Tables) -> tuple[tuple[RowReading, ...], tuple[str, ...]]:
    """Every data row in the file's order, and the names of sheets without a known header.

    Raises ``FileFault``: no_known_header where no sheet has one, header_missing, unknown_district.
    """
    found = [(grid, find_table(grid, SHAPES)) for grid in grids]
    known = [table for _, table in found if table]
    if not known:
        raise FileFault("no_known_header", expected=_expected(grids), found=_found(grids))
    skipped = tuple(grid.sheet for grid, table in found if table is None)
    return read_tables(known, contexts(file, known, tables), tables), skipped


def scopes(file: str, grids: Sequence[Grid], tables: Tables) -> tuple[str, ...]:
    """The scope of each sheet with a known header, also of one that has no rows (any more)."""
    known = [table for grid in grids if (table := find_table(grid, SHAPES))]
    return tuple(context.scope for context in contexts(file, known, tables))


def read_tables(found: Sequence[Table], about: Sequence[Context], tables: Tables) -> tuple[RowReading, ...]:
    """Every data row of these tables, in their order; ``about`` has a context for each table."""
    rows = open_rows(found, about, tables)
    read: dict[int, RowReading] = {}
    for family in FAMILIES:
        theirs = [at for at, (row, _) in enumerate(rows) if row.table.shape in family.shapes]
        read.update(zip(theirs, family.read([rows[at] for at in theirs], tables), strict=True))
    return tuple(read[at] for at in range(len(rows)))


def _expected(grids: Sequence[Grid]) -> dict[str, tuple[str, ...]]:
    """The needed headers of the shapes that come nearest; of all, where none of their headers is there."""
    rows = [cells for grid in grids for _, cells in grid.rows[:HEADER_WITHIN]]
    near = {shape.kind: max((len(shape.fields(cells)) for cells in rows), default=0) for shape in SHAPES}
    nearest = [shape for shape in SHAPES if near[shape.kind] == max(near.values())]
    return {shape.kind: tuple(column.heads[0] for column in shape.columns if column.needed) for shape in nearest}


def _found(grids: Sequence[Grid]) -> dict[str, tuple[str, ...]]:
    """The first rows of each sheet, so that one sees what was taken for a header."""
    return {
        grid.sheet: tuple(" ".join(cell for cell in cells if cell)[:120] for _, cells in grid.rows[:_SHOWN_ROWS])
        for grid in grids
    }
