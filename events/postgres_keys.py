"""The keys of a log in tables beside it, each wrapped under the key-encryption key; the twin of ``keystore``.

For a log that several machines write: they share its keys, and need nothing of each other but the KEK. What a row once
held stays in dead rows, in the write-ahead log and in backups, so a forgetting is complete when the KEK is changed
(``rotate``) and the old one destroyed.
"""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Final, LiteralString

from .errors import KekUnfit, NotOurKeys
from .postgres_kek import SALT_BYTES, KekSource, unwrap, wrap
from .postgres_link import Connection, Link

_SCHEMA: Final[LiteralString] = """
CREATE TABLE keyring (
    log text COLLATE "C" NOT NULL,
    salt bytea NOT NULL,
    proof bytea NOT NULL,
    changes bigint NOT NULL
);
CREATE TABLE keys (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subject text COLLATE "C" NOT NULL UNIQUE,
    wrapped bytea
);
COMMENT ON COLUMN keys.wrapped IS 'null: destroyed';
COMMENT ON COLUMN keyring.proof IS 'nothing, wrapped: opens under the right key-encryption key alone';
"""
_RING: Final = "SELECT log, salt, proof, changes FROM keyring"
_TURN: Final = _RING + " FOR UPDATE"
_CHANGED: Final = "UPDATE keyring SET changes = changes + 1 RETURNING changes"
_ALL: Final = "SELECT subject, wrapped FROM keys"
_FIND: Final = _ALL + " WHERE subject = ANY(%s::text[])"
_ADD: Final = "INSERT INTO keys (subject, wrapped) SELECT * FROM unnest(%s::text[], %s::bytea[]) ON CONFLICT DO NOTHING"
_DESTROY: Final = (
    "INSERT INTO keys (subject, wrapped) VALUES (%s, NULL) ON CONFLICT (subject) DO UPDATE SET wrapped = NULL"
)
_REWRAP: Final = (
    "UPDATE keys SET wrapped = new.wrapped FROM unnest(%s::text[], %s::bytea[]) AS new (subject, wrapped)"
    " WHERE keys.subject = new.subject"
)
_ABOUT: Final = "sasaeai-match key 1"


class PostgresKeys:
    """The key store of the log in the link's schema. May be used from any thread and by several machines."""

    wrapped: Final = True

    def __init__(self, link: Link, source: KekSource) -> None:
        """Open what is there. Raises ``NotOurKeys`` (there is nothing) and ``KekUnfit``."""
        self._link = link
        self._source = source
        self.log_id, self._salt, self._proof, self._seen = link.ask(lambda connection: _ring(connection, link))
        self._kek = self._fitting()

    def find(self, subjects: Iterable[str]) -> dict[str, bytes | None]:
        """The keys of those subjects that have one; None for those whose key was destroyed."""
        return self._read(_FIND, sorted(subjects))

    def all(self) -> dict[str, bytes | None]:
        """Every subject with its key; None for those whose key was destroyed."""
        return self._read(_ALL)

    def add(self, keys: Mapping[str, bytes]) -> None:
        """Store keys, durably. A subject that has got one meanwhile keeps it."""
        with self._changing() as connection:
            subjects = sorted(keys)
            wrapped = [wrap(self._kek, keys[subject], self._about(subject)) for subject in subjects]
            connection.execute(_ADD, (subjects, wrapped), binary=True)

    def destroy(self, subject: str) -> None:
        """Take the subject's key away. Leaves a mark, also where there was no key.

        The table is written anew, so its dead rows go with the old file; in the write-ahead log they stay, wrapped.
        """
        with self._changing() as connection:
            connection.execute(_DESTROY, (subject,))
        self._link.ask(lambda connection: connection.execute("VACUUM (FULL) keys"))

    def rotate(self, kek: bytes) -> None:
        """Wrap every key anew, under another KEK: all or none. Who has the store open asks its source again.

        Raises ``KekUnfit`` (same) where it is the one in use: then nothing old would become unreadable.
        """
        with self._changing() as connection:
            if unwrap(kek, self._proof, self._about("")) is not None:
                raise KekUnfit(self._link.address.shown, "same")
            keys = {subject: key for subject, key in self._unwrapped(connection, _ALL).items() if key is not None}
            wrapped = [wrap(kek, key, self._about(subject)) for subject, key in keys.items()]
            connection.execute(_REWRAP, (list(keys), wrapped))
            proof = wrap(kek, b"", self._about(""))
            connection.execute("UPDATE keyring SET proof = %s", (proof,))
        self._kek, self._proof = kek, proof

    def changed(self) -> bool:
        """Whether somebody else changed the keys since the last time this was asked."""
        before, self._seen = self._seen, self._link.ask(_changes)
        return before != self._seen

    def close(self) -> None:
        """Let go of the connection and the KEK."""
        self._kek = b""
        self._link.close()

    def offered(self) -> Sequence[bytes]:
        """The KEKs that the source names now, in its order: the one in use, and the next where it is to be changed."""
        return self._source(self._salt)

    @property
    def kek(self) -> bytes:
        """The KEK in use, for who writes it down beside the next one before a rotation."""
        return self._kek

    def _read(self, query: LiteralString, *values: object) -> dict[str, bytes | None]:
        try:
            return self._link.ask(lambda connection: self._unwrapped(connection, query, *values))
        except KekUnfit:
            self._take_note(self._link.ask(lambda connection: _ring(connection, self._link)))
            return self._link.ask(lambda connection: self._unwrapped(connection, query, *values))

    def _unwrapped(self, connection: Connection, query: LiteralString, *values: object) -> dict[str, bytes | None]:
        rows = connection.execute(query, values, binary=True).fetchall()
        return {subject: None if wrapped is None else self._opened(subject, wrapped) for subject, wrapped in rows}

    def _opened(self, subject: str, wrapped: bytes) -> bytes:
        key = unwrap(self._kek, wrapped, self._about(subject))
        if key is None:
            raise KekUnfit(self._link.address.shown, "other")
        return key

    @contextmanager
    def _changing(self) -> Iterator[Connection]:
        """One who changes keys at a time: the ring's row is locked."""
        with self._link.transaction() as connection:
            self._take_note(_ring(connection, self._link, _TURN))
            yield connection
            (now,) = connection.execute(_CHANGED).fetchone() or (0,)
        if now == self._seen + 1:
            self._seen = now  # nobody else's change is among those that we know of now

    def _take_note(self, ring: tuple[str, bytes, bytes, int]) -> None:
        _, _, proof, _ = ring
        if proof != self._proof:
            self._proof = proof
            self._kek = self._fitting()

    def _fitting(self) -> bytes:
        """The source's KEK under which the keys are wrapped."""
        for kek in self._source(self._salt):
            if unwrap(kek, self._proof, self._about("")) is not None:
                return kek
        raise KekUnfit(self._link.address.shown, "other")

    def _about(self, subject: str) -> bytes:
        return _about(self.log_id, subject)


def make_keyring(connection: Connection, log_id: str, source: KekSource) -> bytes:
    """The tables of a new log's keys, under the first of the source's KEKs; their salt."""
    salt = os.urandom(SALT_BYTES)
    proof = wrap(source(salt)[0], b"", _about(log_id, ""))
    connection.execute(_SCHEMA)
    connection.execute("INSERT INTO keyring VALUES (%s, %s, %s, 0)", (log_id, salt, proof))
    return salt


def fill_keyring(connection: Connection, log_id: str, source: KekSource, keys: Mapping[str, bytes | None]) -> None:
    """The tables of a log's keys with these in them, and marks where one was destroyed."""
    salt = make_keyring(connection, log_id, source)
    kek = source(salt)[0]
    subjects = sorted(keys)
    wrapped = [None if (key := keys[each]) is None else wrap(kek, key, _about(log_id, each)) for each in subjects]
    connection.execute(_ADD, (subjects, wrapped), binary=True)


def _ring(connection: Connection, link: Link, query: LiteralString = _RING) -> tuple[str, bytes, bytes, int]:
    there = connection.execute("SELECT to_regclass('keyring') IS NOT NULL").fetchone()
    row = connection.execute(query).fetchone() if there == (True,) else None
    if row is None:
        raise NotOurKeys(link.address.shown, "empty")
    return (row[0], row[1], row[2], row[3])


def _changes(connection: Connection) -> int:
    (changes,) = connection.execute("SELECT changes FROM keyring").fetchone() or (0,)
    return int(changes)


def _about(log_id: str, subject: str) -> bytes:
    return "\0".join((_ABOUT, log_id, subject)).encode()
