"""Files that are not what they should be: refused by name, and left as they were."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from events.errors import (
    KeysExist,
    Locked,
    LogDamaged,
    LogError,
    LogExists,
    MissingKeys,
    NotOurKeys,
    NotOurLog,
)
from events.sqlite import create_log, open_log
from events.turns import Turns
from tests.contracts.processes import CONTEXT
from tests.contracts.sample_events import CODEC, NOW, Noted, draft
from tests.contracts.stores import SqliteStore


@pytest.fixture
def store(tmp_path: Path) -> SqliteStore:
    made = SqliteStore(tmp_path)
    log = made.create()
    log.append([draft(Noted("x" * 500)) for _ in range(20)], None, now=NOW)
    log.close()
    return made


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b"PK\x03\x04" + bytes(2000), "not_a_database"),
        ("申込,名前\n".encode("cp932"), "not_a_database"),
    ],
)
def test_a_file_that_is_no_log_is_refused_and_left_alone(tmp_path: Path, content: bytes, why: str) -> None:
    path = tmp_path / "match.log"
    path.write_bytes(content)
    with pytest.raises(NotOurLog) as caught:
        open_log(path)
    assert caught.value.facts == {"path": str(path), "why": why}
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_another_programs_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "match.log"
    sqlite3.connect(path).execute("CREATE TABLE bookmarks (x)").connection.close()
    content = path.read_bytes()
    with pytest.raises(NotOurLog) as caught:
        open_log(path)
    assert caught.value.why == "other_program"
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_a_newer_programs_log_is_refused(store: SqliteStore) -> None:
    sqlite3.connect(store.path).execute("PRAGMA user_version = 99").connection.close()
    with pytest.raises(NotOurLog) as caught:
        open_log(store.path)
    assert caught.value.why == "newer_format"


def test_a_log_without_its_first_event_is_refused(store: SqliteStore) -> None:
    connection = sqlite3.connect(store.path)
    connection.executescript("DROP TRIGGER never_removed; DELETE FROM events WHERE position = 1")
    connection.close()
    with pytest.raises(NotOurLog) as caught:
        open_log(store.path)
    assert caught.value.why == "no_start"


@pytest.mark.parametrize("kept", [0.3, 0.9])
def test_a_log_cut_short_is_told(store: SqliteStore, kept: float) -> None:
    whole = store.path.read_bytes()
    store.path.write_bytes(whole[: int(len(whole) * kept)])
    with pytest.raises(LogDamaged) as caught:
        open_log(store.path)
    assert caught.value.why == "truncated"


def test_a_torn_page_is_told_when_it_is_read(store: SqliteStore) -> None:
    whole = store.path.read_bytes()
    store.path.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    with pytest.raises(LogDamaged) as caught:
        open_log(store.path)
    assert caught.value.why == "malformed"


def test_a_missing_key_store_is_an_error_and_is_not_made_anew(store: SqliteStore) -> None:
    shutil.rmtree(store.directory / "keys")
    with pytest.raises(MissingKeys) as caught:
        open_log(store.path)
    assert caught.value.facts == {"directory": str(store.directory / "keys" / "0b5e-log")}
    assert not (store.directory / "keys").exists()


def test_the_keys_of_another_log_are_refused(store: SqliteStore, tmp_path: Path) -> None:
    other = tmp_path / "other" / "match.log"
    create_log(other, log_id="another", now=NOW, new_id=draft(Noted("a")).id, actor="a").close()
    with pytest.raises(NotOurKeys) as caught:
        open_log(store.path, keys=other.parent / "keys" / "another")
    assert caught.value.why == "other_log"


def test_a_log_is_not_made_over_the_keys_of_another(store: SqliteStore) -> None:
    store.path.rename(store.directory / "moved.log")
    with pytest.raises(KeysExist):
        store.create()
    assert not store.path.exists()
    open_log(store.directory / "moved.log", codec=CODEC).close()


def test_who_waits_too_long_for_the_log_is_told_and_nothing_is_appended(store: SqliteStore) -> None:
    log = open_log(store.path, codec=CODEC, wait_s=0.1)
    with Turns(store.path, 1.0).take(), pytest.raises(Locked) as caught:
        log.append([draft(Noted("a"))], None, now=NOW)
    assert caught.value.facts == {"path": str(store.path), "waited_s": 0.1}
    assert log.head()[0] == 21
    log.close()


def test_a_program_that_holds_the_database_itself_is_told_as_well(store: SqliteStore) -> None:
    log = open_log(store.path, codec=CODEC, wait_s=0.1)
    holder = sqlite3.connect(store.path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(Locked):
        log.append([draft(Noted("a"))], None, now=NOW)
    holder.execute("ROLLBACK")
    assert log.append([draft(Noted("a"))], None, now=NOW)[0].position == 22
    holder.close()
    log.close()


def test_of_four_first_starts_at_once_one_makes_the_log(tmp_path: Path) -> None:
    with CONTEXT.Pool(4) as processes:
        outcomes = processes.starmap(first_start, [(tmp_path / "match.log", f"log-{n}") for n in range(4)])
    made = [outcome for outcome in outcomes if outcome != LogExists.code]
    assert len(made) == 1
    log = open_log(tmp_path / "match.log")
    assert [log.log_id] == made
    assert [path.name for path in (tmp_path / "keys").iterdir()] == made
    log.close()


def first_start(path: Path, log_id: str) -> str:
    """The id of the log that was made, or the code of the error."""
    try:
        log = create_log(path, log_id=log_id, now=NOW, new_id=draft(Noted("a")).id, actor="a")
    except LogError as fault:
        return fault.code
    log.close()
    return log.log_id
