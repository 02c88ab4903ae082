"""The tables of a log on PostgreSQL and every statement that touches them; the twin of ``sqlite_rows``.

What is stored is equal to the byte: text in byte order (``COLLATE "C"``), bytes as BYTEA, times and positions as int64.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Final, LiteralString
from uuid import UUID

from psycopg import errors

from .chain import GENESIS
from .errors import IdTaken
from .log import Condition, Conflict, Recorded
from .postgres_link import Connection

FORMAT: Final = 1
SCHEMA: Final[LiteralString] = """
CREATE TABLE sasaeai_match_log (format int NOT NULL);
INSERT INTO sasaeai_match_log VALUES (1);
CREATE TABLE events (
    position bigint PRIMARY KEY,
    recorded_us bigint NOT NULL,
    id bytea NOT NULL UNIQUE,
    key text COLLATE "C",
    type text COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    claims bytea NOT NULL,
    district text COLLATE "C",
    body text COLLATE "C",
    happened_us bigint NOT NULL,
    actor text COLLATE "C" NOT NULL,
    causation bytea,
    correlation bytea,
    payload bytea NOT NULL,
    sealed bytea NOT NULL,
    previous bytea NOT NULL,
    hash bytea NOT NULL
);
CREATE UNIQUE INDEX keys_of_events ON events (key) WHERE key IS NOT NULL;
CREATE TABLE claims (claim text COLLATE "C" PRIMARY KEY, position bigint NOT NULL) WITH (fillfactor = 70);
CREATE FUNCTION never() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'events are never changed or removed'; END $$;
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE ON events FOR EACH ROW EXECUTE FUNCTION never();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON events EXECUTE FUNCTION never();
"""
TABLES: Final = "SELECT to_regclass('events') IS NOT NULL, to_regclass('sasaeai_match_log') IS NOT NULL"
STORED_FORMAT: Final = "SELECT format FROM sasaeai_match_log"
TURN: Final[LiteralString] = (
    "SELECT pg_advisory_xact_lock((x'5341534C'::bigint << 32) + 'events'::regclass::oid::bigint)"
)
"""Waits for the turn to write: one transaction at a time, from before it reads the head until it can be seen."""
FIRST_TURN: Final[LiteralString] = "SELECT pg_advisory_xact_lock(hashtextextended('sasaeai-match', 0))"
"""The same where there are no tables yet."""
_COLUMNS: Final = (
    "position, recorded_us, id, key, type, version, claims, district, body,"
    " happened_us, actor, causation, correlation, payload, sealed, previous, hash"
)
_TYPES: Final = (
    *("int8", "int8", "bytea", "text", "text", "int8", "bytea", "text", "text"),
    *("int8", "text", "bytea", "bytea", "bytea", "bytea", "bytea", "bytea"),
)
_COPY: Final[LiteralString] = f"COPY events ({_COLUMNS}) FROM STDIN (FORMAT BINARY)"
_CLAIM: Final = (
    "INSERT INTO claims (claim, position) SELECT * FROM unnest(%s::text[], %s::bigint[])"
    " ON CONFLICT (claim) DO UPDATE SET position = excluded.position"
)
_HEAD: Final = "SELECT position, hash, recorded_us FROM events ORDER BY position DESC LIMIT 1"
_SELECT: Final[LiteralString] = f"SELECT {_COLUMNS} FROM events"  # noqa: S608
_RANGE: Final = _SELECT + " WHERE position > %s AND position <= %s ORDER BY position LIMIT %s"
_UNDER: Final = _SELECT + " WHERE key = ANY(%s::text[])"
_TOUCHED: Final = (
    "SELECT claim, position FROM claims WHERE claim = ANY(%s::text[]) AND position > %s"
    " ORDER BY position, claim LIMIT 1"
)
_WRONG_CLAIM: Final = """
WITH told AS (
    SELECT value AS claim, max(position) AS position
    FROM events, jsonb_array_elements_text(convert_from(events.claims, 'UTF8')::jsonb) AS value GROUP BY value
)
SELECT claim FROM (
    (SELECT claim, position FROM told EXCEPT SELECT claim, position FROM claims)
    UNION (SELECT claim, position FROM claims EXCEPT SELECT claim, position FROM told)
) AS differing ORDER BY claim COLLATE "C" LIMIT 1
"""
_as_recorded: Final = partial(tuple.__new__, Recorded)  # Recorded._make without a Python call for each row


def head(connection: Connection) -> tuple[int, bytes, int]:
    """Position, hash and recorded time of the last event."""
    row = connection.execute(_HEAD).fetchone()
    return (row[0], row[1], row[2]) if row else (0, GENESIS, 0)


def between(connection: Connection, after: int, until: int, at_most: int) -> list[Recorded]:
    """The events after a position up to and with another, the first so many of them."""
    return list(map(_as_recorded, connection.execute(_RANGE, (after, until, at_most), binary=True)))


def under_keys(connection: Connection, keys: Iterable[str | None]) -> dict[str, Recorded]:
    """Those of the keys that the log knows, with what was recorded under them."""
    asked = [key for key in keys if key is not None]
    if not asked:
        return {}
    found = map(_as_recorded, connection.execute(_UNDER, (asked,), binary=True))
    return {recorded.key: recorded for recorded in found if recorded.key is not None}


def test(connection: Connection, condition: Condition) -> None:
    """Raise ``Conflict`` where the condition does not hold."""
    touched = connection.execute(_TOUCHED, (sorted(condition.claims), condition.after)).fetchone()
    if touched is not None:
        raise Conflict(*touched)


def insert(connection: Connection, events: Sequence[Recorded]) -> None:
    """Write the rows, and where their claims were last touched. Raises ``IdTaken``."""
    try:
        with connection.cursor().copy(_COPY) as copy:
            copy.set_types(_TYPES)
            for event in events:
                copy.write_row(event)
    except errors.UniqueViolation as fault:
        if fault.diag.constraint_name != "events_id_key":
            raise
        raise IdTaken(_refused(fault)) from None
    last = sorted(_last_positions(events).items())
    if last:
        connection.execute(_CLAIM, tuple(map(list, zip(*last, strict=True))))


def wrong_claim(connection: Connection) -> str | None:
    """A claim whose last position is not what the events say; None where all agree."""
    row = connection.execute(_WRONG_CLAIM).fetchone()
    return None if row is None else str(row[0])


def _refused(fault: errors.UniqueViolation) -> str:
    """The id that was there already, from the server's ``(id)=(\\x…)``; the words around it are in any language."""
    found = re.search(r"=\(\\x([0-9a-f]{32})\)", fault.diag.message_detail or "")
    return str(UUID(found.group(1))) if found else ""


def _last_positions(events: Iterable[Recorded]) -> Mapping[str, int]:
    return {claim: event.position for event in events for claim in event.claims}
