"""What a matching hands over: a solver-free problem, and the way back to the words of the field.

``Matching`` is what a kind's module fills, and all that the desk knows of it; ``Built`` is what every kind's problem
brings with it. A kind adds its own problem to ``Built`` in a class of its own.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Protocol, TypeVar

from attrs import frozen

from engine.checks.violation import Violation
from engine.problems.solving import Effort, Progress, Solved, Stop
from events.state.carriers import Carrier
from events.state.model import State
from events.vocabulary.plans import PlannedAssignment, PlannedRun, PlannedSession, PlanProposed


@frozen
class Horizon:
    """The days that are planned: ``days`` from ``first_day`` on."""

    first_day: date
    days: int

    def dates(self) -> tuple[date, ...]:
        return tuple(self.first_day + timedelta(days=n) for n in range(self.days))


@frozen
class OccurrenceAt:
    """A need on a day, as a problem names it. ``legs`` name a ride's ways: out, back."""

    occurrence: str
    need: str
    person: str
    district: str
    day: date
    legs: tuple[str, ...] = ()


@frozen
class ProblemFact:
    """One row of the problem, as canonical JSON bytes of the *facts* it was made from.

    ``row`` is an occurrence id, the id of a person or thing that may serve, or ``rest``; ``subject`` is whose key marks
    it (the person, the lender, or ``log`` for the rest). What is held, booked, or pinned, turns, pairs apart and
    settings that touch no single row belong to ``rest``: an approval is refused where a row of its own run or session
    has changed, and asking somebody must not change her row.
    """

    row: str
    subject: str
    data: bytes


@frozen
class HolidayQuestion:
    """A weekly need that falls on a holiday or a closed day: not planned before somebody says so.

    ``choices`` are the answers that there are.
    """

    occurrence: str
    person: str
    code: str
    choices: tuple[str, ...] = ("drive", "skip")


@frozen
class Impossible:
    """An occurrence that no problem holds, since a rule about the person forbids it whatever serves."""

    at: OccurrenceAt
    code: str


@frozen(kw_only=True)
class Built:
    """A horizon's problem with its tables, as far as every kind has them.

    ``occurrences`` are those that the problem holds. ``impossible`` are those that it does not (consent taken back, the
    person elsewhere at that time). ``start`` is second 0 of the problem. ``provisional`` are the rows whose places
    stand on a district's centre, ``contradicting`` are held occurrences that no plan keeps together (the smallest sets,
    shown by solving), ``travel`` is the version of the travel times and ``travel_s`` their matrix (empty
    where nobody travels).
    """

    start: datetime
    horizon: Horizon
    occurrences: tuple[OccurrenceAt, ...]
    impossible: tuple[Impossible, ...]
    rows: tuple[ProblemFact, ...]
    questions: tuple[HolidayQuestion, ...] = ()
    provisional: tuple[str, ...] = ()
    contradicting: tuple[tuple[str, ...], ...] = ()
    travel: str
    travel_s: tuple[tuple[int, ...], ...]

    @property
    def asks_for_nothing(self) -> bool:
        """Whether nobody needs anything of this kind in these days."""
        return not (self.occurrences or self.impossible or self.questions)


@frozen
class Planned:
    """A solved plan in the words of the field: who is served, by which runs or sessions."""

    assignments: tuple[PlannedAssignment, ...]
    runs: tuple[PlannedRun, ...] = ()
    sessions: tuple[PlannedSession, ...] = ()

    @property
    def carriers(self) -> tuple[Carrier, ...]:
        """The runs, then the sessions."""
        return (*self.runs, *self.sessions)


@frozen
class Versions:
    """What has to be the same for the same problem to give the same plan."""

    builder: str
    solver: str
    library: str
    travel: str


Of = TypeVar("Of", bound=Built)
Plan = TypeVar("Plan")


class Matching(Protocol[Of, Plan]):
    """What the module of a kind fills: ``Of`` is its ``Built``, ``Plan`` what its solver answers with.

    ``VERSION`` is raised whenever another problem may come of the same state.
    """

    VERSION: str

    def problem(self, state: State, horizon: Horizon, districts: Sequence[str]) -> Of:
        """The horizon's problem of these districts (romaji)."""

    def default_effort(self) -> Effort:
        """How hard to search where nobody says so."""

    def solve(self, built: Of, *, seed: int, effort: Effort, stop: Stop, progress: Progress) -> Solved[Plan]:
        """A plan for the problem; the same for the same problem, seed, effort and versions."""

    def check(self, built: Of, plan: Plan) -> tuple[Violation, ...]:
        """Every number of the plan recomputed from the problem: what it breaks."""

    def objective(self, built: Of, plan: Plan) -> Mapping[str, int]:
        """What the plan leaves undone and costs, part by part, recomputed too."""

    def plan(self, built: Of, plan: Plan, name: str) -> Planned:
        """Back into the words of the field; what is planned is called ``name/1``, ``name/2`` …"""

    def recheck(self, built: Of, made: PlanProposed, gone: Collection[str]) -> tuple[Violation, ...]:
        """A recorded plan checked again over its problem; what touches the ``gone`` is taken as recorded."""

    def versions(self, built: Of) -> Versions:
        """The versions under which the problem is solved today."""
