"""Moments as the log stores them: int64 microseconds since 1970, UTC. One file, so that there is one way to convert."""

from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from .errors import NaiveTime

TOKYO: Final = ZoneInfo("Asia/Tokyo")
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_EPOCH_IN_TOKYO: Final = _EPOCH.astimezone(TOKYO)
_MICROSECOND: Final = timedelta(microseconds=1)
# Within one zone Python reckons with wall clocks alone (PEP 495): exact, and several times as quick, as long as the
# offset stays. Japan's last summer time ended in 1951.
_STEADY_SINCE: Final = 1952
_STEADY_SINCE_US: Final = (datetime(_STEADY_SINCE, 1, 1, tzinfo=TOKYO) - _EPOCH) // _MICROSECOND


def to_us(moment: datetime) -> int:
    """Microseconds since the epoch, exactly. Raises ``NaiveTime`` where the moment has no zone."""
    if moment.tzinfo is TOKYO and moment.year >= _STEADY_SINCE:
        return (moment - _EPOCH_IN_TOKYO) // _MICROSECOND
    if moment.tzinfo is None:
        raise NaiveTime(moment.isoformat())
    return (moment - _EPOCH) // _MICROSECOND


def from_us(us: int) -> datetime:
    """The moment, in Asia/Tokyo."""
    if us >= _STEADY_SINCE_US:
        return _EPOCH_IN_TOKYO + timedelta(microseconds=us)
    return (_EPOCH + timedelta(microseconds=us)).astimezone(TOKYO)
