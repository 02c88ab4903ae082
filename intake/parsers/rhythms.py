"""How often a group meets: ``毎週木曜``, ``第1・第3金曜 午後``, ``月1回（日は相談）``."""

import re
from typing import Final

from attrs import frozen

from intake.parsers.troubles import Unreadable
from intake.parsers.weekdays import read_day_list
from intake.parsers.width import plain

_DIGITS: Final = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5}
NTH_PATTERN: Final = r"第\s*[1-5一二三四五](?:\s*[・、,]\s*第?\s*[1-5一二三四五](?=\s*[・、,月火水木金土日第]))*"
NTH_DAY: Final = r"[月火水木金土日](?:曜日?)?"
_NTH: Final = re.compile(rf"(?:毎月)?({NTH_PATTERN})\s*({NTH_DAY})\s*(?:の?(?:午前|午後))?")
_WEEKLY: Final = re.compile(r"毎週\s*(.+?)\s*(?:の?(?:午前|午後))?")
_MONTHLY: Final = re.compile(r"(?:毎月|月)\s*に?\s*(?:1|一)\s*回?\s*(?:\(.*\))?")


@frozen
class Rhythm:
    """Weekdays, each week or only the ``nth`` of a month; ``any_day``: once a month whenever it can be."""

    weekdays: tuple[int, ...] = ()
    nth: tuple[int, ...] = ()
    any_day: bool = False


def read_rhythm(text: str) -> Rhythm:
    """Raises ``Unreadable``."""
    words = plain(text)
    if _MONTHLY.fullmatch(words):
        return Rhythm(any_day=True)
    nth, weekly = _NTH.fullmatch(words), _WEEKLY.fullmatch(words)
    told = nth[2] if nth else weekly[1] if weekly else ""
    days = read_day_list(told)
    if days is None:
        raise Unreadable("rhythm.unreadable", "rhythm")
    return Rhythm(days, read_nth(nth[1]) if nth else ())


def read_nth(words: str) -> tuple[int, ...]:
    """第1・第3: 1, 3."""
    return tuple(sorted({_DIGITS.get(each) or int(each) for each in re.findall(r"[1-5一二三四五]", words)}))
