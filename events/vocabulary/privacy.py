"""What happened about people's data: forgotten, held back from it, disclosed, handed on, lent to another district.

Consent to a service stands with the people (``people``); here stands what goes beyond the purpose that was told at the
application: a disclosure is asked for and answered one by one.
"""

from datetime import date
from typing import ClassVar

from attrs import frozen

from .people import ConsentWords
from .values import PersonId

BodyId = str
HoldId = str
LendingId = str


@frozen
class PersonForgotten:
    """Her key is destroyed: nothing that was sealed for her, or for the ids in ``also``, can be shown again.

    ``also`` are ids that rows bore before they were known to be hers. ``marks`` are HMACs by which she is known again
    where neither phone nor address was told. ``reason`` is request, retention or mistake. ``person`` may be a lender.
    """

    VERSION: ClassVar[int] = 1
    person: PersonId
    also: tuple[str, ...]
    marks: tuple[str, ...]
    reason: str


@frozen
class HoldWords:
    """Sealed. Why, in the office's words."""

    text: str


@frozen
class LegalHoldPlaced:
    """Her data must not be erased for now; ``reason`` is accident, complaint or settlement."""

    VERSION: ClassVar[int] = 1
    SEALED_FOR: ClassVar[str] = "person"
    hold: HoldId
    person: PersonId
    reason: str
    private: HoldWords | None = None


@frozen
class LegalHoldLifted:
    """What the hold was for is settled."""

    VERSION: ClassVar[int] = 1
    SEALED_FOR: ClassVar[str] = "person"
    hold: HoldId
    person: PersonId
    private: HoldWords | None = None


@frozen
class DisclosureAnswered:
    """Whether somebody may be told of her, or her sensitive data be used: ``given`` or refused, on a day.

    ``to`` is body, district, meeting, shop, map or sensitive; ``recipient`` says which one (an id, a romaji name;
    empty: whichever). ``asked_by`` is who asked for the office, ``answered_by`` is self, family or guardian. ``until``
    is the last day on which it counts, None without an end.
    """

    VERSION: ClassVar[int] = 1
    SEALED_FOR: ClassVar[str] = "person"
    person: PersonId
    to: str
    recipient: str
    given: bool
    asked_by: str
    answered_by: str
    on: date
    until: date | None = None
    private: ConsentWords | None = None


@frozen
class DisclosureRevoked:
    """She takes back what she had agreed to, from a day on."""

    VERSION: ClassVar[int] = 1
    person: PersonId
    to: str
    recipient: str
    on: date


@frozen
class BodyRegistered:
    """An organisation that keeps people's data or is given them; its name stands in the clear.

    ``kind`` is council (市社協), volunteer_centre (地区ボラセン), corporation (法人), city, group or shop.
    """

    VERSION: ClassVar[int] = 1
    body: BodyId
    kind: str
    name: str


@frozen
class BodyAssigned:
    """From now on this body answers for the person's data."""

    VERSION: ClassVar[int] = 1
    person: PersonId
    body: BodyId


@frozen
class HandedOnWords:
    """Sealed. What for, in the office's words."""

    purpose: str


@frozen
class DataHandedOn:
    """Data of a person went to somebody: ``to`` and ``recipient`` as in ``DisclosureAnswered``.

    ``basis`` is consent, entrusted (委託), law or life (人の生命、身体又は財産の保護). ``items`` are the kinds of data:
    name, phone, address, ride, sensitive.
    """

    VERSION: ClassVar[int] = 1
    SEALED_FOR: ClassVar[str] = "person"
    person: PersonId
    to: str
    recipient: str
    basis: str
    items: tuple[str, ...]
    private: HandedOnWords | None = None


@frozen
class LendingAsked:
    """A district asks another one for a volunteer (``kind`` driver or helper) or a vehicle, for days (inclusive).

    ``of`` is the district that the resource belongs to, ``to`` the one that asks.
    """

    VERSION: ClassVar[int] = 1
    lending: LendingId
    resource: str
    kind: str
    of: str
    to: str
    first_day: date
    last_day: date


@frozen
class LendingAnswered:
    """The district that was asked says yes or no."""

    VERSION: ClassVar[int] = 1
    lending: LendingId
    accepted: bool


@frozen
class LendingReturned:
    """The volunteer or vehicle is its own district's again; ``on`` is the first day on which it is."""

    VERSION: ClassVar[int] = 1
    lending: LendingId
    on: date
