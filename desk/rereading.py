"""Rows from the log read once more, with what people answered since: from their kept words, without the file.

Sheet by sheet, for what is asked about a row depends on the others of its sheet, and never on another month's.
"""

from collections import Counter
from collections.abc import Iterator

from attrs import evolve

from desk.known_rows import KnownRows
from desk.office import Office
from desk.tables import tables
from events.state.model import Row, State
from intake.rows import RowReading, Tables
from intake.sheets.rereading import KeptRow
from intake.sheets.rereading import read_again as read_kept


def read_again(office: Office, state: State, row: Row, newcomers: Counter[str]) -> tuple[RowReading, ...]:
    """All rows of the row's sheet, and those of the drivers: they may drive the vehicle, or bear the rider's name.

    Rows that are gone from their sheet, and rows of people who were forgotten, are left out.
    """
    known = KnownRows(office.vault, state)
    today = office.clock().date()
    current = tables(office.vault, state, today, hours_of=row.fact.district, newcomers=newcomers)
    current = evolve(current, vehicles=current.vehicles | set(_waiting_vehicles(known, current)))
    scopes = dict.fromkeys([row.fact.scope, *_scopes(state, "driver")])
    return tuple(reading for scope in scopes for reading in _read(known, scope, current))


def _waiting_vehicles(known: KnownRows, current: Tables) -> Iterator[str]:
    """The names of vehicles whose own rows wait for an answer: they stand in a list all the same."""
    for scope in _scopes(known.state, "vehicle"):
        names = (reading.values.get("name") for reading in _read(known, scope, current))
        yield from (name for name in names if name)


def _scopes(state: State, kind: str) -> list[str]:
    return list(dict.fromkeys(row.fact.scope for row in state.rows.values() if row.fact.kind == kind))


def _read(known: KnownRows, scope: str, current: Tables) -> tuple[RowReading, ...]:
    rows = (row for row in known.state.rows.values() if row.fact.scope == scope and not known.absent(row.fact.row))
    return read_kept("", [_kept(row) for row in rows if row.fact.private], current)


def _kept(row: Row) -> KeptRow:
    fact = row.fact
    cells = fact.private.cells if fact.private else ()
    return KeptRow(fact.sheet, fact.number, fact.kind, fact.scope, cells, fact.district)
