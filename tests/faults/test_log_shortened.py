"""A log's file that lost its end: copied without its write-ahead log, put back from an older copy, its tail cut off."""

import os
import shutil
import signal
import sqlite3
from pathlib import Path

import pytest

from events.errors import LogDamaged
from events.reached import reached
from events.sealed import end_at, open_sealed
from events.sqlite import open_log
from tests.contracts.processes import CONTEXT
from tests.contracts.sample_events import CODEC, NOW, Noted, draft
from tests.contracts.stores import SqliteStore


@pytest.fixture
def store(tmp_path: Path) -> SqliteStore:
    made = SqliteStore(tmp_path / "data")
    made.create().close()
    return made


def append_and_die(store: SqliteStore, count: int, first: int) -> None:
    log = store.open()
    for n in range(count):
        log.append([draft(Noted(str(n)), number=5_000_000 + first + n)], None, now=NOW)
    os.kill(os.getpid(), signal.SIGKILL)


def killed_after(store: SqliteStore, count: int, first: int = 0) -> None:
    process = CONTEXT.Process(target=append_and_die, args=(store, count, first))
    process.start()
    process.join()
    assert process.exitcode == -signal.SIGKILL


def keys_of(store: SqliteStore) -> Path:
    return store.directory / "keys" / "0b5e-log"


def test_how_far_it_reached_is_kept_with_the_keys_and_not_with_the_log(store: SqliteStore) -> None:
    log = store.open()
    log.append([draft(Noted("a"))], None, now=NOW)
    log.close()
    assert reached(keys_of(store)) == (2, store.open().head()[1].hex(), False)
    assert (keys_of(store) / "reached").stat().st_mode & 0o777 == 0o600


def test_the_write_ahead_log_lost_is_told(store: SqliteStore) -> None:
    """After a kill the newest events stand in the -wal alone: without it the file opens, and has lost them."""
    killed_after(store, 3)
    wal = store.path.with_name("match.log-wal")
    assert wal.stat().st_size > 0
    wal.unlink()
    lost = sqlite3.connect(store.path)
    assert lost.execute("SELECT count(*) FROM events").fetchone() == (1,)
    lost.close()
    with pytest.raises(LogDamaged) as caught:
        store.open()
    assert caught.value.facts == {"path": str(store.path), "why": "no_wal"}


def test_the_write_ahead_log_lost_after_it_was_known_to_reach_further_is_told(store: SqliteStore) -> None:
    killed_after(store, 3)
    known = store.open()
    open_beside = store.open()
    known.close()
    assert reached(keys_of(store))[0] == 4
    copy = store.path.read_bytes()
    open_beside.close()
    store.path.write_bytes(copy)
    for end in ("-wal", "-shm"):
        store.path.with_name(f"match.log{end}").unlink(missing_ok=True)
    with pytest.raises(LogDamaged) as caught:
        store.open()
    assert caught.value.why == "older"


def test_a_copy_without_its_write_ahead_log_is_told(store: SqliteStore, tmp_path: Path) -> None:
    """Taken while somebody writes: part of what was recorded is in the file, part in the -wal."""
    log = store.open()
    log.append([draft(Noted("in the file"))], None, now=NOW)
    with sqlite3.connect(store.path) as other:
        other.execute("PRAGMA wal_checkpoint(PASSIVE)")
    log.append([draft(Noted("in the write-ahead log"))], None, now=NOW)
    copy = tmp_path / "copy" / "match.log"
    copy.parent.mkdir()
    shutil.copy(store.path, copy)
    shutil.copytree(store.directory / "keys", copy.parent / "keys")
    assert end_at(str(copy)) == "no_wal"
    open_sealed(str(copy)).close()  # leaves an empty -wal beside it
    with pytest.raises(LogDamaged) as caught:
        open_log(copy, codec=CODEC)
    assert caught.value.facts == {"path": str(copy), "why": "no_wal"}
    shutil.copy(f"{store.path}-wal", f"{copy}-wal")
    whole = open_log(copy, codec=CODEC)
    assert whole.head() == log.head()
    whole.close()
    log.close()


def test_an_older_copy_in_its_place_is_told(store: SqliteStore) -> None:
    before = store.path.read_bytes()
    log = store.open()
    log.append([draft(Noted("a"))], None, now=NOW)
    log.close()
    store.path.write_bytes(before)
    with pytest.raises(LogDamaged) as caught:
        store.open()
    assert caught.value.facts == {"path": str(store.path), "why": "older"}


def test_a_tail_cut_off_is_told(store: SqliteStore) -> None:
    log = store.open()
    log.append([draft(Noted(str(n))) for n in range(5)], None, now=NOW)
    log.close()
    connection = sqlite3.connect(store.path)
    connection.executescript("DROP TRIGGER never_removed; DELETE FROM events WHERE position > 4")
    connection.close()
    with pytest.raises(LogDamaged) as caught:
        store.open()
    assert caught.value.why == "older"


def test_neither_a_kill_nor_readers_nor_closing_in_any_order_raise_a_false_alarm(store: SqliteStore) -> None:
    for n in range(4):
        killed_after(store, n, first=100 * n)
        reader = open_log(store.path, codec=CODEC, read_only=True)
        one, other = store.open(), store.open()
        one.append([draft(Noted("a"))], None, now=NOW)
        other.append([draft(Noted("b"))], None, now=NOW)
        for log in ((one, other, reader), (reader, other, one), (other, reader, one), (one, reader, other))[n]:
            log.close()
        store.open().close()
    assert reached(keys_of(store))[0] == store.open().head()[0]


def open_append_close(store: SqliteStore, worker: int) -> int:
    for n in range(25):
        log = store.open()
        log.append([draft(Noted("a"), number=6_000_000 + worker * 1000 + n)], None, now=NOW)
        log.close()
    return 25


def test_who_opens_while_others_append_and_close_gets_no_false_alarm(store: SqliteStore) -> None:
    with CONTEXT.Pool(4) as processes:
        assert processes.starmap(open_append_close, [(store, worker) for worker in range(4)]) == [25] * 4
    log = store.open()
    assert log.head()[0] == 101
    log.close()


def test_no_room_to_keep_it_leaves_the_write_ahead_log_where_it_is(store: SqliteStore) -> None:
    log = store.open()
    log.append([draft(Noted("a"))], None, now=NOW)
    kept = keys_of(store) / "reached"
    kept.unlink()
    kept.mkdir()
    log.close()
    assert Path(f"{store.path}-wal").exists()
    kept.rmdir()
    again = store.open()
    assert again.head()[0] == 2
    again.close()
