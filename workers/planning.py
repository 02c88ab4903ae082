"""What a child does: open the log that it is told of, plan one task, and answer with codes and ids."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from attrs import evolve

from desk.nights.planning import plan_task
from desk.nights.tasks import task_named
from desk.office import Office
from engine.problems.solving import Effort
from events.state.model import State
from events.times import TOKYO
from workers.cities import City
from workers.working import opened

_read: dict[str, State] = {}
"""What the process that this one was forked from has read of a log, by its address."""


def read(told: Mapping[str, Any]) -> None:
    """Read the log that is named, on from where it was read last, for those who are forked from here."""
    with _at(told, clock("")) as office:
        _read[told["log"]] = office.state()


def plan(told: Mapping[str, Any]) -> dict[str, str | None]:
    """Plan the task that is named, in the log that is named; how it ended."""
    with _at(told, clock(told["now"])) as office:
        effort = Effort(told["rounds"]) if told["rounds"] else None
        outcome = plan_task(office, task_named(told["task"]), effort=effort)
    return {"how": outcome.how, "plan": outcome.plan, "code": outcome.code}


@contextmanager
def _at(told: Mapping[str, Any], clock: Callable[[], datetime]) -> Iterator[Office]:
    with opened(City(told["city"], told["log"], told["kek_file"]), clock) as office:
        yield evolve(office, earlier=_read.get(told["log"]))


def clock(rehearsed: str) -> Callable[[], datetime]:
    """The computer's clock, or one that stands at the moment of a rehearsal."""
    fixed = datetime.fromisoformat(rehearsed) if rehearsed else None
    return lambda: fixed or datetime.now(TOKYO)
