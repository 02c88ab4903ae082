"""The access log: who looked at whose sealed data, when, and as what. A file beside the log, chained by itself.

Looks are many and say nothing about what happened, so they do not stand in the log. A line is one look, as canonical
JSON; its hash is SHA-256 over the line with an empty hash, which holds the hash of the line before. Lines are only ever
added, under the same kind of turns as the log's, and are on disk when ``note`` returns.

A line holds ids, no names. Where a file was written is sealed: its name may be somebody's.
"""

import os
from collections.abc import Iterator, Sequence
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Final, Literal
from uuid import UUID

from attrs import evolve, frozen
from msgspec import DecodeError, json

from .codec import canonical
from .errors import AccessesDamaged
from .files import make_durable, new_private_file, private_directory
from .refusals import told
from .times import to_us
from .turns import Turns

ENDING: Final = ".accesses"
WAIT_S: Final = 30.0
_BLOCK: Final = 1 << 16

How = Literal["screen", "paper", "export", "backup", "keys_backup"]


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


def beside(log: Path) -> Path:
    """Where the access log of a log file lies."""
    return log.with_name(log.name + ENDING)


class AccessLog:
    """The file of one log. May be used from any thread and by several processes."""

    def __init__(self, path: Path, log_id: str) -> None:
        """Touches nothing yet."""
        self.path = path
        self._genesis = sha256(f"sasaeai-match accesses 1 {log_id}".encode()).hexdigest()
        self._turns = Turns(path, WAIT_S)

    def make_ready(self) -> None:
        """Make the file where it is missing, for its owner alone, and see that it can be written.

        Whoever may not note a look may not look. Raises ``ReadOnly``, ``WriteFailed``, ``LogFull``.
        """
        with told(self.path, WAIT_S):
            private_directory(self.path.parent)
            if not self.path.exists():
                self._make()
            with self.path.open("r+b"):
                pass

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
        with self._turns.take(), told(self.path, WAIT_S), self.path.open("r+b") as file:
            last = _last_line(self.path, file.fileno())
            before = _read(self.path, last, 0) if last else None
            line = Access(
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
            line = evolve(line, hash=_hash_of(line))
            file.seek(0, os.SEEK_END)
            file.write(canonical(line) + b"\n")
            file.flush()
            os.fsync(file.fileno())
        return line

    def read(self) -> Iterator[Access]:
        """The looks in their order, those that are whole. Raises ``AccessesDamaged``."""
        for number, line in enumerate(self._lines(), 1):
            yield _read(self.path, line, number)

    def verify(self) -> Intact | Fault:
        """Whether every line is as it was written and follows the one before. Of a tail cut off nothing can be told."""
        first, at, previous = 1, 0, self._genesis
        for number, stored in enumerate(self._lines(), 1):
            try:
                line = _read(self.path, stored, number)
            except AccessesDamaged:
                return Fault(number)
            if number == 1 and line.number > 1:
                first, at, previous = line.number, line.number - 1, line.previous
            if (line.number, line.previous) != (at + 1, previous) or line.hash != _hash_of(line):
                return Fault(number)
            at, previous = line.number, line.hash
        return Intact(first, at, previous)

    def _make(self) -> None:
        try:
            new_private_file(self.path)
        except FileExistsError:
            return  # somebody else made it in this moment
        make_durable(self.path.parent)

    def _lines(self) -> Iterator[bytes]:
        """Whole lines: what a writer has not finished, or never will, is not among them."""
        if not self.path.exists():
            return
        with told(self.path, WAIT_S), self.path.open("rb") as file:
            for line in file:
                if line.endswith(b"\n"):
                    yield line[:-1]


def _last_line(path: Path, descriptor: int) -> bytes:
    """The last whole line, empty where there is none. What a writer who was killed left behind it is cut off."""
    size = os.fstat(descriptor).st_size
    tail = b""
    at = size
    while at > 0 and tail.count(b"\n") < 2:
        at, step = max(0, at - _BLOCK), min(_BLOCK, at)
        tail = os.pread(descriptor, step, at) + tail
    whole, newline, torn = tail.rpartition(b"\n")
    if torn:
        os.ftruncate(descriptor, size - len(torn))
    return whole.rpartition(b"\n")[2] if newline else b""


def _read(path: Path, stored: bytes, line: int) -> Access:
    try:
        access = json.decode(stored, type=Access)
    except DecodeError:
        raise AccessesDamaged(str(path), line) from None
    if canonical(access) != stored:
        raise AccessesDamaged(str(path), line)
    return access


def _hash_of(access: Access) -> str:
    return sha256(canonical(evolve(access, hash=""))).hexdigest()
