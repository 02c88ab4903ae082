"""How many ride along: ``1名``, ``娘１名``, ``なし``, ``娘``; a bare mark leaves the number open."""

import re
from typing import Final

from intake.parsers.numbers import read_count
from intake.parsers.troubles import Option, Unclear, Unreadable
from intake.parsers.width import BLANK_WORDS, tight

_WHO: Final = (
    "娘|息子|夫|妻|嫁|婿|母|父|姉|妹|兄|弟|孫|長男|長女|次男|次女|家族|友人|ヘルパー|介助者|付き?添い?|隣人|職員"
)
_COUNTED: Final = re.compile(rf"(?:{_WHO})?さん?:?([+-]?\d+(?:名様?|人)?)|(?:{_WHO})?([+-]?\d+(?:名様?|人)?)")
_ONE: Final = re.compile(rf"(?:{_WHO})(?:さん)?")
EXPECTED: Final = "attendants"


def read_attendants(text: str) -> int:
    """People beside her, 0 to 99; one word for one person is 1."""
    words = tight(text)
    if words in BLANK_WORDS:
        return 0
    if _ONE.fullmatch(words) and words not in ("家族", "友人"):
        return 1
    counted = _COUNTED.fullmatch(words)
    try:
        return read_count(counted[1] or counted[2] if counted else words)
    except Unreadable as error:
        if error.code != "count.unreadable":
            raise
        options = (Option(f"people_{n}", str(n), n) for n in (1, 2))
        raise Unclear("attendants.unclear", EXPECTED, *options) from error
