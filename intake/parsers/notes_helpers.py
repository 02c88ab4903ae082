"""What remarks on requests for helpers and on volunteers mean; every other restriction is a question."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Final

from events.vocabulary.values import DayHours
from intake.parsers.anchors import Anchor
from intake.parsers.dates import DATE_PATTERN, read_date
from intake.parsers.notes import Note, ReadsPart, Rule, read_note
from intake.parsers.notes_hours import reads_closed
from intake.parsers.spans import Hours
from intake.parsers.width import plain

NUMBER: Final = re.compile(r"(?:手|V-?|v-?)\d{1,4}")
_APART: Final = re.compile(r".*(?:不可|組めない|行けない|来ないで|会えない|もめごと|NG).*|.*の依頼者")
_BUSY: Final = re.compile(rf".*(?:試験|テスト|旅行|帰省|合宿).*?({DATE_PATTERN})まで")
_BUSY_DAYS: Final = 14
_DAY_MIN: Final = 1440

_HELP: Final = (
    (re.compile(r"犬が?(?:いる|います|あり).*"), Rule("dog")),
    (re.compile(r"(?:以前|前に?|この前)来てくれた人.*|いつもの人.*|同じ人.*"), Rule("same_face")),
    (re.compile(r"(?:タバコ|たばこ|煙草)を吸わない人.*"), Rule("no_smoker")),
    (re.compile(r"駐車場(?:は)?(?:なし|無し|ありません)"), Rule("no_parking")),
    (re.compile(r"謝礼.*|お茶.*"), Rule("told")),
    (re.compile(r"男性は玄関まで"), Rule("woman_inside")),
    (re.compile(r"急ぎ(?:です)?"), Rule("urgent")),
    (re.compile(r"\d{1,2}人(?:は)?ほしい"), Rule("told")),
    (re.compile(r"日にちは相談.*"), Rule("told")),
)
_HELPER: Final = (
    (re.compile(r".*重い(?:物|もの)は?(?:不可|無理|持てない).*"), Rule("avoids", "heavy")),
    (re.compile(r".*高い(?:所|ところ)は?(?:不可|無理).*"), Rule("avoids", "high")),
    (re.compile(r"犬(?:のいる家)?は?(?:不可|苦手|アレルギー).*"), Rule("avoids", "dog")),
    (re.compile(r"軽トラ(?:ック)?(?:あり|有り?|を?出せる).*"), Rule("has", "truck")),
    (re.compile(r"刈払機(?:あり|有り).*"), Rule("has", "brush_cutter")),
    (re.compile(r"自転車で(?:移動|行きます?)"), Rule("has", "bicycle")),
    (re.compile(r"証明書(?:が)?(?:ほしい|希望|必要).*"), Rule("certificate")),
    (
        re.compile(r"雨(?:天|の日)?(?:は|なら|の?場合は?)(?:不可|休み|×|中止|行けない)|雨でなければ(?:可|行ける)?"),
        Rule("not_in_rain"),
    ),
    (re.compile(r"保険(?:の|は).*"), Rule("told")),
)


def read_help_note(text: str, anchor: Anchor | None) -> Note:
    """Rules: dog, same_face, no_smoker, no_parking, woman_inside, urgent, apart (numbers), told."""
    return read_note(text, (_reads_apart, _reads(_HELP)))


def read_helper_note(text: str, anchor: Anchor | None, hours: Hours) -> Note:
    """Rules: avoids (a mark), has, certificate, not_in_rain, apart (numbers), closed (hours of days), told."""
    return read_note(text, (_reads_apart, _reads(_HELPER), _reads_busy(anchor), reads_closed(anchor, hours)))


def _reads(table: tuple[tuple[re.Pattern[str], Rule], ...]) -> ReadsPart:
    def reads(part: str) -> Rule | None:
        return next((rule for words, rule in table if words.fullmatch(part)), None)

    return reads


def _reads_apart(part: str) -> Rule | None:
    named = tuple(NUMBER.findall(plain(part)))
    return Rule("apart", tuple(each.upper() for each in named)) if named and _APART.fullmatch(part) else None


def _reads_busy(anchor: Anchor | None) -> Callable[[str], Rule | None]:
    """``期末試験が12/10まで``: nothing up to that day, over the two weeks before it."""

    def reads(part: str) -> Rule | None:
        found = _BUSY.fullmatch(part)
        if not found:
            return None
        last = read_date(found[1], anchor)
        days = (last - timedelta(days=n) for n in reversed(range(_BUSY_DAYS)))
        return Rule("closed", tuple(DayHours(day, 0, _DAY_MIN) for day in days))

    return reads
