"""What happened about salons (groups that meet) and the rooms that are lent to them."""

from datetime import date
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge

from .needs import Requested, Withdrawn
from .values import Availability, LenderId, NeedId, PersonId, Place, PlanId

VenueId = str


@frozen
class TownPeople:
    """So many of a group come from a town."""

    town: str
    people: int


@frozen
class SalonDetails:
    """Sealed: what the group is called, what its room must have, where its people come from, what was told.

    ``needs`` are codes of equipment; ``tatami|chairs`` is met by either. ``food`` is told to the organiser alone.
    """

    name: str
    needs: tuple[str, ...] = ()
    parking: int = 0
    towns: tuple[TownPeople, ...] = ()
    food: str = ""
    note: str = ""


@frozen
class SalonWithdrawn(Withdrawn):
    """The group looks for no room any more."""

    VERSION: ClassVar[int] = 1


@frozen
class SalonRequested(Requested):
    """A group looks for a room; ``person`` is who speaks for it.

    It meets on ``weekdays`` from ``from_min`` to ``until_min``: each week, or where ``nth`` is told on the first,
    third … of such days in a month; with ``every_weeks`` only in each so many weeks (from Monday on), counted from the
    week of ``first_day``. ``any_day``: ``times_a_month``, once in each part of the month, on whatever day there is a
    room (of its ``weekdays``, where it names any). ``seeks_host``: a new salon that a town needs and nobody leads yet;
    the host is found together with the room, and ``person`` only asks.
    """

    VERSION: ClassVar[int] = 3
    KIND: ClassVar[str] = "salons"
    WITHDRAWAL: ClassVar[type[Withdrawn]] = SalonWithdrawn
    nth: tuple[int, ...] = ()
    any_day: bool = False
    from_min: int = 0
    until_min: int = 0
    participants: int = field(default=1, validator=ge(1))
    seeks_host: bool = False
    every_weeks: int = field(default=1, validator=ge(1))
    times_a_month: int = field(default=1, validator=ge(1))
    private: SalonDetails | None = None


@frozen
class SalonChanged(SalonRequested):
    """The request now reads like this, all of it."""


@frozen
class NthHours:
    """Hours on the ``nth`` (1 to 5; empty: each) of a weekday in every month."""

    nth: tuple[int, ...]
    weekday: int
    from_min: int
    until_min: int


@frozen
class YearlyDays:
    """Days of every year, both ends inclusive: 12月29日～1月3日 goes over the turn of the year."""

    from_month: int
    from_day: int
    until_month: int
    until_day: int

    def has(self, day: date) -> bool:
        """Whether a day is one of them."""
        first, last = (self.from_month, self.from_day), (self.until_month, self.until_day)
        at = (day.month, day.day)
        return first <= at <= last if first <= last else at >= first or at <= last


@frozen
class VenueDetails:
    """Sealed under the lender's key: a room may be somebody's shop. ``key`` is who keeps the key, in words."""

    name: str
    place: Place
    key: str = ""
    terms: str = ""
    fee: str = ""
    note: str = ""


@frozen
class VenueOffered:
    """A room is lent. ``has`` are codes of equipment, ``terms`` codes of what the lender asks for.

    ``opened`` and ``shut`` are hours by the month beside the weekly ``hours``, ``closed_yearly`` days of every year.
    ``fee_yen`` is ``fee_per`` time, hour or person. ``step_cm`` is the step at the door. The lender is asked
    ``notice_days`` before, for no longer than ``longest_min`` (0: as long as one likes), at most ``monthly_limit``
    times a month, ``weekly_limit`` times from Monday to Sunday, ``daily_limit`` times a day; one
    and the same group at most ``group_monthly_limit`` times a month.
    """

    VERSION: ClassVar[int] = 4
    SEALED_FOR: ClassVar[str] = "lender"
    venue: VenueId
    lender: LenderId
    capacity: int = field(validator=ge(1))
    hours: Availability
    opened: tuple[NthHours, ...] = ()
    shut: tuple[NthHours, ...] = ()
    has: tuple[str, ...] = ()
    parking: int = 0
    step_cm: int = 0
    terms: tuple[str, ...] = ()
    fee_yen: int = 0
    fee_per: str = "time"
    notice_days: int = field(default=0, validator=ge(0))
    longest_min: int = field(default=0, validator=ge(0))
    monthly_limit: int | None = None
    closed_yearly: tuple[YearlyDays, ...] = ()
    weekly_limit: int | None = None
    daily_limit: int | None = None
    group_monthly_limit: int | None = None
    private: VenueDetails | None = None


@frozen
class VenueChanged(VenueOffered):
    """The loan now reads like this, all of it."""


@frozen
class VenueWithdrawn:
    """The room is lent no more."""

    VERSION: ClassVar[int] = 1
    venue: VenueId


@frozen
class HostDetails:
    """Sealed. ``areas`` are the towns (without their 丁目) and districts (romaji) that she goes to; empty: any."""

    areas: tuple[str, ...] = ()
    note: str = ""


@frozen
class HostOffered:
    """Somebody would lead a new salon (世話人): within ``hours``, at most ``monthly_limit`` times a month."""

    VERSION: ClassVar[int] = 1
    SEALED_FOR: ClassVar[str] = "host"
    host: PersonId
    hours: Availability
    monthly_limit: int | None = None
    private: HostDetails | None = None


@frozen
class HostChanged(HostOffered):
    """The offer now reads like this, all of it."""


@frozen
class HostWithdrawn:
    """She leads no salon any more."""

    VERSION: ClassVar[int] = 1
    host: PersonId


@frozen
class MemberDetails:
    """Sealed."""

    note: str = ""


@frozen
class SalonMemberTold:
    """Somebody takes part in a group's meetings. ``walks_m`` is how far she can walk (None: as far as others do).

    ``wants_ride``: where a room is too far for her, a ride is asked for in her name once the meeting is approved.
    """

    VERSION: ClassVar[int] = 1
    SEALED_FOR: ClassVar[str] = "person"
    person: PersonId
    need: NeedId
    walks_m: int | None = None
    wheelchairs: int = 0
    chair: str = "none"
    wants_ride: bool = False
    private: MemberDetails | None = None


@frozen
class SalonMemberLeft:
    """She takes part no more."""

    VERSION: ClassVar[int] = 1
    person: PersonId
    need: NeedId


@frozen
class RideDerived:
    """A ride was asked for because a meeting was approved: it stands as long as that plan's approval does.

    ``occurrence`` is the meeting, ``plan`` the plan under which it was approved; ``need`` is the ride.
    """

    VERSION: ClassVar[int] = 1
    need: NeedId
    occurrence: str
    plan: PlanId
