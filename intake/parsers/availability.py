"""When somebody or something can be had, in words: ``火・木 9:30～15:00、12/12（土）``, ``平日 午前``, ``毎日``.

Days come first, hours after them, and the hours hold for all days before them; days without hours are the whole day
(what the district calls all_day). ``のみ`` and ``だけ`` say nothing more, for what is not named cannot be had anyway.
"""

import re
from datetime import date
from typing import Final

from attrs import define, field

from events.vocabulary.values import Availability, DayHours, WeeklyHours
from intake.parsers.anchors import Anchor
from intake.parsers.dates import DATE_PATTERN, read_date, shown
from intake.parsers.spans import SPAN_PATTERN, Hours, Span, named, read_span
from intake.parsers.times import clock
from intake.parsers.troubles import Option, Unclear, Unreadable
from intake.parsers.weekdays import DAYS_PATTERN, KANJI, read_days
from intake.parsers.width import plain

_TOKEN: Final = re.compile(
    rf"(?P<date>{DATE_PATTERN})|(?P<span>{SPAN_PATTERN})|(?P<days>{DAYS_PATTERN})"
    rf"|(?P<nothing>\((?=\s*(?:{SPAN_PATTERN}|{DAYS_PATTERN})\s*\))|\)|[\s、,・/・。;]+|と|及び|および|のみ|だけ|の(?=午)|可能?|OK)",
    re.IGNORECASE,
)
_BRACKET: Final = re.compile(r"\([^()]*\)|.", re.DOTALL)
_PART_OF_A_WORD: Final = re.compile(rf"[\u4e00-\u9fff](?<![{KANJI}曜毎午終平週全朝昼夕夜及の])")


@define
class _Group:
    """Days with the hours that hold for them."""

    weekdays: set[int] = field(factory=set)
    days: set[date] = field(factory=set)
    spans: list[Span] = field(factory=list)


def read_availability(text: str, anchor: Anchor | None, hours: Hours) -> Availability:
    """Weekly hours and single days, sorted. Words left over are ``Unclear``; where nothing was read, ``Unreadable``."""
    groups, left_over = _groups(plain(text), anchor, hours)
    read = _availability(groups, hours)
    if not read.weekly and not read.days:
        raise Unreadable("hours.unreadable", "hours")
    if left_over:
        raise Unclear("hours.unclear", "hours", Option("as_read", describe(read), read))
    return read


def _groups(words: str, anchor: Anchor | None, hours: Hours) -> tuple[list[_Group], bool]:
    groups = [_Group()]
    position, left_over = 0, False
    while position < len(words):
        found = _TOKEN.match(words, position)
        if found is None or (found["days"] and _in_a_word(words, found)):
            left_over, position = True, _BRACKET.match(words, position).end()  # type: ignore[union-attr]  # one letter
            continue
        _take(groups, found, anchor, hours)
        position = found.end()
    return groups, left_over


def _in_a_word(words: str, found: re.Match[str]) -> bool:
    """金融機関 and 会議の日 hold a weekday's letter and name no weekday."""
    before, after = words[: found.start()][-1:], words[found.end() :][:1]
    return bool(_PART_OF_A_WORD.match(before) or _PART_OF_A_WORD.match(after)) or before == "の"


def _take(groups: list[_Group], found: re.Match[str], anchor: Anchor | None, hours: Hours) -> None:
    if found["span"]:
        groups[-1].spans.append(read_span(found["span"], hours))
        return
    if found["nothing"]:
        return
    if groups[-1].spans:
        groups.append(_Group())
    if found["date"]:
        groups[-1].days.add(read_date(found["date"], anchor))
    else:
        groups[-1].weekdays.update(read_days(found["days"]))


def _availability(groups: list[_Group], hours: Hours) -> Availability:
    weekly: set[WeeklyHours] = set()
    days: set[DayHours] = set()
    for group in groups:
        for start, end in group.spans or [named(hours, "all_day")]:
            if group.weekdays:
                weekly.add(WeeklyHours(tuple(sorted(group.weekdays)), start, end))
            days |= {DayHours(day, start, end) for day in group.days}
    return Availability(
        tuple(sorted(weekly, key=lambda w: (w.weekdays, w.from_min, w.until_min))),
        tuple(sorted(days, key=lambda d: (d.day, d.from_min, d.until_min))),
    )


def describe(read: Availability) -> str:
    """What was read, to be looked over by a person."""
    weekly = [
        f"{'・'.join(KANJI[d] for d in w.weekdays)} {clock(w.from_min)}-{clock(w.until_min)}" for w in read.weekly
    ]
    return "、".join(weekly + [f"{shown(d.day)} {clock(d.from_min)}-{clock(d.until_min)}" for d in read.days])
