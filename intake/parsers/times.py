"""One time of day in words: ``10時半``, ``午前10:00``, ``午後12時`` (noon), ``14時15分``, ``１０：００``."""

import re
from typing import Final

from intake.parsers.troubles import Option, Unclear, Unreadable
from intake.parsers.width import plain

_MORNING: Final = ("午前", "朝", "AM")
_HALF: Final = "午前|午後|朝|昼|夕方|夕|夜|AM|PM"
_CLOCK: Final = r"\d{1,3}\s*(?::\s*\d{2}(?::\d{2})?|時\s*(?:半|\d{1,2}\s*分?)?)"
# A time inside a longer text; give a match to ``read_time``.
TIME_PATTERN: Final = rf"(?:(?:{_HALF})?\s*{_CLOCK}(?:\s*(?:AM|PM))?|正午)"

_PARTS: Final = re.compile(
    rf"(?:\d{{4}}-\d{{2}}-\d{{2}}\s+)?(?P<half>{_HALF})?\s*(?P<hour>\d{{1,3}})\s*"
    r"(?::\s*(?P<minute>\d{2})(?::\d{2})?|時\s*(?:(?P<thirty>半)|(?P<minutes>\d{1,2})\s*分?)?)"
    r"\s*(?P<after>AM|PM)?\s*(?:ごろ|頃|ころ|着|発)?"
)
_FRACTION: Final = re.compile(r"0?\.\d+(?:[eE]-\d+)?")  # a spreadsheet's time under a plain number format
EXPECTED: Final = "time.0_24"
NOON: Final = 720
_DAY: Final = 1440


def read_time(text: str) -> int:
    """Minutes from midnight, 0 to 1439. ``午後12時`` is noon, as the office writes it; ``午前12時`` is ``Unclear``."""
    words = plain(text).upper()
    if words == "正午":
        return NOON
    if _FRACTION.fullmatch(words):
        return round(float(words) * _DAY) % _DAY
    found = _PARTS.fullmatch(words)
    if not found:
        raise Unreadable("time.unreadable", EXPECTED)
    minute = 30 if found["thirty"] else int(found["minute"] or found["minutes"] or 0)
    return _on_the_clock(found["half"] or found["after"], int(found["hour"]), minute)


def read_ride_time(text: str) -> int:
    """A time at which somebody is driven: 2:00 without 午前 or a leading 0 may well be two in the afternoon."""
    minutes = read_time(text)
    bare = re.match(r"[1-5]\s*[:時]", plain(text))
    if not bare:
        return minutes
    later = minutes + NOON
    raise Unclear(
        "time.night_or_afternoon",
        EXPECTED,
        Option("afternoon", clock(later), later),
        Option("night", clock(minutes), minutes),
    )


def clock(minutes: int) -> str:
    """``09:05``, as values and readings show it."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _on_the_clock(half: str | None, hour: int, minute: int) -> int:
    if hour > 23 or minute > 59:
        raise Unreadable("time.out_of_range", EXPECTED)
    if half is None:
        return hour * 60 + minute
    if half in _MORNING:
        return _morning(hour, minute)
    return (hour if hour >= 12 else hour + 12) * 60 + minute  # 午後12時 is noon, 午後13時 is 13:00


def _morning(hour: int, minute: int) -> int:
    if hour < 12:
        return hour * 60 + minute
    as_written, night = hour * 60 + minute, (hour - 12) * 60 + minute
    raise Unclear(
        "time.morning_past_noon",
        EXPECTED,
        Option("noon" if hour == 12 else "afternoon", clock(as_written), as_written),
        Option("night" if hour == 12 else "morning", clock(night), night),
    )
