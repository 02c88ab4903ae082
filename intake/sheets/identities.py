"""What tells a row from its neighbours however the sheet is sorted: its receipt number, or its own words.

Made from the cells alone, never from answers, a gazetteer or the row's place, so that it stays when those change.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from intake.grids.tables import TableRow
from intake.parsers.anchors import Anchor
from intake.parsers.dates import read_date
from intake.parsers.names import name_key
from intake.parsers.troubles import Unclear, Unreadable
from intake.parsers.width import tight

_BY_FIELDS: Final = {"round": ("weekday", "start"), "heard": ("town", "source", "on"), "counted": ("town",)}


def identities(rows: Sequence[tuple[str, TableRow, Anchor | None]]) -> list[str]:
    """One a row (kind, row, anchor of its sheet), all different. Rows that are alike to the letter are numbered."""
    first = [_identity(kind, row, anchor) for kind, row, anchor in rows]
    counts = Counter(first)
    named = [
        f"{identity}|{name_key(row.cells.get('name', ''))}" if counts[identity] > 1 else identity
        for identity, (_, row, _) in zip(first, rows, strict=True)
    ]
    return _numbered(named, [tuple(tight(cell) for _, cell in row.words) for _, row, _ in rows])


def _identity(kind: str, row: TableRow, anchor: Anchor | None) -> str:
    name = name_key(row.cells.get("name", ""))
    number = tight(row.cells.get("number", "")).upper()
    if kind in _BY_FIELDS:
        return "|".join(tight(row.cells.get(field, "")) for field in _BY_FIELDS[kind])
    if kind == "ride" and not number:
        return "|".join((name, _day(row.cells.get("day", ""), anchor), tight(row.cells.get("destination", ""))))
    if kind == "facility":
        return tight(row.cells.get("id", "")).upper() or name
    if kind == "shop":
        return f"{name}|{tight(row.cells.get('at', ''))}"
    if kind == "help" and not number:
        return "|".join((name, tight(row.cells.get("when", "")), tight(row.cells.get("task", ""))))
    return number or name or "|".join(tight(cell) for _, cell in row.words)


def _day(text: str, anchor: Anchor | None) -> str:
    try:
        return read_date(text, anchor).isoformat()
    except (Unreadable, Unclear):
        return tight(text)


def _numbered(named: list[str], words: list[tuple[str, ...]]) -> list[str]:
    counts, seen = Counter(named), Counter[str]()
    numbered = list(named)
    for at in sorted(range(len(named)), key=lambda at: (named[at], words[at], at)):
        if counts[named[at]] > 1:
            seen[named[at]] += 1
            numbered[at] = f"{named[at]}#{seen[named[at]]}"
    return numbered
