"""Numbers as people read them aloud, copy them onto paper and type them in again: Crockford's Base32.

No I, L, O and U, so that nothing looks like a digit; who reads a paper may type them all the same, in any width, case
and grouping. See https://www.crockford.com/base32.html; its check symbol is not used (it adds five signs that nobody
can read aloud), ours is a digit like the others.
"""

from typing import Final
from unicodedata import category, normalize

DIGITS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
BITS: Final = 5
"""How much a digit holds."""
_MEANT: Final = str.maketrans("ILO", "110")
_BETWEEN: Final = "ー・.,、:/"
_REDUCED: Final = 0b100101  # x^5 + x^2 + 1: its powers run through every number from 1 to 31 before they repeat


def spelled(number: int, length: int) -> str:
    """A number in so many digits."""
    return "".join(DIGITS[number >> shift & 31] for shift in range(BITS * (length - 1), -1, -BITS))


def meant(text: str) -> str:
    """What was typed, as it was printed: folded in width and case, every separator a blank, a letter O a zero."""
    folded = normalize("NFKC", text).upper()
    apart = "".join(" " if _separates(letter) else letter for letter in folded)
    return " ".join(apart.split()).translate(_MEANT)


def number_in(digits: str) -> int | None:
    """The number that these digits spell; None where one of them is no digit."""
    number = 0
    for digit in digits:
        if digit not in DIGITS:
            return None
        number = number << BITS | DIGITS.index(digit)
    return number


def check_digit(digits: str, place: int) -> str:
    """The digit that goes with these, ``place`` (0 to 31) being where they stand among others.

    Another digit anywhere, two neighbours that changed places, or the digits of another place have another one: each
    weighs a power of two in the field of 32 elements, and the first 31 powers differ.
    """
    check = place
    for digit in digits:
        check = _doubled(check ^ DIGITS.index(digit))
    return DIGITS[_doubled(check)]


def _doubled(number: int) -> int:
    number <<= 1
    return number ^ _REDUCED if number & 32 else number


def _separates(letter: str) -> bool:
    return letter in _BETWEEN or category(letter) in ("Pd", "Zs", "Cc")
