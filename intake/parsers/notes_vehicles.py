"""What remarks on a vehicle mean: no powered chairs, a licence, seats lost to a wheelchair, closed hours."""

import re
from typing import Final

from intake.parsers.anchors import Anchor
from intake.parsers.chairs import CHAIR_PATTERN
from intake.parsers.notes import Note, Rule, read_note
from intake.parsers.notes_hours import reads_closed
from intake.parsers.numbers import read_count
from intake.parsers.spans import Hours

_NO_POWERED: Final = re.compile(
    rf"電動(?:の)?{CHAIR_PATTERN}(?:は|を|の)?"
    r"(?:積めない|積載不可|のせられない|乗せられない|載せられない|乗れない|不可|×|だめ|NG)(?:です)?"
)
_CLASS: Final = "準中型|中型|大型|普通"
_LICENCE: Final = re.compile(
    rf"(?:要\s*|)((?:{_CLASS})(?:免許)?(?:\s*(?:または|又は|もしくは|か|・|or)\s*(?:{_CLASS})(?:免許)?)*)\s*免許?"
    r"(?:証)?\s*(?:が)?(?:必要|要|必須)?(?:です)?"
)
_SEATS: Final = re.compile(
    rf"{CHAIR_PATTERN}(?:1台|一台)?(?:に)?(?:つき|ごとに|あたり|で)?\s*"
    r"(?:座席|席)(?:が|は)?\s*([\d一二三四]+)(?:つ|席|人分)?(?:が)?(?:減る|減り|へる|少なくなる)(?:ます)?"
)
_NAMES: Final = {"準中型": "semi_medium", "中型": "medium", "大型": "large", "普通": "ordinary"}
_ORDER: Final = ("ordinary", "semi_medium", "medium", "large")


def read_vehicle_note(text: str, anchor: Anchor | None, hours: Hours) -> Note:
    """Rules: no_powered_chairs, licences (a tuple of classes), seats_per_wheelchair (int), closed."""
    return read_note(text, (_no_powered, _licences, _seats, reads_closed(anchor, hours)))


def _no_powered(part: str) -> Rule | None:
    return Rule("no_powered_chairs") if _NO_POWERED.fullmatch(part) else None


def _licences(part: str) -> Rule | None:
    found = _LICENCE.fullmatch(part)
    if not found or not re.search(r"要|必", part):
        return None
    written = {_NAMES[name] for name in re.findall(_CLASS, found[1])}
    return Rule("licences", tuple(name for name in _ORDER if name in written))


def _seats(part: str) -> Rule | None:
    found = _SEATS.fullmatch(part)
    return Rule("seats_per_wheelchair", read_count(found[1])) if found else None
