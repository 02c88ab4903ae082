"""One day in words: ``R8.12.8``, ``令和8年12月8日``, ``12/8(火)``, ``2026-12-08``, a spreadsheet's day number."""

import re
from datetime import date, timedelta
from typing import Final

from intake.parsers.anchors import YEAR_PATTERN, Anchor, read_year
from intake.parsers.troubles import Option, Unclear, Unreadable
from intake.parsers.weekdays import KANJI
from intake.parsers.width import plain

_WEEKDAY: Final = rf"(?:\s*\(\s*[{KANJI}](?:曜日?)?(?:・?祝)?\s*\)|\s*[{KANJI}]曜日?)?"
_FULL: Final = rf"{YEAR_PATTERN}\s*[年./-]\s*\d{{1,2}}\s*[月./-]\s*\d{{1,2}}(?!\d)\s*日?{_WEEKDAY}"
_SHORT: Final = rf"(?<![\d/])\d{{1,2}}\s*(?:/\s*\d{{1,2}}(?![\d/])|月\s*\d{{1,2}}\s*日){_WEEKDAY}"
# A date inside a longer text; give a match to ``read_date``.
DATE_PATTERN: Final = rf"(?:{_FULL}|{_SHORT})"

_PARTS: Final = re.compile(
    rf"(?:(?P<year>{YEAR_PATTERN})\s*[年./-]\s*)?(?P<month>\d{{1,2}})\s*[月./-]\s*(?P<day>\d{{1,2}})\s*日?"
    rf"(?:\s*\(?\s*(?P<weekday>[{KANJI}])(?:曜日?)?(?:・?祝)?\s*\)?)?(?:\s+0{{1,2}}:00(?::00)?)?"
)
_SERIAL: Final = re.compile(r"[34]\d{4}|5[0-4]\d{3}")  # 1982 to 2050; a spreadsheet's day 0 is 1899-12-30
_SERIAL_ZERO: Final = date(1899, 12, 30)
EXPECTED: Final = "date"


def read_date(text: str, anchor: Anchor | None) -> date:
    """The day. A weekday that contradicts its date, and a year that nothing tells, are ``Unclear``."""
    words = plain(text)
    if _SERIAL.fullmatch(words):
        return _SERIAL_ZERO + timedelta(days=int(words))
    found = _PARTS.fullmatch(words)
    if not found:
        raise Unreadable("date.unreadable", EXPECTED)
    month, day = int(found["month"]), int(found["day"])
    read = _exact(read_year(found["year"]), month, day) if found["year"] else _nearest(month, day, anchor)
    return _agreeing(read, found["weekday"])


def written_with_year(text: str) -> date | None:
    """The day where the text is a date that names its own year; None for all else."""
    try:
        return read_date(text, None)
    except (Unreadable, Unclear):
        return None


def _exact(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise Unreadable("date.no_such_day", EXPECTED) from error


def _nearest(month: int, day: int, anchor: Anchor | None) -> date:
    _exact(2000, month, day)  # a leap year: 13/1 and 2/30 are no days in any year
    if anchor is None:
        raise Unclear("date.no_year", "date.with_year")
    years = range(anchor.first.year - 4, anchor.last.year + 5)  # four: 2/29 comes only so often
    days = [d for d in (_day(year, month, day) for year in years) if d]
    if not days:
        raise Unreadable("date.no_such_day", EXPECTED)
    return min(days, key=lambda d: (anchor.distance(d), d))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:  # 2/29 in a common year
        return None


def _agreeing(day: date, weekday: str | None) -> date:
    if weekday is None or KANJI[day.weekday()] == weekday:
        return day
    ahead = (KANJI.index(weekday) - day.weekday()) % 7
    other = day + timedelta(days=ahead if ahead <= 3 else ahead - 7)
    raise Unclear(
        "date.weekday_disagrees",
        f"date.weekday|{KANJI[day.weekday()]}",
        Option("by_date", shown(day), day),
        Option("by_weekday", shown(other), other),
    )


def shown(day: date) -> str:
    """``2026-12-08(火)``, as a reading is shown to a person."""
    return f"{day.isoformat()}({KANJI[day.weekday()]})"
