"""What the embedded store does beyond the contract of every store (tests/contracts/test_event_log.py)."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from events.chain import Intact, verify
from events.errors import LogExists, LogMissing, ReadOnly
from events.log import EventLog
from events.sqlite import SqliteLog, create_log, open_log
from tests.contracts.sample_events import CODEC, NOW, Noted, draft, told
from tests.contracts.stores import SqliteStore


@pytest.fixture
def store(tmp_path: Path) -> SqliteStore:
    return SqliteStore(tmp_path / "data")


@pytest.fixture
def log(store: SqliteStore) -> Iterator[SqliteLog]:
    store.create().close()
    made = open_log(store.path, codec=CODEC)
    yield made
    made.close()


def test_it_is_an_event_log(log: SqliteLog) -> None:
    fills_the_port: EventLog = log
    assert fills_the_port.head()[0] == 1


def test_log_keys_and_folders_are_their_owners_alone(store: SqliteStore, log: SqliteLog) -> None:
    log.append([draft(told("p1", "秘密"))], None, now=NOW)
    paths = sorted(store.directory.rglob("*"))
    assert {path.name for path in paths} >= {"match.log", "match.log-wal", "match.log.lock", "keys", "keys.sqlite"}
    assert [path for path in paths if path.stat().st_mode & 0o077] == []


def test_no_part_of_a_new_log_is_left_beside_it(store: SqliteStore, log: SqliteLog) -> None:
    assert [path.name for path in store.directory.iterdir() if ".part" in path.name] == []


def test_a_log_is_never_made_by_opening(store: SqliteStore) -> None:
    with pytest.raises(LogMissing) as caught:
        open_log(store.path)
    assert caught.value.facts == {"path": str(store.path)}
    assert not store.directory.exists()


def test_a_log_is_never_written_over(store: SqliteStore, log: SqliteLog) -> None:
    head = log.head()
    with pytest.raises(LogExists):
        store.create()
    assert log.head() == head
    assert [path.name for path in (store.directory / "keys").iterdir()] == ["0b5e-log"]


def test_what_an_interrupted_creation_left_does_not_stand_in_the_way(store: SqliteStore) -> None:
    store.directory.mkdir()
    (store.directory / "match.log.part").write_bytes(b"half a log")
    (store.directory / "match.log.part-wal").write_bytes(b"half a write-ahead log")
    log = store.create()
    assert verify(log.read()) == Intact(*log.head())
    log.close()


def test_keys_may_lie_elsewhere(tmp_path: Path) -> None:
    keys = tmp_path / "elsewhere" / "0b5e-log"
    path = tmp_path / "match.log"
    event = draft(Noted("a"))
    create_log(path, log_id="0b5e-log", now=NOW, new_id=event.id, actor="a", keys=keys).close()
    open_log(path, keys=keys).close()
    assert not (tmp_path / "keys").exists()


def test_a_log_opened_for_reading_reads_and_appends_nothing(store: SqliteStore, log: SqliteLog) -> None:
    log.append([draft(told("p1", "秘密"))], None, now=NOW)
    reader = open_log(store.path, codec=CODEC, read_only=True)
    assert [event.position for event in reader.read()] == [1, 2]
    with pytest.raises(ReadOnly):
        reader.append([draft(Noted("a"))], None, now=NOW)
    assert log.head()[0] == 2
    reader.close()


def test_commits_wait_for_the_disk(log: SqliteLog) -> None:
    """Durability is synchronous=FULL (2) with WAL; NORMAL would lose the last commits in a power cut."""
    connection = log._writer
    assert connection is not None
    assert connection.execute("PRAGMA synchronous").fetchone() == (2,)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_events_are_neither_changed_nor_removed_by_a_slip(store: SqliteStore, log: SqliteLog) -> None:
    connection = sqlite3.connect(store.path)
    for slip in ("UPDATE events SET actor = 'x'", "DELETE FROM events"):
        with pytest.raises(sqlite3.IntegrityError, match="never"):
            connection.execute(slip)
    connection.close()


def test_a_backup_is_whole_while_others_write_and_holds_no_keys(store: SqliteStore, log: SqliteLog) -> None:
    log.append([draft(told("p1", "秘密"))], None, now=NOW)
    copy = store.directory / "backup" / "match.log"
    copy.parent.mkdir()
    log.backup_to(copy)
    log.append([draft(Noted("later"))], None, now=NOW)
    assert [path.name for path in copy.parent.iterdir()] == ["match.log"]
    assert copy.stat().st_mode & 0o777 == 0o600
    restored = open_log(copy, keys=store.directory / "keys" / "0b5e-log", codec=CODEC)
    assert list(restored.read()) == list(log.read(0, 2))
    assert verify(restored.read()) == Intact(*restored.head())
    restored.close()


def test_a_backup_never_takes_the_place_of_a_file(store: SqliteStore, log: SqliteLog) -> None:
    with pytest.raises(LogExists):
        log.backup_to(store.path)


def test_the_claims_agree_with_the_events(log: SqliteLog) -> None:
    log.append([draft(Noted("a"), claims=("b", "a")), draft(Noted("b"), claims=("b",))], None, now=NOW)
    assert log.wrong_claim() is None


@pytest.mark.parametrize(
    ("tampering", "claim"),
    [
        ("UPDATE claims SET position = 2 WHERE claim = 'b'", "b"),
        ("DELETE FROM claims WHERE claim = 'a'", "a"),
        ("INSERT INTO claims VALUES ('c', 2)", "c"),
    ],
)
def test_a_claim_that_is_not_what_the_events_say_is_named(
    store: SqliteStore, log: SqliteLog, tampering: str, claim: str
) -> None:
    log.append([draft(Noted("a"), claims=("b", "a")), draft(Noted("b"), claims=("b",))], None, now=NOW)
    connection = sqlite3.connect(store.path, isolation_level=None)
    connection.execute(tampering)
    connection.close()
    assert log.wrong_claim() == claim
