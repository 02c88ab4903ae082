"""Waiting for a night that others work on: the log alone says what is over, and what Redis lost goes out anew."""

import time
from collections.abc import Callable
from datetime import date
from typing import Final

from dramatiq.brokers.redis import RedisBroker
from redis import RedisError

from desk.nights.following import Nights
from desk.office import Office
from events.vocabulary.nights import NightTask
from workers import notes
from workers.handing import hand_out
from workers.pieces import pieces

PAUSE_S: Final = 0.5
LOOK_AGAIN_S: Final = 10.0
"""How often the messages are compared with what is unfinished."""


def awaited(
    office: Office,
    broker: RedisBroker,
    city: str,
    night: date,
    tasks: tuple[NightTask, ...],
    *,
    stop: Callable[[], bool],
    done: Callable[[int, int], None],
) -> bool:
    """Wait until these tasks are over; false where we were told to stop waiting (the work goes on without us)."""
    nights, seen, looked = Nights(office), -1, time.monotonic()
    left = set(tasks)
    while left and not stop():
        head = office.log.head()[0]
        if head != seen:
            seen, left = head, unfinished(nights, night, tasks)
            done(len(tasks) - len(left), len(tasks))
        if left and time.monotonic() - looked > LOOK_AGAIN_S:
            looked = time.monotonic()
            _again(broker, city, night, tuple(task for task in tasks if task in left))
        time.sleep(PAUSE_S if left else 0)
    return not left


def unfinished(nights: Nights, night: date, tasks: tuple[NightTask, ...]) -> set[NightTask]:
    """Those of the tasks that are not over by the log."""
    known = nights.known().get(night)
    return {task for task in tasks if known is None or task not in known.tasks or not known.tasks[task].over}


def _again(broker: RedisBroker, city: str, night: date, left: tuple[NightTask, ...]) -> None:
    try:
        if count := hand_out(broker, city, night, pieces(left)):
            notes.note("night.handed_out_again", city=city, tasks=count)
    except RedisError:
        notes.note("night.no_redis", city=city)
