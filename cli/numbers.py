"""Whole numbers from the command line, full-width digits too."""

import unicodedata

from cli.errors import Misused


def whole(text: str, name: str, *, least: int, example: int) -> int:
    """The number, or ``Misused`` with what was expected."""
    plain = unicodedata.normalize("NFKC", text).strip()
    if not plain.removeprefix("-").isdecimal() or int(plain) < least:
        raise Misused("number", name=name, came=text, least=least, example=example)
    return int(plain)
