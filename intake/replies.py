"""The sheet on which questions were answered by hand: a row a question, with the answer's number or words beside it.

What the numbers mean is for the desk to say: here they are text.
"""

from pathlib import Path
from typing import Final

from attrs import frozen

from intake.errors import FileFault
from intake.grids.opening import open_grids
from intake.grids.tables import Column, Shape, find_table

COLUMNS: Final = (
    Column("label", ("番号", "number"), needed=True),
    Column("choice", ("答え", "answer"), needed=True),
    Column("words", ("ことば", "words"), telling=True, needed=True),
    Column("question", ("記号", "id")),
)
SHAPE: Final = Shape("replies", COLUMNS)


@frozen
class ReplyRow:
    """``question`` is its id, where the sheet still has it, else its number; ``row`` as the spreadsheet counts."""

    row: int
    question: str
    choice: str
    words: str


def read_replies(path: Path) -> tuple[ReplyRow, ...]:
    """The rows where somebody wrote an answer. Raises ``FileFault``."""
    grids = open_grids(path).grids
    table = next((table for grid in grids if (table := find_table(grid, [SHAPE]))), None)
    if table is None:
        heads = tuple(column.heads[0] for column in COLUMNS if column.needed)
        raise FileFault("unknown_header", expected=heads, found=tuple(cell for cell in grids[0].rows[0][1] if cell))
    read = (
        ReplyRow(
            row.number,
            row.cells.get("question", row.cells.get("label", "")).strip(),
            row.cells.get("choice", "").strip(),
            row.cells.get("words", "").strip(),
        )
        for row in table.rows
    )
    return tuple(each for each in read if each.choice or each.words)
