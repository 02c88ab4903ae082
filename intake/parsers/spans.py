"""Hours of a day in words: ``10時～15時``, ``午前10:00～午後3:00``, ``9:00-16:00``, ``午前``, ``終日``."""

import re
from collections.abc import Mapping
from typing import Final

from events.settings import BY_NAME
from intake.parsers.times import NOON, TIME_PATTERN, read_time
from intake.parsers.troubles import Unreadable

Hours = Mapping[str, tuple[int, int]]
Span = tuple[int, int]

_NAMED: Final = {
    "午前中": "morning",
    "午前": "morning",
    "午後": "afternoon",
    "終日": "all_day",
    "一日中": "all_day",
    "1日中": "all_day",
    "いつでも": "all_day",
}
_HALF: Final = "午前|午後|朝|昼|夕|夜|AM|PM"
_TO: Final = r"\s*(?:~|-|から|より|\u2013|\uff0d|ー)\s*"
_FROM_ONLY: Final = r"\s*(?:~|から|以降|より)"
_UNTIL_ONLY: Final = r"\s*(?:まで|以前)"
# Hours inside a longer text; give a match to ``read_span``.
SPAN_PATTERN: Final = (
    rf"(?:(?:{TIME_PATTERN}|\d{{1,2}}){_TO}{TIME_PATTERN}(?:\s*まで)?"
    rf"|{TIME_PATTERN}(?:{_FROM_ONLY}|{_UNTIL_ONLY})|~\s*{TIME_PATTERN}"
    rf"|{'|'.join(_NAMED)})"
)
_BOTH: Final = re.compile(rf"({TIME_PATTERN}|\d{{1,2}}){_TO}({TIME_PATTERN})(?:\s*まで)?")
_FROM: Final = re.compile(rf"({TIME_PATTERN}){_FROM_ONLY}")
_UNTIL: Final = re.compile(rf"({TIME_PATTERN}){_UNTIL_ONLY}|~\s*({TIME_PATTERN})")


def named(hours: Hours, name: str) -> Span:
    """What a district calls morning, afternoon or all_day, in minutes; the settings' defaults without its own."""
    found = hours.get(name) or BY_NAME[f"hours.{name}"].default
    return int(found[0]), int(found[1])


def read_span(text: str, hours: Hours) -> Span:
    """(from, until) in minutes. An open end reaches as far as all_day does. Raises ``Unreadable``, ``Unclear``."""
    words = text.strip().upper()
    if words in _NAMED:
        return named(hours, _NAMED[words])
    span = _between(words, hours)
    if span is None:
        raise Unreadable("span.unreadable", "span")
    if span[0] >= span[1]:
        raise Unreadable("span.reversed", "span")
    return span


def _between(words: str, hours: Hours) -> Span | None:
    both = _BOTH.fullmatch(words)
    if both:
        first = f"{both[1]}時" if both[1].isdigit() else both[1]
        return _ordered(both[1], read_time(first), both[2], _end(both[2]))
    start = _FROM.fullmatch(words)
    if start:
        return read_time(start[1]), named(hours, "all_day")[1]
    end = _UNTIL.fullmatch(words)
    return (named(hours, "all_day")[0], _end(end[1] or end[2])) if end else None


def _ordered(first: str, start: int, second: str, end: int) -> Span:
    """``午後1時～4時``: what stands before the first time holds for the second, where that alone makes sense."""
    marked = re.match(_HALF, first) and not re.match(_HALF, second)
    return (start, end + NOON) if marked and end <= start and end < NOON else (start, end)


def _end(words: str) -> int:
    """Midnight as an end is 24:00."""
    return 1440 if re.fullmatch(r"24\s*(?::\s*00|時)", words) else read_time(words)
