"""The log as everybody else sees it: what goes in, what comes out, on what condition. The port that each store fills.

A store is in its own file (``sqlite``); what the stores share is in ``writing``. The rules they keep:

- Appended only, gap-free, totally ordered: positions run 1, 2, 3, … and no reader sees a later one before an earlier.
- ``append`` takes all drafts or none, and returns when they are on disk.
- A draft with a ``key`` that the log knows is not appended: what was recorded first is returned in its place, whatever
  the draft says. Each draft stands for itself, so a batch that was partly recorded before is completed, and a batch
  that is to be repeatable gives every draft a key. Known drafts are set aside before the condition is tested: who
  repeats an append is not in conflict with himself.
- A condition holds for the moment of the append, against every writer of every process.
- Recorded time never goes back: a clock that does is overruled by the last event's time.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple, Protocol
from uuid import UUID

from attrs import frozen
from msgspec import json, msgpack

from .errors import LogError

if TYPE_CHECKING:
    from pathlib import Path

    from .vault import Vault


_CLAIMS: Final = json.Decoder(tuple[str, ...])
_SEALED: Final = msgpack.Decoder(dict[str, bytes])


class Event(Protocol):
    """A class of the vocabulary: attrs-frozen, with a version, perhaps with a ``private`` part and ``SEALED_FOR``."""

    VERSION: ClassVar[int]


@frozen
class Draft:
    """One event about to be appended.

    ``id`` is a random UUIDv7, ``happened`` has a zone, ``key`` makes the append repeatable (an HMAC where it comes from
    personal data), ``claims`` say what the event touches, ``body`` is the responsible body. ``causation`` is the event
    that this one answers, ``correlation`` the first of the whole story.
    """

    event: Event
    id: UUID
    happened: datetime
    actor: str
    key: str | None = None
    claims: tuple[str, ...] = ()
    district: str | None = None
    body: str | None = None
    causation: UUID | None = None
    correlation: UUID | None = None


class Recorded(NamedTuple):
    """One event as stored, to the byte, in the order in which it is hashed.

    A tuple, because it is a row: a replay makes a million of them, and an attrs class takes seven times as long.
    Times are microseconds (``times``). What is seldom read (ids, claims, the sealed parts) is unpacked when asked for.
    """

    position: int
    recorded_us: int
    id_bytes: bytes
    key: str | None
    type: str
    version: int
    claims_json: bytes
    district: str | None
    body: str | None
    happened_us: int
    actor: str
    causation_bytes: bytes | None
    correlation_bytes: bytes | None
    payload: bytes
    sealed_bytes: bytes
    previous: bytes
    hash: bytes

    @property
    def id(self) -> UUID:
        """The event's UUIDv7."""
        return UUID(bytes=self.id_bytes)

    @property
    def causation(self) -> UUID | None:
        """The event that this one answers."""
        return UUID(bytes=self.causation_bytes) if self.causation_bytes else None

    @property
    def correlation(self) -> UUID | None:
        """The first event of the story."""
        return UUID(bytes=self.correlation_bytes) if self.correlation_bytes else None

    @property
    def claims(self) -> tuple[str, ...]:
        """What the event touches."""
        return _CLAIMS.decode(self.claims_json)

    @property
    def sealed(self) -> Mapping[str, bytes]:
        """Subject -> ciphertext; empty where the event never had a private part."""
        return _SEALED.decode(self.sealed_bytes)


@frozen
class Condition:
    """No event with any of these claims after this position."""

    claims: frozenset[str]
    after: int


@frozen
class Conflict(LogError):
    """The condition does not hold: ``claim`` was last touched by the event at ``position``. Nothing was appended.

    Of several, the earliest position is told (then the first claim in order). Fold on, check again, try again.
    """

    code: ClassVar[str] = "log.conflict"
    claim: str
    position: int


class EventLog(Protocol):
    """What every store does. All of its calls may come from any thread; a log does not survive a fork."""

    @property
    def log_id(self) -> str:
        """The id that the first event carries."""

    @property
    def vault(self) -> "Vault":
        """The keys that the log seals under."""

    def append(self, drafts: Sequence[Draft], condition: Condition | None, *, now: datetime) -> tuple[Recorded, ...]:
        """Append all or none, durably; what was recorded, in the order of the drafts (see above for known keys).

        Raises ``Conflict``, ``Forgotten`` (a private part for a subject whose key is destroyed), ``UnfitEvent``,
        ``IdTaken``, ``Locked``, ``LogFull``, ``ReadOnly``, ``WriteFailed``.
        """

    def read(self, after: int = 0, until: int | None = None) -> Iterator[Recorded]:
        """The events after a position, up to and with another (without: up to the head when reading begins)."""

    def head(self) -> tuple[int, bytes]:
        """Position and hash of the last event."""

    def news(self) -> AbstractContextManager[Callable[[float], None]]:
        """Listen for appends from now on; what it gives waits for the next, so many seconds at most (``following``)."""

    def alone(self, what: str) -> AbstractContextManager[bool]:
        """Whether no other process does what is named with this log; nobody else does until this ends (``alone``)."""

    def wrong_claim(self) -> str | None:
        """A claim whose last position, as conditions are tested by, is not what the events say; None where all agree.

        The claims' table is made from the events and stands outside their chain, so it is checked against them.
        """

    def backup_to(self, path: "Path") -> None:
        """A consistent copy as a file of the embedded store, while others write. It holds no keys, and appears under
        its name only when whole. Raises ``LogExists`` where something is there."""

    def close(self) -> None:
        """Let go of files and connections."""
