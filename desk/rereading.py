"""Rows from the log read once more, with what people answered since: from their kept words, without the file.

Sheet by sheet, for what is asked about a row depends on the others of its sheet, and never on another month's.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from attrs import evolve

from desk.known_rows import KnownRows
from desk.office import Office
from desk.tables import tables
from events.state.model import Row, State
from intake.parsers.names import name_key
from intake.rows import RowReading, Tables
from intake.sheets.rereading import KeptRow
from intake.sheets.rereading import read_again as read_kept

NAMING: Final[Mapping[str, tuple[str, ...]]] = {"help": ("helper",), "helper": ("help",)}
"""The kinds of rows that may name a row of this kind by its number."""


def read_again(office: Office, state: State, row: Row, newcomers: Counter[str]) -> tuple[RowReading, ...]:
    """All rows of the row's sheet, and those that may name it: the drivers' (they may drive the vehicle, or bear the
    rider's name), of help those who ask and those who offer (they say by numbers whom they do not want to meet).

    Rows that are gone from their sheet, and rows of people who were forgotten, are left out.
    """
    known = KnownRows(office.vault, state)
    today = office.clock().date()
    current = tables(office.vault, state, today, hours_of=row.fact.district, newcomers=newcomers)
    current = evolve(
        current,
        vehicles=current.vehicles | set(_waiting(known, current, "vehicle", "name")),
        groups=current.groups | set(map(name_key, _waiting(known, current, "salon", "title"))),
    )
    naming = ("driver", *NAMING.get(row.fact.kind, ()))
    scopes = dict.fromkeys([row.fact.scope, *(scope for kind in naming for scope in _scopes(state, kind))])
    return tuple(reading for scope in scopes for reading in _read(known, scope, current))


def that_name(office: Office, state: State, readings: Iterable[RowReading]) -> tuple[RowReading, ...]:
    """The rows of other sheets that were read before and may name one of these by its number."""
    kinds = {kind for reading in readings for kind in NAMING.get(reading.kind, ())}
    here = {reading.scope for reading in readings}
    scopes = [scope for kind in sorted(kinds) for scope in _scopes(state, kind) if scope not in here]
    if not scopes:
        return ()
    known, current = KnownRows(office.vault, state), tables(office.vault, state, office.clock().date())
    return tuple(reading for scope in scopes for reading in _read(known, scope, current))


def _waiting(known: KnownRows, current: Tables, kind: str, field: str) -> Iterator[str]:
    """The names of vehicles, or of groups, whose own rows wait for an answer: they stand in a list all the same."""
    for scope in _scopes(known.state, kind):
        names = (reading.values.get(field) for reading in _read(known, scope, current))
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
