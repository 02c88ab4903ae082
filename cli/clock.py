"""The only clock below which nobody reads one: the computer's, or MATCH_NOW for rehearsals."""

import os
from collections.abc import Callable
from datetime import datetime

from cli.errors import Misused
from events.times import TOKYO

YEARS = range(2000, 2101)
"""Of which something can have been told or planned; any other year is a slip."""


def clock() -> Callable[[], datetime]:
    """What tells the time to the whole call: fixed where MATCH_NOW is set (Tokyo where it names no zone)."""
    rehearsed = os.environ.get("MATCH_NOW")
    if not rehearsed:
        return lambda: datetime.now(TOKYO)
    try:
        moment = datetime.fromisoformat(rehearsed)
    except ValueError:
        raise Misused("clock", came=rehearsed) from None
    if moment.year not in YEARS:
        raise Misused("clock", came=rehearsed)
    fixed = moment if moment.tzinfo else moment.replace(tzinfo=TOKYO)
    return lambda: fixed
