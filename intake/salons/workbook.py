"""The sheets about salons together: each row read by itself, then closed."""

from collections.abc import Sequence
from typing import Final

from intake.rows import RowReading, Tables
from intake.salons.columns import SHAPES
from intake.salons.groups import group_read, read_group
from intake.salons.venues import read_venue, venue_read
from intake.sheets.closing import Read, close
from intake.sheets.contexts import Context
from intake.sheets.open_row import OpenRow
from intake.sheets.opening import Family, Opened


def read_rows(rows: Sequence[Opened], tables: Tables) -> tuple[RowReading, ...]:
    """The rows of these sheets, in their order."""
    return tuple(close(_read(row, context), context) for row, context in rows)


def _read(row: OpenRow, context: Context) -> Read:
    if row.table.shape.kind == "salon":
        return group_read(read_group(row, context))
    return venue_read(read_venue(row, context))


SALONS: Final = Family("salons", SHAPES, read_rows)
