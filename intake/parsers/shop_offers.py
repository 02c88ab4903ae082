"""What a shop ticked in a form: what it could do for people around it, and whether it gives prizes for points."""

import re
from collections.abc import Mapping
from typing import Final

from intake.parsers.troubles import Option, Unclear
from intake.parsers.width import BLANK_WORDS, NO_WORDS, YES_WORDS, plain, tight

OFFERS: Final[Mapping[str, str]] = {
    "声かけ・あいさつ": "greets",
    "声かけ": "greets",
    "あいさつ": "greets",
    "気になることがあれば地区ボラセンに連絡": "tells",
    "気になることがあれば連絡": "tells",
    "配達のときの安否確認": "checks_on_delivery",
    "配達時の安否確認": "checks_on_delivery",
    "店内で休憩できるいす": "chair",
    "トイレの貸し出し": "toilet",
    "チラシの掲示": "flyers",
    "車いすでの入店": "wheelchair",
    "認知症サポーター講座を受けた店員がいる": "trained",
}
OTHER: Final = "other"
_BETWEEN: Final = re.compile(r"[;；\n]|,\s*|、")
_OTHER: Final = re.compile(r"その他\s*[:：]?\s*(.*)")
_PRIZE: Final[Mapping[str, str]] = {"検討中": "thinking", "考え中": "thinking", "未定": "thinking"}
_NO_PROMISE: Final = re.compile(
    r"約束(?:は|が)?できま(?:せん|ない)|約束(?:は|が)?できない|見守り.{0,6}(?:できません|できない|難しい)"
)


def read_offers(text: str) -> tuple[tuple[str, ...], str]:
    """The codes, each once and in the form's order, and the words beside その他. An unknown item is ``Unclear``."""
    found: list[str] = []
    other: list[str] = []
    sure: list[str] = []
    unknown: list[str] = []
    for item in (plain(part) for part in _BETWEEN.split(text)):
        said = _OTHER.fullmatch(item)
        if said:
            found.append(OTHER)
            other.append(said[1])
        elif tight(item) in _BY_WORDS:
            found.append(_BY_WORDS[tight(item)])
            sure.append(item)
        elif tight(item) not in BLANK_WORDS | NO_WORDS:
            unknown.append(item)
    read = (tuple(dict.fromkeys(found)), "、".join(filter(None, other)))
    if unknown:
        raise Unclear("offers.unclear", "offers", Option("left_out", "、".join(sure), read))
    return read


def read_prize(text: str) -> str:
    """yes, no, thinking, or nothing."""
    words = tight(text)
    if words in _PRIZE:
        return _PRIZE[words]
    if words in YES_WORDS:
        return "yes"
    if words in NO_WORDS or words in BLANK_WORDS:
        return "no" if words in NO_WORDS else ""
    raise Unclear("prize.unclear", "yes_no", Option("prize_yes", words, "yes"), Option("prize_no", words, "no"))


def cannot_promise(note: str) -> bool:
    """Whether a shop wrote that it cannot promise to look in on anybody."""
    return bool(_NO_PROMISE.search(re.sub(r"[\"'「」『』]", "", tight(note))))


_BY_WORDS: Final = {tight(words): code for words, code in OFFERS.items()}
