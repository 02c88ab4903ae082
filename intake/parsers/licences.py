"""Driving licences: ``普通（AT限定）``, ``準中型（5tに限る）``, ``普通（期限 令和8年12月9日）``, ``大型二種``."""

import re
from datetime import date
from typing import Final

from attrs import frozen

from intake.parsers.anchors import Anchor
from intake.parsers.dates import DATE_PATTERN, read_date
from intake.parsers.troubles import Unclear, Unreadable
from intake.parsers.width import tight

# In this order: 中型 stands inside 準中型. Motorcycles drive nobody to the clinic; they are read and left out.
_CLASSES: Final = (("準中型", "semi_medium"), ("中型", "medium"), ("大型", "large"), ("普通", "ordinary"))
_ORDER: Final = ("ordinary", "semi_medium", "medium", "large", "second_class")
_LIMITS: Final = (
    (re.compile(r"AT"), "at_only"),
    (re.compile(r"5(?:t|トン)"), "5t"),
    (re.compile(r"8(?:t|トン)"), "8t"),
)
_READ: Final = re.compile(
    r"自動車|免許証?|第?[一1]種|限定|に限る|のみ|車|AT|[58](?:t|トン)|有効期限|期限|まで|有効|原付|自動?二輪|大型二輪|二輪|大特|小特"
    r"|[()・、,/:とおよび及+＋]"
)
EXPECTED: Final = "licence"


@frozen
class Licence:
    """As in ``events.vocabulary.evidence.LicenceShown``."""

    classes: tuple[str, ...]
    limits: tuple[str, ...] = ()
    until: date | None = None


def read_licence(text: str, anchor: Anchor | None) -> Licence:
    """Classes and limits in the order of the vocabulary. A word that no licence has is ``Unclear``."""
    words = tight(text)
    dated = re.search(DATE_PATTERN, words)
    rest = words.replace(dated[0], "", 1) if dated else words
    classes, rest = _classes(rest.upper().replace("T", "t").replace("At", "AT").replace("at", "AT"))
    if not classes:
        raise Unreadable("licence.unreadable", EXPECTED)
    limits = tuple(name for pattern, name in _LIMITS if pattern.search(rest))
    if _READ.sub("", rest):
        raise Unclear("licence.unclear", EXPECTED)
    return Licence(classes, limits, read_date(dated[0], anchor) if dated else None)


def _classes(words: str) -> tuple[tuple[str, ...], str]:
    found = set()
    if re.search(r"第?[二2]種", words):
        found.add("second_class")
        words = re.sub(r"第?[二2]種", "", words)
    words = re.sub(r"(?:大型|普通)(?:自動)?二輪", "二輪", words)
    for written, name in _CLASSES:
        if written in words:
            found.add(name)
            words = words.replace(written, "")
    return tuple(name for name in _ORDER if name in found), words
