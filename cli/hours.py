"""When somebody or something can be had, as people read it: 火木 9:30〜15:00、12/9(水) 10:00〜12:00、除く 12/10(木)."""

from collections.abc import Sequence

from cli.call import Call
from cli.days import short_day
from events.vocabulary.values import Availability, DayHours, WeeklyHours

WHOLE_DAY = (0, 1440)


def hours_text(call: Call, hours: Availability) -> str:
    """Every week's hours, single days, and what is closed."""
    told = [_weekly(call, each) for each in hours.weekly] + [_daily(call, each) for each in hours.days]
    closed = call.say("why.and").join(_daily(call, each) for each in hours.closed)
    if closed:
        told.append(call.say("stored.closed", closed=closed))
    return call.say("why.and").join(told)


def minute_text(minute: int) -> str:
    """9:05, of minutes since midnight."""
    return f"{minute // 60}:{minute % 60:02d}"


def weekdays_text(call: Call, days: Sequence[int]) -> str:
    """火木; Tue Thu."""
    names = call.say("day.weekdays").split()
    return ("" if call.lang == "ja" else " ").join(names[day] for day in days)


def _weekly(call: Call, hours: WeeklyHours) -> str:
    return f"{weekdays_text(call, hours.weekdays)} {_span(hours.from_min, hours.until_min)}"


def _daily(call: Call, hours: DayHours) -> str:
    span = (hours.from_min, hours.until_min)
    day = short_day(hours.day, call.lang)
    return day if span == WHOLE_DAY else f"{day} {_span(*span)}"


def _span(first: int, last: int) -> str:
    return f"{minute_text(first)}〜{minute_text(last)}"
