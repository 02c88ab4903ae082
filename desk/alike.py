"""Answers that hold beyond their row: what an address means, it means in every row.

Only what was said about the words themselves goes further; that a row is not to be taken was said of that row alone.
"""

from collections.abc import Mapping
from typing import Final

from events.state.model import State
from intake.parsers.troubles import REJECT
from intake.parsers.width import tight
from intake.rows import Alike

CODES: Final = ("place.chome_or_lot", "place.outside_city", "place.unknown_town")
"""The questions about an address alone."""


def answers_alike(state: State) -> Mapping[Alike, tuple[str, str]]:
    """The answers by question, words and readings; none where two rows were answered differently."""
    found: dict[Alike, set[tuple[str, str]]] = {}
    for question in state.questions.values():
        answer, asked = question.answer, question.fact.private
        if answer is None or asked is None or answer.choice == REJECT or question.fact.code not in CODES:
            continue
        words = answer.private.text if answer.private else ""
        key = (question.fact.code, tight(asked.came), asked.readings)
        found.setdefault(key, set()).add((answer.choice, words))
    return {key: next(iter(said)) for key, said in found.items() if len(said) == 1}
