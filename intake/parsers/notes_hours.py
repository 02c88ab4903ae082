"""Remarks that take hours of a day away: ``12/10（木）午前は車検``, ``12/8は15時まで``, ``12/7は11時から``."""

import re
from collections.abc import Callable
from typing import Final

from events.vocabulary.values import DayHours
from intake.parsers.anchors import Anchor
from intake.parsers.dates import DATE_PATTERN, read_date
from intake.parsers.notes import Rule
from intake.parsers.spans import SPAN_PATTERN, Hours, Span, named, read_span
from intake.parsers.times import NOON, TIME_PATTERN, read_time
from intake.parsers.troubles import Unreadable

_DAY_END: Final = 1440
_AWAY: Final = (
    "車検|点検|定期点検|修理|整備|使えない|使えません|使用不可|使用できない|不可|休み|お休み|休|不在|運休|運転できない|運転不可|運転できません"
    "|都合が悪い|予定あり|予定が入っている|用事あり|×|だめ|無理|行けない|出られない"
)
_CLOSED: Final = re.compile(
    rf"({DATE_PATTERN})(?:の|は)?\s*({SPAN_PATTERN})?(?:は|が|に|、)?\s*(?:{_AWAY})(?:のため)?(?:です)?"
)
_UNTIL: Final = re.compile(rf"({DATE_PATTERN})(?:の|は)?\s*({TIME_PATTERN})まで(?:です)?")
_FROM: Final = re.compile(rf"({DATE_PATTERN})(?:の|は)?\s*({TIME_PATTERN})(?:から|以降)(?:です)?")
_ONLY: Final = re.compile(rf"({DATE_PATTERN})(?:の|は)?\s*({SPAN_PATTERN})(?:のみ|だけ)(?:です)?")
_NAMED: Final = ("午前", "午前中", "午後")


def reads_closed(anchor: Anchor | None, hours: Hours) -> Callable[[str], Rule | None]:
    """A reader of such remarks; its rule ``closed`` has a tuple of ``DayHours`` that are not to be had."""

    def reads(part: str) -> Rule | None:
        for pattern, away in ((_CLOSED, _closed), (_UNTIL, _until), (_FROM, _from), (_ONLY, _only)):
            found = pattern.fullmatch(part)
            if found:
                day = read_date(found[1], anchor)
                spans = [span for span in away(found[2] or "", hours) if span[0] < span[1]]
                return Rule("closed", tuple(DayHours(day, *span) for span in spans))
        return None

    return reads


def _closed(words: str, hours: Hours) -> list[Span]:
    """午前 closes the whole morning from midnight, not only what the district calls the morning; so does 午後."""
    if not words:
        return [(0, _DAY_END)]
    if words in _NAMED:
        return [(0, NOON)] if words.startswith("午前") else [(NOON, _DAY_END)]
    return [(0, _DAY_END)] if read_span(words, hours) == named(hours, "all_day") else [read_span(words, hours)]


def _until(words: str, hours: Hours) -> list[Span]:
    return [(read_time(words), _DAY_END)]


def _from(words: str, hours: Hours) -> list[Span]:
    return [(0, read_time(words))]


def _only(words: str, hours: Hours) -> list[Span]:
    start, end = read_span(words, hours)
    if start >= end:
        raise Unreadable("span.reversed", "span")
    return [(0, start), (end, _DAY_END)]
