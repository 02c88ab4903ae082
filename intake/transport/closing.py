"""A row that has been read and checked beside the others becomes a ``RowReading``."""

import json
from collections.abc import Mapping
from typing import Any, Final

from events.vocabulary.people import PersonDetails
from intake.parsers.width import tight
from intake.rows import Facts, RowReading
from intake.transport.contexts import Context
from intake.transport.drivers import Driver, driver_facts, driver_person, driver_values
from intake.transport.open_row import OpenRow
from intake.transport.ride_facts import ride_facts, ride_person, ride_values
from intake.transport.rides import Ride
from intake.transport.vehicles import Vehicle, vehicle_facts, vehicle_values

TITLE: Final = "（表題）"
OTHER_TITLES: Final = "（ほかの表の表題）"

Entry = Ride | Vehicle | Driver


def close(entry: Entry, context: Context) -> RowReading:
    """The row's one outcome, with everything that was read of it."""
    row, values = entry.row, _values(entry)
    outcome = row.outcome()
    return RowReading(
        file=context.file,
        sheet=row.table.sheet,
        row=row.row.number,
        kind=row.table.shape.kind,
        scope=context.scope,
        identity=row.identity,
        content=_content(row, values, outcome),
        cells=_cells(row, context),
        outcome=outcome,
        faults=tuple(row.faults),
        settled=tuple(row.settled),
        values=values,
        facts=_facts(entry) if outcome == "accepted" else None,
        who=_who(entry),
        district=entry.district,
    )


def _values(entry: Entry) -> dict[str, Any]:
    if isinstance(entry, Ride):
        return ride_values(entry)
    return vehicle_values(entry) if isinstance(entry, Vehicle) else driver_values(entry)


def _facts(entry: Entry) -> Facts | None:
    if isinstance(entry, Ride):
        return ride_facts(entry)
    return vehicle_facts(entry) if isinstance(entry, Vehicle) else driver_facts(entry)


def _who(entry: Entry) -> PersonDetails | None:
    if isinstance(entry, Ride):
        return ride_person(entry)
    return driver_person(entry) if isinstance(entry, Driver) else None


def _content(row: OpenRow, values: Mapping[str, Any], outcome: str) -> str:
    """Canonical text of what the row says and what became of it; a cell at fault stands in it as it was written."""
    columns = {fault.column for fault in row.faults}
    unread = {field: tight(row.text(field)) for field in row.row.cells if row.head(field) in columns}
    faults = [[fault.column, fault.code, list(fault.choices)] for fault in row.faults]
    whole = {"values": values, "unread": unread, "outcome": outcome, "faults": faults}
    return json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _cells(row: OpenRow, context: Context) -> tuple[tuple[str, str], ...]:
    titles = ((TITLE, context.title), (OTHER_TITLES, context.others))
    return tuple(title for title in titles if title[1]) + row.row.words
