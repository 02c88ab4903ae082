"""What a matching hands over: a solver-free problem, and the way back to the words of the field.

The desk depends on these names (``desk/solving.py``, ``desk/auditing.py``); every kind of matching fills them.
"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from attrs import frozen

from engine.matchings.parts import OccurrenceAt, Parts
from engine.problems.routing import Routing
from events.vocabulary.plans import Obstacle


@frozen
class Horizon:
    """The days that are planned: ``days`` from ``first_day`` on."""

    first_day: date
    days: int

    def dates(self) -> tuple[date, ...]:
        return tuple(self.first_day + timedelta(days=n) for n in range(self.days))


@frozen
class ProblemFact:
    """One row of the problem, as canonical JSON bytes of the *facts* it was made from.

    ``row`` is an occurrence id, a driver's person id, a vehicle id, or ``rest``; ``subject`` is whose key marks it (the
    person, the lender, or ``log`` for the rest). What is held, booked, or pinned, turns, pairs apart and settings
    that touch no single row belong to ``rest``: an approval is refused where a row of its own run has changed, and
    asking somebody must not change her row.
    """

    row: str
    subject: str
    data: bytes


@frozen
class HolidayQuestion:
    """A weekly ride that falls on a holiday or a closed day: not planned before somebody says so."""

    occurrence: str
    person: str
    code: str


@frozen
class Impossible:
    """An occurrence that no problem holds, since a rule about the person forbids it whatever drives."""

    at: OccurrenceAt
    code: str


@frozen
class Built:
    """A horizon's problem with its tables.

    ``occurrences[i]`` is ``routing.needs[i]``. ``impossible`` are occurrences that the problem does not hold (consent
    taken back, the person elsewhere at that time). ``refusals`` tell, for each occurrence, which vehicle or driver a
    rule keeps away before any ride is timed. ``start`` is second 0 of the problem. ``parts`` are what the problem was
    put together from, ``provisional`` the rows (occurrences, vehicles) whose places stand on a district's centre,
    ``travel`` the version of the travel times.
    """

    routing: Routing
    start: datetime
    horizon: Horizon
    occurrences: tuple[OccurrenceAt, ...]
    impossible: tuple[Impossible, ...]
    rows: tuple[ProblemFact, ...]
    refusals: Mapping[str, tuple[Obstacle, ...]]
    questions: tuple[HolidayQuestion, ...]
    provisional: tuple[str, ...]
    travel: str
    parts: Parts
