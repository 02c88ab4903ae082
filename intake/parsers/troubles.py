"""The two ways in which a text has no single reading. Errors rather than results, so that small parsers compose."""

from typing import Any, Final

from attrs import frozen

TYPED: Final = "typed"  # the words given with the answer stand in place of the cell
REJECT: Final = "reject"  # the row is not taken
AS_WRITTEN: Final = "as_written"  # it is right as it stands
DROP_THIS: Final = "drop_this"  # this row is left out, the other one stays


@frozen
class Option:
    """One reading: the code of the choice, the words shown for it, the value it gives."""

    choice: str
    reading: str
    value: Any


class Unreadable(Exception):
    """The text breaks its column. ``expected`` is a code of ``codes.EXPECTED`` with its facts after bars."""

    def __init__(self, code: str, expected: str) -> None:
        super().__init__(code)
        self.code = code
        self.expected = expected


class Unclear(Exception):
    """Several readings, or a fact to confirm; each option is a way to settle it."""

    def __init__(self, code: str, expected: str, *options: Option) -> None:
        super().__init__(code)
        self.code = code
        self.expected = expected
        self.options = options
