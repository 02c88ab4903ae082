"""``match nightly --at 02:00``: keeps running and begins each night once, at its time or, if that was missed, at start.

Whether a night was begun is asked of the log, not of a memory of ours: so two schedulers begin it once, and a clock
that is set back begins nothing twice. APScheduler keeps the time.
"""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from threading import Lock
from typing import Final

from apscheduler.schedulers.blocking import BlockingScheduler
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

from events.times import TOKYO

NOON: Final = time(12)
LOOK_AGAIN_S: Final = 600
Clock = Callable[[], datetime]


def night_of(moment: datetime) -> date:
    """The night that a moment belongs to, by the day on which it ends: from noon on it is the coming one."""
    local = moment.astimezone(TOKYO)
    return local.date() + timedelta(days=1) if local.time() >= NOON else local.date()


def last_time(now: datetime, at: time) -> datetime:
    """The latest moment at which a night was to begin, now included."""
    local = now.astimezone(TOKYO)
    today = datetime.combine(local.date(), at, TOKYO)
    return today if today <= local else datetime.combine(local.date() - timedelta(days=1), at, TOKYO)


def missed(now: datetime, at: time, begun: Callable[[date], bool]) -> date | None:
    """The last night that should have begun and did not; None where it did. Earlier ones are not caught up with."""
    night = night_of(last_time(now, at))
    return None if begun(night) else night


def scheduler(
    at: time, begin: Callable[[date], None], begun: Callable[[date], bool], clock: Clock
) -> BlockingScheduler:
    """A scheduler that begins each night at this time of day in Japan. It runs until it is shut down.

    It looks at once and every so often too: for a night that was missed, and for one whose beginning failed (no log or
    no Redis answered) or that nobody brought to its end.
    """
    turn = Lock()

    def due() -> None:
        if not turn.acquire(blocking=False):
            return  # a night is being planned
        try:
            night = missed(clock(), at, begun)
            if night is not None:
                begin(night)
        finally:
            turn.release()

    kept = {"coalesce": True, "misfire_grace_time": None, "max_instances": 1}
    made = BlockingScheduler(timezone=TOKYO, job_defaults=kept)
    made.add_job(due, CronTrigger(hour=at.hour, minute=at.minute, second=at.second, timezone=TOKYO))
    made.add_job(due, IntervalTrigger(seconds=LOOK_AGAIN_S, timezone=TOKYO), next_run_time=datetime.now(TOKYO))
    return made
