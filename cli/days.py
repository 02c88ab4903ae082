"""Days and times: read from what people type, and told in the call's language."""

import re
import unicodedata
from datetime import date, datetime, time, timedelta

from cli.clock import YEARS
from cli.clock import clock as now_told_by
from cli.errors import Misused
from events.times import TOKYO
from wording import say

FIRST_OF_REIWA = 2019


def today(now: datetime) -> date:
    """The day in Japan."""
    return now.astimezone(TOKYO).date()


def coming_monday(now: datetime) -> date:
    """The first Monday after today."""
    day = today(now)
    return day + timedelta(days=7 - day.weekday())


def read_day(text: str, now: datetime) -> date:
    """A day from 2026-12-07, 2026/12/7, R8.12.7, 令和8年12月7日, 12/7, 12月7日 (weekdays in brackets may follow).

    Raises ``Misused``. Without a year it is the one that brings the day nearest to today.
    """
    plain = re.sub(r"\(.*?\)|日$", "", unicodedata.normalize("NFKC", text)).strip()
    parts = re.fullmatch(r"(?:(\d{4}|(?:令和|[Rr])(?:\d{1,2}|元))[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?", plain)
    if parts is None:
        raise Misused("date", came=text)
    year, month, day = parts.groups()
    try:
        read = date(_year(year), int(month), int(day)) if year else _nearest(int(month), int(day), today(now))
    except ValueError:
        raise Misused("date", came=text) from None
    if read.year not in YEARS:
        raise Misused("date_far", came=text, first=YEARS[0], last=YEARS[-1])
    return read


def read_coming_day(text: str, now: datetime) -> date:
    """The same for something that can still be changed: today or later; raises ``Misused``."""
    day = read_day(text, now)
    if day < today(now):
        raise Misused("day_over", day=f"{day.year}/{day.month}/{day.day}", came=text)
    return day


def _year(text: str) -> int:
    """2026, or 令和8 (R8), which is the same."""
    reiwa = text.removeprefix("令和").lstrip("Rr")
    return int(text) if reiwa == text else FIRST_OF_REIWA - 1 + int(reiwa.replace("元", "1"))


def _nearest(month: int, day: int, around: date) -> date:
    found = []
    for year in (around.year - 1, around.year, around.year + 1):
        if (month, day) != (2, 29) or year % 4 == 0:
            found.append(date(year, month, day))
    return min(found or [date(around.year, month, day)], key=lambda each: abs(each - around))


def read_moment(text: str, now: datetime, *, end_of_day: bool = False) -> datetime:
    """A moment from an ISO time (Tokyo without a zone), or a day: its beginning or its end; raises ``Misused``."""
    plain = unicodedata.normalize("NFKC", text).strip()
    if re.search(r"\d:\d", plain):
        try:
            moment = datetime.fromisoformat(plain)
        except ValueError:
            raise Misused("moment", came=text) from None
        if moment.year not in YEARS:
            raise Misused("date_far", came=text, first=YEARS[0], last=YEARS[-1])
        return moment if moment.tzinfo else moment.replace(tzinfo=TOKYO)
    try:
        day = read_day(text, now)
    except Misused:
        raise Misused("moment", came=text) from None
    return datetime.combine(day, time.max if end_of_day else time.min, TOKYO)


def short_day(day: date, lang: str) -> str:
    """12/8(火), or 2027/1/5(火) in another year than this; Tue 8 Dec, Tue 5 Jan 2027."""
    return say("day.short" if _is_this_year(day) else "day.dated", lang, **_parts(day, lang))


def typed_day(day: date) -> str:
    """The day as somebody would type it into a command: 12/8, or 2027/1/5."""
    return f"{day.month}/{day.day}" if _is_this_year(day) else f"{day.year}/{day.month}/{day.day}"


def long_day(day: date, lang: str) -> str:
    """2026年12月8日(火); Tue 8 Dec 2026."""
    return say("day.long", lang, **_parts(day, lang))


def span(first: date, days: int, lang: str) -> str:
    """12/7(月)〜12/13(日); a day alone is the day, and a year that both share stands once."""
    last = first + timedelta(days=days - 1)
    if last == first:
        return short_day(first, lang)
    until = say("day.short", lang, **_parts(last, lang)) if last.year == first.year else short_day(last, lang)
    return say("day.span", lang, first=short_day(first, lang), last=until)


def clock(moment: datetime) -> str:
    """9:05, in Japan."""
    local = moment.astimezone(TOKYO)
    return f"{local.hour}:{local.minute:02d}"


def moment_text(moment: datetime, lang: str) -> str:
    """12/8(火) 9:05."""
    return f"{short_day(moment.astimezone(TOKYO).date(), lang)} {clock(moment)}"


def duration(seconds: int, lang: str) -> str:
    """In hours and minutes, rounded up to a minute: what is short by 61 seconds is short by 2 minutes."""
    minutes = -(-abs(seconds) // 60)
    if minutes < 60:
        return say("day.minutes", lang, minutes=minutes)
    code = "day.hours_minutes" if minutes % 60 else "day.hours"
    return say(code, lang, hours=minutes // 60, minutes=minutes % 60)


def _is_this_year(day: date) -> bool:
    return day.year == today(now_told_by()()).year


def _parts(day: date, lang: str) -> dict[str, object]:
    months = say("day.months", lang).split()
    return {
        "year": day.year,
        "month": day.month,
        "day": day.day,
        "weekday": say("day.weekdays", lang).split()[day.weekday()],
        "month_name": months[day.month - 1] if months else "",
    }
