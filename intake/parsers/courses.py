"""Whether and when a driver did the recognised course: ``R6.5.18修了``, ``令和4年修了``, ``2024/6/1``, ``未受講``."""

import calendar
import re
from datetime import date
from typing import Final

from intake.parsers.anchors import YEAR_PATTERN, read_year
from intake.parsers.dates import read_date
from intake.parsers.troubles import Unclear, Unreadable
from intake.parsers.width import BLANK_WORDS, NO_WORDS, tight

_NOT_DONE: Final = (
    NO_WORDS | BLANK_WORDS | {"未受講", "未修了", "未", "受講予定", "予定", "申込済", "申込中", "受講していない"}
)
_DONE: Final = re.compile(r"(?:を?(?:受講済み?|修了|受講|取得|終了|済み?))+$")
_YEAR: Final = re.compile(rf"({YEAR_PATTERN})(?:年度?|[./-])?(?:(\d{{1,2}})月?)?")
EXPECTED: Final = "course"


def read_course(text: str) -> date | None:
    """The day of completion; None where it is not done. A year (a month) alone is taken as its last day: surely done
    by then, and nothing is taken for done too early."""
    words = tight(text)
    if words in _NOT_DONE:
        return None
    when = _DONE.sub("", words)
    if not when or when in ("○", "有"):
        raise Unclear("course.no_date", EXPECTED)
    found = _YEAR.fullmatch(when)
    return _last_day(found[1], found[2]) if found else read_date(when, None)


def _last_day(year: str, month: str | None) -> date:
    if month is None:
        return date(read_year(year), 12, 31)
    if not 1 <= int(month) <= 12:
        raise Unreadable("date.no_such_day", EXPECTED)
    return date(read_year(year), int(month), calendar.monthrange(read_year(year), int(month))[1])
