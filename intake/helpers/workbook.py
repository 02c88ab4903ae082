"""The sheets about helpers together: each row read by itself, beside the others, then closed."""

from collections.abc import Sequence
from typing import Final

from intake.helpers.columns import SHAPES
from intake.helpers.days import day_read, read_day
from intake.helpers.requests import help_read, read_help
from intake.helpers.volunteers import read_volunteer, volunteer_read
from intake.rows import RowReading, Tables
from intake.sheets.closing import Read, close
from intake.sheets.contexts import Context
from intake.sheets.open_row import OpenRow
from intake.sheets.opening import Family, Opened
from intake.sheets.twice import check_numbers


def read_rows(rows: Sequence[Opened], tables: Tables) -> tuple[RowReading, ...]:
    """The rows of these sheets, in their order."""
    read = [(_read(row, context), context) for row, context in rows]
    check_numbers([row for row, _ in rows])
    return tuple(close(each, context) for each, context in read)


def _read(row: OpenRow, context: Context) -> Read:
    match row.table.shape.kind:
        case "help":
            return help_read(read_help(row, context))
        case "helper":
            return volunteer_read(read_volunteer(row, context))
    return day_read(read_day(row, context))


HELPERS: Final = Family("helpers", SHAPES, read_rows)
