"""One number twice in a sheet: both rows are asked about, so the order of the sheet decides nothing."""

from collections.abc import Sequence
from typing import Final

from intake.parsers.troubles import DROP_THIS, Option, Unclear
from intake.parsers.width import tight
from intake.sheets.open_row import OpenRow

KEEP_BOTH: Final = "keep_both"
CODE: Final = "row.number_twice"


def check_numbers(rows: Sequence[OpenRow]) -> None:
    """Note the question on each row whose number another one bears, unless one was dropped or both kept."""
    groups: dict[tuple[str, str], list[OpenRow]] = {}
    for row in rows:
        number = tight(row.text("number")).upper()
        if number and not row.is_refused():
            groups.setdefault((row.scope, number), []).append(row)
    for group in groups.values():
        if len(group) > 1:
            _ask(group)


def _ask(group: Sequence[OpenRow]) -> None:
    came = {id(row): _came(row, group) for row in group}
    said = {id(row): row.answer("number", CODE, came[id(row)]) for row in group}
    standing = [row for row in group if said[id(row)] != DROP_THIS]
    settled = len(standing) < 2 or KEEP_BOTH in said.values()
    for row in group:
        if said[id(row)] == DROP_THIS or not settled:
            kept = Option(KEEP_BOTH, came[id(row)], True)
            row.ask("number", Unclear(CODE, "row.own_number", kept), came[id(row)], (DROP_THIS,))


def _came(row: OpenRow, group: Sequence[OpenRow]) -> str:
    return " ⇔ ".join([_shown(row), *sorted(_shown(other) for other in group if other is not row)])


def _shown(row: OpenRow) -> str:
    return f"{tight(row.text('number'))} {row.text('name')}".strip()
