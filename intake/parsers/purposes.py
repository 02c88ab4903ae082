"""What a ride is for, in the five codes of the events; the words people use for them are a table."""

import re
from typing import Final

from intake.parsers.troubles import Option, Unclear
from intake.parsers.width import tight

# In this order, and 買い物サロン is a salon: the first that fits the whole word decides.
_WORDS: Final = (
    ("festival", r"まつり|祭|フェスタ|フェスティバル|行事|イベント"),
    ("salon", r"サロン|茶話会|ミニデイ|体操|つどい|集い|カフェ|手芸|ひろば|教室"),
    (
        "clinic",
        r"通院|病院|医院|受診|診察|クリニック|透析|リハビリ|歯科|歯医者|眼科|整形|検査|検診|健診|医者|接骨|整骨",
    ),
    ("shopping", r"買い?物|かいもの|スーパー|ショッピング"),
)
_BETWEEN: Final = re.compile(r"[・、,/&+]|と|および|及び")


def read_purpose(text: str) -> str:
    """clinic, shopping, salon, festival or other. Two different ones in a cell are ``Unclear``."""
    found = sorted({_purpose(part) for part in _BETWEEN.split(tight(text)) if part})
    if len(found) <= 1:
        return found[0] if found else "other"
    known = [purpose for purpose in found if purpose != "other"]
    if len(known) == 1:
        return known[0]
    raise Unclear("purpose.several", "purpose", *(Option(purpose, purpose, purpose) for purpose in known))


def _purpose(words: str) -> str:
    return next((purpose for purpose, pattern in _WORDS if re.search(pattern, words)), "other")
