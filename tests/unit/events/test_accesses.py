"""The access log: one line a look, chained, private, whole after a crash."""

from datetime import datetime, timedelta
from multiprocessing import get_context
from pathlib import Path
from uuid import UUID

import pytest

from events.accesses import Access, AccessLog, Fault, Intact
from events.accesses_file import FileLines, beside
from events.errors import AccessesDamaged, WriteFailed
from events.times import TOKYO

NOW = datetime(2026, 12, 4, 9, tzinfo=TOKYO)


@pytest.fixture
def log(tmp_path: Path) -> AccessLog:
    return AccessLog(FileLines(beside(tmp_path / "log.sqlite")), "log-1")


def look(log: AccessLog, n: int, *people: str, paper: str = "") -> Access:
    at = NOW + timedelta(minutes=n)
    return log.note(id=UUID(int=n), at=at, actor="担当", how="screen", what="plan show", people=people, paper=paper)


def test_a_look_is_kept_with_who_when_what_and_whose(log):
    look(log, 1, "p-2", "p-1", "p-2")
    (read,) = log.read()
    assert (read.number, read.actor, read.how, read.what) == (1, "担当", "screen", "plan show")
    assert read.people == ("p-1", "p-2")
    assert read.at_us == 1_000_000 * int((NOW + timedelta(minutes=1)).timestamp())


def test_each_line_follows_the_one_before(log):
    written = [look(log, n, f"p-{n}") for n in (1, 2, 3)]
    assert list(log.read()) == written
    assert log.verify() == Intact(1, 3, written[-1].hash)


def test_an_empty_log_holds(log):
    assert log.verify() == Intact(1, 0, AccessLog(FileLines(Path(log.shown)), "log-1").verify().hash)
    assert AccessLog(FileLines(Path(log.shown)), "log-2").verify() != log.verify()


def test_the_file_is_its_owners_alone(log):
    log.make_ready()
    assert Path(log.shown).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("line", [1, 2, 3])
def test_a_changed_line_is_named(log, line):
    for n in (1, 2, 3):
        look(log, n, "p-1")
    change(Path(log.shown), lambda lines: [*lines[: line - 1], lines[line - 1].replace(b"p-1", b"p-9"), *lines[line:]])
    assert log.verify() == Fault(line)


def test_a_removed_line_is_named(log):
    for n in (1, 2, 3):
        look(log, n, "p-1")
    change(Path(log.shown), lambda lines: [lines[0], lines[2]])
    assert log.verify() == Fault(2)


def test_an_inserted_line_is_named(log):
    for n in (1, 2):
        look(log, n, "p-1")
    change(Path(log.shown), lambda lines: [lines[0], lines[0], lines[1]])
    assert log.verify() == Fault(2)


def test_a_line_that_nobody_can_read_is_named(log):
    look(log, 1, "p-1")
    change(Path(log.shown), lambda lines: [*lines, b"{}"])
    assert log.verify() == Fault(2)
    with pytest.raises(AccessesDamaged) as caught:
        list(log.read())
    assert caught.value.line == 2


def test_a_field_that_we_do_not_know_is_refused(log):
    look(log, 1, "p-1")
    change(Path(log.shown), lambda lines: [lines[0].replace(b'{"actor"', b'{"aaa":1,"actor"')])
    assert log.verify() == Fault(1)


def test_older_lines_may_have_been_taken_away(log):
    for n in (1, 2, 3):
        look(log, n, "p-1")
    change(Path(log.shown), lambda lines: lines[1:])
    found = log.verify()
    assert isinstance(found, Intact)
    assert (found.first, found.last) == (2, 3)


def test_another_logs_lines_are_not_ours(log, tmp_path):
    look(log, 1, "p-1")
    assert AccessLog(FileLines(Path(log.shown)), "log-2").verify() == Fault(1)


def test_what_a_killed_writer_left_is_neither_read_nor_followed(log):
    first = look(log, 1, "p-1")
    with Path(log.shown).open("ab") as file:
        file.write(b'{"actor":"\xe6\x8b')
    assert list(log.read()) == [first]
    second = look(log, 2, "p-2")
    assert list(log.read()) == [first, second]
    assert isinstance(log.verify(), Intact)


def test_a_line_longer_than_a_block_is_followed(log):
    long = look(log, 1, *(f"person-{n:06d}" for n in range(9000)))
    assert Path(log.shown).stat().st_size > 1 << 17
    assert look(log, 2, "p-1").previous == long.hash


@pytest.mark.slow
def test_several_processes_note_one_after_another(log):
    context = get_context("spawn")
    writers = [context.Process(target=look_often, args=(Path(log.shown), n)) for n in range(3)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)
    found = log.verify()
    assert isinstance(found, Intact)
    assert found.last == 30


def test_who_may_not_note_may_not_look(tmp_path):
    (tmp_path / "log.accesses").mkdir()
    with pytest.raises(WriteFailed):
        AccessLog(FileLines(tmp_path / "log.accesses"), "log-1").make_ready()


def look_often(path: Path, n: int) -> None:
    log = AccessLog(FileLines(path), "log-1")
    for each in range(10):
        look(log, 100 * n + each, f"p-{n}")


def change(path: Path, how) -> None:
    lines = path.read_bytes().splitlines()
    path.write_bytes(b"".join(line + b"\n" for line in how(lines)))
