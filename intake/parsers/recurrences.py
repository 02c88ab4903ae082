"""Whether a ride comes every week: ``毎週火曜``, ``毎週月・水・金``; ``隔週`` and ``第2火曜`` are questions."""

import re
from datetime import date
from typing import Final

from intake.parsers.troubles import Option, Unclear, Unreadable
from intake.parsers.weekdays import KANJI, read_day_list
from intake.parsers.width import BLANK_WORDS, NO_WORDS, YES_WORDS, plain

_WEEKLY: Final = re.compile(r"毎週\s*(.*)")
_OTHER_RHYTHM: Final = re.compile(r"隔週|第\s*[1-5一二三四五]|月に?\s*\d+\s*回|毎月|毎日|\d+\s*週|週に?\s*\d+\s*回")
_ONCE: Final = NO_WORDS | BLANK_WORDS | {"1回", "一回", "1回のみ", "今回のみ", "1回だけ", "単発"}
EXPECTED: Final = "recurrence"


def read_recurrence(text: str, first_day: date) -> tuple[int, ...]:
    """The weekdays on which it comes every week, empty for a single ride.

    A first day on another weekday than the weekly ones leaves two readings; rhythms other than weekly are questions.
    """
    words = plain(text)
    if words in _ONCE:
        return ()
    days = _weekdays(words, first_day)
    if days is None:
        raise _unclear(words, first_day)
    if first_day.weekday() in days:
        return days
    raise Unclear(
        "recurrence.first_day_disagrees",
        EXPECTED,
        Option("by_recurrence", _shown(days), days),
        Option("by_date", _shown((first_day.weekday(),)), (first_day.weekday(),)),
        Option("once", first_day.isoformat(), ()),
    )


def _weekdays(words: str, first_day: date) -> tuple[int, ...] | None:
    if words in YES_WORDS or words == "毎週":
        return (first_day.weekday(),)
    found = _WEEKLY.fullmatch(words)
    named = found[1] if found else words
    return read_day_list(named.strip(" ()"))


def _unclear(words: str, first_day: date) -> Unclear | Unreadable:
    if not _OTHER_RHYTHM.search(words):
        return Unreadable("recurrence.unreadable", EXPECTED)
    weekly = (first_day.weekday(),)
    return Unclear(
        "recurrence.not_weekly",
        EXPECTED,
        Option("once", first_day.isoformat(), ()),
        Option("weekly", _shown(weekly), weekly),
    )


def _shown(days: tuple[int, ...]) -> str:
    return f"毎週{'・'.join(KANJI[day] for day in days)}"
