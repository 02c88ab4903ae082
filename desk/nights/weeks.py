"""Which days a night plans: weeks as coordinators count them, Monday to Sunday.

The week that has begun is planned from the next day on; then come whole weeks, as many as it takes to cover the coming
days that are wanted. Whole weeks, because a plan that ends in mid-week would be due again every night.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from engine.matchings.built import Horizon

WEEK = 7


def horizons(night: date, days: int) -> tuple[Horizon, ...]:
    """The horizons that cover ``days`` days from the one after ``night`` (the day on which the night ends) on."""
    return tuple(_horizons(night + timedelta(days=1), night + timedelta(days=days)))


def _horizons(first: date, last: date) -> Iterator[Horizon]:
    while first <= last:
        length = WEEK - first.weekday()
        yield Horizon(first, length)
        first += timedelta(days=length)
