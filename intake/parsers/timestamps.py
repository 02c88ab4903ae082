"""The moment at which a form was sent, as form services export it: ``2026/11/02 1:23:09 午後 GMT+9``."""

import re
from datetime import datetime, timedelta, timezone
from typing import Final

from intake.parsers.troubles import Unreadable
from intake.parsers.width import plain

_MOMENT: Final = re.compile(
    r"(\d{4})[/-](\d{1,2})[/-](\d{1,2})[ T](?:(午前|午後|AM|PM)\s*)?(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?"
    r"\s*(午前|午後|AM|PM)?\s*(?:(?:GMT|UTC)?([+-]\d{1,2})(?::?(\d{2}))?|Z|JST)?",
    re.IGNORECASE,
)
_JAPAN_H: Final = 9


def read_timestamp(text: str) -> datetime:
    """The moment, in the zone that is written; in Japan's where none is. Raises ``Unreadable``."""
    words = plain(text)
    found = _MOMENT.fullmatch(words)
    if found is None:
        raise Unreadable("timestamp.unreadable", "timestamp")
    year, month, day, hour, minute = (int(found[n]) for n in (1, 2, 3, 5, 6))
    half = (found[4] or found[8] or "").upper()
    if half:
        hour = hour % 12 + 12 * (half in ("午後", "PM"))
    hours = int(found[9]) if found[9] else 0 if words.endswith(("Z", "z")) else _JAPAN_H
    try:
        offset = timedelta(hours=hours, minutes=int(found[10] or 0))
        return datetime(year, month, day, hour, minute, int(found[7] or 0), tzinfo=timezone(offset))
    except ValueError:
        raise Unreadable("timestamp.unreadable", "timestamp") from None
