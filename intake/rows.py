"""What a data row of a file became: the one form in which every reader hands its rows on.

Facts are drafts in the words of ``events.vocabulary``, still without ids: who the person is and which id a need gets is
settled where the events are appended.
"""

from collections.abc import Container, Mapping
from datetime import date, datetime
from typing import Any

from attrs import AttrsInstance, field, frozen

from events.vocabulary.help_days import HelpDayWords, Tool
from events.vocabulary.needs import HelpDetails, RideDetails
from events.vocabulary.offers import HelperDetails
from events.vocabulary.people import PersonDetails
from events.vocabulary.salons import HostDetails, NthHours, SalonDetails, YearlyDays
from events.vocabulary.values import Availability, Place

Alike = tuple[str, str, tuple[str, ...]]


@frozen
class Fault:
    """What is wrong or unsettled in one cell. ``choices`` (codes) make it a question; none make it a rejection.

    ``readings`` show the possible readings to a person: the first choices in their order, one a choice; a choice
    without a reading (``typed``, ``reject``) stands after them. ``came`` and ``expected`` are for the person at the
    keyboard alone: ``expected`` is a code, with its facts after bars (``time.after|10:00``), worded at the edge. Every
    code stands in ``codes``. A row has at most one fault of a (column, code).
    """

    column: str
    code: str
    came: str
    expected: str
    choices: tuple[str, ...] = ()
    readings: tuple[str, ...] = ()


@frozen
class RideFacts:
    """A ride asked for: who, when, and the details."""

    who: PersonDetails
    first_day: date
    weekdays: tuple[int, ...]
    number: str
    received: date | None
    details: RideDetails


@frozen
class VehicleFacts:
    """A vehicle lent. ``insurance`` maps a kind to (held, last day or None)."""

    name: str
    lender: str
    lender_kind: str
    capacity: int
    wheelchair_places: int
    seats_per_wheelchair: int | None
    powered_chairs: bool
    licences: tuple[str, ...]
    hours: Availability
    garage: Place
    insurance: Mapping[str, tuple[bool, date | None]]
    note: str = ""


@frozen
class DriverFacts:
    """A volunteer driver. ``vehicles`` are the vehicles' own names where a list told them, else names as written;
    empty for all (``any_vehicle``). ``course`` None: not done."""

    who: PersonDetails
    licence_classes: tuple[str, ...]
    licence_limits: tuple[str, ...]
    licence_until: date | None
    course: date | None
    vehicles: tuple[str, ...]
    any_vehicle: bool
    hours: Availability
    weekly_limit_min: int | None
    note: str = ""


@frozen
class HelpFacts:
    """A helper asked for. ``apart`` are numbers of volunteers (V-07) or requests whose people must not come."""

    who: PersonDetails
    first_day: date
    weekdays: tuple[int, ...]
    number: str
    received: date | None
    details: HelpDetails
    apart: tuple[str, ...] = ()
    nth: tuple[int, ...] = ()


@frozen
class HelperFacts:
    """A volunteer who helps. ``joined`` is the day of her insurance, ``applied`` where that is on its way; ``apart`` as
    in ``HelpFacts``."""

    who: PersonDetails
    number: str
    hours: Availability
    skills: tuple[str, ...]
    any_skill: bool
    group: str
    weekly_limit_min: int | None
    not_in_rain: bool
    in_rain: Availability | None
    has: tuple[str, ...]
    certificate: bool
    joined: date | None
    applied: bool
    details: HelperDetails
    apart: tuple[str, ...] = ()


@frozen
class HelpDayFacts:
    """A day on which many help together."""

    day: date
    from_min: int
    until_min: int
    adults: int
    minors: int
    minors_per_adult: int
    task: str
    towns: tuple[str, ...]
    tools: tuple[Tool, ...]
    rain_day: date | None
    words: HelpDayWords


@frozen
class SalonFacts:
    """A group that looks for a room: when it meets, and what it needs."""

    who: PersonDetails
    first_day: date
    weekdays: tuple[int, ...]
    nth: tuple[int, ...]
    any_day: bool
    from_min: int
    until_min: int
    participants: int
    details: SalonDetails
    seeks_host: bool = False
    every_weeks: int = 1
    times_a_month: int = 1


@frozen
class VenueFacts:
    """A room lent, by a lender of the same name. ``fee`` is yen and for what; ``words`` are the terms and the fee.

    The numbers in the terms are those of ``VenueOffered``.
    """

    name: str
    lender: str
    lender_kind: str
    place: Place
    capacity: int
    hours: Availability
    opened: tuple[NthHours, ...]
    shut: tuple[NthHours, ...]
    has: tuple[str, ...]
    parking: int
    step_cm: int
    terms: tuple[str, ...]
    fee: tuple[int, str]
    key: str
    words: tuple[str, str]
    note: str = ""
    notice_days: int = 0
    longest_min: int = 0
    monthly_limit: int | None = None
    weekly_limit: int | None = None
    daily_limit: int | None = None
    group_monthly_limit: int | None = None
    closed_yearly: tuple[YearlyDays, ...] = ()


@frozen
class MemberFacts:
    """Somebody who takes part in a group, by its ``title``; ``walks_m`` None where nobody said how far she walks."""

    who: PersonDetails
    title: str
    wants_ride: bool
    walks_m: int | None
    wheelchairs: int
    chair: str
    note: str = ""


@frozen
class HostFacts:
    """Somebody who would lead a new salon."""

    who: PersonDetails
    hours: Availability
    monthly_limit: int | None
    details: HostDetails


@frozen
class RowReading:
    """One data row, accounted for. ``outcome`` is accepted, question or rejected.

    ``kind`` is ride, vehicle, driver, lot, round, heard, counted, town or town_district. ``row`` is numbered as the
    spreadsheet numbers it (in CSV: the record, header lines counted; in JSON: the entry, from 1). ``scope`` names the
    sheet over the months (kind, district, period), ``identity`` what tells the row from its neighbours when the sheet
    is sorted anew (a receipt number, a name), ``content`` the normalised values as canonical text with the outcome:
    equal content, nothing changed. ``cells`` are the words as they stood, after the sheet's title (``（表題）``).
    ``settled`` are questions that an earlier answer about the same words in another row has settled, each with the one
    choice that was made. ``facts`` are there where the row has one reading (accepted). ``who`` is the person it is
    about as far as she could be read, also in a question or a rejection; None for a vehicle and a place.
    """

    file: str
    sheet: str
    row: int
    kind: str
    scope: str
    identity: str
    content: str
    cells: tuple[tuple[str, str], ...]
    outcome: str
    faults: tuple[Fault, ...] = ()
    settled: tuple[Fault, ...] = ()
    values: Mapping[str, Any] = field(factory=dict)
    facts: AttrsInstance | None = None
    who: PersonDetails | None = None
    district: str = ""


@frozen
class KnownShop:
    """A shop that is known already: what it is called, the town (or address) it lies in, when it answered last."""

    name: str
    area: str = ""
    at: datetime | None = None


@frozen
class Tables:
    """What a reader must know to read an address or an hour: never a clock.

    ``listed_under`` is the district by which the rows of the file were known before; None where that is ``district``.
    ``towns`` is None where no gazetteer was imported: then towns stay empty and no question about them arises.
    ``towns_complete`` false marks a table that lists only some towns of the city (the sample's own, shipped): it finds
    a town, but what it does not know stays empty without a question.
    ``hours`` maps morning, afternoon, all_day and night to minutes. ``known_names`` are normalised names
    (``names.name_key``) with how many known people bear each; ``settled`` has the (scope, identity) of rows whose
    person is known already: a name alone is asked once. ``vehicles`` are the names of vehicles known from before,
    ``groups`` the normalised ones of groups that meet, ``shops`` the shops that answered, by their normalised names.
    ``answers`` maps (scope, identity) to the answers given so far: (column, code) -> (choice, words). ``asked`` maps
    the same keys to what had come when the answer was given, where known: an answer to other words is not taken.
    ``alike`` are answers that hold for the same words in any row: (code, the cell without blanks, the readings offered)
    -> (choice, words).
    ``met`` is a day on which a group met, by its normalised name.
    All but ``vehicles`` and ``shops`` are only looked up, never iterated, so they may be computed on demand.
    """

    towns: frozenset[str] | None = None
    towns_complete: bool = True
    town_districts: Mapping[str, tuple[str, ...]] = field(factory=dict)
    district: str = ""
    listed_under: str | None = None
    hours: Mapping[str, tuple[int, int]] = field(factory=dict)
    known_names: Mapping[str, int] = field(factory=dict)
    settled: Container[tuple[str, str]] = frozenset()
    vehicles: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    shops: Mapping[str, KnownShop] = field(factory=dict)
    answers: Mapping[tuple[str, str], Mapping[tuple[str, str], tuple[str, str]]] = field(factory=dict)
    asked: Mapping[tuple[str, str], Mapping[tuple[str, str], str]] = field(factory=dict)
    alike: Mapping[Alike, tuple[str, str]] = field(factory=dict)
    met: Mapping[str, date] = field(factory=dict)
