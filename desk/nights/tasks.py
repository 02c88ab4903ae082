"""A task's name, as messages and people's commands have it: ``transport:shonan+nango:2026-12-07:7``. Codes alone."""

from datetime import date

from engine.matchings import KINDS
from engine.matchings.built import Horizon
from events.districts import districts
from events.vocabulary.nights import NightTask


def name_of(task: NightTask) -> str:
    """The name that ``task_named`` reads back; a component is named where it is more than the districts."""
    name = f"{task.kind}:{'+'.join(task.districts)}:{task.first_day.isoformat()}:{task.days}"
    return name if task.component == task.districts else f"{name}:{'+'.join(task.component)}"


def task_named(name: str) -> NightTask:
    """The task of a name. Raises ``ValueError`` for what ``name_of`` never wrote."""
    kind, where, first_day, days, *more = name.split(":")
    together = tuple(where.split("+"))
    component = tuple(more[0].split("+")) if more else together
    task = NightTask(kind, together, date.fromisoformat(first_day), int(days), component)
    known = {district.romaji for district in districts()}
    if kind not in KINDS or not known.issuperset((*together, *component)) or task.days < 1 or name_of(task) != name:
        raise ValueError(name)
    return task


def horizon_of(task: NightTask) -> Horizon:
    """The days of a task."""
    return Horizon(task.first_day, task.days)
