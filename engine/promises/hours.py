"""Whether a span of time lies within what somebody offered: minute by minute, as plainly as it can be said."""

from datetime import datetime, timedelta

from events.times import TOKYO
from events.vocabulary.values import Availability


def covered(offered: Availability, start: datetime, end: datetime) -> int:
    """How many minutes of the span (its last begun minute included) are not offered; 0 where all are."""
    moment, outside = start.astimezone(TOKYO).replace(second=0, microsecond=0), 0
    while moment < end:
        outside += not _offers(offered, moment)
        moment += timedelta(minutes=1)
    return outside


def _offers(offered: Availability, moment: datetime) -> bool:
    day, minute = moment.date(), moment.hour * 60 + moment.minute
    if any(h.day == day and h.from_min <= minute < h.until_min for h in offered.closed):
        return False
    return any(h.day == day and h.from_min <= minute < h.until_min for h in offered.days) or any(
        day.weekday() in h.weekdays and h.from_min <= minute < h.until_min for h in offered.weekly
    )
