"""A yes or a no to something that was asked: ``○``, ``同意``, ``×``, ``不同意``."""

from intake.parsers.troubles import Option, Unclear
from intake.parsers.width import NO_WORDS, YES_WORDS, tight


def read_agreement(text: str) -> bool:
    """Whether it was agreed to. Anything else is ``Unclear``."""
    words = tight(text)
    if words in YES_WORDS or words in ("同意", "済", "同意済"):
        return True
    if words in NO_WORDS or words in ("不同意", "×", "未"):
        return False
    raise Unclear("consent.unclear", "yes_no", Option("agreed", words, True), Option("not_agreed", words, False))
