"""When a shop is open, in words: ``9:00～18:00 水曜定休``, ``10時〜19時（火休み）``, ``平日 8:30-17:30、土 午前のみ``.

Hours without days are every day's; the days on which it is closed are taken away again.
"""

import re
from typing import Final

from attrs import evolve

from events.vocabulary.values import Availability
from intake.parsers.availability import describe, read_availability
from intake.parsers.spans import Hours
from intake.parsers.troubles import Option, Unclear, Unreadable
from intake.parsers.weekdays import DAYS_PATTERN, KANJI, read_day_list
from intake.parsers.width import plain

_CLOSED: Final = re.compile(
    rf"[(、,\s]*((?:[{KANJI}](?:曜日?)?[・、,と]?)+)\s*(?:は|が)?\s*(?:定休日?|休み|休業|休)\s*\)?"
)
_ALWAYS: Final = re.compile(r"年中無休|無休")
_SAID_BESIDE: Final = re.compile(r"\((?:変わりました|変更(?:しました|後)?|新しい時間)\)")
_DAYS: Final = re.compile(DAYS_PATTERN)


def read_shop_hours(text: str, hours: Hours) -> Availability:
    """The weekly hours. Words left over are ``Unclear``; where nothing was read, ``Unreadable``."""
    words = _SAID_BESIDE.sub("", plain(text))
    closed = {day for found in _CLOSED.finditer(words) for day in read_day_list(found[1].rstrip("・、,と")) or ()}
    opened = _ALWAYS.sub("毎日 ", _CLOSED.sub(" ", words)).strip()
    named = opened if _DAYS.search(opened) else f"毎日 {opened}"
    try:
        return _without(read_availability(named, None, hours), closed)
    except Unclear as unclear:
        options = (
            Option(o.choice, describe(_without(o.value, closed)), _without(o.value, closed)) for o in unclear.options
        )
        raise Unclear(unclear.code, unclear.expected, *options) from None


def _without(read: Availability, closed: set[int]) -> Availability:
    weekly = tuple(
        evolve(each, weekdays=tuple(day for day in each.weekdays if day not in closed))
        for each in read.weekly
        if set(each.weekdays) - closed
    )
    if not weekly:
        raise Unreadable("hours.unreadable", "hours")
    return Availability(weekly)
