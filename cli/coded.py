"""Codes as people type them: ``accident``, or 事故."""

from collections.abc import Iterable

from cli.candidates import plain
from wording import LANGUAGES, known, say


def read_code(text: str, codes: Iterable[str], *tables: str) -> str:
    """The code that somebody means, by itself or by its words in a table; what means none of them comes back as it is.

    ``tables`` are beginnings of codes in ``wording``, such as ``privacy.kind``.
    """
    for code in codes:
        worded = (f"{table}.{code}" for table in tables)
        words = [say(each, lang) for each in worded if known(each) for lang in LANGUAGES]
        if plain(text) in map(plain, [code, *words]):
            return code
    return text


def worded_codes(codes: Iterable[str], table: str, lang: str) -> str:
    """Every code that could be typed, its word first: 候補（candidate）、会議（council）; owner agreed (owner)."""
    words = [(say(f"{table}.{code}", lang), code) for code in codes]
    if lang == "ja":
        return "、".join(f"{word}（{code}）" for word, code in words)
    return ", ".join(word if word == code else f"{word} ({code})" for word, code in words)
