"""A remark (備考) read: its rules, and whether anything in it restricts beyond them.

The note is parted at lines, 。 and 、 (not inside brackets). A part that a rule reads becomes that rule; a part that
restricts in any other way makes the note a question; the rest is kept and shown. The words stand in ``note_words``,
the rules of rides, vehicles and drivers in files of their own.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any, Final

from attrs import frozen

from intake.parsers.note_words import HARMLESS, RESTRICTS
from intake.parsers.troubles import Unclear, Unreadable
from intake.parsers.width import plain

_PART: Final = re.compile(r"(?:\([^()]*\)|[^。、,;()]|[()])+")


@frozen
class Rule:
    """What a part of a note means: a code and its value."""

    code: str
    value: Any = True


ReadsPart = Callable[[str], Rule | None]


@frozen
class Note:
    """``rules`` in the order of the note; ``restricting`` are the parts that no rule reads."""

    rules: tuple[Rule, ...] = ()
    restricting: tuple[str, ...] = ()

    def has(self, code: str) -> bool:
        return any(rule.code == code for rule in self.rules)

    def values(self, code: str) -> tuple[Any, ...]:
        return tuple(rule.value for rule in self.rules if rule.code == code)


def read_note(text: str, readers: Sequence[ReadsPart]) -> Note:
    """Read every part with the first reader that knows it."""
    rules, restricting = [], []
    for part in parts(text):
        rule = _rule(part, readers)
        if rule:
            rules.append(rule)
        elif restricts(part):
            restricting.append(part)
    return Note(tuple(rules), tuple(restricting))


def parts(text: str) -> tuple[str, ...]:
    """The parts of a note, widths made one."""
    found = (part.strip() for line in text.splitlines() for part in _PART.findall(plain(line)))
    return tuple(part for part in found if part)


def restricts(part: str) -> bool:
    """Whether words look like a restriction; see ``note_words`` for the rule."""
    words = part.replace(" ", "")
    return not HARMLESS.fullmatch(words) and bool(RESTRICTS.search(words))


def _rule(part: str, readers: Sequence[ReadsPart]) -> Rule | None:
    for reads in readers:
        try:
            rule = reads(part)
        except (Unreadable, Unclear):  # a day that contradicts its weekday: no rule, so the part is asked about
            return None
        if rule:
            return rule
    return None
