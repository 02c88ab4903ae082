"""What remarks on a lot mean: days of every year on which it is shut, and words that only tell."""

import calendar
import re
from typing import Final

from events.vocabulary.mobile_sales import Season
from intake.parsers.notes import Note, Rule, read_note

_PART_OF_MONTH: Final = {"初め": (1, 10), "上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31), "末": (21, 31)}
"""月末 is taken as the last ten days: rather a day too many shut than one too few."""

_MONTH: Final = rf"(\d{{1,2}})(?:月({'|'.join(_PART_OF_MONTH)})?(?:(\d{{1,2}})日)?|/(\d{{1,2}}))"
_AWAY: Final = r"(?:の間|中)?は?(?:使えない|使えません|使用不可|利用不可|不可|休み|×|だめ|NG)(?:です)?"
_SHUT: Final = re.compile(rf"{_MONTH}\s*(?:(?:~|-|から)\s*{_MONTH}\s*(?:まで)?)?{_AWAY}")
_TOLD: Final = re.compile(
    r".*台(?:分)?(?:は)?(?:たりない|足りない)|台数が(?:たりない|足りない)|.*なら\d+台|台数を測っていない"
    r"|雨のあと.*(?:厳しい|きびしい)|有料|\d+回[\d,]+円|.*総会で決める|.*許可がいる"
)


def read_lot_note(text: str) -> Note:
    """Rules: shut (a ``Season``), told."""
    return read_note(text, (_reads_shut, _reads_told))


def _reads_shut(part: str) -> Rule | None:
    found = _SHUT.fullmatch(part.replace(" ", ""))
    if not found:
        return None
    first = _days(*found.groups()[:4])
    last = _days(*found.groups()[4:]) if found[5] else first
    return Rule("shut", Season(*first[0], *last[1])) if first and last else None


def _days(
    month: str, part: str | None, day: str | None, after: str | None
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """First and last day that the words name, as month and day; None where there is no such day."""
    m = int(month)
    if not 1 <= m <= 12:
        return None
    longest = calendar.monthrange(2000, m)[1]  # a leap year
    if day or after:
        d = int(day or after or 0)
        return ((m, d), (m, d)) if 1 <= d <= longest else None
    first, last = _PART_OF_MONTH.get(part or "", (1, 31))
    return (m, first), (m, min(last, longest))


def _reads_told(part: str) -> Rule | None:
    return Rule("told") if _TOLD.fullmatch(part.replace(" ", "")) else None
