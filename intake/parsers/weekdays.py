"""Weekdays in words: ``火・木``, ``月～土``, ``毎日``, ``平日``. Monday is 0, as in the events."""

import re
from typing import Final

KANJI: Final = "月火水木金土日"
ENGLISH: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ALL: Final = tuple(range(7))
_GROUPS: Final = {"毎日": ALL, "平日": ALL[:5], "週末": (5, 6), "土日": (5, 6), "いつでも": ALL, "全日": ALL}

_DAY: Final = rf"(?<!\d)[{KANJI}](?:曜日?)?"
# A run of weekdays as it stands in a text; a date's own 月 and 日 never match, for they follow digits.
DAYS_PATTERN: Final = rf"(?:{'|'.join(_GROUPS)}|{_DAY}(?:\s*(?:~|-|から|ー)\s*[{KANJI}](?:曜日?)?)?)"
_ONE: Final = re.compile(DAYS_PATTERN)
_BETWEEN: Final = re.compile(r"[\s・、,/と]*(?:および|及び)?\s*")


def read_days(text: str) -> tuple[int, ...]:
    """The weekdays of one ``DAYS_PATTERN`` match, in order; 金～月 goes over Sunday."""
    if text in _GROUPS:
        return _GROUPS[text]
    found = [KANJI.index(letter) for letter in re.sub(r"曜日?", "", text) if letter in KANJI]
    if len(found) == 1:
        return (found[0],)
    first, last = found
    return tuple(sorted((first + n) % 7 for n in range((last - first) % 7 + 1)))


def read_day_list(text: str) -> tuple[int, ...] | None:
    """All weekdays of a text that holds nothing else (``月・水・金``, ``火曜日``); None where there is more in it."""
    days: set[int] = set()
    position = 0
    while position < len(text):
        found = _ONE.match(text, position)
        if not found:
            return None
        days.update(read_days(found[0]))
        position = _BETWEEN.match(text, found.end()).end()  # type: ignore[union-attr]  # may match nothing, but matches
    return tuple(sorted(days)) or None
