"""Counts, ages and hours of a week as people write them: ``７人``, ``２台``, ``85歳``, ``7.5``, ``なし``."""

import re
from typing import Final

from intake.parsers.troubles import Unreadable
from intake.parsers.width import NO_WORDS, kanji_value, tight

_COUNT: Final = re.compile(r"([+-]?\d{1,9})(?:\.0+)?(?:人乗り|人|名様|名|台分|台|席|つ|個|脚)?")
_KANJI_COUNT: Final = re.compile(r"([一二三四五六七八九十]{1,3})(?:人乗り|人|名|台|席|つ)?")
_AGE: Final = re.compile(r"(?:満)?([+-]?\d{1,9})(?:\.0+)?(?:歳|才)?")
_HOURS: Final = re.compile(r"(?:週)?([+-]?\d{1,9}(?:\.\d{1,9})?)(?:時間|h|H)?(?:(半)|(\d{1,2})分)?(?:/週|まで|以内)?")
MOST: Final = 99
OLDEST: Final = 130
WEEK_HOURS: Final = 168


def read_count(text: str, *, least: int = 0) -> int:
    """A count from ``least`` to 99; words for none are 0. Raises ``Unreadable``, telling a negative one apart."""
    words = tight(text)
    if words in NO_WORDS:
        return _bounded(0, least)
    found = _COUNT.fullmatch(words)
    if found:
        return _bounded(int(found[1]), least)
    kanji = _KANJI_COUNT.fullmatch(words)
    value = kanji_value(kanji[1]) if kanji else None
    if value is None:
        raise Unreadable("count.unreadable", f"count|{least}|{MOST}")
    return _bounded(value, least)


def _bounded(value: int, least: int) -> int:
    if value < 0:
        raise Unreadable("count.negative", f"count|{least}|{MOST}")
    if not least <= value <= MOST:
        raise Unreadable("count.out_of_range", f"count|{least}|{MOST}")
    return value


def read_age(text: str) -> int:
    """Years, 0 to 130."""
    found = _AGE.fullmatch(tight(text))
    if not found:
        raise Unreadable("age.unreadable", f"age|0|{OLDEST}")
    if not 0 <= int(found[1]) <= OLDEST:
        raise Unreadable("age.out_of_range", f"age|0|{OLDEST}")
    return int(found[1])


def read_weekly_minutes(text: str) -> int | None:
    """Hours of a week in minutes: ``8時間`` is 480, ``7.5`` is 450; words for no limit are None."""
    words = tight(text)
    if words in NO_WORDS | {"制限なし", "上限なし", "いくらでも"}:
        return None
    found = _HOURS.fullmatch(words)
    if not found:
        raise Unreadable("week_hours.unreadable", f"week_hours|0|{WEEK_HOURS}")
    minutes = round(float(found[1]) * 60) + (30 if found[2] else int(found[3] or 0))
    if not 0 <= minutes <= WEEK_HOURS * 60 or found[1].startswith("-"):
        raise Unreadable("week_hours.out_of_range", f"week_hours|0|{WEEK_HOURS}")
    return minutes
