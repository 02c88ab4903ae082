"""Claims: the names under which two decisions about the same thing meet.

``claim:<resource>:<ISO week>`` for each week touched (Asia/Tokyo); ``claim:<resource>`` for a change without an end,
which every approval tests too.
"""

from collections.abc import Iterable
from datetime import date


def week_of(day: date) -> str:
    """The ISO week of a day, such as 2026-W50."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


def weekly(resources: Iterable[str], days: Iterable[date]) -> tuple[str, ...]:
    """One claim for each resource and each week that the days touch, sorted."""
    weeks = {week_of(day) for day in days}
    return tuple(sorted(f"claim:{resource}:{week}" for resource in resources for week in weeks))


def endless(resources: Iterable[str]) -> tuple[str, ...]:
    """One claim for each resource, whatever the week, sorted."""
    return tuple(sorted(f"claim:{resource}" for resource in resources))
