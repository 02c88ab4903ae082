"""Private files, and telling our files from others'."""

import os
import sqlite3
from pathlib import Path

import pytest

from events.files import new_private_file, private_directory, stranger

OURS = 0x1234


def database(path: Path, *, application: int = OURS, form: int = 1, rows: int = 0) -> Path:
    connection = sqlite3.connect(path)
    connection.executescript(f"PRAGMA application_id = {application}; PRAGMA user_version = {form}; CREATE TABLE t (x)")
    connection.executemany("INSERT INTO t VALUES (?)", [(bytes(3000),)] * rows)
    connection.commit()
    connection.close()
    return path


def test_our_own_file_is_no_stranger(tmp_path: Path) -> None:
    assert stranger(database(tmp_path / "x", rows=5), OURS, 1) is None


def test_an_empty_file_is_told_apart(tmp_path: Path) -> None:
    (tmp_path / "x").touch()
    assert stranger(tmp_path / "x", OURS, 1) == "empty"


@pytest.mark.parametrize("content", [b"PK\x03\x04 a workbook", b"x", b"SQLite format 2" + bytes(100)])
def test_a_file_that_is_no_database_is_told_apart(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x").write_bytes(content)
    assert stranger(tmp_path / "x", OURS, 1) == "not_a_database"


def test_another_programs_database_is_told_apart(tmp_path: Path) -> None:
    assert stranger(database(tmp_path / "x", application=OURS + 1), OURS, 1) == "other_program"


def test_a_newer_programs_file_is_told_apart(tmp_path: Path) -> None:
    assert stranger(database(tmp_path / "x", form=2), OURS, 1) == "newer_format"


@pytest.mark.parametrize("kept", [10, 99, 150, 4096, 4096 * 3])
def test_a_file_cut_short_is_told_apart(tmp_path: Path, kept: int) -> None:
    whole = database(tmp_path / "x", rows=5).read_bytes()
    (tmp_path / "x").write_bytes(whole[:kept])
    assert stranger(tmp_path / "x", OURS, 1) == "truncated"


def test_a_short_file_whose_rest_is_still_in_the_write_ahead_log_is_ours(tmp_path: Path) -> None:
    whole = database(tmp_path / "x", rows=5).read_bytes()
    (tmp_path / "x").write_bytes(whole[:4096])
    (tmp_path / "x-wal").write_bytes(b"\x37\x7f\x06\x82")
    assert stranger(tmp_path / "x", OURS, 1) is None


def test_a_journal_that_is_done_with_mends_nothing(tmp_path: Path) -> None:
    whole = database(tmp_path / "x", rows=5).read_bytes()
    (tmp_path / "x").write_bytes(whole[:4096])
    (tmp_path / "x-journal").write_bytes(bytes(512))
    assert stranger(tmp_path / "x", OURS, 1) == "truncated"


def test_new_files_and_folders_are_their_owners_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        private_directory(tmp_path / "a" / "b")
        new_private_file(tmp_path / "a" / "b" / "c")
    finally:
        os.umask(before)
    modes = [(tmp_path / part).stat().st_mode & 0o777 for part in ("a", "a/b", "a/b/c")]
    assert modes == [0o700, 0o700, 0o600]


def test_a_file_that_is_there_is_not_made_anew(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("kept")
    with pytest.raises(FileExistsError):
        new_private_file(tmp_path / "x")
    assert (tmp_path / "x").read_text() == "kept"
