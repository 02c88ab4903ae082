"""The two tables about tools together: each row read by itself, then closed."""

from collections.abc import Sequence
from typing import Final

from intake.rows import RowReading, Tables
from intake.sheets.closing import close
from intake.sheets.opening import Family, Opened
from intake.sheets.twice import check_numbers
from intake.tools.columns import ASKED, SHAPES
from intake.tools.reading import read_asked, read_store


def read_rows(rows: Sequence[Opened], tables: Tables) -> tuple[RowReading, ...]:
    """The rows of these tables, in their order."""
    read = [(read_asked if row.table.shape is ASKED else read_store)(row, context) for row, context in rows]
    check_numbers([row for row, _ in rows if row.table.shape is ASKED])
    return tuple(close(each, context) for each, (_, context) in zip(read, rows, strict=True))


TOOLS: Final = Family("tools", SHAPES, read_rows)
