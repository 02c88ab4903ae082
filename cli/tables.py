"""Tables on a terminal: columns aligned by the width that characters really take, whole lines within 100 columns."""

from collections.abc import Sequence
from itertools import zip_longest

from cli.wide import columns, padded, wrapped

WIDTH = 100
GAP = "  "
NARROWEST = 8


def table(head: Sequence[str], rows: Sequence[Sequence[str]], *, right: Sequence[int] = (), indent: int = 0) -> str:
    """The rows under their head. ``right`` are the numbers of right-aligned columns. Nothing at all without rows.

    Where the whole is too wide the widest column gives way: its cells go on in the next line. Nothing is ever cut.
    """
    if not rows:
        return ""
    cells = [list(row) for row in (head, *rows)] if any(head) else [list(row) for row in rows]
    widths = _fitting([max(columns(row[n]) for row in cells) for n in range(len(rows[0]))], WIDTH - indent)
    lines = [line for row in cells for line in _lines(row, widths, right)]
    if any(head):
        lines.insert(len(_lines(cells[0], widths, right)), GAP.join("-" * width for width in widths))
    return "\n".join((" " * indent + line).rstrip() for line in lines)


def _fitting(widths: list[int], room: int) -> list[int]:
    """The widths with the widest ones narrowed until they fit."""
    room -= len(GAP) * (len(widths) - 1)
    while sum(widths) > room and max(widths) > NARROWEST:
        widths[widths.index(max(widths))] -= 1
    return widths


def _lines(row: Sequence[str], widths: Sequence[int], right: Sequence[int]) -> list[str]:
    """A row, as many lines as its longest cell needs."""
    parts = zip_longest(*(wrapped(cell, width) for cell, width in zip(row, widths, strict=True)), fillvalue="")
    return [GAP.join(padded(p, widths[n], right=n in right) for n, p in enumerate(line)) for line in parts]
