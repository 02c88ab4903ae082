"""A log carried from store to store and through text: the same bytes, the same hashes, sealed parts sealed."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from events import opening
from events.carrying import carry, keys_beside
from events.chain import Intact, verify
from events.errors import ChainBroken, ExportDamaged, KeysExist, LogExists, MissingKeys, NotOurKeys
from events.lines import log_in, read_lines, write_lines
from events.log import EventLog, Recorded
from events.sealed import open_sealed
from tests.contracts.sample_events import CODEC, NOW, Noted, draft, told
from tests.contracts.stores import KEK, LOG_ID, STORES, store_of


@pytest.fixture(params=STORES)
def log(request: pytest.FixtureRequest) -> Iterator[EventLog]:
    made = store_of(request.param, request).create()
    made.append([draft(told(f"p{n}", "秘密"), key=f"k{n}", claims=(f"claim:p{n}",)) for n in range(5)], None, now=NOW)
    made.append([draft(Noted("改行\nと「引用」"), claims=("claim:p1", "b"))], None, now=NOW)
    made.vault.forget("p3")
    yield made
    made.close()


@pytest.fixture(params=STORES)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a log is to be built, on each store."""
    if request.param == "postgres":
        return f"{request.getfixturevalue('postgres')}?schema=city_{uuid4().hex}"
    return str(tmp_path / "new" / "log.sqlite")


def opened(place: str) -> EventLog:
    return opening.open_log(place, kek=KEK, codec=CODEC)


def test_every_byte_and_every_hash_is_the_same_and_every_key_opens(log: EventLog, place: str) -> None:
    carry(log.read(), place, log_id=LOG_ID, keys=log.vault.copied(), kek=KEK)
    other = opened(place)
    assert list(other.read()) == list(log.read())
    assert other.head() == log.head()
    assert other.wrong_claim() is None
    assert [CODEC.decode(event, other.vault) for event in other.read(1)] == [
        CODEC.decode(event, log.vault) for event in log.read(1)
    ]
    assert other.vault.forgotten("p3")
    assert other.append([draft(Noted("goes on"))], None, now=NOW)[0].position == log.head()[0] + 1
    other.close()


def test_without_keys_the_chain_holds_and_nothing_opens(log: EventLog, place: str) -> None:
    carry(log.read(), place, log_id=LOG_ID, keys=None)
    sealed = open_sealed(place)
    assert verify(sealed.read()) == Intact(*log.head())
    sealed.close()
    with pytest.raises((MissingKeys, NotOurKeys)):
        opened(place)


def test_there_and_back_through_text(log: EventLog, place: str, tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    last = write_lines(path, log.log_id, log.read())
    assert (last.position, last.hash) == (log.head()[0], log.head()[1].hex())
    assert path.stat().st_mode & 0o777 == 0o600
    assert "秘密".encode() not in path.read_bytes()
    assert log_in(path) == LOG_ID
    carry(read_lines(path), place, log_id=LOG_ID, keys=log.vault.copied(), kek=KEK)
    other = opened(place)
    assert list(other.read()) == list(log.read())
    other.close()


def test_a_log_is_never_built_over_another(log: EventLog, place: str) -> None:
    carry(log.read(), place, log_id=LOG_ID, keys=log.vault.copied(), kek=KEK)
    with pytest.raises((LogExists, KeysExist)):
        carry(log.read(), place, log_id=LOG_ID, keys=log.vault.copied(), kek=KEK)


def test_events_that_are_no_chain_leave_nothing_behind(log: EventLog, place: str) -> None:
    events = list(log.read())
    events[3] = events[3]._replace(actor="somebody else")
    with pytest.raises(ChainBroken) as caught:
        carry(events, place, log_id=LOG_ID, keys=log.vault.copied(), kek=KEK)
    assert caught.value.position == 4
    assert not opening.is_there(place)
    assert keys_beside(place, LOG_ID) is None
    carry(log.read(), place, log_id=LOG_ID, keys=log.vault.copied(), kek=KEK)


def exported(log: EventLog, path: Path) -> list[bytes]:
    write_lines(path, log.log_id, log.read())
    return path.read_bytes().splitlines(keepends=True)


def loaded(path: Path) -> list[Recorded]:
    return list(read_lines(path))


@pytest.mark.parametrize("lines", [1, 2, 4, -1])
def test_a_torn_text_is_told_with_its_line(log: EventLog, tmp_path: Path, lines: int) -> None:
    path = tmp_path / "events.jsonl"
    kept = exported(log, path)[:lines]
    path.write_bytes(b"".join(kept))
    with pytest.raises(ExportDamaged) as caught:
        loaded(path)
    assert caught.value.facts == {"path": str(path), "line": len(kept)}


def test_half_a_line_is_told(log: EventLog, tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    exported(log, path)
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(ExportDamaged):
        loaded(path)


def test_a_line_of_another_form_is_told(log: EventLog, tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    lines = exported(log, path)
    path.write_bytes(b"".join([*lines[:2], lines[2].replace(b'"actor"', b'"who"'), *lines[3:]]))
    with pytest.raises(ExportDamaged) as caught:
        loaded(path)
    assert caught.value.line == 3


def test_a_file_that_is_there_is_not_written_over(log: EventLog, tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    path.write_text("somebody's")
    with pytest.raises(FileExistsError):
        write_lines(path, log.log_id, log.read())
    assert path.read_text() == "somebody's"
    assert [each.name for each in tmp_path.iterdir() if ".part" in each.name] == []


def test_a_backup_is_one_whole_file_from_each_store(log: EventLog, tmp_path: Path) -> None:
    copy = tmp_path / "backup" / "log.sqlite"
    copy.parent.mkdir()
    log.backup_to(copy)
    log.append([draft(Noted("later"))], None, now=NOW)
    assert copy.stat().st_mode & 0o777 == 0o600
    assert [each.name for each in copy.parent.iterdir() if each.suffix not in (".lock", ".queue")] == ["log.sqlite"]
    sealed = open_sealed(str(copy))
    assert list(sealed.read()) == list(log.read(0, 7))
    assert sealed.wrong_claim() is None
    sealed.close()
