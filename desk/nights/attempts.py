"""A task's attempts, on record: taken up by whom, and what came of it. A task that keeps failing is set aside."""

from datetime import date

from attrs import frozen

from desk.nights.following import Nights
from desk.office import Office
from events.state.nights import TaskState
from events.vocabulary.nights import NightTask, NightTaskEnded, NightTaskRetried, NightTaskStarted


@frozen
class Outcome:
    """How an attempt ended: planned, unchanged, failed (with a ``code``), or handed_back."""

    how: str
    plan: str | None = None
    code: str = ""


def take_up(nights: Nights, night: date, task: NightTask, worker: str) -> int | None:
    """Begin the next attempt and return its number; None where the task is over.

    A task that was begun as often as the setting ``night.tries`` allows is set aside, whatever became of those who
    began it: what takes its worker down leaves no other trace.
    """
    begun = nights.known().get(night)
    known = begun.tasks.get(task) if begun else None
    if known is None or known.over:
        return None
    tries = nights.setting("night.tries", night)
    if known.attempt >= tries:
        _record(nights.office, NightTaskEnded(night, task, known.attempt, "set_aside", code=known.code or "crashed"))
        return None
    _record(nights.office, NightTaskStarted(night, task, known.attempt + 1, worker))
    return known.attempt + 1


def end(nights: Nights, night: date, task: NightTask, attempt: int, outcome: Outcome) -> str:
    """Put on record what came of an attempt, and return how the task stands now."""
    tries = nights.setting("night.tries", night)
    how = "set_aside" if outcome.how == "failed" and attempt >= tries else outcome.how
    _record(nights.office, NightTaskEnded(night, task, attempt, how, outcome.plan, outcome.code))
    return how


def retry(office: Office, night: date, tasks: tuple[TaskState, ...]) -> None:
    """Let failed tasks be tried anew."""
    for each in tasks:
        _record(office, NightTaskRetried(night, each.task))


def drop(office: Office, night: date, tasks: tuple[TaskState, ...]) -> None:
    """Let tasks be: they are not tried again in this night."""
    for each in tasks:
        _record(office, NightTaskEnded(night, each.task, each.attempt, "dropped"))


def _record(office: Office, event: NightTaskStarted | NightTaskEnded | NightTaskRetried) -> None:
    office.append([office.draft(event)])
