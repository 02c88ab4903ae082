"""The hours that an offer gives on one day. Apart from the rules, since vehicles and drivers offer them alike."""

from datetime import date

from engine.matchings.spans import Span, merged, without
from events.vocabulary.values import Availability


def hours_on(day: date, offered: Availability) -> tuple[Span, ...]:
    """Minutes from midnight, end exclusive, merged and in order: weekly and single hours less the closed ones."""
    weekly = [(h.from_min, h.until_min) for h in offered.weekly if day.weekday() in h.weekdays]
    single = [(h.from_min, h.until_min) for h in offered.days if h.day == day]
    closed = [(h.from_min, h.until_min) for h in offered.closed if h.day == day]
    return without(merged([*weekly, *single]), closed)


def in_seconds(hours: tuple[Span, ...], since_s: int) -> tuple[Span, ...]:
    """Spans of minutes of a day as seconds of a horizon in which the day begins at ``since_s``."""
    return tuple((since_s + 60 * start, since_s + 60 * end) for start, end in hours)
