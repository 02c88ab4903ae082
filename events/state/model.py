"""What is known after reading the log: plain frozen records in read-only mappings.

A record keeps the latest event about its thing (``fact``) and where it was recorded. ``private`` parts are None where
the person has been forgotten.
"""

from collections.abc import Mapping
from datetime import date
from functools import cached_property

from attrs import field, frozen

from events.state import mobile_sales, privacy
from events.state.carriers import Carrier, name_of
from events.state.certificates import Certificate
from events.state.nights import Night
from events.state.stamp import Stamp as Stamp
from events.state.watch import Nomination, Notice, Shop
from events.times import from_us
from events.vocabulary import (
    evidence,
    help_days,
    imports,
    needs,
    offers,
    people,
    plans,
    salons,
    settings,
    vehicles,
    watch,
)
from events.vocabulary.help_days import WalkUpsCounted
from events.vocabulary.mobile_sales import TownCounted
from events.vocabulary.plans import AssignmentsRejected, PlanBounded, ReplanRequested
from events.vocabulary.privacy import BodyRegistered
from events.vocabulary.salons import RideDerived
from events.vocabulary.services import SeatBooked, ServiceDetails, ServicePublished
from events.vocabulary.settings import TownPoint
from events.vocabulary.travel import TravelTimesMeasured

NOTHING_SAID = offers.GuardianWords()


@frozen
class Person:
    id: str
    fact: people.PersonRegistered | people.PersonChanged
    stamp: Stamp

    @property
    def name(self) -> str | None:
        """Her name, or None where she has been forgotten."""
        return self.fact.private.name if self.fact.private else None


@frozen
class Lender:
    id: str
    fact: vehicles.LenderRegistered
    stamp: Stamp


@frozen
class Vehicle:
    id: str
    fact: vehicles.VehicleLent | vehicles.VehicleChanged
    district: str
    stamp: Stamp
    insured: Mapping[str, evidence.InsuranceShown] = field(factory=dict)
    withdrawn: tuple[vehicles.VehicleWithdrawn, ...] = ()


@frozen
class Driver:
    """A volunteer who drives; ``licence`` and ``course`` are the last ones shown."""

    id: str
    fact: offers.DriverOffered | offers.DriverChanged
    district: str
    stamp: Stamp
    licence: evidence.LicenceShown | None = None
    course: evidence.CourseShown | None = None
    withdrawn: bool = False
    absent: tuple[date, ...] = ()


@frozen
class Need:
    """What somebody asked for, of whatever kind."""

    id: str
    fact: needs.Requested
    district: str
    stamp: Stamp
    first_stamp: Stamp
    withdrawn: needs.Withdrawn | None = None

    @property
    def kind(self) -> str:
        """The kind of matching that it is a need of."""
        return self.fact.KIND

    @property
    def ride(self) -> needs.RideDetails | None:
        """What a rider told, or the way of a scheduled service; None where it is neither, or she has been forgotten."""
        if isinstance(self.fact, ServicePublished):
            return self.fact.ride
        return self.fact.private if isinstance(self.fact.private, needs.RideDetails) else None

    @property
    def service(self) -> ServiceDetails | None:
        """Where a scheduled service stops; None where it is none, or whoever publishes it has been forgotten."""
        return self.fact.private if isinstance(self.fact.private, ServiceDetails) else None

    @property
    def help(self) -> needs.HelpDetails | None:
        """What whoever needs a helper told; None where it is no such need, or she has been forgotten."""
        return self.fact.private if isinstance(self.fact.private, needs.HelpDetails) else None

    @property
    def salon(self) -> salons.SalonDetails | None:
        """What a group told; None where it is no group, or who speaks for it has been forgotten."""
        return self.fact.private if isinstance(self.fact.private, salons.SalonDetails) else None

    @property
    def watch(self) -> watch.WatchDetails | None:
        """What a household to look in on told; None where it is no such need, or it has been forgotten."""
        return self.fact.private if isinstance(self.fact.private, watch.WatchDetails) else None


@frozen
class Helper:
    """A volunteer who helps; ``insured`` is her insurance as shown last, ``guardian`` all that a minor's has said."""

    id: str
    fact: offers.HelperOffered | offers.HelperChanged
    district: str
    stamp: Stamp
    insured: evidence.VolunteerInsuranceShown | None = None
    withdrawn: bool = False
    guardian: offers.GuardianWords = NOTHING_SAID

    @property
    def is_minor(self) -> bool:
        """Whether she is a student, or a child who comes with her guardian."""
        return self.fact.group != "adult"

    @property
    def leaves_by_min(self) -> int | None:
        """By when a minor has to leave: as her guardian has said, else as the list of volunteers has it."""
        said = self.guardian.leaves_by_min
        return self.fact.private.leaves_by_min if said is None and self.fact.private else said


@frozen
class Attendance:
    """That somebody was there; ``stamp`` is of the last word about it."""

    fact: help_days.AttendanceRecorded
    stamp: Stamp


@frozen
class HelpDay:
    """A day on which many help; ``insured`` is the insurance chosen for it."""

    id: str
    fact: help_days.HelpDayAnnounced
    district: str
    stamp: Stamp
    insured: help_days.EventInsuranceChosen | None = None
    called_off: bool = False


@frozen
class Member:
    """Somebody who takes part in a group's meetings."""

    fact: salons.SalonMemberTold
    stamp: Stamp
    left: bool = False


@frozen
class Host:
    """Somebody who would lead a new salon."""

    id: str
    fact: salons.HostOffered
    district: str
    stamp: Stamp
    withdrawn: bool = False


@frozen
class Venue:
    """A room that is lent."""

    id: str
    fact: salons.VenueOffered
    district: str
    stamp: Stamp
    withdrawn: bool = False

    @property
    def name(self) -> str:
        """What it is called; empty where the lender has been forgotten."""
        return self.fact.private.name if self.fact.private else ""


@frozen
class Consent:
    fact: people.ConsentGiven
    stamp: Stamp
    revoked: date | None = None


@frozen
class Row:
    fact: imports.RowRead
    stamp: Stamp


@frozen
class Question:
    fact: imports.QuestionAsked
    district: str
    stamp: Stamp
    answer: imports.QuestionAnswered | None = None
    closed: str | None = None

    @property
    def open(self) -> bool:
        return self.answer is None and self.closed is None


@frozen
class Setting:
    fact: settings.SettingChanged
    stamp: Stamp


@frozen
class Plan:
    id: str
    fact: plans.PlanProposed
    stamp: Stamp

    @cached_property
    def _carriers(self) -> Mapping[str, Carrier]:
        return {name_of(each): each for each in self.carriers}

    @cached_property
    def _assignments(self) -> Mapping[str, plans.PlannedAssignment]:
        return {each.occurrence: each for each in reversed(self.fact.assignments)}

    def run(self, run: str) -> plans.PlannedRun:
        return next(r for r in self.fact.runs if r.run == run)

    @property
    def carriers(self) -> tuple[Carrier, ...]:
        """Its runs, then its sessions."""
        return (*self.fact.runs, *self.fact.sessions)

    def carrier(self, named: str) -> Carrier:
        """The run or session of this id."""
        return self._carriers[named]

    def assignment(self, occurrence: str) -> plans.PlannedAssignment | None:
        return self._assignments.get(occurrence)


@frozen
class Answer:
    """Where one party stands: ``status`` is asked, accepted, declined or absent."""

    status: str
    who: str
    stamp: Stamp


@frozen
class Approval:
    plan: str
    runs: tuple[str, ...]
    stamp: Stamp


@frozen
class SetAside:
    fact: plans.RuleSetAside
    stamp: Stamp


@frozen
class State:
    """Everything known at ``position``, of which the last was recorded at ``recorded_us``.

    Keys are opaque ids; ``answers`` is keyed by (plan, target, party), ``travel`` by (provider, url), ``replanning`` by
    (kind, districts, day), ``members`` by (a group's need, person),
    ``derived`` by the ride's need, ``seats`` by (occurrence of a service, person), ``attendance`` by (person, at, day),
    ``weather`` by (district, day), "" for all; ``cancelled`` are occurrences.
    """

    position: int = 0
    recorded_us: int = 0
    log: str = ""
    people: Mapping[str, Person] = field(factory=dict)
    lenders: Mapping[str, Lender] = field(factory=dict)
    vehicles: Mapping[str, Vehicle] = field(factory=dict)
    drivers: Mapping[str, Driver] = field(factory=dict)
    helpers: Mapping[str, Helper] = field(factory=dict)
    help_days: Mapping[str, HelpDay] = field(factory=dict)
    members: Mapping[tuple[str, str], Member] = field(factory=dict)
    hosts: Mapping[str, Host] = field(factory=dict)
    derived: Mapping[str, RideDerived] = field(factory=dict)
    venues: Mapping[str, Venue] = field(factory=dict)
    shops: Mapping[str, Shop] = field(factory=dict)
    nominations: Mapping[str, Nomination] = field(factory=dict)
    notices: Mapping[str, Notice] = field(factory=dict)
    attendance: Mapping[tuple[str, str, date], Attendance] = field(factory=dict)
    walk_ups: Mapping[tuple[str, date], WalkUpsCounted] = field(factory=dict)
    certificates: Mapping[str, Certificate] = field(factory=dict)
    weather: Mapping[tuple[str, date], str] = field(factory=dict)
    needs: Mapping[str, Need] = field(factory=dict)
    lots: Mapping[str, mobile_sales.Lot] = field(factory=dict)
    heard: Mapping[str, mobile_sales.Heard] = field(factory=dict)
    counted: Mapping[str, TownCounted] = field(factory=dict)
    consents: Mapping[tuple[str, str], Consent] = field(factory=dict)
    apart: Mapping[tuple[str, str], Stamp] = field(factory=dict)
    rows: Mapping[str, Row] = field(factory=dict)
    questions: Mapping[str, Question] = field(factory=dict)
    files: Mapping[str, Stamp] = field(factory=dict)
    settings: tuple[Setting, ...] = ()
    towns: Mapping[str, TownPoint] = field(factory=dict)
    town_districts: Mapping[str, tuple[str, ...]] = field(factory=dict)
    travel: Mapping[tuple[str, str], TravelTimesMeasured] = field(factory=dict)
    plans: Mapping[str, Plan] = field(factory=dict)
    answers: Mapping[tuple[str, str, str], Answer] = field(factory=dict)
    approved: Mapping[str, Approval] = field(factory=dict)
    rejected: Mapping[tuple[str, str], AssignmentsRejected] = field(factory=dict)
    pinned: Mapping[str, Approval] = field(factory=dict)
    released: Mapping[tuple[str, str], Stamp] = field(factory=dict)
    bounds: Mapping[str, PlanBounded] = field(factory=dict)
    cancelled: Mapping[str, Stamp] = field(factory=dict)
    seats: Mapping[tuple[str, str], SeatBooked] = field(factory=dict)
    replanning: Mapping[tuple[str, tuple[str, ...], date], ReplanRequested] = field(factory=dict)
    set_aside: tuple[SetAside, ...] = ()
    nights: Mapping[date, Night] = field(factory=dict)
    forgotten: Mapping[str, privacy.Forgotten] = field(factory=dict)
    holds: Mapping[str, privacy.Hold] = field(factory=dict)
    disclosures: Mapping[tuple[str, str, str], privacy.Disclosure] = field(factory=dict)
    bodies: Mapping[str, BodyRegistered] = field(factory=dict)
    body_of: Mapping[str, str] = field(factory=dict)
    handed_on: tuple[privacy.HandedOn, ...] = ()
    lendings: Mapping[str, privacy.Lending] = field(factory=dict)

    @property
    def as_of(self) -> date:
        """The day in Japan on which the last of this was recorded: what the log knows of today, without a clock."""
        return from_us(self.recorded_us).date()
