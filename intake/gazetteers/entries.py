"""An entry of a table of places, and how it is accounted for: accepted, or rejected with its fault."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from attrs import evolve, frozen

from intake.grids.tables import Table, TableRow
from intake.parsers.width import tight
from intake.rows import Fault, RowReading


@frozen
class PlaceEntry:
    """One entry: the town's whole name, what was read, the faults. An entry with a fault gives no place."""

    row: TableRow
    town: str
    values: Mapping[str, Any]
    faults: tuple[Fault, ...] = ()

    def with_fault(self, fault: Fault) -> "PlaceEntry":
        return evolve(self, faults=(*self.faults, fault))


def cell_fault(row: TableRow, heads: Mapping[str, str], field: str, code: str, expected: str) -> Fault:
    """A fault of one cell of an entry."""
    return Fault(heads.get(field, field), code, row.cells.get(field, ""), expected)


def read_town(row: TableRow) -> str:
    """The town's whole name: town and 小字 (下寺尾 and 東方 are 下寺尾東方)."""
    return tight(row.cells.get("town", "")) + tight(row.cells.get("koaza", ""))


def account(file: str, table: Table, entries: Sequence[PlaceEntry]) -> tuple[RowReading, ...]:
    """Each entry as a row."""
    return tuple(_reading(file, table, entry) for entry in entries)


def _reading(file: str, table: Table, entry: PlaceEntry) -> RowReading:
    outcome = "rejected" if entry.faults else "accepted"
    whole = {"values": entry.values, "outcome": outcome, "faults": [f.code for f in entry.faults]}
    return RowReading(
        file=file,
        sheet=table.sheet,
        row=entry.row.number,
        kind=table.shape.kind,
        scope=f"{table.shape.kind}/-/-",
        identity=entry.town,
        content=json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":")),
        cells=entry.row.words,
        outcome=outcome,
        faults=entry.faults,
        values=entry.values,
    )
