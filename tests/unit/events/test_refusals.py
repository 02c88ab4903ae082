"""Faults of SQLite and the system become ours, and a transaction that fails leaves nothing."""

import errno
import sqlite3
from pathlib import Path

import pytest

from events.errors import LogDamaged, LogError, LogFull, NotOurLog, ReadOnly, WriteFailed
from events.refusals import told, transaction


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.ENOSPC, LogFull),
        (errno.EDQUOT, LogFull),
        (errno.EROFS, ReadOnly),
        (errno.EACCES, ReadOnly),
        (errno.EIO, WriteFailed),
    ],
)
def test_a_fault_of_the_system_is_told(tmp_path: Path, number: int, expected: type[LogError]) -> None:
    with pytest.raises(expected), told(tmp_path):
        raise OSError(number, "words of the system")


def test_a_full_database_is_told(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "x")
    connection.executescript("CREATE TABLE t (x); PRAGMA max_page_count = 3")
    with pytest.raises(LogFull), told(tmp_path / "x"):
        connection.execute("INSERT INTO t VALUES (zeroblob(100000))")
    connection.close()


def test_a_database_opened_for_reading_is_told(tmp_path: Path) -> None:
    sqlite3.connect(tmp_path / "x").execute("CREATE TABLE t (x)").connection.close()
    connection = sqlite3.connect(f"{(tmp_path / 'x').as_uri()}?mode=ro", uri=True)
    with pytest.raises(ReadOnly), told(tmp_path / "x"):
        connection.execute("INSERT INTO t VALUES (1)")
    connection.close()


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"not a database" * 100)
    with pytest.raises(NotOurLog), told(tmp_path / "x"):
        sqlite3.connect(tmp_path / "x").execute("SELECT * FROM t")


def test_a_malformed_database_is_told(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "x")
    connection.executescript("CREATE TABLE t (x); INSERT INTO t VALUES (1)")
    connection.close()
    whole = (tmp_path / "x").read_bytes()
    (tmp_path / "x").write_bytes(whole[:4096] + b"\xff" * 4096)
    with pytest.raises(LogDamaged) as caught, told(tmp_path / "x"):
        sqlite3.connect(tmp_path / "x").execute("SELECT * FROM t").fetchall()
    assert caught.value.why == "malformed"


def test_a_broken_rule_of_the_schema_passes_as_it_is(tmp_path: Path) -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE t (x UNIQUE)")
    with pytest.raises(sqlite3.IntegrityError), told(tmp_path):
        connection.executemany("INSERT INTO t VALUES (?)", [(1,), (1,)])


def test_a_transaction_that_fails_leaves_nothing(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "x", isolation_level=None)
    connection.execute("CREATE TABLE t (x)")

    def interrupted() -> None:
        with transaction(connection):
            connection.execute("INSERT INTO t VALUES (1)")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    with transaction(connection):
        connection.execute("INSERT INTO t VALUES (2)")
    assert connection.execute("SELECT x FROM t").fetchall() == [(2,)]
    connection.close()
