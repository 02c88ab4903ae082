"""What remarks on groups, on those who take part and on households mean: nothing but what restricts is asked about."""

import re
from typing import Final

from intake.parsers.notes import Note, Rule, read_note

_TOLD: Final = re.compile(
    r"できれば.*|.*(?:昼食|夕食|食事|弁当|おやつ|お茶)(?:を|が)?(?:作る|出す|あり|持参).*|.*(?:が|を)?ほしい|.*入る(?:所|会場|部屋)がない|今の会場.*|.*手ぜま|食物アレルギー.*|.*仮の(?:値|数字)"
)


def read_group_note(text: str) -> Note:
    """Rules: told. Wishes, and what is wanting today, restrict nothing."""
    return read_note(text, (_reads_told,))


def _reads_told(part: str) -> Rule | None:
    return Rule("told") if _TOLD.fullmatch(part.replace(" ", "")) else None
