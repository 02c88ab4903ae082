"""People's names and their reading in kana: one form to show, one to compare."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from intake.parsers.troubles import Unreadable
from intake.parsers.width import BLANK_WORDS, plain, tight

_TITLE: Final = re.compile(r"\s*(?:様|さま|殿)$")
_KATAKANA: Final = re.compile("[\u30a1-\u30f6]")
_LONGEST: Final = 60


def read_name(text: str) -> str:
    """``例示 信一``: one space between the parts, no 様. A text without any letter is no name."""
    words = _TITLE.sub("", plain(text))
    if len(words) > _LONGEST or not any(unicodedata.category(letter).startswith("L") for letter in words):
        raise Unreadable("name.unreadable", "name")
    return words


@lru_cache(1 << 15)  # an import compares each name with everybody known
def name_key(name: str) -> str:
    """The name for comparing: no spaces, no width, no 様."""
    return tight(_TITLE.sub("", plain(name)))


def read_kana(text: str) -> str:
    """Hiragana, one space between the parts; half-width katakana and blanks are usual."""
    words = plain(text)
    if words in BLANK_WORDS:
        return ""
    return _KATAKANA.sub(lambda found: chr(ord(found[0]) - 0x60), words)
