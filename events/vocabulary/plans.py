"""What happened about plans: proposed, asked, answered, approved, and taken back.

An occurrence is one need on one day, written ``need@2026-12-08``: a round trip whole. Plans hold ids, times and codes,
never words. What serves an occurrence is a run (a vehicle and its driver, on the road) or a session (people and things
at one place and time). A decision's target is an occurrence (for whoever needs it) or a run or session (for those whom
it takes).
"""

from datetime import date, datetime
from typing import ClassVar

from attrs import frozen

from .values import LenderId, NeedId, PersonId, PlanId, RunId, SessionId, VehicleId


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
class Use:
    """Somebody or something that a session takes, and as what (``role``: helper, requester, venue, host …).

    ``who`` is asked about it (a room's lender, the helper herself), in that role; empty where nobody is. ``alone`` is
    false for what may be at several sessions at one time.
    """

    role: str
    resource: str
    who: str = ""
    alone: bool = True


@frozen
class PlannedSession:
    """People and things brought together: a helper's visit, a meeting in a room, a truck on a lot, a shop looking in.

    Each role is there once; two helpers of one task are two sessions. ``weekdays`` (Monday = 0) are the days between
    ``starts`` and ``ends`` on which it takes place, empty for one span of time.
    """

    session: SessionId
    occurrences: tuple[str, ...]
    starts: datetime
    ends: datetime
    uses: tuple[Use, ...]
    weekdays: tuple[int, ...] = ()


@frozen
class PlannedAssignment:
    """One occurrence served, and by which runs or sessions. ``party`` is as what the person herself is asked."""

    occurrence: str
    need: NeedId
    person: PersonId
    district: str
    runs: tuple[RunId | SessionId, ...]
    party: str = "rider"


@frozen
class Obstacle:
    """What stood in the way of one vehicle with one driver (either may be empty), and by how much (seconds, seats).

    Where nobody drives, ``vehicle`` is the thing (a room, a lot) and ``driver`` the person (a helper, a host).
    """

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
    whose open part it takes the place of, ``beside`` are open plans that it was made around, as if they stood. Versions
    are of the builder, the solver, the library and the travel times.
    """

    VERSION: ClassVar[int] = 2
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
    sessions: tuple[PlannedSession, ...] = ()
    follows: PlanId | None = None
    beside: tuple[PlanId, ...] = ()
    sealed_for: str = "log"
    private: TravelMatrix | None = None


@frozen
class PlanBounded:
    """It was worked out how far a plan is from the best there could be, after it was made.

    ``effort`` is what that was given at most, in thousandths of a counted second; ``cut_short``: somebody ended it.
    ``most_served``: no plan leaves less. ``cost_s`` is what the plan costs in seconds of drivers and riders, and no
    plan that leaves as little costs less than ``bound_s`` (None: not known). ``found``: the plan itself came of it.
    """

    VERSION: ClassVar[int] = 1
    plan: PlanId
    effort: int
    cut_short: bool
    most_served: bool
    cost_s: int
    bound_s: int | None
    found: bool

    @property
    def proven(self) -> bool:
        """Whether no plan is better."""
        return self.most_served and self.bound_s == self.cost_s


@frozen
class PartyAsked:
    """Somebody is being asked (打診中). ``party`` is driver, lender or rider, or a session's role; ``who`` her id."""

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
    """These occurrences of the plan stand (確定), and with them the runs and sessions that serve them."""

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
class ReplanRequested:
    """A day is to be planned again, whatever holds its rides, with as few calls as can be.

    It holds until that day's next plan of the kind is proposed. What is pinned stays. ``most_calls`` bounds the calls
    to people who could have been left as they were told; None: as many as serve most.
    """

    VERSION: ClassVar[int] = 1
    kind: str
    districts: tuple[str, ...]
    day: date
    most_calls: int | None = None


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
