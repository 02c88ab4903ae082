"""What happened about looking in (見守り): kind shops named by residents, what they answered, how far each is taken,
households to look in on, and what was noticed.

A shop is known as a lender is (``vehicles.LenderRegistered``) and sealed under its own key: its owner's name is in it.
"""

from datetime import date, datetime
from typing import ClassVar

from attrs import frozen

from .needs import Requested, Withdrawn
from .values import Availability, LenderId, PersonId, Place

NominationId = str
NoticeId = str


@frozen
class NominationWords:
    """Sealed: where residents said it is, what was kind, and who wrote (an age group)."""

    where: str = ""
    kind: str = ""
    by: str = ""


@frozen
class ShopNominated:
    """A resident named a shop as kind, on a slip of paper (``number``)."""

    VERSION: ClassVar[int] = 1
    SEALED_FOR: ClassVar[str] = "shop"
    nomination: NominationId
    shop: LenderId
    number: str = ""
    private: NominationWords | None = None


@frozen
class NominationChanged(ShopNominated):
    """The slip now reads like this, all of it."""


@frozen
class NominationWithdrawn:
    """The slip does not count any more."""

    VERSION: ClassVar[int] = 1
    nomination: NominationId


@frozen
class ShopDetails:
    """Sealed: where it is, whom to speak to, and what was written."""

    place: Place
    trade: str = ""
    contact: str = ""
    phone: str = ""
    mail: str = ""
    prize: str = ""
    other: str = ""
    note: str = ""


@frozen
class ShopAnswered:
    """A shop answered the form at a moment (``at``): a visit to make, and no agreement.

    ``opens`` are its hours. ``offers`` are what it could do: greets, tells, checks_on_delivery, chair, toilet, flyers,
    wheelchair, trained, other. ``promises`` is false where it wrote that it cannot promise to look in. ``prize`` tells
    whether it would give prizes for points: yes, no, thinking or nothing.
    """

    VERSION: ClassVar[int] = 1
    SEALED_FOR: ClassVar[str] = "shop"
    shop: LenderId
    at: datetime
    opens: Availability
    offers: tuple[str, ...] = ()
    promises: bool = True
    prize: str = ""
    private: ShopDetails | None = None


@frozen
class ShopAnswerChanged(ShopAnswered):
    """The answer now reads like this, all of it."""


@frozen
class ShopAnswerWithdrawn:
    """The answer does not count any more."""

    VERSION: ClassVar[int] = 1
    shop: LenderId


@frozen
class StepWords:
    """Sealed: what was said."""

    note: str = ""


@frozen
class ShopStepTaken:
    """A shop was taken a step further on a day: visited, agreed, registered, ended.

    ``most`` is how many households it would look in on at most, where that was agreed.
    """

    VERSION: ClassVar[int] = 1
    SEALED_FOR: ClassVar[str] = "shop"
    shop: LenderId
    step: str
    on: date
    most: int | None = None
    private: StepWords | None = None


@frozen
class WatchDetails:
    """Sealed: where the household lives, and what was told."""

    place: Place
    note: str = ""


@frozen
class WatchWithdrawn(Withdrawn):
    """Nobody is to look in any more."""

    VERSION: ClassVar[int] = 1


@frozen
class WatchRequested(Requested):
    """A household is to be looked in on, on any day of the week, from ``first_day`` to ``until``."""

    VERSION: ClassVar[int] = 1
    KIND: ClassVar[str] = "watch"
    WITHDRAWAL: ClassVar[type[Withdrawn]] = WatchWithdrawn
    private: WatchDetails | None = None


@frozen
class WatchChanged(WatchRequested):
    """The request now reads like this, all of it."""


@frozen
class NoticeWords:
    """Sealed under the key of whom it is about: who noticed (where it was no shop), and what."""

    what: str
    by: str = ""


@frozen
class NoticeNoted:
    """Somebody noticed something about a person (気づき); ``shop`` is empty where it was no shop."""

    VERSION: ClassVar[int] = 1
    SEALED_FOR: ClassVar[str] = "person"
    notice: NoticeId
    person: PersonId
    on: date
    shop: LenderId = ""
    private: NoticeWords | None = None


@frozen
class FollowWords:
    """Sealed: who went, and what happened."""

    who: str
    happened: str


@frozen
class NoticeFollowed:
    """Somebody went to see about a notice; ``settled`` where nothing more is to be done."""

    VERSION: ClassVar[int] = 1
    SEALED_FOR: ClassVar[str] = "person"
    notice: NoticeId
    person: PersonId
    on: date
    settled: bool = True
    private: FollowWords | None = None
