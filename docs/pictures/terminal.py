"""Draws what a command printed as an SVG picture, each cell where a terminal would put it.

Usage: ``COMMAND | python docs/pictures/terminal.py "$ COMMAND" PICTURE.svg [FIRST LAST]`` (lines, counted from 1).
Wide characters take two cells, so every run of text is stretched to its cells: columns stay aligned in any font.
"""

import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from xml.sax.saxutils import escape

from wcwidth import wcwidth

CELL, LINE, PAD = 8.4, 20, 16
FONT = "'Noto Sans Mono CJK JP','BIZ UDGothic','Hiragino Sans','MS Gothic',monospace"


def runs(line: str) -> Iterator[tuple[int, int, str]]:
    """Pieces of a line that are all narrow or all wide: (first cell, cells, text)."""
    at = 0
    for wide, letters in groupby(line, key=lambda letter: wcwidth(letter) == 2):
        text = "".join(letters)
        cells = len(text) * (2 if wide else 1)
        yield at, cells, text
        at += cells


def picture(title: str, lines: list[str]) -> str:
    """The SVG of a terminal window with these lines."""
    width = max(sum(cells for _, cells, _ in runs(line)) for line in (title, *lines)) * CELL + 2 * PAD
    height = (len(lines) + 1) * LINE + 2 * PAD
    body = "".join(row(number, line) for number, line in enumerate((title, *lines)))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height:.0f}" role="img">'
        f'<rect width="100%" height="100%" rx="8" fill="#fbfaf6" stroke="#d8d4c8"/>'
        f'<g font-family="{FONT}" font-size="14" fill="#26241f" xml:space="preserve">{body}</g></svg>\n'
    )


def row(number: int, line: str) -> str:
    """One line of text; the command itself stands out."""
    y = PAD + LINE * (number + 0.75)
    weight = ' font-weight="bold" fill="#1f5c52"' if number == 0 else ""
    return "".join(
        f'<text x="{PAD + at * CELL:.1f}" y="{y:.1f}" textLength="{cells * CELL:.1f}"{weight}>{escape(text)}</text>'
        for at, cells, text in runs(line)
        if text.strip()
    )


if __name__ == "__main__":
    title, target, *span = sys.argv[1:]
    printed = sys.stdin.read().rstrip("\n").split("\n")
    first, last = (int(span[0]) - 1, int(span[1])) if span else (0, len(printed))
    Path(target).write_text(picture(title, printed[first:last]), encoding="utf-8")
