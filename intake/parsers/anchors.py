"""Which year a date without one belongs to: told by the sheet's title, never by a clock.

An anchor is the span of days that a sheet is about; a date without a year is the one nearest to it.
"""

import calendar
import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from attrs import frozen

from intake.parsers.width import plain

ERAS: Final = {"令和": 2018, "平成": 1988, "昭和": 1925, "R": 2018, "H": 1988, "S": 1925}
# Two digits after an era, or four alone; 元 is the first year.
YEAR_PATTERN: Final = (
    r"(?:(?:令和|平成|昭和|(?<![A-Za-z])[RHSrhs])\s*(?:元|[1-9]\d|0?[1-9])|(?<!\d)(?:19|20)\d{2}(?!\d))"
)
_YEAR: Final = re.compile(YEAR_PATTERN)
_ERA: Final = re.compile(r"(令和|平成|昭和|[RHS])?\s*(元|\d+)")
_SEPARATOR: Final = r"\s*[年./-]\s*"
_TITLE: Final = re.compile(rf"({YEAR_PATTERN})(?:(年度)|{_SEPARATOR}(\d{{1,2}})(?:(?:月|[./-])\s*(\d{{1,2}})(?!\d))?)?")
_FISCAL_START: Final = 4


@frozen
class Anchor:
    """``first`` and ``last`` day of what a sheet is about, both inclusive."""

    first: date
    last: date

    def distance(self, day: date) -> int:
        """Days between the day and the span; 0 inside."""
        return max((self.first - day).days, (day - self.last).days, 0)

    @property
    def period(self) -> str:
        """``2026-12`` for a month, else ``2026-12-07..2026-12-13``."""
        if (self.first, self.last) == _month(self.first.year, self.first.month):
            return f"{self.first:%Y-%m}"
        return f"{self.first.isoformat()}..{self.last.isoformat()}"


def read_year(text: str) -> int:
    """The year of a ``YEAR_PATTERN`` match: ``R8``, ``令和元`` or ``2026``."""
    era, number = _ERA.fullmatch(text.strip().upper()).groups()  # type: ignore[union-attr]  # the pattern's own match
    return ERAS.get(era, 0) + (1 if number == "元" else int(number))


def title_anchor(title: str) -> Anchor | None:
    """The first year, month or day named in a title; None where it names none with a year."""
    for found in _TITLE.finditer(plain(title)):
        span = _span(read_year(found[1]), found[2], found[3], found[4])
        if span:
            return Anchor(*span)
    return None


def _span(year: int, fiscal: str | None, month: str | None, day: str | None) -> tuple[date, date] | None:
    try:
        if fiscal:
            return date(year, _FISCAL_START, 1), date(year + 1, _FISCAL_START - 1, 31)
        if not month:
            return date(year, 1, 1), date(year, 12, 31)
        if not day:
            return _month(year, int(month))
        return date(year, int(month), int(day)), date(year, int(month), int(day))
    except ValueError:  # a 13th month is no date, and a title may hold any number
        return None


def _month(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def spanning(days: Iterable[date]) -> Anchor | None:
    """The span of days that were written with their year; None where there are none."""
    known = sorted(days)
    return Anchor(known[0], known[-1]) if known else None
