"""How wide text is on a terminal, and how it is broken into lines: a Japanese character takes two columns.

By the tables of the standard library: importing wcwidth takes 80 ms, which the help page cannot spend. A test holds
that both agree on what people write here.
"""

import re
import unicodedata
from functools import lru_cache

NEVER_FIRST = "、。，．・：；？！」』）】〕〉》”’ー々゛゜,.:;?!)]}…％%ぁぃぅぇぉっゃゅょァィゥェォッャュョ"
NEVER_LAST = "「『（【〔〈《“‘([{"


@lru_cache(maxsize=4096)
def _columns_of(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf", "Cc"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def columns(text: str) -> int:
    """The columns that a text takes on a terminal."""
    return len(text) if text.isascii() else sum(map(_columns_of, text))


def padded(text: str, width: int, *, right: bool = False) -> str:
    """The text filled up with blanks to a width; right-aligned where asked."""
    blanks = " " * max(0, width - columns(text))
    return blanks + text if right else text + blanks


def unbreakable(text: str) -> int:
    """The columns of the longest piece of a text that ``wrapped`` never breaks."""
    return max((columns(piece.rstrip()) for piece in _pieces(text)), default=0)


def wrapped(text: str, width: int) -> list[str]:
    """The lines of a text, each at most ``width`` columns: between words, and between Japanese characters."""
    lines: list[str] = []
    for paragraph in text.splitlines() or [""]:
        lines += _wrapped_paragraph(paragraph, width)
    return lines


def _wrapped_paragraph(text: str, width: int) -> list[str]:
    indent = text[: len(text) - len(text.lstrip(" "))]
    lines, line = [], indent
    for piece in _pieces(text.lstrip(" ")):
        if line.strip() and columns(line) + columns(piece.rstrip()) > width:
            lines.append(line.rstrip())
            line, piece = indent, piece.lstrip(" ")
        line += piece
    return [*lines, line.rstrip()]


def _pieces(text: str) -> list[str]:
    """What may not be broken: a word and the blanks after it, 12/8(火), a character with marks that cling to it."""
    first, last = re.escape(NEVER_FIRST), re.escape(NEVER_LAST)
    word = rf"(?:(?![{last}])[!-~])+(?:\(\w\))?"
    return re.findall(rf"[{last}]*(?:{word}|[^\s])[{first}]*\s*|\s+", text)
