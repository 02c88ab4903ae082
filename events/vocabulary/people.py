"""What happened about people: registered, changed, agreed, and who must not meet whom."""

from datetime import date
from typing import ClassVar

from attrs import frozen

from .values import PersonId, Place


@frozen
class PersonDetails:
    """Sealed. ``age`` in years as told; ``call`` is whom to phone instead, ``emergency`` whom in an emergency."""

    name: str
    kana: str = ""
    age: int | None = None
    phone: str = ""
    home: Place | None = None
    call: str = ""
    emergency: str = ""


@frozen
class PersonRegistered:
    """A person is known from now on. ``identities`` are HMACs of her normalised name with phone and with address."""

    VERSION: ClassVar[int] = 1
    SEALED_FOR: ClassVar[str] = "person"
    person: PersonId
    identities: tuple[str, ...]
    private: PersonDetails | None = None


@frozen
class PersonChanged(PersonRegistered):
    """Her details are now these, all of them."""


@frozen
class ConsentWords:
    """Sealed. How the consent was worded and who gave it (本人, 家族, 後見人)."""

    wording: str
    given_by: str


@frozen
class ConsentGiven:
    """A person agreed to the use of her data for one service; ``source`` says by what (an application, a call).

    ``answered_by`` is self, family or guardian.
    """

    VERSION: ClassVar[int] = 2
    SEALED_FOR: ClassVar[str] = "person"
    person: PersonId
    service: str
    source: str
    on: date
    answered_by: str = "self"
    private: ConsentWords | None = None


@frozen
class ConsentRevoked:
    """She takes the consent back; plans made before stay as they were, none are made after."""

    VERSION: ClassVar[int] = 1
    person: PersonId
    service: str
    on: date


@frozen
class MeetingRefused:
    """Two people must not ride or work together (the order of the two says nothing)."""

    VERSION: ClassVar[int] = 1
    first: PersonId
    second: PersonId


@frozen
class MeetingAllowed:
    """The two may meet again."""

    VERSION: ClassVar[int] = 1
    first: PersonId
    second: PersonId
