"""What covers a vehicle: ``任意○ ／ 移動支援 令和8年12月10日まで``, ``移動支援 未加入``."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Final

from intake.parsers.anchors import Anchor
from intake.parsers.dates import DATE_PATTERN, read_date
from intake.parsers.troubles import Option, Unclear, Unreadable
from intake.parsers.width import BLANK_WORDS, NO_WORDS, YES_WORDS, tight

Cover = tuple[bool, date | None]
_KINDS: Final = (("移動支援", "ride_support"), ("送迎", "ride_support"), ("任意", "voluntary"))
_PART: Final = re.compile(r"(任意|移動支援|送迎)(?:保険|サービス)*:?")
_HELD: Final = YES_WORDS | {"加入", "加入済", "加入済み", "加入あり", "済", "済み", "保険○"}
_NOT_HELD: Final = NO_WORDS | {"未加入", "加入なし", "未", "切れ", "失効", "非加入"}
_UNTIL: Final = re.compile(rf"(?:加入|○|有)?\(?({DATE_PATTERN})(?:まで|迄)?(?:有効)?\)?")
EXPECTED: Final = "insurance"
CODE: Final = "insurance.unclear"
HELD: Final[Cover] = (True, None)
NOT_HELD: Final[Cover] = (False, None)


def read_insurance(text: str, anchor: Anchor | None) -> Mapping[str, Cover]:
    """Kind -> (held, last day covered). A kind that is not mentioned is not in it: nobody said."""
    words = tight(text)
    if words in BLANK_WORDS:
        return {}
    parts = list(_PART.finditer(words))
    if not parts or parts[0].start() != 0:
        raise Unreadable("insurance.unreadable", EXPECTED)
    ends = [part.start() for part in parts[1:]] + [len(words)]
    found: dict[str, str] = {}
    for part, end in zip(parts, ends, strict=True):
        kind = dict(_KINDS)[part[1]]
        if kind in found:
            raise Unreadable("insurance.unreadable", EXPECTED)
        found[kind] = words[part.end() : end].strip("/・、,。;")
    return _covers(found, anchor)


def _covers(found: Mapping[str, str], anchor: Anchor | None) -> Mapping[str, Cover]:
    read: dict[str, Cover] = {}
    unclear = []
    for kind in sorted(found):
        try:
            read[kind] = read_cover(found[kind], anchor)
        except Unclear as error:
            if error.code != CODE:
                raise
            unclear.append(kind)
    if unclear:
        raise _unclear({**read, **dict.fromkeys(unclear, HELD)}, {**read, **dict.fromkeys(unclear, NOT_HELD)})
    return read


def _unclear(held: object, not_held: object) -> Unclear:
    return Unclear(CODE, EXPECTED, Option("held", "○", held), Option("not_held", "×", not_held))


def read_cover(text: str, anchor: Anchor | None) -> Cover:
    """Whether one kind is held, and until when."""
    words = tight(text).strip("()")
    if words in _HELD:
        return HELD
    if words in _NOT_HELD:
        return NOT_HELD
    until = _UNTIL.fullmatch(words)
    if until:
        return True, read_date(until[1], anchor)
    raise _unclear(HELD, NOT_HELD)
