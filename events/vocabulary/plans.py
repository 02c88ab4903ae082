"""What happened about plans: proposed, asked, answered, approved, and taken back.

An occurrence is one need on one day, written ``need@2026-12-08``: a round trip whole. Plans hold ids, times and codes,
never words. A decision's target is an occurrence (for its rider) or a run (for its driver and its lender).
"""

from datetime import date, datetime
from typing import ClassVar

from attrs import frozen

from .values import LenderId, NeedId, PersonId, PlanId, RunId, VehicleId


@frozen
class PlannedStop:
    """One stop of a run. ``leg`` is out or back."""

    occurrence: str
    leg: str
    boards: bool
    arrives: datetime
    starts: datetime
    leaves: datetime


@frozen
class PlannedRun:
    """A vehicle and a driver from the garage and back to it."""

    run: RunId
    vehicle: VehicleId
    driver: PersonId
    lender: LenderId
    leaves: datetime
    returns: datetime
    stops: tuple[PlannedStop, ...]


@frozen
class PlannedAssignment:
    """One occurrence served, and by which runs."""

    occurrence: str
    need: NeedId
    person: PersonId
    district: str
    runs: tuple[RunId, ...]


@frozen
class Obstacle:
    """What stood in the way of one vehicle with one driver (either may be empty), and by how much (seconds, seats)."""

    vehicle: str
    driver: str
    code: str
    by: int = 0


@frozen
class Change:
    """A change that a second solve has shown to work: code, what it changes, by how much, how many more it serves."""

    code: str
    what: str
    by: int
    serves: int


@frozen
class LeftOver:
    """An occurrence that the plan does not serve, and why.

    ``strength`` is alone (not possible by itself, proven) or beside (no place found beside this plan); ``bound`` is
    true where it is proven that nobody could be served in addition.
    """

    occurrence: str
    need: NeedId
    person: PersonId
    district: str
    strength: str
    obstacles: tuple[Obstacle, ...] = ()
    changes: tuple[Change, ...] = ()
    bound: bool = False


@frozen
class ProblemRow:
    """One row of the problem: its HMAC under the key of the person it is about."""

    row: str
    subject: str
    mac: str


@frozen
class ObjectivePart:
    name: str
    value: int


@frozen
class TravelMatrix:
    """Sealed under the log's key: the seconds between the problem's locations, row by row."""

    travel_s: tuple[tuple[int, ...], ...]


@frozen
class PlanProposed:
    """A checked plan is there for people to decide on.

    ``based_on`` is the log position whose state it was made from; ``digest`` is over ``rows``. ``follows`` is the plan
    whose open part it takes the place of. Versions are of the builder, the solver, the library and the travel times.
    """

    VERSION: ClassVar[int] = 1
    SEALED_FOR: ClassVar[str] = "sealed_for"
    plan: PlanId
    kind: str
    districts: tuple[str, ...]
    first_day: date
    days: int
    based_on: int
    digest: str
    rows: tuple[ProblemRow, ...]
    builder: str
    solver: str
    library: str
    travel: str
    matrix: str
    seed: int
    effort: int
    effort_done: int
    cut_short: bool
    proven: bool
    objective: tuple[ObjectivePart, ...]
    runs: tuple[PlannedRun, ...]
    assignments: tuple[PlannedAssignment, ...]
    left: tuple[LeftOver, ...]
    follows: PlanId | None = None
    sealed_for: str = "log"
    private: TravelMatrix | None = None


@frozen
class PartyAsked:
    """Somebody is being asked (打診中). ``party`` is driver, lender or rider; ``who`` her id."""

    VERSION: ClassVar[int] = 1
    plan: PlanId
    target: str
    party: str
    who: str


@frozen
class AnswerWords:
    """Sealed: why, in her words."""

    note: str


@frozen
class PartyAnswered:
    """She said ``accepted`` (承諾), ``declined`` (断り), or was not reached: ``absent`` (不在)."""

    VERSION: ClassVar[int] = 1
    SEALED_FOR: ClassVar[str] = "who"
    plan: PlanId
    target: str
    party: str
    who: str
    answer: str
    private: AnswerWords | None = None


@frozen
class AssignmentsApproved:
    """These occurrences of the plan stand (確定), and with them the runs that carry them."""

    VERSION: ClassVar[int] = 1
    plan: PlanId
    occurrences: tuple[str, ...]
    runs: tuple[RunId, ...]


@frozen
class AssignmentsRejected:
    """The office does not want these occurrences driven as planned; ``reason`` is a code."""

    VERSION: ClassVar[int] = 1
    plan: PlanId
    occurrences: tuple[str, ...]
    reason: str


@frozen
class AssignmentPinned:
    """Later plans keep this occurrence as it is in the plan (動かさない)."""

    VERSION: ClassVar[int] = 1
    plan: PlanId
    occurrence: str


@frozen
class AssignmentReleased:
    """The occurrence may move again: the pin, or what was asked, accepted or approved, no longer holds it."""

    VERSION: ClassVar[int] = 1
    plan: PlanId
    occurrence: str


@frozen
class OverrideWords:
    """Sealed under the log's key: why the rule was set aside."""

    reason: str


@frozen
class RuleSetAside:
    """A named person (the event's actor) sets a promise aside for one occurrence or run; a law never."""

    VERSION: ClassVar[int] = 1
    SEALED_FOR: ClassVar[str] = "sealed_for"
    rule: str
    target: str
    sealed_for: str = "log"
    private: OverrideWords | None = None


@frozen
class DecisionUndone:
    """The actor takes back her own last decision, the event at ``position``; the fold passes over it from here on."""

    VERSION: ClassVar[int] = 1
    position: int
