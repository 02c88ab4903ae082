"""What happened about needs: a ride or a helper asked for, changed, withdrawn.

What every kind of need tells stands in ``Requested``; what it is a need of (a kind of matching) is its ``KIND``, and
what takes it back its ``WITHDRAWAL``.
"""

from datetime import date
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge

from .values import Availability, NeedId, PersonId, Place


@frozen
class RideDetails:
    """Sealed: where to, when, with whom, and what the person told.

    ``purpose`` is clinic, shopping, salon, festival or other. ``arrive_by_min`` is when she must be there,
    ``return_ready_min`` when she is ready to go home (None: one way). ``attendants`` ride on seats, ``wheelchairs``
    counts the chairs (hers first), ``chair`` is none, manual or powered. ``basis`` is the legal ground of the ride.
    """

    purpose: str
    pickup: Place
    delivery: Place
    arrive_by_min: int
    return_ready_min: int | None = None
    attendants: int = field(default=0, validator=ge(0))
    wheelchairs: int = field(default=0, validator=ge(0))
    chair: str = "none"
    front_seat: bool = False
    basis: str = "no_registration"
    note: str = ""


@frozen
class Withdrawn:
    """A request is taken back; ``reason`` is a code (cancelled, duplicate, vanished, moved, forgotten, meeting_off)."""

    VERSION: ClassVar[int]
    need: NeedId
    reason: str


@frozen
class Requested:
    """Somebody asked for something, once or every week.

    ``weekdays`` (Monday = 0) is empty for a single time on ``first_day``; else it comes each week on those days from
    ``first_day`` to ``until`` (inclusive; None: no end). ``number`` is the office's own receipt number.
    """

    VERSION: ClassVar[int]
    KIND: ClassVar[str]
    WITHDRAWAL: ClassVar[type[Withdrawn]]
    SEALED_FOR: ClassVar[str] = "person"
    need: NeedId
    person: PersonId
    first_day: date
    weekdays: tuple[int, ...] = ()
    until: date | None = None
    number: str = ""
    received: date | None = None
    private: object | None = None


@frozen
class RideWithdrawn(Withdrawn):
    """The ride is taken back."""

    VERSION: ClassVar[int] = 1


@frozen
class RideRequested(Requested):
    """Somebody asked for a ride, once or every week."""

    VERSION: ClassVar[int] = 1
    KIND: ClassVar[str] = "transport"
    WITHDRAWAL: ClassVar[type[Withdrawn]] = RideWithdrawn
    private: RideDetails | None = None


@frozen
class RideChanged(RideRequested):
    """The request now reads like this, all of it."""


@frozen
class RideCancelled:
    """One day's ride is not needed; a weekly ride comes again on its other days."""

    VERSION: ClassVar[int] = 1
    need: NeedId
    day: date


@frozen
class HelpDetails:
    """Sealed: what is to be done where, when it may be, and what the person told.

    ``task`` is garbage, weeding, shopping, bulky, bulb, talk or other. ``hours`` are the times at which it may be done
    (of a weekly one: on each of its days), ``minutes`` how long it takes, ``people`` how many it takes. ``wish`` is
    woman, man or nothing. ``marks`` tell what a helper must be able to do, or will meet: heavy, high, brush_cutter,
    dog; same_face where whoever came before should come again, urgent where it cannot wait.
    """

    task: str
    place: Place
    hours: Availability
    minutes: int = field(validator=ge(1))
    people: int = field(default=1, validator=ge(1))
    wish: str = ""
    marks: tuple[str, ...] = ()
    detail: str = ""
    note: str = ""


@frozen
class HelpWithdrawn(Withdrawn):
    """The request for a helper is taken back."""

    VERSION: ClassVar[int] = 1


@frozen
class HelpRequested(Requested):
    """Somebody asked for a helper, once, every week, or on the ``nth`` (1 to 5) of its weekdays in each month.

    A single one may be done on any of the days that its hours name: ``first_day`` is the first of them.
    """

    VERSION: ClassVar[int] = 2
    KIND: ClassVar[str] = "helpers"
    WITHDRAWAL: ClassVar[type[Withdrawn]] = HelpWithdrawn
    nth: tuple[int, ...] = ()
    private: HelpDetails | None = None


@frozen
class HelpChanged(HelpRequested):
    """The request now reads like this, all of it."""
