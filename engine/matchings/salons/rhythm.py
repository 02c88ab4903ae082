"""On which days a group meets: each week, every other one, on the second Tuesday, or so many times a month."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final

from events.vocabulary.salons import SalonRequested

_MONTH: Final = 30
_WEEK: Final = 7


def nth_of_month(day: date) -> int:
    """1 for the first of its weekday in the month."""
    return (day.day - 1) // 7 + 1


def part_of(day: date, times: int) -> date:
    """The first day of the part of its month: of two the 1st or the 16th, of three the 1st, the 11th or the 21st."""
    return day.replace(day=max(first for n in range(times) if (first := 1 + _MONTH * n // times) <= day.day))


def part_from(first: date, times: int) -> tuple[date, date]:
    """The first and the last day of the part that begins on ``first``."""
    days = (first + timedelta(days=n) for n in range(_MONTH + 1))
    return first, max(day for day in days if day.month == first.month and part_of(day, times) == part_of(first, times))


def fixed_days(fact: SalonRequested, days: Iterable[date]) -> Iterator[date]:
    """Those of the days on which a group meets that has days of its own."""
    return (
        day
        for day in days
        if day.weekday() in fact.weekdays
        and (not fact.nth or nth_of_month(day) in fact.nth)
        and _weeks(fact.first_day, day) % fact.every_weeks == 0
    )


def parts(fact: SalonRequested, days: Iterable[date]) -> Iterator[tuple[date, tuple[date, ...]]]:
    """Each part of a month with those of the days in it that would do, for a group that meets on any."""
    fitting = [day for day in days if not fact.weekdays or day.weekday() in fact.weekdays]
    for first in sorted({part_of(day, fact.times_a_month) for day in fitting}):
        yield first, tuple(day for day in fitting if part_of(day, fact.times_a_month) == first)


def _weeks(since: date, day: date) -> int:
    """How many weeks (from Monday on) lie between two days."""
    return (_monday(day) - _monday(since)).days // _WEEK


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
