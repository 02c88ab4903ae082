"""The week parted into as many stretches as shops look in on a household: each shop has one of its own.

So a household that two shops look in on has one from Monday to Thursday and one from Friday to Sunday, each on the days
on which it is open.
"""

from collections.abc import Iterable
from typing import Final

WEEK: Final = 7


def stretch_of(weekday: int, count: int) -> int:
    """In which of ``count`` stretches a weekday (Monday = 0) lies."""
    return weekday * count // WEEK


def open_days(weekdays: Iterable[int], stretch: int, count: int) -> tuple[int, ...]:
    """Those of the weekdays that lie in a stretch, in order."""
    return tuple(sorted({day for day in weekdays if stretch_of(day, count) == stretch}))


def closed_days(weekdays: Iterable[int], stretch: int, count: int) -> int:
    """How many days of a stretch are not among the weekdays."""
    whole = [day for day in range(WEEK) if stretch_of(day, count) == stretch]
    return len(whole) - len(open_days(weekdays, stretch, count))
