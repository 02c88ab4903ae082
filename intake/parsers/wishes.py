"""When help is wished for, and how long it takes: ``毎週 火・金 8時まで``, ``12/12(土)か12/13(日)の午前``, ``1時間半``.

Days parted by か or または are alternatives, and so are several weekdays without 毎週: it is done once, on one of them.
"""

import re
from datetime import date, timedelta
from typing import Final

from attrs import frozen

from events.vocabulary.values import Availability, DayHours
from intake.parsers.anchors import Anchor, title_anchor
from intake.parsers.availability import read_availability
from intake.parsers.dates import read_date
from intake.parsers.rhythms import NTH_PATTERN, read_nth
from intake.parsers.spans import Hours, named
from intake.parsers.times import TIME_PATTERN
from intake.parsers.troubles import Option, Unclear, Unreadable
from intake.parsers.width import plain, tight

_WEEKLY: Final = re.compile(r"毎週")
_OTHER_RHYTHM: Final = re.compile(r"隔週|第\s*[1-5一二三四五]|月に?\s*\d+\s*回|毎月")
_NTH: Final = re.compile(rf"(?:毎月\s*)?({NTH_PATTERN})\s*(?=[月火水木金土日])")
_OR: Final = re.compile(r"\s*(?:か|または|又は|もしくは)\s*(?=\d|[月火水木金土日])")
_UNTIL: Final = re.compile(rf"(?<![~\-])\s*(?<!から)({TIME_PATTERN})\s*まで")
_AT_DAWN: Final = re.compile(r"朝(?!\s*\d)")
_DAYS: Final = re.compile(
    r"(\d{1,2})月\s*(\d{1,2})日?(?:\([月火水木金土日]\))?\s*[~\-]\s*(?:(\d{1,2})月)?\s*(\d{1,2})日"
)
_MINUTES: Final = re.compile(r"(?:(\d{1,2}(?:\.\d)?)\s*時間)?\s*(半)?(?:(\d{1,3})\s*分)?(?:くらい|ほど|程度|位)?")
_HALF_DAY: Final = ("半日", "午前中", "午前いっぱい")
_LONGEST: Final = 600
_WEEK: Final = 7
_FIFTH_COMES: Final = 120
"""Within so many days even a fifth Monday comes."""


@frozen
class When:
    """On each of its weekdays, or on the ``nth`` of them in a month; without weekdays once, on any of the days.

    ``first_day`` is the first that it may be.
    """

    first_day: date
    weekdays: tuple[int, ...]
    hours: Availability
    nth: tuple[int, ...] = ()


def period_of(title: str, anchor: Anchor | None) -> Anchor | None:
    """The days that a sheet of wishes is for: those that its title names, else the week after the days it came in."""
    own = title_anchor(title)
    found = _DAYS.search(plain(title))
    if found and (own or anchor):
        first = read_date(f"{found[1]}/{found[2]}", own or anchor)
        last = read_date(f"{found[3] or found[1]}/{found[4]}", Anchor(first, first))
        return Anchor(first, max(first, last))
    if own or anchor is None:
        return own
    monday = anchor.last + timedelta(days=_WEEK - anchor.last.weekday())
    return Anchor(monday, monday + timedelta(days=_WEEK - 1))


def read_when(text: str, period: Anchor | None, hours: Hours) -> When:
    """A wish for days and hours. A rhythm other than these is ``Unclear``, and so is one without any year to go by."""
    told = _NTH.findall(plain(text))
    words = _NTH.sub("", plain(text), count=1)
    if _OTHER_RHYTHM.search(words):
        raise Unclear("recurrence.not_weekly", "hours")
    weekly = bool(told or _WEEKLY.search(words))
    read = read_availability(_normalised(words, hours), period, hours)
    if period is None:
        raise Unclear("date.no_year", "date.with_year")
    if weekly:
        return _weekly(read, period, read_nth(told[0]) if told else ())
    days = _dated(read, period)
    return When(days.days[0].day, (), days)


def _normalised(words: str, hours: Hours) -> str:
    """The words that the reader of hours knows: あさ means what the district calls early, and まで begins with it."""
    early, end = (_clock(minute) for minute in named(hours, "early"))
    text = _OR.sub("、", _WEEKLY.sub("", words))
    text = re.sub(r"^いつでも$", "毎日 終日", text)
    text = _UNTIL.sub(lambda found: f" {early}~{found[1].removeprefix('朝')}", text)
    return _AT_DAWN.sub(f" {early}~{end}", text)


def _weekly(read: Availability, period: Anchor, nth: tuple[int, ...]) -> When:
    weekdays = tuple(sorted({day for each in read.weekly for day in each.weekdays}))
    if not weekdays or read.days:
        raise Unclear("recurrence.not_weekly", "hours")
    days = (period.first + timedelta(days=n) for n in range(_FIFTH_COMES))
    first = next(day for day in days if day.weekday() in weekdays and (not nth or (day.day - 1) // _WEEK + 1 in nth))
    return When(first, weekdays, read, nth)


def _dated(read: Availability, period: Anchor) -> Availability:
    """Weekdays as the days of the time that the sheet is for."""
    days = {
        DayHours(day, each.from_min, each.until_min)
        for each in read.weekly
        for day in _days_of(period)
        if day.weekday() in each.weekdays
    }
    if not days and not read.days:
        raise Unreadable("hours.unreadable", "hours")
    return Availability(days=tuple(sorted({*read.days, *days}, key=lambda h: (h.day, h.from_min, h.until_min))))


def _days_of(period: Anchor) -> list[date]:
    """At least a week of days, so that every weekday is among them."""
    length = max(_WEEK, (period.last - period.first).days + 1)
    return [period.first + timedelta(days=n) for n in range(length)]


def read_minutes(text: str, hours: Hours) -> int:
    """How long something takes, in minutes; half a day is as long as the morning."""
    words = tight(text)
    if words in _HALF_DAY:
        start, end = named(hours, "morning")
        return end - start
    found = _MINUTES.fullmatch(words)
    if not found or not any(found.groups()):
        raise Unreadable("minutes.unreadable", "minutes")
    minutes = round(float(found[1] or 0) * 60) + (30 if found[2] else 0) + int(found[3] or 0)
    if not 1 <= minutes <= _LONGEST:
        raise Unreadable("minutes.unreadable", "minutes")
    return minutes


def read_gender_wish(text: str) -> str:
    """woman, man, or nothing."""
    words = tight(text)
    if re.match(r"女", words):
        return "woman"
    if re.match(r"男女", words) or words in ("どちらでも", "どちらでもよい", "なし", "不問", "-", "ー"):
        return ""
    if re.match(r"男", words):
        return "man"
    raise Unclear("gender.unclear", "gender", Option("no_wish", words, ""))


def read_people(text: str) -> int:
    """How many it takes."""
    from intake.parsers.numbers import read_count

    return read_count(text, least=1)


def _clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02d}"
