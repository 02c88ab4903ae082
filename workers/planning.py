"""What a child does: open the log that it is told of, plan one task, and answer with codes and ids."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from attrs import evolve

from desk.nights.planning import plan_task
from desk.nights.tasks import task_named
from desk.office import History
from engine.problems.solving import Effort
from events.times import TOKYO
from workers.cities import City
from workers.working import opened

_read: dict[str, History] = {}
"""What the process that this one was forked from has read of a log, by its address."""


def read(told: Mapping[str, Any]) -> None:
    """Read the log that is named, for those who are forked from here."""
    city = City(told["city"], told["log"], told["kek_file"])
    with opened(city, clock("")) as office:
        _read[city.log] = tuple(office.history())


def plan(told: Mapping[str, Any]) -> dict[str, str | None]:
    """Plan the task that is named, in the log that is named; how it ended."""
    city = City(told["city"], told["log"], told["kek_file"])
    with opened(city, clock(told["now"])) as office:
        office = evolve(office, earlier=_read.get(city.log, ()))
        effort = Effort(told["rounds"]) if told["rounds"] else None
        outcome = plan_task(office, task_named(told["task"]), effort=effort)
    return {"how": outcome.how, "plan": outcome.plan, "code": outcome.code}


def clock(rehearsed: str) -> Callable[[], datetime]:
    """The computer's clock, or one that stands at the moment of a rehearsal."""
    fixed = datetime.fromisoformat(rehearsed) if rehearsed else None
    return lambda: fixed or datetime.now(TOKYO)
