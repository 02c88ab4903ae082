"""The access log: who looked at whose sealed data, when, and as what. Beside the log, chained by itself.

Looks are many and say nothing about what happened, so they do not stand in the log. A line is one look, as canonical
JSON; its hash is SHA-256 over the line with an empty hash, which holds the hash of the line before. Where the lines lie
is the store's business: a file (``accesses_file``) or a table (``postgres_accesses``).

A line holds ids, no names. Where a file was written is sealed: its name may be somebody's.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from hashlib import sha256
from typing import Literal, Protocol, TypeAlias
from uuid import UUID

from attrs import evolve, frozen
from msgspec import DecodeError, json

from .codec import canonical
from .errors import AccessesDamaged
from .times import to_us

How = Literal["screen", "paper", "export", "backup", "keys_backup", "destroyed"]


@frozen
class Access:
    """One look. ``people`` are ids, sorted; ``what`` is the command or the paper's kind; ``number`` counts from 1.

    ``paper`` is the id that stands on a paper or in an export, empty on a screen. ``place`` is where the file was
    written, sealed (hex) under the key of ``sealed_for`` for the event id ``id``.
    """

    number: int
    id: str
    at_us: int
    actor: str
    how: str
    what: str
    people: tuple[str, ...]
    paper: str
    sealed_for: str
    place: str
    previous: str
    hash: str = ""


@frozen
class Intact:
    """Every line follows the one before it. ``first`` is above 1 where older lines were taken away."""

    first: int
    last: int
    hash: str


@frozen
class Fault:
    """The first line (as an editor counts) that is not what was written, or does not follow the one before."""

    line: int


Next: TypeAlias = Callable[[bytes | None], bytes]
"""The line to be added, made of the one before it."""


class Lines(Protocol):
    """Where the lines lie: only ever added to, one after another, on disk when ``add`` returns."""

    @property
    def shown(self) -> str:
        """The place, for people."""

    def make_ready(self) -> None:
        """Make the place where it is missing, and see that it can be written. Raises what a log's writing raises."""

    def add(self, line: Next) -> None:
        """Add the line that follows the last one; who adds at the same time waits for his turn."""

    def read(self) -> Iterator[bytes]:
        """The whole lines in their order, without their ends; none where there is no such place."""

    def fill(self, lines: Iterable[bytes]) -> None:
        """Put these into a place that is empty: they come from a backup."""

    def close(self) -> None:
        """Let go of files and connections."""


class AccessLog:
    """The looks of one log. May be used from any thread, by several processes and, on a server, from any machine."""

    def __init__(self, lines: Lines, log_id: str) -> None:
        """Touches nothing yet."""
        self._lines = lines
        self._genesis = sha256(f"sasaeai-match accesses 1 {log_id}".encode()).hexdigest()

    @property
    def shown(self) -> str:
        """Where the looks are kept, for people."""
        return self._lines.shown

    def make_ready(self) -> None:
        """Make their place where it is missing. Whoever may not note a look may not look."""
        self._lines.make_ready()

    def note(
        self,
        *,
        id: UUID,  # noqa: A002 - it is called so everywhere
        at: datetime,
        actor: str,
        how: How,
        what: str,
        people: Sequence[str],
        paper: str = "",
        sealed_for: str = "",
        place: str = "",
    ) -> Access:
        """Add a look; it is on disk when this returns."""
        self.make_ready()
        added: list[Access] = []

        def after(last: bytes | None) -> bytes:
            before = self._read(last, 0) if last else None
            look = Access(
                number=before.number + 1 if before else 1,
                id=id.hex,
                at_us=to_us(at),
                actor=actor,
                how=how,
                what=what,
                people=tuple(sorted(set(people))),
                paper=paper,
                sealed_for=sealed_for,
                place=place,
                previous=before.hash if before else self._genesis,
            )
            added.append(evolve(look, hash=_hash_of(look)))
            return canonical(added[-1])

        self._lines.add(after)
        return added[-1]

    def read(self) -> Iterator[Access]:
        """The looks in their order, those that are whole. Raises ``AccessesDamaged``."""
        for number, line in enumerate(self._lines.read(), 1):
            yield self._read(line, number)

    def verify(self) -> Intact | Fault:
        """Whether every line is as it was written and follows the one before. Of a tail cut off nothing can be told."""
        first, at, previous = 1, 0, self._genesis
        for number, stored in enumerate(self._lines.read(), 1):
            try:
                line = self._read(stored, number)
            except AccessesDamaged:
                return Fault(number)
            if number == 1 and line.number > 1:
                first, at, previous = line.number, line.number - 1, line.previous
            if (line.number, line.previous) != (at + 1, previous) or line.hash != _hash_of(line):
                return Fault(number)
            at, previous = line.number, line.hash
        return Intact(first, at, previous)

    def lines(self) -> Iterator[bytes]:
        """The lines as they are stored, for a backup."""
        return self._lines.read()

    def fill(self, lines: Iterable[bytes]) -> None:
        """Put back what was backed up, where there is nothing yet."""
        self._lines.fill(lines)

    def close(self) -> None:
        """Let go of files and connections."""
        self._lines.close()

    def _read(self, stored: bytes, line: int) -> Access:
        try:
            access = json.decode(stored, type=Access)
        except DecodeError:
            raise AccessesDamaged(self.shown, line) from None
        if canonical(access) != stored:
            raise AccessesDamaged(self.shown, line)
        return access


def _hash_of(access: Access) -> str:
    return sha256(canonical(evolve(access, hash=""))).hexdigest()
