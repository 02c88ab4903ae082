"""The wheelchair column of a ride: ``○``, ``なし``, ``2台``, ``電動``, blank."""

import re
from typing import Final

from attrs import frozen

from intake.parsers.numbers import read_count
from intake.parsers.troubles import Option, Unclear, Unreadable
from intake.parsers.width import BLANK_WORDS, NO_WORDS, YES_WORDS, tight

_KIND: Final = re.compile(r"(電動|手動|自走|介助)(?:式|用)?")
CHAIR_PATTERN: Final = "車(?:いす|イス|椅子|いス|椅す)"
_CHAIR: Final = re.compile(rf"{CHAIR_PATTERN}|[・、,()]")
EXPECTED: Final = "chair"


@frozen
class Chairs:
    """``count`` chairs; ``kind`` is none, manual or powered (hers, the first)."""

    count: int = 0
    kind: str = "none"


NO_CHAIR: Final = Chairs()


def read_chairs(text: str) -> Chairs:
    """A mark alone is one manual chair; a number counts chairs. Other words (歩行器) are ``Unclear``."""
    words = tight(text)
    if words in NO_WORDS | BLANK_WORDS:
        return NO_CHAIR
    kind = "powered" if words.startswith("電動") or "(電動" in words else "manual"
    rest = _CHAIR.sub("", _KIND.sub("", words))
    if rest in YES_WORDS | {""}:
        return Chairs(1, kind)
    count = _count(rest)
    return Chairs(count, kind) if count else NO_CHAIR


def _count(words: str) -> int:
    try:
        return read_count(words)
    except Unreadable as error:
        if error.code != "count.unreadable":
            raise
        raise Unclear(
            "chair.unclear",
            EXPECTED,
            Option("none", "0", NO_CHAIR),
            Option("manual", "1", Chairs(1, "manual")),
            Option("powered", "1", Chairs(1, "powered")),
        ) from error
