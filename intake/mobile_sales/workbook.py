"""The tables about mobile shops together: each row read by itself, then closed."""

from collections.abc import Sequence
from typing import Final

from intake.mobile_sales.columns import SHAPES
from intake.mobile_sales.reading import read_mobile
from intake.rows import RowReading, Tables
from intake.sheets.closing import Read, close
from intake.sheets.opening import Family, Opened
from intake.sheets.twice import check_names


def read_rows(rows: Sequence[Opened], tables: Tables) -> tuple[RowReading, ...]:
    """The rows of these tables, in their order."""
    read = [(read_mobile(row, context), context) for row, context in rows]
    check_names([row for row, _ in rows if row.table.shape.kind == "lot"], "name", "address")
    return tuple(
        close(Read(each.row, each.values(), each.facts, None, each.district), context) for each, context in read
    )


MOBILE_SALES: Final = Family("mobile_sales", SHAPES, read_rows)
