"""The embedded store: one SQLite file.

WAL with synchronous=FULL, so what ``append`` returned is on disk; turns before BEGIN IMMEDIATE (``turns``); readers on
a connection of their own, so that they see what is committed and nothing else. Reading goes by ranges of positions and
keeps no snapshot open meanwhile: events do not change, so a range read later reads the same.
"""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager
from datetime import datetime
from pathlib import Path
from threading import Lock
from typing import Final
from uuid import UUID

from . import sqlite_rows as rows
from .alone import alone_beside
from .appending import in_order, unrecorded, write
from .beginning import first_event, log_id_in
from .codec import CODEC, Codec
from .errors import LogDamaged, LogError, LogExists, LogMissing, NotOurKeys, NotOurLog, OnNetwork, ReadOnly
from .files import new_part, private_directory, publish, stranger
from .log import Condition, Draft, Recorded
from .mounts import mounts_text, network_drive, network_filesystem
from .reached import End, end_of, keep_reached, keep_writing, reached
from .refusals import told, transaction
from .sqlite_news import watching
from .times import to_us
from .turns import Turns
from .vault import Vault, keys_directory
from .writing import prepare

WAIT_S: Final = 30.0
"""How long a writer waits for its turn."""
CLOSING_S: Final = 1.0
"""How long whoever closes a log waits to keep how far it reached; without, the write-ahead log is left to the next."""
_AT_ONCE: Final = 400  # few enough to stay in a processor's cache until they are used


class SqliteLog:
    """An open log (see ``log.EventLog`` for what its methods promise). Made by ``create_log`` and ``open_log``."""

    def __init__(
        self,
        path: Path,
        vault: Vault,
        log_id: str,
        codec: Codec,
        *,
        read_only: bool,
        wait_s: float,
        keys: Path | None = None,
    ) -> None:
        """``keys`` is the folder in which it is kept how far the log reached (``reached``)."""
        self.log_id = log_id
        self.vault = vault
        self._path = path
        self._keys = keys
        self._closed = False
        self._codec = codec
        self._wait_s = wait_s
        self._turns = Turns(path, wait_s)
        self._one_reader = Lock()
        with told(path, wait_s):
            self._writer = None if read_only else rows.connect(path, read_only=False, wait_s=wait_s)
            self._reader = rows.connect(path, read_only=True, wait_s=wait_s)

    def append(self, drafts: Sequence[Draft], condition: Condition | None, *, now: datetime) -> tuple[Recorded, ...]:
        """Append all or none, durably."""
        now_us = to_us(now)
        self.vault.refresh()
        with self._read() as reader:
            known = rows.under_keys(reader, (draft.key for draft in drafts))
        fresh = unrecorded(drafts, known)
        if not fresh:
            return in_order(drafts, [*known.values()])
        if self._writer is None:
            raise ReadOnly(str(self._path))
        prepared = prepare(fresh, self._codec, self.vault)
        with self._turns.take(), self._written(self._writer):
            written = write(rows, self._writer, prepared, condition, now_us)
        return in_order(drafts, [*known.values(), *written])

    def read(self, after: int = 0, until: int | None = None) -> Iterator[Recorded]:
        """The events after a position, up to and with another (without: up to the head when reading begins)."""
        self.vault.refresh()
        head = self.head()[0]
        last = head if until is None else min(until, head)
        while after < last:
            with self._read() as reader:
                events = rows.between(reader, after, last, _AT_ONCE)
            if not events:
                return
            yield from events
            after = events[-1].position

    def head(self) -> tuple[int, bytes]:
        """Position and hash of the last event."""
        with self._read() as reader:
            return rows.head(reader)[:2]

    def news(self) -> AbstractContextManager[Callable[[float], None]]:
        """Listen for appends; what it gives waits for the next, so many seconds at most."""
        return watching(self._path, self._wait_s)

    def alone(self, what: str) -> AbstractContextManager[bool]:
        """Whether no other process does what is named with this log; nobody else does until this ends."""
        return alone_beside(self._path, what)

    def wrong_claim(self) -> str | None:
        """A claim whose last position, as conditions are tested by, is not what the events say; None where all agree.

        The claims' table is made from the events and stands outside their chain, so it is checked against them.
        """
        with self._read() as reader:
            return rows.wrong_claim(reader)

    def backup_to(self, path: Path) -> None:
        """A consistent copy while others write, under its name only when whole. It holds no keys. ``LogExists``."""
        if path.exists():
            raise LogExists(str(path))
        part = new_part(path)
        with told(self._path, self._wait_s):
            source = rows.connect(self._path, read_only=True, wait_s=self._wait_s)
            copy = sqlite3.connect(part)
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # whole as it lies: no write-ahead log belongs to it
            copy.close()
            source.close()
        publish(part, path)

    def close(self) -> None:
        """Let go of files and connections. Who goes last, if it is the writer, takes the write-ahead log away."""
        if not self._closed:
            self._closed = True
            last = (self._reader, self._writer) if self._is_reached_kept() else (self._writer, self._reader)
            for connection in last:
                if connection is not None:
                    connection.close()
        self.vault.close()

    @contextmanager
    def _written(self, writer: sqlite3.Connection) -> Iterator[None]:
        with transaction(writer):
            yield
        if self._keys is not None:
            keep_writing(self._keys)

    def _is_reached_kept(self) -> bool:
        """Keep how far the log reached; also what somebody appended who was killed. False where there is no room."""
        if self._writer is None or self._keys is None:
            return False
        try:
            # Nobody appends meanwhile, so what is kept is never behind the file. Who holds the turn longer keeps it on
            # closing: somebody who pressed Ctrl-C while waiting for him is not to wait for him again.
            with Turns(self._path, min(self._wait_s, CLOSING_S)).take():
                head, known = self.head(), reached(self._keys)
                if known.writing or head[0] > known.position:
                    keep_reached(self._keys, *head)
        except LogError:
            return False
        return True

    @contextmanager
    def _read(self) -> Iterator[sqlite3.Connection]:
        with self._one_reader, told(self._path, self._wait_s):
            yield self._reader


def create_log(
    path: Path, *, log_id: str, now: datetime, new_id: UUID, actor: str, keys: Path | None = None, codec: Codec = CODEC
) -> SqliteLog:
    """Make a log with its first event and its key store, and open it. The file appears under its name when whole.

    ``keys`` is the folder of the key store (without: ``keys/<log id>`` beside the log). Raises ``LogExists``,
    ``KeysExist``, ``OnNetwork``, and what appending raises.
    """
    with told(path):
        private_directory(path.parent)
    refuse_network(path)
    with Turns(path, WAIT_S).take():
        if path.exists():
            raise LogExists(str(path))
        own = keys or keys_directory(path.parent, log_id)
        vault = Vault.create(own)
        part = new_part(path)
        connection = rows.connect(part, read_only=False, wait_s=WAIT_S)
        connection.executescript(rows.SCHEMA)
        with transaction(connection):
            rows.insert(connection, first_event(log_id, now=now, new_id=new_id, actor=actor))
        connection.close()
        publish(part, path)
    log = SqliteLog(path, vault, log_id, codec, read_only=False, wait_s=WAIT_S, keys=own)
    keep_reached(own, *log.head())
    return log


def open_log(
    path: Path, *, keys: Path | None = None, codec: Codec = CODEC, read_only: bool = False, wait_s: float = WAIT_S
) -> SqliteLog:
    """Open a log that is there, with its key store. Never makes either.

    Raises ``LogMissing``, ``NotOurLog``, ``LogDamaged``, ``OnNetwork``, ``MissingKeys``, ``NotOurKeys``.
    """
    log_id = id_at(path, wait_s)
    directory = keys or keys_directory(path.parent, log_id)
    vault = Vault.open(directory)
    if vault.log_id != log_id:
        raise NotOurKeys(str(directory), "other_log")
    end = end_of_file(path, directory, wait_s)
    if end != "known":
        raise LogDamaged(str(path), end)
    return SqliteLog(path, vault, log_id, codec, read_only=read_only, wait_s=wait_s, keys=directory)


def end_of_file(path: Path, keys: Path, wait_s: float = WAIT_S) -> End:
    """Whether the file reaches as far as it ever did, by what is kept with its keys (``reached``)."""

    def head() -> int:
        with told(path, wait_s), closing(rows.connect(path, read_only=True, wait_s=wait_s)) as connection:
            return rows.head(connection)[0]

    return end_of(path, keys, head, Turns(path, wait_s))


def id_at(path: Path, wait_s: float = WAIT_S) -> str:
    """The id of the log in a file. Raises ``LogMissing``, ``NotOurLog``, ``LogDamaged``, ``OnNetwork``."""
    if not path.is_file():
        raise LogMissing(str(path))
    refuse_network(path)
    with told(path, wait_s):
        _refuse_stranger(path)
        with closing(rows.connect(path, read_only=True, wait_s=wait_s)) as connection:
            log_id = log_id_in(rows.between(connection, 0, 1, 1))
    if log_id is None:
        raise NotOurLog(str(path), "no_start")
    return log_id


def refuse_network(path: Path) -> None:
    """Raise ``OnNetwork`` where a log may not lie."""
    kind = network_drive(path.parent) or network_filesystem(path.parent, mounts_text())
    if kind is not None:
        raise OnNetwork(str(path), kind)


def _refuse_stranger(path: Path) -> None:
    why = stranger(path, rows.APPLICATION, rows.FORMAT)
    if why == "truncated":
        raise LogDamaged(str(path), why)
    if why is not None:
        raise NotOurLog(str(path), why)
