"""Phone numbers: a leading 0 lost to a number format, brackets, full width, a local number without its area code."""

import re
from typing import Final

from intake.parsers.troubles import Option, Unclear, Unreadable
from intake.parsers.width import BLANK_WORDS, NO_WORDS, plain, tight

LOCAL_AREA: Final = "0467"  # 茅ヶ崎市; a local number has two digits and four
LONGEST: Final = 13  # digits, with the country's 81 and a 0 after it
_MOBILE: Final = ("090", "080", "070", "060", "050", "020")
_AREA_LENGTHS: Final = {"0467": 4, "0466": 4, "0463": 4, "0465": 4, "03": 2, "06": 2, "0120": 4, "0800": 4}
_NUMBER: Final = re.compile(r"\+?[\d(][\d()-]{4,}\d")
_INTERNATIONAL: Final = re.compile(r"^\+81\(?0?\)?-?")
EXPECTED: Final = "phone"


def read_phone(text: str) -> str:
    """``0467-00-1045``; blank for words for none. Two numbers in a cell are ``Unclear``."""
    words = re.sub(r"\.0$", "", tight(text))
    if words in BLANK_WORDS | NO_WORDS:
        return ""
    numbers = [_read(found) for found in _written(words, plain(text))]
    if len(set(numbers)) > 1:
        raise Unclear("phone.several", EXPECTED, *(Option(f"phone_{n}", p, p) for n, p in enumerate(numbers, 1)))
    return numbers[0]


def _written(words: str, spaced: str) -> list[str]:
    """The numbers of a cell: a space may stand inside one number, or between two."""
    one = _NUMBER.findall(words)
    if len(one) == 1 and len(re.sub(r"\D", "", one[0])) > LONGEST:
        one = _NUMBER.findall(spaced)
    if not one:
        raise Unreadable("phone.unreadable", EXPECTED)
    return one


def _read(words: str) -> str:
    national = _INTERNATIONAL.sub("0", words)
    digits = _with_its_zero(re.sub(r"\D", "", national))
    if digits.startswith(_MOBILE) and len(digits) == 11:
        return f"{digits[:3]}-{digits[3:7]}-{digits[7:]}"
    if len(digits) == 10 and digits.startswith("0"):
        return _grouped(digits, re.findall(r"\d+", national))
    raise Unreadable("phone.unreadable", EXPECTED)


def _with_its_zero(digits: str) -> str:
    if len(digits) == 6:
        return LOCAL_AREA + digits
    lost = not digits.startswith("0") and (len(digits) == 9 or (len(digits) == 10 and digits[:2] in ("90", "80", "70")))
    return f"0{digits}" if lost else digits


def _grouped(digits: str, written: list[str]) -> str:
    """The area's own grouping where we know it, else the writer's, else (an unknown area, no dash) three and seven."""
    known = next((n for area, n in _AREA_LENGTHS.items() if digits.startswith(area)), 0)
    length = known or (len(written[0]) if len(written) == 3 and written[0].startswith("0") else 3)
    return f"{digits[:length]}-{digits[length:-4]}-{digits[-4:]}"
