"""Draws what was typed and printed as an SVG picture, each letter in the cell where a terminal would put it.

Wide characters take two cells, so every piece of text is stretched to its cells: columns stay aligned in any font.
"""

import re
from collections.abc import Iterator
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from wcwidth import wcwidth

CELL, LINE, PAD = 8, 22, 18
NARROW = ("13.3", "'DejaVu Sans Mono',Menlo,Consolas,'Courier New',monospace")
WIDE = ("16", "'Noto Sans CJK JP','Noto Sans JP','Hiragino Sans','Yu Gothic','BIZ UDGothic',sans-serif")
"""Size and fonts in which a letter takes one cell, and two: aligned also where a viewer does not stretch text."""
PLAIN, COMMAND, QUIET = "#26241f", "#1f5c52", "#8a857a"
PIECE = re.compile(r"\S+(?: \S+)*")  # a terminal's columns are parted by two blanks or more


def picture(lines: list[str], said: str) -> str:
    """The SVG of a terminal with these lines; ``said`` describes it to whoever cannot see it."""
    width = max(cells(line) for line in lines) * CELL + 2 * PAD
    height = len(lines) * LINE + 2 * PAD
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height:.0f}"'
        f' viewBox="0 0 {width:.0f} {height:.0f}" role="img" aria-label={quoteattr(said)}>\n'
        f'<rect x="0.5" y="0.5" width="{width - 1:.0f}" height="{height - 1:.0f}" rx="8"'
        f' fill="#fbfaf6" stroke="#d8d4c8"/>\n'
        f"<style>.n{{font:{NARROW[0]}px {NARROW[1]}}}.w{{font:{WIDE[0]}px {WIDE[1]}}}</style>\n"
        f'<g fill="{PLAIN}">\n' + "".join(_row(number, line) for number, line in enumerate(lines)) + "</g>\n</svg>\n"
    )


def cells(text: str) -> int:
    """The cells that a text takes on a terminal."""
    return sum(max(0, wcwidth(letter)) for letter in text)


def _row(number: int, line: str) -> str:
    y = PAD + LINE * (number + 0.72)
    look = _look(line)
    return "".join(
        f'<text class="{_font(text)}" x="{PAD + at * CELL}" y="{y:.1f}" textLength="{cells(text) * CELL}"{look}>'
        f"{escape(text)}</text>\n"
        for at, text in _pieces(line)
    )


def _font(text: str) -> str:
    return "w" if wcwidth(text[0]) == 2 else "n"


def _look(line: str) -> str:
    """What was typed stands out, what was left out stands back."""
    if line.startswith("$ "):
        return f' style="font-weight:bold" fill="{COMMAND}"'
    return f' fill="{QUIET}"' if line.strip() == "…" else ""


def _pieces(line: str) -> Iterator[tuple[int, str]]:
    """The first cell and the text of each piece: words that stand together, all narrow or all wide."""
    for words in PIECE.finditer(line):
        at = cells(line[: words.start()])
        for _, letters in groupby(words[0], key=lambda letter: wcwidth(letter) == 2):
            text = "".join(letters)
            blanks = len(text) - len(text.lstrip())
            if text.strip():
                yield at + blanks, text.strip()
            at += cells(text)
