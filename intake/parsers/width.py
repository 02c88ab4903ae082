"""Full-width, half-width and composed characters made one. Every parser begins here."""

import re
import unicodedata
from typing import Final

# NFKC would turn these compatibility ideographs into other characters, and people's names are written with them.
_NAMES_KEPT: Final = re.compile(r"([\uf900-\ufaff\U0002f800-\U0002fa1f]+)")
_INVISIBLE: Final = re.compile("[\u200b-\u200f\u2028-\u202e\u2060\ufeff\ufe00-\ufe0f]")
_DASHES: Final = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u30fc\uff0d\u2500\u2501"
_DASH_BETWEEN_NUMBERS: Final = re.compile(rf"(?<=[0-9])\s*[{_DASHES}]\s*(?=[0-9])")
_GA: Final = re.compile(r"(?<=[\u3041-\u3096\u3400-\u9fff])[ケヶがガ](?=[\u3400-\u9fff])")
_KANJI_DIGITS: Final = "〇一二三四五六七八九"


def plain(text: str) -> str:
    """NFKC (but for compatibility ideographs), no invisible characters, one space where there were several.

    A dash of any sort between digits becomes ``-``; a wave dash becomes ``~``.
    """
    parts = _NAMES_KEPT.split(_INVISIBLE.sub("", text))
    widths = "".join(part if n % 2 else unicodedata.normalize("NFKC", part) for n, part in enumerate(parts))
    one_wave = widths.replace("\u301c", "~").replace("\u223c", "~")
    return " ".join(_DASH_BETWEEN_NUMBERS.sub("-", one_wave).split())


def tight(text: str) -> str:
    """``plain`` without any space."""
    return plain(text).replace(" ", "")


def folded_here(words: str) -> str:
    """ケ, ヶ and が inside a place's name made one, letter for letter: 茅ケ崎 is 茅ヶ崎, 鶴ヶ台 is 鶴が台."""
    return _GA.sub("ヶ", words)


def folded(text: str) -> str:
    """``tight`` and ``folded_here``: the form in which names of places are compared."""
    return folded_here(tight(text))


def kanji_number(number: int) -> str:
    """1 to 99 as towns write it: 一, 十, 十二."""
    tens, ones = divmod(number, 10)
    ten = "" if tens == 0 else ("十" if tens == 1 else _KANJI_DIGITS[tens] + "十")
    return ten + (_KANJI_DIGITS[ones] if ones else "")


def kanji_value(text: str) -> int | None:
    """The other way round; None where it is no number up to 99."""
    return next((n for n in range(1, 100) if kanji_number(n) == text), None)


BLANK_WORDS: Final = frozenset({"", "-", "--", "ー", "―", "・", "/", "不明", "?", "未記入", "記入なし", "空欄"})
NO_WORDS: Final = frozenset(
    {"なし", "無", "無し", "ない", "×", "✕", "x", "X", "否", "いいえ", "不要", "NO", "No", "no"}
)
YES_WORDS: Final = frozenset(
    {"○", "〇", "◯", "◎", "有", "有り", "あり", "はい", "要", "必要", "✓", "レ", "YES", "Yes", "yes"}
)
