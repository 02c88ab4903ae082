"""Where a night's pieces are worked through: each task in a child process, each attempt on record in the log.

What dramatiq's actor and the pool of a single machine have in common. Nothing here knows a queue.
"""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from datetime import date, datetime
from typing import Any, Final

from attrs import frozen

from desk.nights.attempts import Outcome, end, take_up
from desk.nights.following import Nights
from desk.nights.tasks import name_of
from desk.opening import open_office
from events.vocabulary.nights import NightTask
from workers import child, metrics, notes
from workers.child import Ended, Limits
from workers.cities import City
from workers.stem import Run, stem

ACTOR: Final = "nightly"
READ: Final = "workers.planning:read"
PLAN: Final = "workers.planning:plan"


@frozen
class Bench:
    """Where work is done: the limits of one child, an opaque name for this worker, its clock, and when to stop.

    ``rehearsed`` is the moment at which the clock stands in a rehearsal, for children to stand there too; else empty.
    ``rounds`` is how hard to look for a better plan; None leaves that to each kind.
    """

    limits: Limits
    worker: str
    clock: Callable[[], datetime]
    stop: Callable[[], bool]
    rehearsed: str = ""
    rounds: int | None = None


@frozen
class Place:
    """Where a city's tasks are worked on: its nights, followed in its log, and the stem from which children are forked.

    Kept by one thread, for as long as it works for this city.
    """

    city: City
    nights: Nights
    run: Run
    bench: Bench

    def work(self, night: date, tasks: Sequence[NightTask]) -> bool:
        """Do the tasks in their order; false where we were told to stop before all of them were over."""
        return all(_done(self, night, task) for task in tasks)


@contextmanager
def place(city: City, bench: Bench, *, for_one_task: bool = False) -> Iterator[Place]:
    """A place to work at, until this ends. For one task a stem would be a second process to no gain."""
    children = nullcontext(child.run) if for_one_task else stem(READ, _where(city))
    with opened(city, bench.clock) as office, children as run:
        yield Place(city, Nights(office), run, bench)


@contextmanager
def opened(city: City, clock: Callable[[], datetime]) -> Any:
    """A city's log, as the night's own actor."""
    office = open_office(city.log, actor=ACTOR, clock=clock, environment=city.environment(os.environ))
    try:
        yield office
    finally:
        office.close()


def _done(at: Place, night: date, task: NightTask) -> bool:
    """Try the task until it is over; false where we were told to stop."""
    nights, bench, city = at.nights, at.bench, at.city
    while not bench.stop():
        attempt = take_up(nights, night, task, bench.worker)
        if attempt is None:
            return True
        about: dict[str, str | int] = {"city": city.name, "task": name_of(task), "attempt": attempt}
        notes.note("task.started", **about)
        metrics.started(city.name)
        ended = at.run(PLAN, _argument(city, task, bench), bench.limits, stop=bench.stop)
        metrics.ended(city.name, task.kind, _outcome(ended).how, ended.seconds)
        how = end(nights, night, task, attempt, _outcome(ended))
        notes.note("task.ended", **about, how=how, code=_outcome(ended).code, seconds=round(ended.seconds, 3))
        if how == "handed_back":
            return False
    return False


def _where(city: City) -> Mapping[str, str]:
    return {"log": city.log, "kek_file": city.kek_file, "city": city.name}


def _argument(city: City, task: NightTask, bench: Bench) -> Mapping[str, str | int | None]:
    return {**_where(city), "task": name_of(task), "now": bench.rehearsed, "rounds": bench.rounds}


def _outcome(ended: Ended) -> Outcome:
    """What a child's end means for the task."""
    match ended.how:
        case "done":
            return Outcome(ended.answer["how"], ended.answer.get("plan"), ended.answer.get("code", ""))
        case "stopped":
            return Outcome("handed_back")
        case "failed":
            return Outcome("failed", code=ended.answer["code"])
    return Outcome("failed", code=ended.how)
