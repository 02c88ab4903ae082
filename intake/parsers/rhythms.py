"""How often a group meets: ``毎週木曜``, ``第1・第3金曜 午後``, ``隔週火曜（12/8から）``, ``月2回（日は相談）``.

Words are taken off piece by piece; what is left over must be weekdays. From when a fortnight counts is told by a day,
else by when the group met before; else it is a question, never guessed.
"""

import re
from datetime import date, timedelta
from typing import Final

from attrs import define, evolve, frozen

from intake.parsers.anchors import Anchor
from intake.parsers.dates import DATE_PATTERN, read_date, shown
from intake.parsers.troubles import Option, Unclear, Unreadable
from intake.parsers.weekdays import KANJI, read_day_list
from intake.parsers.width import plain

_DIGITS: Final = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5}
NTH_PATTERN: Final = r"第\s*[1-5一二三四五](?:\s*[・、,]\s*第?\s*[1-5一二三四五](?=\s*[・、,月火水木金土日第]))*"
NTH_DAY: Final = r"[月火水木金土日](?:曜日?)?"
_SINCE: Final = re.compile(
    rf"(?:(?:初回|次回|最初|開始日?|初め)は?\s*)?({DATE_PATTERN})\s*(?:から|より|~|に?(?:開始|始まり|スタート))?"
)
_HALF: Final = re.compile(r"の?(?:午前|午後)中?\s*$")
_FREE: Final = re.compile(
    r"(?:開催)?(?:日|曜日|日程|日にち)?(?:は|も)?(?:相談|未定|いつでも|問わない|問いません|会場(?:の都合|次第|しだい)|会場に合わせる)"
    r"(?:可|して|します|したい|による|で(?:よい|可)?)?"
)
_EVERY: Final = re.compile(
    r"隔週(?:に|で)?|([2-4二三四])週間?(?:に\s*[1一]\s*回|ごと(?:に|の)?)|[1一]週間?おき(?:に|の)?"
)
_TIMES: Final = re.compile(r"(?:毎月|(?:1|一)[かヶカケ]月|月)\s*に?\s*([1-4一二三四])\s*回(?:程度|くらい|ほど)?")
_NTH: Final = re.compile(rf"(?:毎月)?\s*({NTH_PATTERN})")
_WEEKLY: Final = re.compile(r"毎週")
_WEEK: Final = 7


@frozen
class Rhythm:
    """Weekdays, each week or only the ``nth`` of a month, or in each so many weeks from that of ``since`` on.

    ``any_day``: ``times`` a month, whenever it can be (on its weekdays, where it names any).
    """

    weekdays: tuple[int, ...] = ()
    nth: tuple[int, ...] = ()
    any_day: bool = False
    every_weeks: int = 1
    times: int = 1
    since: date | None = None


@define
class _Words:
    """What is still to be read."""

    left: str

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        found = pattern.search(self.left)
        if found:
            self.left = f"{self.left[: found.start()]} {self.left[found.end() :]}"
        return found


def read_rhythm(text: str, anchor: Anchor | None = None, met: date | None = None) -> Rhythm:
    """``met`` is a day on which the group met, where it did. Raises ``Unreadable``, ``Unclear``."""
    words = _Words(plain(text))
    told = words.take(_SINCE)
    since = read_date(told[1], anchor) if told else None
    words.left = re.sub(r"[()]", " ", words.left)
    words.take(_HALF)
    free, every, times = words.take(_FREE), words.take(_EVERY), words.take(_TIMES)
    nth, weekly = words.take(_NTH), words.take(_WEEKLY)
    rest = " ".join(words.left.strip(" 、,・の").split())
    days = read_day_list(rest) if rest else ()
    if days is None:
        raise Unreadable("rhythm.unreadable", "rhythm")
    if every and not (free or times or nth or weekly):
        return _every(Rhythm(days, every_weeks=_number(every[1] or "2")), since, anchor, met)
    read = _monthly_or_weekly(days, nth, _number(times[1]) if times else 0)
    if read is None or (free and not read.any_day) or (weekly and times) or (every and (times or nth)):
        raise Unreadable("rhythm.unreadable", "rhythm")
    return _from(read, since)


def _monthly_or_weekly(days: tuple[int, ...], nth: re.Match[str] | None, times: int) -> Rhythm | None:
    if nth:
        numbers = read_nth(nth[1])
        return Rhythm(days, numbers) if days and times in (0, len(numbers)) else None
    if times:
        return Rhythm(days, any_day=True, times=times)
    return Rhythm(days) if days else None


def _every(read: Rhythm, since: date | None, anchor: Anchor | None, met: date | None) -> Rhythm:
    """From the day that is told, else in step with when it met; else a question between this week and the next."""
    if since:
        return _from(evolve(read, weekdays=read.weekdays or (since.weekday(),)), since)
    if met:
        days = read.weekdays or (met.weekday(),)
        return evolve(read, weekdays=days, since=met + timedelta(days=min(days) - met.weekday()))
    if anchor is None or not read.weekdays:
        raise Unclear("rhythm.no_first_day", "rhythm.since")
    first = next(day for n in range(_WEEK) if (day := anchor.first + timedelta(days=n)).weekday() in read.weekdays)
    weeks = (first + timedelta(days=_WEEK * n) for n in range(read.every_weeks))
    options = (Option(f"week_{n}", shown(day), evolve(read, since=day)) for n, day in enumerate(weeks, 1))
    raise Unclear("rhythm.no_first_day", "rhythm.since", *options)


def _from(read: Rhythm, since: date | None) -> Rhythm:
    if since is None or not read.weekdays or since.weekday() in read.weekdays:
        return evolve(read, since=since)
    ahead = min((day - since.weekday()) % _WEEK for day in read.weekdays)
    moved, own = since + timedelta(days=ahead), (since.weekday(),)
    raise Unclear(
        "rhythm.first_day_disagrees",
        f"date.weekday|{'・'.join(KANJI[day] for day in read.weekdays)}",
        Option("by_weekday", shown(moved), evolve(read, since=moved)),
        Option("by_date", shown(since), evolve(read, weekdays=own, since=since)),
    )


def _number(word: str) -> int:
    return _DIGITS.get(word) or int(word)


def read_nth(words: str) -> tuple[int, ...]:
    """第1・第3: 1, 3."""
    return tuple(sorted({_DIGITS.get(each) or int(each) for each in re.findall(r"[1-5一二三四五]", words)}))
