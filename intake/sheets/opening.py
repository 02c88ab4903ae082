"""Tables into open rows, each under an identity that is its own within its scope."""

from collections.abc import Sequence
from typing import Protocol

from attrs import frozen

from intake.grids.tables import Shape, Table, TableRow
from intake.rows import RowReading, Tables
from intake.sheets.contexts import Context
from intake.sheets.identities import identities
from intake.sheets.open_row import OpenRow

Opened = tuple[OpenRow, Context]


class ReadsRows(Protocol):
    """Reads the open rows of a family together, for some questions need all of them; one reading a row, in order."""

    def __call__(self, rows: Sequence[Opened], tables: Tables) -> tuple[RowReading, ...]: ...


@frozen
class Family:
    """The sheets of one kind of matching: their shapes, and how their rows are read."""

    kind: str
    shapes: tuple[Shape, ...]
    read: ReadsRows


def open_rows(found: Sequence[Table], about: Sequence[Context], tables: Tables) -> list[Opened]:
    """Every row opened; ``about`` has a context for each table. Identities differ within a scope."""
    both = zip(found, about, strict=True)
    rows = [(table, row, context) for table, context in both for row in table.rows if not _is_prepared(row)]
    named: dict[int, str] = {}
    for scope in sorted({context.scope for _, _, context in rows}):
        within = [at for at, (_, _, context) in enumerate(rows) if context.scope == scope]
        told = identities([(rows[at][0].shape.kind, rows[at][1], rows[at][2].anchor) for at in within])
        named.update(zip(within, told, strict=True))
    return [
        (OpenRow(table, row, context.scope, named[at], tables), context)
        for at, (table, row, context) in enumerate(rows)
    ]


def _is_prepared(row: TableRow) -> bool:
    """Numbered beforehand and not yet filled in: it says nothing, so it is no data row."""
    return len(row.words) == 1 and set(row.cells) == {"number"}
