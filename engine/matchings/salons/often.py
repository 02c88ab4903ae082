"""How often a room is lent, or somebody leads: so many times in a month, a week (Monday to Sunday) or a day."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from attrs import frozen

Days = tuple[date, date]


@frozen
class Period:
    """How often it may still be from ``first`` on, before ``after``."""

    first: date
    after: date
    times: int


def _month(day: date) -> Days:
    first = day.replace(day=1)
    return first, date(first.year + first.month // 12, first.month % 12 + 1, 1)


def _week(day: date) -> Days:
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=7)


def _day(day: date) -> Days:
    return day, day + timedelta(days=1)


PERIODS: Final[Mapping[str, Callable[[date], Days]]] = {"month": _month, "week": _week, "day": _day}


def periods(days: Sequence[date], limits: Mapping[str, int | None], counted: Counter[date]) -> Iterator[Period]:
    """Each month, week or day that the days touch and that has a limit, less what is ``counted`` (by day) in it."""
    for per, limit in limits.items():
        for first, after in sorted({PERIODS[per](day) for day in days}) if limit is not None else ():
            elsewhere = sum(times for day, times in counted.items() if first <= day < after)
            yield Period(first, after, max(0, (limit or 0) - elsewhere))
