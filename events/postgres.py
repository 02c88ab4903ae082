"""The store for several machines: a schema of a PostgreSQL database.

Writers take turns by an advisory lock, held from before the head is read until the events can be seen: so positions
have no gap, and no reader sees a later one before an earlier (a sequence would hand out numbers that are committed in
another order; followers of such logs lose events). Reading goes by ranges of positions, as on SQLite.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, closing
from datetime import datetime
from pathlib import Path
from typing import Any, Final, LiteralString
from uuid import UUID

from psycopg.sql import SQL, Identifier

from . import postgres_rows as rows
from .alone import alone_on
from .appending import in_order, unrecorded, write
from .beginning import first_event, log_id_in
from .codec import CODEC, Codec
from .errors import KekMissing, LogExists, LogMissing, NotOurKeys, NotOurLog, ReadOnly
from .log import Condition, Draft, Recorded
from .postgres_address import Address, address
from .postgres_kek import KekSource
from .postgres_keys import PostgresKeys, make_keyring
from .postgres_link import Connection, Link, refuse_forgetful
from .postgres_news import TELL, listening
from .times import to_us
from .vault import LOG, Vault
from .writing import prepare

WAIT_S: Final = 30.0
"""How long a writer waits for its turn."""
_AT_ONCE: Final = 2000


class PostgresLog:
    """An open log (see ``log.EventLog`` for what its methods promise). Made by ``create_log`` and ``open_log``."""

    def __init__(self, reader: Link, writer: Link | None, vault: Vault, log_id: str, codec: Codec) -> None:
        self.log_id = log_id
        self.vault = vault
        self._reader = reader
        self._writer = writer
        self._codec = codec

    def append(self, drafts: Sequence[Draft], condition: Condition | None, *, now: datetime) -> tuple[Recorded, ...]:
        """Append all or none, durably. Where the connection breaks while that is completed: ``ConnectionLost``."""
        now_us = to_us(now)
        self.vault.refresh()
        keys = [draft.key for draft in drafts if draft.key is not None]
        known = self._reader.ask(lambda connection: rows.under_keys(connection, keys)) if keys else {}
        fresh = unrecorded(drafts, known)
        if not fresh:
            return in_order(drafts, [*known.values()])
        if self._writer is None:
            raise ReadOnly(self._reader.address.shown)
        prepared = prepare(fresh, self._codec, self.vault)
        with self._writer.transaction(rows.TURN) as connection:
            written = write(rows, connection, prepared, condition, now_us)
            connection.execute(TELL)
        return in_order(drafts, [*known.values(), *written])

    def read(self, after: int = 0, until: int | None = None) -> Iterator[Recorded]:
        """The events after a position, up to and with another (without: up to the head when reading begins)."""
        self.vault.refresh()
        head = self.head()[0]
        last = head if until is None else min(until, head)
        while after < last:
            events = self._between(after, last)
            if not events:
                return
            yield from events
            after = events[-1].position

    def head(self) -> tuple[int, bytes]:
        """Position and hash of the last event."""
        return self._reader.ask(rows.head)[:2]

    def news(self) -> AbstractContextManager[Callable[[float], None]]:
        """Listen for appends; what it gives waits for the next, so many seconds at most."""
        return listening(self._reader.address, WAIT_S)

    def alone(self, what: str) -> AbstractContextManager[bool]:
        """Whether no other process does what is named with this log; nobody else does until this ends."""
        return alone_on(self._reader.address, what, WAIT_S)

    def wrong_claim(self) -> str | None:
        """A claim whose last position is not what the events say; None where all agree."""
        return self._reader.ask(rows.wrong_claim)

    def backup_to(self, path: Path) -> None:
        """A consistent copy as a file of the other store while others write, under its name only when whole."""
        from .sqlite_loading import build_file

        build_file(path, self.read())

    def close(self) -> None:
        """Let go of the connections."""
        self._reader.close()
        if self._writer is not None:
            self._writer.close()
        self.vault.close()

    def _between(self, after: int, until: int) -> list[Recorded]:
        return self._reader.ask(lambda connection: rows.between(connection, after, until, _AT_ONCE))


def create_log(
    where: str,
    *,
    log_id: str,
    now: datetime,
    new_id: UUID,
    actor: str,
    keys: Path | None = None,
    kek: KekSource | None = None,
    codec: Codec = CODEC,
) -> PostgresLog:
    """Make the schema where it is missing, a log with its first event and its key store, and open it.

    The key store is a new folder, ``keys``, or else lies beside the log, wrapped under ``kek``. All is made or nothing
    (the folder may be left). Raises ``LogExists``, ``KeysExist``, ``KekMissing``, ``KekUnfit``, ``Unreachable``,
    ``NotDurable``, and what appending raises.
    """
    place = address(where)
    with closing(Link(place, WAIT_S)) as link, link.transaction(rows.FIRST_TURN) as connection:
        refuse_forgetful(connection, place)
        make_schema(connection, place)
        if keys is None:
            make_keyring(connection, log_id, _needed(kek, place))
        else:
            Vault.create(keys).close()
        rows.insert(connection, first_event(log_id, now=now, new_id=new_id, actor=actor))
    log = open_log(where, keys=keys, kek=kek, codec=codec)
    log.vault.ensure([LOG])
    return log


def open_log(
    where: str,
    *,
    keys: Path | None = None,
    kek: KekSource | None = None,
    codec: Codec = CODEC,
    read_only: bool = False,
    wait_s: float = WAIT_S,
) -> PostgresLog:
    """Open a log that is there, with its key store. Never makes either.

    Raises ``LogMissing``, ``NotOurLog``, ``MissingKeys``, ``NotOurKeys``, ``KekMissing``, ``KekUnfit``,
    ``Unreachable``, and ``NotDurable`` where it is to be written to.
    """
    place = address(where)
    reader = Link(place, wait_s)
    try:
        log_id = _id_of(reader)
        if not read_only:
            reader.ask(lambda connection: refuse_forgetful(connection, place))
        vault = Vault.open(keys) if keys else Vault(PostgresKeys(reader, _needed(kek, place)))
        if vault.log_id != log_id:
            raise NotOurKeys(str(keys or place.shown), "other_log")
    except BaseException:
        reader.close()
        raise
    return PostgresLog(reader, None if read_only else Link(place, wait_s), vault, log_id, codec)


def id_at(where: str) -> str:
    """The id of the log at an address. Raises ``LogMissing``, ``NotOurLog``, ``Unreachable``."""
    with closing(Link(address(where), WAIT_S)) as link:
        return _id_of(link)


def _id_of(link: Link) -> str:
    where = link.address.shown
    events, ours = link.ask(lambda connection: _one(connection, rows.TABLES))
    if not ours:
        raise NotOurLog(where, "other_program") if events else LogMissing(where)
    if link.ask(lambda connection: _one(connection, rows.STORED_FORMAT))[0] > rows.FORMAT:
        raise NotOurLog(where, "newer_format")
    log_id = log_id_in(link.ask(lambda connection: rows.between(connection, 0, 1, 1)))
    if log_id is None:
        raise NotOurLog(where, "no_start")
    return log_id


def make_schema(connection: Connection, place: Address) -> None:
    """Make the schema and its tables, empty. Raises ``LogExists``."""
    if place.schema:
        connection.execute(SQL("CREATE SCHEMA IF NOT EXISTS {}").format(Identifier(place.schema)))
    if any(_one(connection, rows.TABLES)):
        raise LogExists(place.shown)
    connection.execute(rows.SCHEMA)


def _one(connection: Connection, query: LiteralString) -> tuple[Any, ...]:
    return connection.execute(query).fetchone() or ()


def _needed(kek: KekSource | None, place: Address) -> KekSource:
    if kek is None:
        raise KekMissing(place.shown)
    return kek
