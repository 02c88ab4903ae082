"""Shops as residents write them: no name at all, somebody's name, a bench; and which spellings may mean one shop."""

import re
from difflib import SequenceMatcher
from typing import Final

from intake.parsers.names import name_key, read_name
from intake.parsers.troubles import Unclear, Unreadable
from intake.parsers.width import BLANK_WORDS, plain, tight

EXPECTED: Final = "shop_name"
ALIKE: Final = 0.7
"""From this share of common letters on two names may be one."""
_PERSON: Final = re.compile(r"\S+ \S+?(?:さん|様|くん|ちゃん)")
_NO_NAME: Final = re.compile(r".*屋さん(?:\(.*\))?|.*(?:ベンチ|公園|広場|バス停|駅|交差点|道)")
_NO_SHOP: Final = re.compile(r"店では?(?:ない|ありません)")
_ENDING: Final = re.compile(r"(?:本店|支店|店)$")
_CHOME: Final = re.compile(r"(?:[一二三四五六七八九十\d]+(?:丁目)?|[\d-]+)$")


def read_shop_name(text: str, beside: str = "") -> str:
    """The name as written. ``beside`` is what else stands on the slip; a slip about a person is no nomination.

    Raises ``Unreadable`` where no shop is named, ``Unclear`` where one may be meant and none is named.
    """
    words = plain(text)
    if words.strip("()") in BLANK_WORDS:
        raise Unreadable("shop.no_name", EXPECTED)
    if _NO_SHOP.search(tight(beside)) or _PERSON.fullmatch(words):
        raise Unreadable("shop.not_a_shop", EXPECTED)
    if _NO_NAME.fullmatch(words):
        raise Unclear("shop.which", EXPECTED)
    return read_name(words)


def may_be_one(one: str, other: str, area: str, *, same_place: bool) -> bool:
    """Whether two spellings may mean one shop: one within the other, much alike, or of one trade at one place.

    ``area`` is where the slip says that it is: 中海岸の例示そば of 中海岸 is 例示そば. Where both name a branch
    (after a blank), that says nothing.
    """
    a, b = _core(one, area), _core(other, "")
    if " " in plain(one) and " " in plain(other):
        a, b = _core(plain(one).split(" ")[0], area), _core(plain(other).split(" ")[0], "")
    if a == b or (min(len(a), len(b)) > 2 and (a in b or b in a)):
        return True
    if SequenceMatcher(None, a, b).ratio() >= ALIKE:
        return True
    return same_place and len(a) > 2 and len(b) > 2 and a[-2:] == b[-2:]


def area_of(place: str) -> str:
    """中海岸 of 中海岸2丁目, 小和田 of 小和田3, 柳島 of 柳島二丁目."""
    return _CHOME.sub("", tight(place))


def _core(name: str, area: str) -> str:
    key = name_key(name)
    return _ENDING.sub("", key.removeprefix(f"{area}の") if area else key)
