"""What remarks on a room mean: terms that the lender wrote there, words that only tell, and questions."""

import re
from typing import Final

from intake.parsers.anchors import Anchor
from intake.parsers.notes import parts, restricts
from intake.parsers.room_terms import read_terms
from intake.parsers.spans import Hours
from intake.parsers.troubles import Option, Unclear, Unreadable

_TOLD: Final = re.compile(
    r".*仮の(?:値|数字)|鍵は.*(?:受け?取り?|受取|返却|返す|開け(?:る|ます|てもらう)?)|.*段差(?:なし|\d+cm)|駐車(?:場)?(?:なし|\d+台)"
    r"|.*も可|.*の?バス停(?:が|から)?(?:近い|すぐ)"
)


def read_room_note(text: str, anchor: Anchor | None, hours: Hours) -> tuple[str, ...]:
    """The parts that say what the column of terms might say; any other that restricts is ``Unclear``."""
    said, unknown = [], []
    for part in parts(text):
        if _TOLD.fullmatch(part.replace(" ", "")):
            continue
        try:
            read_terms(part, anchor, hours)
            said.append(part)
        except (Unclear, Unreadable):
            if restricts(part):
                unknown.append(part)
    if unknown:
        raise Unclear("note.restricts", "note", Option("no_restriction", "、".join(unknown), tuple(said)))
    return tuple(said)
