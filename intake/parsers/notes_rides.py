"""What remarks on a ride mean: a seat in front, a couple in wheelchairs, a powered chair, and what must fit the row.

A remark may also contradict the row's own columns (a wheelchair that the column does not have); that is a question.
"""

import re
from collections.abc import Callable
from datetime import date
from typing import Final

from attrs import frozen

from intake.parsers.chairs import CHAIR_PATTERN, Chairs
from intake.parsers.notes import Note, Rule, read_note
from intake.parsers.weekdays import KANJI

_FRONT: Final = re.compile(
    r"(?:前の?(?:座)?席|助手席)(?:を|に|が)?(?:希望|お願い(?:します)?|乗りたい|いい|よい)?(?:します)?"
)
_COUPLE: Final = re.compile(rf"(?:夫婦|二人|ふたり|2人)(?:とも|で)?(?:に)?{CHAIR_PATTERN}(?:使用|利用)?")
_SAME_CAR: Final = re.compile(r"(?:一緒|いっしょ|同じ)の?車(?:で)?(?:ないと困る|に乗りたい|希望|でお願いします?)")
_POWERED: Final = re.compile(rf"電動(?:の)?{CHAIR_PATTERN}(?:使用|利用)?\s*(?:\(.*\))?")
_CHAIR: Final = re.compile(rf"{CHAIR_PATTERN}(?:使用|利用|です)?")
_ONLY_DAY: Final = re.compile(rf"([{KANJI}])(?:曜日?)?(?:しか|だけ|のみ|でないと).*")
_TOGETHER: Final = re.compile(r".*?(\d+)(?:人|名)で.*")
_HELPER: Final = re.compile(r"付き?添|同伴")


@frozen
class RideRow:
    """What the row's own columns say, for remarks that must fit them."""

    day: date | None
    chairs: Chairs | None
    attendants: int | None


def read_ride_note(text: str, row: RideRow) -> Note:
    """Rules: front_seat, two_chairs, powered_chair, same_car, own_day (it names the row's own weekday)."""
    return read_note(text, (_front_seat, _couple, _powered, _same_car, _own_day(row.day)))


def contradicts(text: str, note: Note, row: RideRow) -> bool:
    """Whether the remark tells of a wheelchair, a helper or a number of people that the columns do not have."""
    chairs = row.chairs.count if row.chairs else 0
    told_chairs = 2 if note.has("two_chairs") else int(note.has("powered_chair") or bool(_CHAIR.search(text)))
    if row.chairs is not None and told_chairs > chairs:
        return True
    if row.attendants is None:
        return False
    together = _TOGETHER.fullmatch(text)
    people = 1 + row.attendants + max(chairs - 1, 0)
    return bool(_HELPER.search(text) and not row.attendants) or bool(together and int(together[1]) > people)


def _front_seat(part: str) -> Rule | None:
    return Rule("front_seat") if _FRONT.fullmatch(part) else None


def _couple(part: str) -> Rule | None:
    return Rule("two_chairs") if _COUPLE.fullmatch(part) else None


def _powered(part: str) -> Rule | None:
    return Rule("powered_chair") if _POWERED.fullmatch(part) else None


def _same_car(part: str) -> Rule | None:
    """A request rides in one vehicle whole, so this is kept by itself."""
    return Rule("same_car") if _SAME_CAR.fullmatch(part) else None


def _own_day(day: date | None) -> Callable[[str], Rule | None]:
    """``日曜しか息子が来られない`` on a Sunday's row tells why it is that day; on another day it is a question."""

    def reads(part: str) -> Rule | None:
        found = _ONLY_DAY.fullmatch(part)
        fits = found and day and KANJI[day.weekday()] == found[1]
        return Rule("own_day") if fits else None

    return reads
