"""One block of seconds out of an answer's JSON, whatever the service: whole, checked, rounded up."""

from collections.abc import Sequence
from math import ceil, isfinite
from typing import Any, Final

from msgspec import DecodeError, json

from engine.travel.errors import Unanswered

LONGEST_S: Final = 604_800


def document(text: bytes) -> dict[str, Any]:
    """The answer's object. Raises ``Unanswered`` where it is no such thing."""
    try:
        found = json.decode(text)
    except (DecodeError, UnicodeDecodeError) as fault:
        raise Unanswered("malformed") from fault
    if not isinstance(found, dict):
        raise Unanswered("malformed")
    return found


def block(rows: Any, sources: int, targets: int) -> list[list[int | None]]:
    """The rows as whole seconds, None where the service names no way. Raises ``Unanswered`` for any other shape."""
    if not _is_list(rows, sources) or not all(_is_list(row, targets) for row in rows):
        raise Unanswered("malformed")
    return [[_seconds(each) for each in row] for row in rows]


def _is_list(value: object, count: int) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str | bytes) and len(value) == count


def _seconds(value: object) -> int | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
        raise Unanswered("malformed")
    if not 0 <= value <= LONGEST_S:
        raise Unanswered("malformed")
    return ceil(value)
