"""The tables about looking in together: each row read by itself, beside the others, then closed."""

from collections.abc import Sequence
from typing import Final

from intake.rows import RowReading, Tables
from intake.sheets.closing import Read, close
from intake.sheets.contexts import Context
from intake.sheets.open_row import OpenRow
from intake.sheets.opening import Family, Opened
from intake.sheets.twice import check_numbers
from intake.watch.answers import Answer, answer_read, keep_the_newest, read_answer
from intake.watch.columns import NOMINATION, SHAPES, SHOP
from intake.watch.households import Household, household_read, read_household
from intake.watch.nominations import Slip, read_slip, slip_read, tell_apart


def read_rows(rows: Sequence[Opened], tables: Tables) -> tuple[RowReading, ...]:
    """The rows of these tables, in their order."""
    read = [(_read(*opened), opened[1]) for opened in rows]
    check_numbers([row for row, _ in rows if row.table.shape is not SHOP])
    tell_apart([each for each, _ in read if isinstance(each, Slip)], tables.shops)
    keep_the_newest([each for each, _ in read if isinstance(each, Answer)], tables.shops)
    return tuple(close(_closed(each), context) for each, context in read)


def _read(row: OpenRow, context: Context) -> Slip | Answer | Household:
    if row.table.shape is NOMINATION:
        return read_slip(row, context)
    return read_answer(row, context) if row.table.shape is SHOP else read_household(row, context)


def _closed(each: Slip | Answer | Household) -> Read:
    match each:
        case Slip():
            return slip_read(each)
        case Answer():
            return answer_read(each)
    return household_read(each)


WATCH: Final = Family("watch", SHAPES, read_rows)
