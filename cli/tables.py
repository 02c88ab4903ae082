"""Tables on a terminal: columns aligned by the width that characters really take, whole lines within 100 columns."""

from collections.abc import Callable, Sequence
from itertools import zip_longest

from cli.wide import columns, padded, unbreakable, wrapped

WIDTH = 100
GAP = "  "
NARROWEST = 8
LONGEST_WORD = 28
"""A word of so many columns is kept whole; a longer one (a path) may stand over its column's edge."""


def table(head: Sequence[str], rows: Sequence[Sequence[str]], *, right: Sequence[int] = (), indent: int = 0) -> str:
    """The rows under their head. ``right`` are the numbers of right-aligned columns. Nothing at all without rows.

    Where the whole is too wide the widest column gives way: its cells go on in the next line. Nothing is ever cut.
    """
    if not rows:
        return ""
    cells = [list(row) for row in (head, *rows)] if any(head) else [list(row) for row in rows]
    widths = _fitting(_each(columns, cells), _each(_word, cells), WIDTH - indent)
    lines = [line for row in cells for line in _lines(row, widths, right)]
    if any(head):
        lines.insert(len(_lines(cells[0], widths, right)), GAP.join("-" * width for width in widths))
    return "\n".join((" " * indent + line).rstrip() for line in lines)


def _each(measure: Callable[[str], int], cells: Sequence[Sequence[str]]) -> list[int]:
    """The most of a measure in each column."""
    return [max(measure(row[n]) for row in cells) for n in range(len(cells[0]))]


def _word(text: str) -> int:
    return min(unbreakable(text), LONGEST_WORD)


def _fitting(widths: list[int], least: list[int], room: int) -> list[int]:
    """The widths with the widest ones narrowed until they fit, none below its longest word."""
    room -= len(GAP) * (len(widths) - 1)
    while sum(widths) > room:
        narrowing = [n for n, width in enumerate(widths) if width > max(NARROWEST, least[n])]
        if not narrowing:
            return widths
        widths[max(narrowing, key=lambda n: widths[n])] -= 1
    return widths


def _lines(row: Sequence[str], widths: Sequence[int], right: Sequence[int]) -> list[str]:
    """A row, as many lines as its longest cell needs."""
    parts = zip_longest(*(wrapped(cell, width) for cell, width in zip(row, widths, strict=True)), fillvalue="")
    return [GAP.join(padded(p, widths[n], right=n in right) for n, p in enumerate(line)) for line in parts]
