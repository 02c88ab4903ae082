"""Moments as the log stores them: int64 microseconds since 1970, UTC. One file, so that there is one way to convert."""

from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from .errors import NaiveTime

TOKYO: Final = ZoneInfo("Asia/Tokyo")
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)


def to_us(moment: datetime) -> int:
    """Microseconds since the epoch, exactly. Raises ``NaiveTime`` where the moment has no zone."""
    if moment.tzinfo is None:
        raise NaiveTime(moment.isoformat())
    return (moment - _EPOCH) // _MICROSECOND


def from_us(us: int) -> datetime:
    """The moment, in Asia/Tokyo."""
    return (_EPOCH + timedelta(microseconds=us)).astimezone(TOKYO)
