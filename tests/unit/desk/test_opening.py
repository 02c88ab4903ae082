"""Opening an office: a new log is made only where none is, and never without its keys."""

import shutil
from datetime import datetime
from pathlib import Path

import pytest

from desk.opening import open_office, passing_office
from events.errors import LogMissing, MissingKeys, NotOurLog
from events.times import TOKYO
from tests.stories.office import counted_chance

NOW = datetime(2026, 12, 4, 9, tzinfo=TOKYO)


def opened(path: Path, *, create: bool):
    return open_office(path, actor="担当", clock=lambda: NOW, entropy=counted_chance(), create=create)


def test_a_missing_log_is_made_with_its_keys_where_that_is_wished(tmp_path: Path):
    office = opened(tmp_path / "new" / "log.sqlite", create=True)

    assert office.state().log == office.log.log_id
    assert (tmp_path / "new" / "keys" / office.log.log_id).is_dir()
    assert office.vault.log_id == office.log.log_id


def test_a_missing_log_is_an_error_where_none_is_to_be_made(tmp_path: Path):
    with pytest.raises(LogMissing):
        opened(tmp_path / "log.sqlite", create=False)
    assert list(tmp_path.iterdir()) == []


def test_a_log_that_is_there_is_opened_and_not_made_anew(tmp_path: Path):
    first = opened(tmp_path / "log.sqlite", create=True)
    assert opened(tmp_path / "log.sqlite", create=True).log.log_id == first.log.log_id


def test_missing_keys_are_never_made_anew(tmp_path: Path):
    opened(tmp_path / "log.sqlite", create=True).log.close()
    shutil.rmtree(tmp_path / "keys")

    with pytest.raises(MissingKeys):
        opened(tmp_path / "log.sqlite", create=True)


def test_a_file_of_another_program_is_not_touched(tmp_path: Path):
    path = tmp_path / "log.sqlite"
    path.write_text("no database")

    with pytest.raises(NotOurLog):
        opened(path, create=True)
    assert path.read_text() == "no database"


def test_a_passing_office_leaves_nothing_behind():
    with passing_office(actor="担当", clock=lambda: NOW) as office:
        folder = Path(office.log._path).parent  # type: ignore[attr-defined]
        assert office.log.head()[0] == 1
    assert not folder.exists()
