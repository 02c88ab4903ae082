"""The tables of a log file and every statement that touches them. ``sqlite`` knows when, this file knows how."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from msgspec import json

from . import open_here
from .chain import GENESIS
from .errors import IdTaken
from .log import Condition, Conflict, Recorded

APPLICATION: Final = int.from_bytes(b"SASL")
FORMAT: Final = 1
SCHEMA: Final = f"""
PRAGMA application_id = {APPLICATION};
PRAGMA user_version = {FORMAT};
CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    recorded_us INTEGER NOT NULL,
    id BLOB NOT NULL UNIQUE,
    key TEXT,
    type TEXT NOT NULL,
    version INTEGER NOT NULL,
    claims BLOB NOT NULL,
    district TEXT,
    body TEXT,
    happened_us INTEGER NOT NULL,
    actor TEXT NOT NULL,
    causation BLOB,
    correlation BLOB,
    payload BLOB NOT NULL,
    sealed BLOB NOT NULL,
    previous BLOB NOT NULL,
    hash BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX keys ON events (key) WHERE key IS NOT NULL;
CREATE TABLE claims (claim TEXT PRIMARY KEY, position INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TRIGGER never_changed BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
CREATE TRIGGER never_removed BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events are never removed'); END;
"""
COLUMNS: Final = (
    "position, recorded_us, id, key, type, version, claims, district, body,"
    " happened_us, actor, causation, correlation, payload, sealed, previous, hash"
)
_INSERT: Final = (
    f"INSERT INTO events ({COLUMNS}) VALUES (?, ?, ?, nullif(?, x''), ?, ?, ?, nullif(?, x''), nullif(?, x''),"  # noqa: S608
    " ?, ?, nullif(?, x''), nullif(?, x''), ?, ?, ?, ?)"
)
_CLAIMS: Final = (
    "INSERT INTO claims (claim, position) SELECT key, value FROM json_each(?) WHERE true"
    " ON CONFLICT (claim) DO UPDATE SET position = excluded.position"
)
_HEAD: Final = "SELECT position, hash, recorded_us FROM events ORDER BY position DESC LIMIT 1"
_RANGE: Final = f"SELECT {COLUMNS} FROM events WHERE position > ? AND position <= ? ORDER BY position LIMIT ?"  # noqa: S608
_UNDER: Final = f"SELECT {COLUMNS} FROM events WHERE key IN (SELECT value FROM json_each(?))"  # noqa: S608
_TOUCHED: Final = (
    "SELECT claim, position FROM claims WHERE claim IN (SELECT value FROM json_each(?)) AND position > ?"
    " ORDER BY position, claim LIMIT 1"
)
_WRONG_CLAIM: Final = """
WITH told AS (
    SELECT value AS claim, max(position) AS position
    FROM events, json_each(CAST(events.claims AS TEXT)) GROUP BY value
)
SELECT claim FROM (SELECT claim, position FROM told EXCEPT SELECT claim, position FROM claims)
UNION SELECT claim FROM (SELECT claim, position FROM claims EXCEPT SELECT claim, position FROM told)
ORDER BY claim LIMIT 1
"""
_NONE: Final = bytearray()
_sorted_json = json.Encoder(order="sorted").encode
_as_recorded: Final = partial(tuple.__new__, Recorded)  # Recorded._make without a Python call for each row


def connect(path: Path, *, read_only: bool, wait_s: float) -> sqlite3.Connection:
    """A connection to a file that is there; every commit on it is on disk before it returns."""
    connection = open_here.connect(path, "ro" if read_only else "rw", wait_s)
    connection.executescript("PRAGMA synchronous = FULL; PRAGMA fullfsync = ON")
    if not read_only:
        # Claims lie scattered over their table: the longer a page waits in the write-ahead log, the fewer are copied.
        connection.executescript(
            "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 4000; PRAGMA cache_size = -16000"
        )
    return connection


def head(connection: sqlite3.Connection) -> tuple[int, bytes, int]:
    """Position, hash and recorded time of the last event."""
    row: tuple[int, bytes, int] | None = connection.execute(_HEAD).fetchone()
    return row or (0, GENESIS, 0)


def between(connection: sqlite3.Connection, after: int, until: int, at_most: int) -> list[Recorded]:
    """The events after a position up to and with another, the first so many of them."""
    return list(map(_as_recorded, connection.execute(_RANGE, (after, until, at_most))))


def under_keys(connection: sqlite3.Connection, keys: Iterable[str | None]) -> dict[str, Recorded]:
    """Those of the keys that the log knows, with what was recorded under them."""
    asked = [key for key in keys if key is not None]
    if not asked:
        return {}
    found = map(_as_recorded, connection.execute(_UNDER, (json.encode(asked).decode(),)))
    return {recorded.key: recorded for recorded in found if recorded.key is not None}


def test(connection: sqlite3.Connection, condition: Condition) -> None:
    """Raise ``Conflict`` where the condition does not hold."""
    claims = json.encode(sorted(condition.claims)).decode()
    touched = connection.execute(_TOUCHED, (claims, condition.after)).fetchone()
    if touched is not None:
        raise Conflict(*touched)


def insert(connection: sqlite3.Connection, events: Sequence[Recorded]) -> None:
    """Write the rows, and where their claims were last touched. Raises ``IdTaken``."""
    try:
        connection.executemany(_INSERT, map(_bindable, events))
    except sqlite3.IntegrityError:
        written = head(connection)[0]
        refused = next(event for event in events if event.position > written)
        raise IdTaken(str(refused.id)) from None
    connection.execute(_CLAIMS, (_sorted_json(_last_positions(events)).decode(),))


def wrong_claim(connection: sqlite3.Connection) -> str | None:
    """A claim whose last position is not what the events say; None where all agree."""
    row = connection.execute(_WRONG_CLAIM).fetchone()
    return None if row is None else str(row[0])


def _bindable(event: Recorded) -> tuple[object, ...]:
    """An event's fields as sqlite3 binds them soonest: half the time of an insert goes by otherwise.

    For bytes and for None it first looks for an adapter and a ``__conform__``, in vain; not so for a bytearray. An
    empty one stands for None: no field is ever an empty blob where it may be none.
    """
    number, recorded_us, id_, key, name, version, claims, district, body = event[:9]
    happened_us, actor, causation, correlation, payload, sealed, previous, own = event[9:]
    return (
        number,
        recorded_us,
        bytearray(id_),
        _NONE if key is None else key,
        name,
        version,
        bytearray(claims),
        _NONE if district is None else district,
        _NONE if body is None else body,
        happened_us,
        actor,
        _NONE if causation is None else bytearray(causation),
        _NONE if correlation is None else bytearray(correlation),
        bytearray(payload),
        bytearray(sealed),
        bytearray(previous),
        bytearray(own),
    )


def _last_positions(events: Iterable[Recorded]) -> Mapping[str, int]:
    return {claim: event.position for event in events for claim in event.claims}
