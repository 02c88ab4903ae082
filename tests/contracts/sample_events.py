"""A vocabulary of three events for tests of the log, so that they do not move with the real one; and drafts of them."""

from datetime import datetime, timedelta
from itertools import count
from typing import ClassVar, Final

from attrs import frozen

from events.codec import Codec
from events.ids import uuid7
from events.log import Draft, Event
from events.times import TOKYO, to_us
from events.vocabulary.settings import LogStarted


@frozen
class Words:
    """Sealed."""

    text: str
    age: int | None = None


@frozen
class Told:
    """A person told something."""

    VERSION: ClassVar[int] = 1
    SEALED_FOR: ClassVar[str] = "person"
    person: str
    topics: tuple[str, ...] = ()
    private: Words | None = None


@frozen
class Noted:
    """Something was noted about nobody."""

    VERSION: ClassVar[int] = 1
    what: str
    share: float = 0.5


CODEC: Final = Codec({"log.started": LogStarted, "told": Told, "noted": Noted})
NOW: Final = datetime(2026, 12, 1, 9, 0, tzinfo=TOKYO)
_numbers = count(1)


def draft(event: Event, *, key: str | None = None, claims: tuple[str, ...] = (), number: int | None = None) -> Draft:
    """A draft with an id of its own (of this number)."""
    n = next(_numbers) if number is None else number
    return Draft(
        event,
        id=uuid7(to_us(NOW) + n, n.to_bytes(10)),
        happened=NOW - timedelta(days=1),
        actor="見本 職員",
        key=key,
        claims=claims,
        district="shonan",
    )


def told(person: str, text: str) -> Told:
    """A person told this."""
    return Told(person, topics=("garden",), private=Words(text, age=81))
