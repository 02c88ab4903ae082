"""The one actor, and the message that calls it: a city's code, the night, and names of tasks. Nothing personal.

An actor is idempotent: what is over is not done again, and a plan made twice from the same facts is recorded once.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

import dramatiq
from dramatiq.errors import Retry

from desk.nights.tasks import name_of, task_named
from events.vocabulary.nights import NightTask
from workers import notes
from workers.broker import queue_of
from workers.cities import City
from workers.errors import NotHere, TryAgain
from workers.working import Bench, place

NAME: Final = "plan"


def message(city: str, night: date, tasks: Sequence[NightTask]) -> dramatiq.Message[None]:
    """What calls the actor for these tasks, in their order."""
    return dramatiq.Message(
        queue_name=queue_of(city),
        actor_name=NAME,
        args=(city, night.isoformat(), [name_of(task) for task in tasks]),
        kwargs={},
        options={},
    )


def declare(broker: dramatiq.Broker, cities: Mapping[str, City], bench: Bench) -> None:
    """Make the actor known to the broker of a worker that works for these cities."""

    def plan(city: str, night: str, tasks: list[str]) -> None:
        if city not in cities:
            raise NotHere("worker.city", city=city)
        if not _worked(cities[city], night, tasks, bench):
            raise Retry("handed back", delay=0)

    dramatiq.actor(plan, broker=broker, actor_name=NAME, queue_name=queue_of(next(iter(cities))))  # type: ignore[call-overload]
    for city in cities:
        broker.declare_queue(queue_of(city))


def _worked(city: City, night: str, tasks: Sequence[str], bench: Bench) -> bool:
    """Do it. dramatiq keeps an exception's text in Redis until it is tried again, so ours alone gets out of here."""
    try:
        with place(city, bench, for_one_task=len(tasks) == 1) as here:
            return here.work(date.fromisoformat(night), [task_named(each) for each in tasks])
    except Exception as error:
        notes.LOGGER.warning("message.failed", extra={"fields": {"city": city.name}}, exc_info=error)
        code = getattr(error, "code", type(error).__name__)
    raise TryAgain("worker.try_again", why=str(code))
