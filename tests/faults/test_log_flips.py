"""A bit flipped in any stored field, an event taken out, put in or moved in the file: found, named, told how."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from events.chain import HASHED, Fault, Intact, hash_of, verify
from events.log import Recorded
from events.sealed import open_sealed
from tests.contracts.sample_events import NOW, Noted, draft, told
from tests.contracts.stores import SqliteStore

COLUMNS = (
    *("recorded_us", "id", "key", "type", "version", "claims", "district", "body", "happened_us", "actor"),
    *("causation", "correlation", "payload", "sealed", "previous", "hash"),
)


@pytest.fixture
def store(tmp_path: Path) -> SqliteStore:
    made = SqliteStore(tmp_path)
    log = made.create()
    events = [draft(told(f"p{n}", "秘密"), key=f"k{n}", claims=(f"claim:p{n}:2026-W50",)) for n in range(6)]
    log.append(events, None, now=NOW)
    log.close()
    return made


def tamper(store: SqliteStore, change: Callable[[sqlite3.Connection], object]) -> Fault | Intact:
    """What verify says after somebody with the file in hand changed it."""
    connection = sqlite3.connect(store.path, isolation_level=None)
    connection.executescript("DROP TRIGGER never_changed; DROP TRIGGER never_removed")
    change(connection)
    connection.close()
    log = open_sealed(str(store.path))
    said = verify(log.read())
    log.close()
    return said


def flipped(value: Any) -> Any:
    """The value with one bit changed; something where nothing was."""
    match value:
        case None:
            return b"\x01" * 16
        case int():
            return value ^ 1
        case str():
            return chr(ord(value[0]) ^ 1) + value[1:]
        case _:
            return value[:-1] + bytes([value[-1] ^ 64])


def test_an_untouched_log_is_intact(store: SqliteStore) -> None:
    assert isinstance(tamper(store, lambda connection: None), Intact)


@pytest.mark.parametrize("position", [2, 4, 7])
@pytest.mark.parametrize("column", COLUMNS)
def test_a_flipped_bit_is_found_and_named(store: SqliteStore, column: str, position: int) -> None:
    def flip(connection: sqlite3.Connection) -> None:
        (value,) = connection.execute(f"SELECT {column} FROM events WHERE position = ?", (position,)).fetchone()
        new = "x" if value is None and column == "body" else flipped(value)
        connection.execute(f"UPDATE events SET {column} = ? WHERE position = ?", (new, position))

    assert tamper(store, flip) == Fault("changed", position)


def test_a_position_given_to_a_later_one_leaves_a_gap(store: SqliteStore) -> None:
    said = tamper(store, lambda connection: connection.execute("UPDATE events SET position = 99 WHERE position = 4"))
    assert said == Fault("missing", 4)


def test_a_removed_event_is_found(store: SqliteStore) -> None:
    said = tamper(store, lambda connection: connection.execute("DELETE FROM events WHERE position = 4"))
    assert said == Fault("missing", 4)


def test_a_removed_event_is_found_though_the_others_moved_up(store: SqliteStore) -> None:
    def remove(connection: sqlite3.Connection) -> None:
        connection.execute("DELETE FROM events WHERE position = 4")
        for position in (5, 6, 7):
            connection.execute("UPDATE events SET position = position - 1 WHERE position = ?", (position,))

    assert tamper(store, remove) == Fault("missing", 4)


def test_two_events_that_changed_places_are_found(store: SqliteStore) -> None:
    def swap(connection: sqlite3.Connection) -> None:
        for old, new in ((4, 100), (6, 4), (100, 6)):
            connection.execute("UPDATE events SET position = ? WHERE position = ?", (new, old))

    assert tamper(store, swap) == Fault("reordered", 4)


def test_an_event_put_in_is_found_though_its_own_hash_is_right(store: SqliteStore) -> None:
    def put_in(connection: sqlite3.Connection) -> None:
        for position in (7, 6, 5, 4):
            connection.execute("UPDATE events SET position = position + 1 WHERE position = ?", (position,))
        before = Recorded._make(connection.execute("SELECT * FROM events WHERE position = 3").fetchone())
        forged = before._replace(position=4, id_bytes=bytes(16), key=None, previous=before.hash)
        forged = forged._replace(hash=hash_of(forged[:HASHED]))
        connection.execute(f"INSERT INTO events VALUES ({','.join('?' * len(forged))})", tuple(forged))

    assert tamper(store, put_in) == Fault("inserted", 4)


def test_a_rewritten_event_is_found_though_its_own_hash_is_right(store: SqliteStore) -> None:
    def rewrite(connection: sqlite3.Connection) -> None:
        old = Recorded._make(connection.execute("SELECT * FROM events WHERE position = 4").fetchone())
        new = hash_of(old._replace(actor="somebody else")[:HASHED])
        connection.execute("UPDATE events SET actor = 'somebody else', hash = ? WHERE position = 4", (new,))

    assert tamper(store, rewrite) == Fault("changed", 4)


def test_appending_goes_on_after_the_head_that_is_there(store: SqliteStore) -> None:
    log = store.open()
    log.append([draft(Noted("after"))], None, now=NOW)
    assert verify(log.read()) == Intact(*log.head())
    log.close()
