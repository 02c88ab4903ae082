"""Whole numbers from the command line, full-width digits too."""

import unicodedata

from cli.errors import Misused

MOST = 1_000_000
"""Nothing that is counted here comes to more; a digit too many is a slip."""


def whole(text: str, name: str, *, least: int, example: int, most: int = MOST) -> int:
    """The number, or ``Misused`` with what was expected."""
    plain = unicodedata.normalize("NFKC", text).strip()
    if not plain.removeprefix("-").isdecimal() or not least <= int(plain[: len(str(most)) + 1]) <= most:
        raise Misused("number", name=name, came=text, least=least, most=most, example=example)
    return int(plain)
