"""A whole log of every format that ever landed, with its keys, looks, backups and export, is opened and read for ever.

``golden_log/v<format>`` was written once (``golden_logs``) and never changes. Where a test here fails because what is
written today has another shape: raise the format, keep reading the old one, and write the golden log of the new.
"""

import json
import re
import shutil
import sqlite3
from datetime import date
from pathlib import Path

import pytest

from desk.opening import open_office
from desk.restoring import keys_in, put_back, source_at
from events import sqlite_rows
from events.accesses import Intact as LooksIntact
from events.chain import Intact, verify
from events.log import EventLog
from events.state.model import State
from tests.contracts.golden_logs import GOLDEN, KEK, NOW, PEOPLE, write

HEADS = {"v1": "6859a9646f06ba100babb3d147235492869f33fa156a0f2003b3e4f1edce2894"}
"""The hash of the last event of each, as it was when it landed."""


@pytest.fixture(params=sorted(path.name for path in GOLDEN.iterdir()))
def golden(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of one, its owner's alone (git keeps no such rights)."""
    copy = tmp_path / request.param
    shutil.copytree(GOLDEN / request.param, copy)
    for path in (copy, *copy.rglob("*")):
        path.chmod(0o700 if path.is_dir() else 0o600)
    return copy


def opened(path: Path):
    return open_office(path, actor="担当", clock=lambda: NOW)


def assert_as_it_was(log: EventLog, state: State, name: str) -> None:
    assert verify(log.read()) == Intact(5, bytes.fromhex(HEADS[name]))
    assert log.wrong_claim() is None
    names = {person: known.name for person, known in state.people.items()}
    assert names == {**PEOPLE, "p-forgotten": None}
    ride = state.needs["need-1"].fact.private
    assert ride is not None
    assert (ride.note, ride.arrive_by_min, ride.delivery.name) == ("改行\nと「引用」", 630, "見本クリニック")


def test_there_is_one_of_every_format():
    assert sorted(HEADS) == sorted(path.name for path in GOLDEN.iterdir())
    assert sorted(HEADS) == [f"v{number}" for number in range(1, sqlite_rows.FORMAT + 1)]


def test_it_is_opened_read_and_gone_on_with(golden: Path):
    office = opened(golden / "log.sqlite")
    assert_as_it_was(office.log, office.state(), golden.name)
    looks = office.accesses.verify()
    assert isinstance(looks, LooksIntact)
    assert [each.how for each in office.accesses.read()] == ["screen", "backup", "keys_backup", "backup"]
    office.close()


@pytest.mark.parametrize("source", ["backup", "events.jsonl"])
def test_its_backups_are_restored(golden: Path, tmp_path: Path, source: str):
    found = source_at(golden / source)
    keys = keys_in(golden / "keys-backup", found.log, KEK, date(2026, 12, 5), expired=False)
    place = tmp_path / "restored" / "log.sqlite"
    put_back(found, str(place), keys=keys, registers=[], kek=None, opened=lambda: opened(place))
    office = opened(place)
    assert office.vault.forgotten("p-forgotten")
    assert verify(office.log.read(0, 5)) == Intact(5, bytes.fromhex(HEADS[golden.name]))
    office.close()


WRITTEN = (
    "log.sqlite",
    "log.sqlite.accesses",
    "events.jsonl",
    "keys-backup",
    "backup/backup.json",
    "backup/log.sqlite",
)


@pytest.mark.parametrize("name", [*WRITTEN, "keys/00000000000000000000000000000001/keys.sqlite"])
def test_what_is_written_today_has_the_shape_of_the_newest(tmp_path: Path, name: str):
    write(tmp_path / "today")
    assert shape(tmp_path / "today" / name) == shape(GOLDEN / f"v{sqlite_rows.FORMAT}" / name)


def shape(path: Path) -> object:
    """The tables of a database; else the keys of each line's JSON, and how long its values of one length are."""
    if path.suffix == ".sqlite":
        with sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True) as connection:
            numbers = [connection.execute(f"PRAGMA {each}").fetchone() for each in ("application_id", "user_version")]
            return [*numbers, *connection.execute("SELECT type, name, sql FROM sqlite_master ORDER BY name")]
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return [[(key, _form(key, value)) for key, value in line.items()] for line in lines]


def _form(key: str, value: object) -> object:
    """A hexadecimal value by its length, any other by its type."""
    return re.sub(r"[0-9a-f]", "h", str(value)) if key in FIXED else type(value)


FIXED = ("form", "hash", "previous", "key", "salt")
