"""When somebody or something can be had, in words: ``火・木 9:30～15:00、12/12（土）``, ``平日 午前``, ``毎日``.

Days come first, hours after them, and the hours hold for all days before them; days without hours are the whole day
(what the district calls all_day). ``のみ`` and ``だけ`` say nothing more, for what is not named cannot be had anyway.
"""

import re
from datetime import date
from itertools import pairwise
from typing import Final

from attrs import define, field, frozen

from events.vocabulary.values import Availability, DayHours, WeeklyHours
from intake.parsers.anchors import Anchor
from intake.parsers.dates import DATE_PATTERN, read_date, shown
from intake.parsers.spans import SPAN_PATTERN, Hours, Span, named, read_span
from intake.parsers.times import clock
from intake.parsers.troubles import Option, Unclear, Unreadable
from intake.parsers.weekdays import DAYS_PATTERN, KANJI, read_days
from intake.parsers.width import plain

_TOKEN: Final = re.compile(
    rf"(?P<date>{DATE_PATTERN})|(?P<span>{SPAN_PATTERN})|(?P<days>{DAYS_PATTERN})|(?P<dry>\x01)"
    rf"|(?P<nothing>\((?=\s*(?:{SPAN_PATTERN}|{DAYS_PATTERN})\s*\))|\)|[\s、,・/・。;]+|と|及び|および|のみ|だけ|の(?=午)|可能?|OK)",
    re.IGNORECASE,
)
_BRACKET: Final = re.compile(r"\([^()]*\)|.", re.DOTALL)
_PART_OF_A_WORD: Final = re.compile(rf"[\u4e00-\u9fff](?<![{KANJI}曜毎午終平週全朝昼夕夜及の])")


_CLOCK: Final = re.compile(r"(?<![\d:])(\d{1,3})(?::\d{2}|時(?!間))")
_HOURS_A_DAY: Final = 24
_DRY: Final = "\x01"
_RAIN: Final = (
    r"雨(?:天|の日|の時|のとき)?(?:は|なら|の?場合は?)?(?:不可|だめ|ダメ|休み|×|中止|行けない|行けません|除く)"
    r"|雨(?:天|の日)?を?除く|雨でなければ(?:可|行ける)?|晴れ(?:た日|の日|なら|の時)?(?:のみ|だけ)?"
)
_IN_BRACKETS: Final = re.compile(rf"\(\s*(?:{_RAIN})\s*\)")
_BESIDE: Final = re.compile(rf"[※*]?\s*(?:{_RAIN})")


@define
class _Group:
    """Days with the hours that hold for them; ``dry`` where they hold in dry weather only."""

    weekdays: set[int] = field(factory=set)
    days: set[date] = field(factory=set)
    spans: list[Span] = field(factory=list)
    dry: bool = False


@frozen
class DryAvailability:
    """Hours, and those of them that hold in rain too; None: all do."""

    hours: Availability
    in_rain: Availability | None = None


def read_availability(text: str, anchor: Anchor | None, hours: Hours) -> Availability:
    """Weekly hours and single days, sorted. Words left over are ``Unclear``; where nothing was read, ``Unreadable``."""
    groups, left_over = _groups(plain(text), anchor, hours)
    _refuse_no_time(plain(text))
    read = _availability(groups, hours)
    if not read.weekly and not read.days:
        raise Unreadable("hours.unreadable", "hours")
    if left_over:
        raise Unclear("hours.unclear", "hours", Option("as_read", describe(read), read))
    return read


def read_dry_availability(text: str, anchor: Anchor | None, hours: Hours) -> DryAvailability:
    """The same with words about rain: in brackets they are about the days before them, else about all.

    ``水曜 午前、土日(雨天は不可)``, ``土日 午前、雨の日は不可``. Days before the rain whose hours may stand
    behind it (``土日(雨は不可)、水曜 午前``) are ``Unclear``.
    """
    words = _IN_BRACKETS.sub(_DRY, plain(text))
    rest = _BESIDE.sub("", words)
    groups, left_over = _groups(rest, anchor, hours)
    _refuse_no_time(rest)
    bare = any(group.dry and not group.weekdays and not group.days for group in groups)
    for group in groups if rest != words or bare else ():
        group.dry = True
    read = _availability(groups, hours)
    if not read.weekly and not read.days:
        raise Unreadable("hours.unreadable", "hours")
    wet = [group for group in groups if not group.dry]
    found = DryAvailability(read, _availability(wet, hours) if len(wet) < len(groups) else None)
    if left_over or any(one.dry and not one.spans and other.spans for one, other in pairwise(groups)):
        raise Unclear("hours.unclear", "hours", Option("as_read", describe_dry(found), found))
    return found


def _refuse_no_time(words: str) -> None:
    """Raises ``Unreadable`` for 25:00, which no span reads and which is not just a word more."""
    if any(int(hour) > _HOURS_A_DAY for hour in _CLOCK.findall(words)):
        raise Unreadable("time.out_of_range", "time")


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
    if found["dry"]:
        groups[-1].dry = True
        return
    if groups[-1].spans or groups[-1].dry:
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


def describe_dry(read: DryAvailability) -> str:
    """The same, with what of it holds in rain too."""
    if read.in_rain is None:
        return describe(read.hours)
    return f"{describe(read.hours)} (雨でも: {describe(read.in_rain) or 'なし'})"
