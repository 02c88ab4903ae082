"""A table inside a sheet: found by its header row, wherever that stands, with the title above and the rows below.

Which columns a table may have is data (``Shape``), so this file knows no kind of table.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Final

from attrs import frozen

from intake.errors import FileFault
from intake.grids.grid import Grid
from intake.parsers.width import tight

HEADER_WITHIN: Final = 15  # non-blank rows
FEWEST_HEADERS: Final = 3  # one word alone may stand in a title
_DECORATION: Final = re.compile(r"[?:*※()]+|必須|任意$")
_NOTE: Final = re.compile(r"[※*＊]|注[:：)）]?|\(注|（注")
_TOTAL: Final = re.compile(r"合計|小計|総計|計")


@frozen
class Column:
    """A column by its ``field``; ``heads`` are the headers it goes by, the first is ours. ``needed`` in every table;
    ``telling`` columns are those that no other shape has."""

    field: str
    heads: tuple[str, ...]
    needed: bool = False
    telling: bool = False


@frozen
class Shape:
    """A kind of table and its columns; ``others`` is how many unknown headers it may have, None for any number."""

    kind: str
    columns: tuple[Column, ...]
    others: int | None = None

    def fields(self, cells: Sequence[str]) -> Mapping[str, int]:
        """Field -> position, for the cells that are known headers; the first of two alike."""
        known = {_head(head): column.field for column in self.columns for head in column.heads}
        found: dict[str, int] = {}
        for position, cell in enumerate(cells):
            field = known.get(_head(cell)) if cell else None
            if field:
                found.setdefault(field, position)
        return found

    def matches(self, found: Mapping[str, int], cells: Sequence[str]) -> bool:
        """Whether a row of these cells, with these fields in it, is this table's header."""
        if self.others is not None and len([cell for cell in cells if cell]) > len(found) + self.others:
            return False
        telling, missing = any(column.telling for column in self.columns if column.field in found), self.missing(found)
        if not missing:
            return telling or len([column for column in self.columns if column.needed]) >= FEWEST_HEADERS
        return telling and len(found) >= FEWEST_HEADERS

    def missing(self, found: Mapping[str, int]) -> tuple[str, ...]:
        """Our headers of the needed columns that are not there."""
        return tuple(c.heads[0] for c in self.columns if c.needed and c.field not in found)


@frozen
class TableRow:
    """``cells`` by field, blank ones left out; ``words`` by header as written, unknown columns too."""

    number: int
    cells: Mapping[str, str]
    words: tuple[tuple[str, str], ...]


@frozen
class Table:
    """``heads`` maps a field to the header as it is written; ``title`` is what stands above, one line a row."""

    sheet: str
    shape: Shape
    title: str
    heads: Mapping[str, str]
    rows: tuple[TableRow, ...]


def find_table(grid: Grid, shapes: Iterable[Shape]) -> Table | None:
    """The table of the best fitting shape; None where no row is a known header.

    Raises ``FileFault`` header_missing where a header is known but lacks a needed column.
    """
    fitting = [
        (place, shape, found)
        for place, (_, cells) in enumerate(grid.rows[:HEADER_WITHIN])
        for shape in shapes
        for found in [shape.fields(cells)]
        if shape.matches(found, cells)
    ]
    if not fitting:
        return None
    place, shape, found = max(fitting, key=lambda fit: len(fit[2]))
    missing = shape.missing(found)
    if missing:
        heads = tuple(_written(cell) for cell in grid.rows[place][1] if cell)
        raise FileFault("header_missing", sheet=grid.sheet, kind=shape.kind, expected=missing, found=heads)
    return _table(grid, place, shape, found)


def _table(grid: Grid, place: int, shape: Shape, found: Mapping[str, int]) -> Table:
    header = grid.rows[place][1]
    heads = {field: _written(header[position]) for field, position in found.items()}
    body = ((number, cells) for number, cells in grid.rows[place + 1 :] if _is_data(cells, header))
    rows = tuple(_row(number, cells, header, found) for number, cells in body)
    return Table(grid.sheet, shape, _title(grid.rows[:place]), heads, rows)


def _row(number: int, cells: Sequence[str], header: Sequence[str], found: Mapping[str, int]) -> TableRow:
    filled = {field: cells[at] for field, at in found.items() if at < len(cells) and cells[at].strip()}
    words = tuple((_head_at(header, at), cell) for at, cell in enumerate(cells) if cell)
    return TableRow(number, filled, words)


def _head_at(header: Sequence[str], at: int) -> str:
    return _written(header[at]) if at < len(header) and header[at] else f"（{at + 1}列目）"


def _is_data(cells: Sequence[str], header: Sequence[str]) -> bool:
    """Neither a remark below the table (※…), nor a line of totals, nor the header once more."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    if not filled:
        return False
    if _NOTE.match(filled[0]) and len(filled) <= 2:
        return False
    if _TOTAL.fullmatch(tight(filled[0])):
        return False
    same = sum(_head(cell) == _head(head) for cell, head in zip(cells, header, strict=False) if cell)
    return same < max(2, len(filled) / 2)


def _title(rows: Iterable[tuple[int, tuple[str, ...]]]) -> str:
    return "\n".join(" ".join(dict.fromkeys(cell.strip() for cell in cells if cell)) for _, cells in rows)


@lru_cache(1 << 13)  # the same headers are looked for in every row that might be one
def _head(text: str) -> str:
    """A header for comparing: no widths, spaces, brackets or marks."""
    return _DECORATION.sub("", tight(text)).lower()


def _written(text: str) -> str:
    """A header as it is shown: as written, on one line."""
    return " ".join(text.split())
