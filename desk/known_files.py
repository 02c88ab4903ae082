"""A file, or a copy of it, that was read before under another district: its rows are known by that one, and nothing is
asked twice.

What tells a row over the months is the sheet's kind, district and period. A list that names no district, as a CSV does,
has the one that was named on the command line: named differently, the very same file would be a new list.
"""

from collections.abc import Iterable

from desk.known_rows import KnownRows
from events.state.model import State
from events.vault import Vault
from intake.files import FileReading
from intake.rows import RowReading

NONE = "-"


def known_under(vault: Vault, state: State, reading: FileReading) -> str | None:
    """The district under which this very list was read before, empty for none; None where it is new, or the same one.

    Of a workbook whose sheets tell their districts there is nothing to find: their rows are known as they are.
    """
    if not {reading.digest, reading.bytes_digest} & state.files.keys():
        return None
    known, scopes = KnownRows(vault, state), {row.fact.scope for row in state.rows.values()}
    for scope in dict.fromkeys(row.scope for row in reading.rows):
        rows = [row for row in reading.rows if row.scope == scope]
        found = None if scope in scopes else _other(known, sorted(scopes), scope, rows)
        if found is not None:
            return "" if found == NONE else found
    return None


def _other(known: KnownRows, scopes: Iterable[str], scope: str, rows: Iterable[RowReading]) -> str | None:
    """The district of the scope, alike but for that, under which all of these rows are known."""
    kind, _, period = scope.split("/", 2)
    for each in scopes:
        other_kind, district, other_period = each.split("/", 2)
        if (other_kind, other_period) == (kind, period) and all(known.of(each, row.identity) for row in rows):
            return district
    return None
