"""When a room can be had, what its lender asks for and what it costs, in words.

``毎日 9:00～21:00（第2火曜の午前は役員会で×）``, ``木曜を除く毎日 9時～16時``, ``第2日曜 10:00-14:00``; ``1時間200円``.
"""

import re
from typing import Final

from attrs import frozen

from events.vocabulary.salons import NthHours
from events.vocabulary.values import Availability
from intake.parsers.anchors import Anchor
from intake.parsers.availability import describe, read_availability
from intake.parsers.numbers import read_count
from intake.parsers.rhythms import NTH_DAY, NTH_PATTERN, read_nth
from intake.parsers.spans import SPAN_PATTERN, Hours, Span, read_span
from intake.parsers.troubles import Option, Unclear, Unreadable
from intake.parsers.weekdays import ALL, DAYS_PATTERN, KANJI, read_day_list, read_days
from intake.parsers.width import plain

_DAY: Final = 1440
_NOON: Final = 720
_BRACKET: Final = re.compile(r"\s*\(([^()]*)\)")
_OPENED: Final = re.compile(rf"({NTH_PATTERN})\s*({NTH_DAY})\s*({SPAN_PATTERN})")
_SHUT: Final = re.compile(
    rf"(?:({NTH_PATTERN})\s*)?({NTH_DAY}|{DAYS_PATTERN})\s*の?\s*({SPAN_PATTERN})?\s*(?:は|が)?.*?(?:×|不可|休み|使えない|不在)"
)
_EXCEPT: Final = re.compile(rf"({DAYS_PATTERN})(?:を除く|以外の?)\s*(?:毎日)?\s*({SPAN_PATTERN})")
_MEANS_NOTHING: Final = re.compile(r"定休日|.*に準じる")
_FEES: Final = re.compile(r"(?:1|一)?(回|時間|人)\s*([\d,]+)\s*円(?:\(.*\))?")
_PER: Final = {"回": "time", "時間": "hour", "人": "person"}
_STEP: Final = re.compile(r".*段差\s*(\d{1,3})\s*cm.*")


@frozen
class RoomHours:
    """Weekly hours and single days; ``opened`` and ``shut`` by the month."""

    hours: Availability
    opened: tuple[NthHours, ...] = ()
    shut: tuple[NthHours, ...] = ()


def read_room_hours(text: str, anchor: Anchor | None, hours: Hours) -> RoomHours:
    """What is not understood (``法事の日は×``) is a question; the hours as read are one of its answers."""
    words = plain(text)
    inner = _BRACKET.findall(words)
    shut = tuple(each for part in inner for each in _shut(part, hours))
    unread = [part for part in inner if not _shut(part, hours) and not _MEANS_NOTHING.fullmatch(part)]
    opened, weekly = list[NthHours](), list[str]()
    for part in re.split(r"[、,]", _BRACKET.sub("", words)):
        found = _OPENED.fullmatch(part.strip())
        if found:
            span = read_span(found[3], hours)
            opened += [NthHours(read_nth(found[1]), day, *span) for day in read_days(found[2])]
        else:
            weekly.append(part)
    read = RoomHours(_weekly("、".join(weekly), anchor, hours), tuple(opened), shut)
    if unread:
        raise Unclear("hours.unclear", "hours", Option("as_read", describe(read.hours), read))
    return read


def _weekly(words: str, anchor: Anchor | None, hours: Hours) -> Availability:
    found = _EXCEPT.fullmatch(words.strip())
    if not found:
        return read_availability(words, anchor, hours)
    left = [day for day in ALL if day not in (read_day_list(found[1]) or ())]
    return read_availability(f"{'・'.join(KANJI[day] for day in left)} {found[2]}", anchor, hours)


def _shut(words: str, hours: Hours) -> tuple[NthHours, ...]:
    found = _SHUT.fullmatch(words.strip())
    if not found:
        return ()
    nth = read_nth(found[1]) if found[1] else ()
    return tuple(NthHours(nth, day, *_span(found[3], hours)) for day in read_days(found[2]))


def _span(words: str | None, hours: Hours) -> Span:
    """午前 takes the whole morning away, from midnight; so does 午後 the rest of the day."""
    if not words:
        return 0, _DAY
    if words.startswith("午前") and not re.search(r"\d", words):
        return 0, _NOON
    return (_NOON, _DAY) if words == "午後" else read_span(words, hours)


def read_key(text: str, hours: Hours) -> tuple[NthHours, ...]:
    """When nobody is there with the key: ``架空 清（木曜は不在）``."""
    return tuple(each for part in _BRACKET.findall(plain(text)) for each in _shut(part, hours))


def read_fee(text: str) -> tuple[int, str]:
    """Yen, and for what: time, hour or person; free and 志納 are 0."""
    words = plain(text)
    if words in ("無料", "志納", "寄付", "なし"):
        return 0, "time"
    found = _FEES.fullmatch(words)
    if not found:
        raise Unreadable("fee.unreadable", "fee")
    return int(found[2].replace(",", "")), _PER[found[1]]


def read_capacity(text: str) -> int:
    """How many people a room holds, one at least. Raises ``Unreadable``."""
    capacity = read_count(text)
    if capacity < 1:
        raise Unreadable("count.out_of_range", "count|1|999")
    return capacity


def read_step(note: str) -> int:
    """The step at the door in centimetres, as the remarks tell it; 0 where they tell none."""
    found = _STEP.fullmatch(plain(note))
    return int(found[1]) if found else 0
