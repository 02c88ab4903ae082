"""The sheets about salons together: each row read by itself, then closed."""

from collections.abc import Sequence
from typing import Final

from intake.parsers.names import name_key
from intake.rows import RowReading, Tables
from intake.salons.columns import SHAPES
from intake.salons.facilities import facility_read, read_facility
from intake.salons.groups import group_read, read_group
from intake.salons.hosts import host_read, read_host
from intake.salons.members import member_read, read_member
from intake.salons.venues import read_venue, venue_read
from intake.sheets.closing import Read, close
from intake.sheets.contexts import Context
from intake.sheets.open_row import OpenRow
from intake.sheets.opening import Family, Opened
from intake.sheets.twice import check_names


def read_rows(rows: Sequence[Opened], tables: Tables) -> tuple[RowReading, ...]:
    """The rows of these sheets, in their order."""
    told = {name_key(row.text("title")) for row, _ in rows if row.table.shape.kind == "salon"}
    read = [(_read(row, context, told | tables.groups), context) for row, context in rows]
    check_names([row for row, _ in rows if row.table.shape.kind == "salon"], "title", "name")
    return tuple(close(each, context) for each, context in read)


def _read(row: OpenRow, context: Context, groups: set[str]) -> Read:
    if row.table.shape.kind == "salon":
        return group_read(read_group(row, context))
    if row.table.shape.kind == "member":
        return member_read(read_member(row, context, groups))
    if row.table.shape.kind == "host":
        return host_read(read_host(row, context))
    if row.table.shape.kind == "facility":
        return facility_read(read_facility(row, context))
    return venue_read(read_venue(row, context))


SALONS: Final = Family("salons", SHAPES, read_rows)
