"""Rows kept from an earlier reading, read again without their file: after an answer was given, say.

What is kept of a row (``RowReading.cells``) has in it what told its year and district, so the same ones come out.
"""

from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve, frozen

from intake.families import SHAPES, read_tables
from intake.grids.tables import Table, TableRow
from intake.rows import RowReading, Tables
from intake.sheets.closing import BESIDE, kept_anchor
from intake.sheets.contexts import contexts, listed_under


@frozen
class KeptRow:
    """A row as it was kept; all fields as in ``RowReading``. ``district`` is what came of it, however it was told."""

    sheet: str
    row: int
    kind: str
    scope: str
    cells: tuple[tuple[str, str], ...]
    district: str = ""


def read_again(file: str, kept: Sequence[KeptRow], tables: Tables) -> tuple[RowReading, ...]:
    """The rows read anew, in their order within each sheet. Give all rows of a workbook: some questions need them."""
    groups: dict[tuple[str, ...], list[KeptRow]] = {}
    for row in kept:
        words = dict(row.cells)
        beside = (words.get(each, "") for each in BESIDE)
        groups.setdefault((row.sheet, row.scope, _named(row), *beside), []).append(row)
    found, about = [], []
    for (sheet, scope, named, title, others, days), rows in groups.items():
        table = _table(sheet, title, rows)
        lender = Table("", table.shape, others, {}, ())
        told = evolve(tables, district=tables.district or named)
        found.append(table)
        context = contexts(file, (table, lender), told)[0]
        anchor = kept_anchor(days) or context.anchor
        about.append(evolve(context, scope=scope, others=others, anchor=anchor))
    return read_tables(found, about, tables)


def _named(row: KeptRow) -> str:
    """What stands in for ``--district``: the list's own; where it has none, what this very row was settled to."""
    return listed_under(row.scope) or row.district


def _table(sheet: str, title: str, rows: Sequence[KeptRow]) -> Table:
    shape = next(shape for shape in SHAPES if shape.kind == rows[0].kind)
    heads = list(dict.fromkeys(head for row in rows for head, _ in _words(row)))
    fields = shape.fields(heads)
    written = {field: heads[at] for field, at in fields.items()}
    return Table(sheet, shape, title, written, tuple(_row(row, written) for row in rows))


def _row(row: KeptRow, heads: Mapping[str, str]) -> TableRow:
    words = tuple(_words(row))
    first: dict[str, str] = {}
    for head, cell in words:
        first.setdefault(head, cell)
    cells = {field: first[head] for field, head in heads.items() if first.get(head, "").strip()}
    return TableRow(row.row, cells, words)


def _words(row: KeptRow) -> Iterable[tuple[str, str]]:
    return (cell for cell in row.cells if cell[0] not in BESIDE)
