"""One number, or one name, twice in a sheet: both rows are asked about, so the order of the sheet decides nothing."""

from collections.abc import Sequence
from typing import Final

from attrs import frozen

from intake.parsers.troubles import DROP_THIS, Option, Unclear
from intake.parsers.width import tight
from intake.sheets.open_row import OpenRow

KEEP_BOTH: Final = "keep_both"


@frozen
class _Own:
    """A column that is each row's own: the question about two rows alike, and the columns to know them by."""

    field: str
    code: str
    expected: str
    beside: tuple[str, ...]


_NUMBER: Final = _Own("number", "row.number_twice", "row.own_number", ("name",))


def check_numbers(rows: Sequence[OpenRow]) -> None:
    """Note the question on each row whose number another one bears, unless one was dropped or both kept."""
    _check(rows, _NUMBER)


def check_names(rows: Sequence[OpenRow], field: str, *beside: str) -> None:
    """The same of names by which other rows and people speak of a thing; within a district alone."""
    _check(rows, _Own(field, "row.name_twice", "row.own_name", beside))


def _check(rows: Sequence[OpenRow], own: _Own) -> None:
    groups: dict[tuple[str, str, str], list[OpenRow]] = {}
    for row in rows:
        word = tight(row.text(own.field)).upper()
        if word and not row.is_refused():
            district = tight(row.text("district")) if own is not _NUMBER else ""
            groups.setdefault((row.scope, district, word), []).append(row)
    for group in groups.values():
        if len(group) > 1:
            _ask(group, own)


def _ask(group: Sequence[OpenRow], own: _Own) -> None:
    came = {id(row): _came(row, group, own) for row in group}
    said = {id(row): row.answer(own.field, own.code, came[id(row)]) for row in group}
    standing = [row for row in group if said[id(row)] != DROP_THIS]
    settled = len(standing) < 2 or KEEP_BOTH in said.values()
    for row in group:
        if said[id(row)] == DROP_THIS or not settled:
            kept = Option(KEEP_BOTH, came[id(row)], True)
            row.ask(own.field, Unclear(own.code, own.expected, kept), came[id(row)], (DROP_THIS,))


def _came(row: OpenRow, group: Sequence[OpenRow], own: _Own) -> str:
    return " ⇔ ".join([_shown(row, own), *sorted(_shown(other, own) for other in group if other is not row)])


def _shown(row: OpenRow, own: _Own) -> str:
    return " ".join([tight(row.text(own.field)), *(row.text(each) for each in own.beside)]).strip()
