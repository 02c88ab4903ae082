"""What is known of a night: each task that was due, how often it was tried, and what has come of it."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from events.state.stamp import Stamp
from events.vocabulary import nights
from events.vocabulary.nights import NightTask

if TYPE_CHECKING:
    from events.state.draft import Draft

OVER = ("planned", "unchanged", "set_aside", "dropped")
"""How a task may end for good."""


@frozen
class TaskState:
    """Where a task stands: ``how`` is waiting, running, failed, or one of ``OVER``."""

    task: NightTask
    how: str = "waiting"
    attempt: int = 0
    worker: str = ""
    plan: str | None = None
    code: str = ""
    stamp: Stamp | None = None

    @property
    def over(self) -> bool:
        return self.how in OVER


@frozen
class Night:
    """One night by the day on which it ends; its tasks in the order in which they were found due."""

    night: date
    stamp: Stamp
    tasks: Mapping[NightTask, TaskState] = field(factory=dict)

    @property
    def unfinished(self) -> tuple[NightTask, ...]:
        return tuple(task for task, each in self.tasks.items() if not each.over)


_NEVER = TaskState(NightTask("", (), date.min, 0, ()))


def begun(draft: "Draft", event: nights.NightBegun, stamp: Stamp, district: str) -> None:
    """A night may be begun again: what has become due since joins it, and is due anew where it was over."""
    before = draft.nights.get(event.night)
    tasks = dict(before.tasks) if before else {}
    for task in event.tasks:
        if task not in tasks or tasks[task].over:
            tasks[task] = TaskState(task, stamp=stamp)
    draft.nights[event.night] = Night(event.night, before.stamp if before else stamp, tasks)


def started(draft: "Draft", event: nights.NightTaskStarted, stamp: Stamp, district: str) -> None:
    now = TaskState(event.task, "running", event.attempt, event.worker, stamp=stamp)
    _put(draft, event.night, now)


def ended(draft: "Draft", event: nights.NightTaskEnded, stamp: Stamp, district: str) -> None:
    if event.how == "handed_back":
        _put(draft, event.night, TaskState(event.task, attempt=event.attempt - 1, stamp=stamp))
        return
    known = draft.nights.get(event.night)
    if event.how == "unchanged" and known is not None and known.tasks.get(event.task, _NEVER).how == "planned":
        return  # two had it at once, and one of them planned it
    now = TaskState(event.task, event.how, event.attempt, plan=event.plan, code=event.code, stamp=stamp)
    _put(draft, event.night, now)


def retried(draft: "Draft", event: nights.NightTaskRetried, stamp: Stamp, district: str) -> None:
    _put(draft, event.night, TaskState(event.task, stamp=stamp))


def _put(draft: "Draft", night: date, now: TaskState) -> None:
    known = draft.nights.get(night)
    if known is not None:
        draft.nights[night] = evolve(known, tasks={**known.tasks, now.task: now})


APPLY = {
    nights.NightBegun: begun,
    nights.NightTaskStarted: started,
    nights.NightTaskEnded: ended,
    nights.NightTaskRetried: retried,
}
