"""What happened at night: what was found due, and what came of each piece of it. Ids, codes and counts alone."""

from datetime import date
from typing import ClassVar

from attrs import frozen

from .values import PlanId


@frozen
class NightTask:
    """One kind of matching to be planned for these districts (romaji) and days.

    ``component`` are all districts that these share a vehicle, a volunteer or a room with, themselves included: where
    there are more, they are too many to be planned at once, and take turns.
    """

    kind: str
    districts: tuple[str, ...]
    first_day: date
    days: int
    component: tuple[str, ...]


@frozen
class NightBegun:
    """What was due in this night (the day on which it ends), in the order in which it is to be done."""

    VERSION: ClassVar[int] = 1
    night: date
    tasks: tuple[NightTask, ...]


@frozen
class NightTaskStarted:
    """A worker (an opaque id) took a task up, for the ``attempt``-th time (from 1)."""

    VERSION: ClassVar[int] = 1
    night: date
    task: NightTask
    attempt: int
    worker: str


@frozen
class NightTaskEnded:
    """What came of a task.

    ``how`` is planned (a new ``plan``), unchanged (the ``plan`` that was there still stands), failed (to be tried
    again), set_aside (failed too often), dropped (somebody decided so), or handed_back (its worker was told to stop;
    the attempt does not count). ``code`` says why it failed: a fault's code, or time, memory, crashed, stale.
    """

    VERSION: ClassVar[int] = 1
    night: date
    task: NightTask
    attempt: int
    how: str
    plan: PlanId | None = None
    code: str = ""


@frozen
class NightTaskRetried:
    """Somebody wants a task that failed to be tried anew; its attempts are counted from the beginning."""

    VERSION: ClassVar[int] = 1
    night: date
    task: NightTask
