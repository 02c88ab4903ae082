"""What happened about mobile shops: a company's rounds, lots to stop on, what residents told, and a lot's life.

A lot's steps, in their usual order: candidate (候補), council (地区の会議), network (ネットワーク会議), owner (地主),
visit (会社の下見), trial (おためし), opened (開始), ended (終了).
"""

from datetime import date
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge, gt, le

from .needs import Requested, Withdrawn
from .values import Availability, LenderId, Place


@frozen
class RoundDetails:
    """Sealed: where the truck comes from, and what the company wrote."""

    depot: str = ""
    note: str = ""


@frozen
class RoundWithdrawn(Withdrawn):
    """The round is taken back."""

    VERSION: ClassVar[int] = 1


@frozen
class RoundOffered(Requested):
    """A company offers a truck on a weekday: ``person`` is the company.

    Between ``from_min`` and ``until_min``, less ``breaks`` (pairs of minutes), it stops at most ``most`` times for
    ``stop_min`` minutes. ``weeks`` are the weeks of the month in which it comes (第1, 第3), empty for every week.
    """

    VERSION: ClassVar[int] = 1
    KIND: ClassVar[str] = "mobile_sales"
    WITHDRAWAL: ClassVar[type[Withdrawn]] = RoundWithdrawn
    from_min: int = field(default=0, kw_only=True)
    until_min: int = field(default=1440, kw_only=True)
    stop_min: int = field(default=30, kw_only=True, validator=gt(0))
    most: int = field(default=1, kw_only=True, validator=ge(1))
    breaks: tuple[tuple[int, int], ...] = field(default=(), kw_only=True)
    weeks: tuple[int, ...] = field(default=(), kw_only=True)
    existing: tuple[str, ...] = field(default=(), kw_only=True)
    private: RoundDetails | None = None


@frozen
class RoundChanged(RoundOffered):
    """The round now reads like this, all of it."""


@frozen
class LotDetails:
    """Sealed: what the lot is called, where it lies, what was written about it."""

    name: str
    place: Place
    note: str = ""


@frozen
class Season:
    """Days of every year, first and last inclusive; it may run over the turn of the year."""

    from_month: int = field(validator=[ge(1), le(12)])
    from_day: int = field(validator=[ge(1), le(31)])
    until_month: int = field(validator=[ge(1), le(12)])
    until_day: int = field(validator=[ge(1), le(31)])

    def holds(self, day: date) -> bool:
        first, last = (self.from_month, self.from_day), (self.until_month, self.until_day)
        at = (day.month, day.day)
        return first <= at <= last if first <= last else at >= first or at <= last


@frozen
class LotProposed:
    """A lot where a truck could stop. ``lender`` is its owner, who is asked.

    ``spaces`` is how many vehicles fit (None: nobody has measured). ``consent`` is what the owner has said so far: yes,
    no, negotiating, unasked. ``hours`` without anything in it: nobody has told hours. ``shut`` are days of every year.
    """

    VERSION: ClassVar[int] = 2
    SEALED_FOR: ClassVar[str] = "lender"
    lot: str
    lender: LenderId
    spaces: int | None
    consent: str
    hours: Availability
    shut: tuple[Season, ...] = ()
    private: LotDetails | None = None


@frozen
class LotChanged(LotProposed):
    """The lot now reads like this, all of it."""


@frozen
class LotWithdrawn:
    """The lot is no candidate any more."""

    VERSION: ClassVar[int] = 1
    lot: str


@frozen
class TownHeard:
    """In a town so many were asked, and so many of them have trouble shopping.

    ``source`` is who asked: survey, commissioner (民生委員), centre (包括), association (自治会), imagined (想像) or
    other.
    """

    VERSION: ClassVar[int] = 1
    report: str
    town: str
    asked: int = field(validator=ge(0))
    in_trouble: int = field(validator=ge(0))
    source: str
    on: date | None = None


@frozen
class TownHeardChanged(TownHeard):
    """The report now reads like this, all of it."""


@frozen
class TownHeardWithdrawn:
    """The report is not to be counted."""

    VERSION: ClassVar[int] = 1
    report: str


@frozen
class TownCounted:
    """How many people of 65 and more, and how many households, a town has; ``on`` is the day of the count."""

    VERSION: ClassVar[int] = 1
    town: str
    elderly: int = field(validator=ge(0))
    households: int | None = None
    on: date | None = None


@frozen
class StepWords:
    """Sealed: what was said."""

    note: str = ""


@frozen
class LotStepTaken:
    """A step in a lot's life. A trial has a last day and an agreed minimum of buyers a visit."""

    VERSION: ClassVar[int] = 1
    SEALED_FOR: ClassVar[str] = "lender"
    lot: str
    lender: LenderId
    step: str
    on: date
    until: date | None = None
    minimum: int | None = None
    private: StepWords | None = None


@frozen
class BuyersCounted:
    """So many people bought something when the truck stood there on a day. A later count of a day takes its place."""

    VERSION: ClassVar[int] = 1
    lot: str
    on: date
    buyers: int = field(validator=ge(0))


@frozen
class LotFactWords:
    """Sealed: the fact in words."""

    text: str


@frozen
class LotFactNoted:
    """Something for a lot's dossier: photo, entrance, slope, sketch, permission, neighbours, host, expected_buyers."""

    VERSION: ClassVar[int] = 1
    SEALED_FOR: ClassVar[str] = "lender"
    lot: str
    lender: LenderId
    about: str
    private: LotFactWords | None = None
