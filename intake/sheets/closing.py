"""A row that has been read and checked beside the others becomes a ``RowReading``."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from attrs import AttrsInstance, frozen

from events.vocabulary.people import PersonDetails
from intake.parsers.anchors import Anchor
from intake.parsers.width import tight
from intake.rows import RowReading
from intake.sheets.contexts import Context
from intake.sheets.open_row import OpenRow

TITLE: Final = "（表題）"
OTHER_TITLES: Final = "（ほかの表の表題）"
WRITTEN_DAYS: Final = "（年まで書かれた日付）"
"""From the first to the last of the whole file, where nothing but these tells the year of the others."""
BESIDE: Final = (TITLE, OTHER_TITLES, WRITTEN_DAYS)
"""What is kept with a row of what stands beside it."""
_SPAN: Final = "~"


@frozen
class Read:
    """What a row was read as. ``facts`` are kept only where the row is accepted."""

    row: OpenRow
    values: Mapping[str, Any]
    facts: AttrsInstance | None
    who: PersonDetails | None
    district: str


def close(read: Read, context: Context) -> RowReading:
    """The row's one outcome, with everything that was read of it."""
    row = read.row
    outcome = row.outcome()
    return RowReading(
        file=context.file,
        sheet=row.table.sheet,
        row=row.row.number,
        kind=row.table.shape.kind,
        scope=context.scope,
        identity=row.identity,
        content=_content(row, read.values, outcome),
        cells=_cells(row, context),
        outcome=outcome,
        faults=tuple(row.faults),
        settled=tuple(row.settled),
        values=read.values,
        facts=read.facts if outcome == "accepted" else None,
        who=read.who,
        district=read.district,
    )


def _content(row: OpenRow, values: Mapping[str, Any], outcome: str) -> str:
    """Canonical text of what the row says and what became of it; a cell at fault stands in it as it was written."""
    columns = {fault.column for fault in row.faults}
    unread = {field: tight(row.text(field)) for field in row.row.cells if row.head(field) in columns}
    faults = [[fault.column, fault.code, list(fault.choices)] for fault in row.faults]
    whole = {"values": values, "unread": unread, "outcome": outcome, "faults": faults}
    return json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _cells(row: OpenRow, context: Context) -> tuple[tuple[str, str], ...]:
    beside = zip(BESIDE, (context.title, context.others, _written_days(context)), strict=True)
    return tuple(cell for cell in beside if cell[1]) + row.row.words


def _written_days(context: Context) -> str:
    if context.anchor is None or not context.dated:
        return ""
    return f"{context.anchor.first.isoformat()}{_SPAN}{context.anchor.last.isoformat()}"


def kept_anchor(words: str) -> Anchor | None:
    """The days that were kept with a row; None where a title tells the year."""
    first, _, last = words.partition(_SPAN)
    return Anchor(date.fromisoformat(first), date.fromisoformat(last)) if last else None
