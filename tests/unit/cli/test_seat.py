"""Which log a call works on, in whose name, and at what time."""

from pathlib import Path

import pytest

from cli.call import Call
from cli.clock import clock
from cli.errors import Misused
from cli.seat import actor, at_the_desk, log_place
from events.errors import LogMissing
from tests.unit.cli import known


def test_the_log_is_the_one_named_else_the_users_own(monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", "/data")
    monkeypatch.setattr("sys.platform", "linux")
    assert log_place(Call(log="/elsewhere/a.sqlite")) == "/elsewhere/a.sqlite"
    assert log_place(Call()) == "/data/match/log.sqlite"


def test_without_a_data_folder_it_lies_in_the_home(monkeypatch):
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert log_place(Call()) == str(Path.home() / ".local/share/match/log.sqlite")


def test_the_name_is_the_one_given_else_the_computers(monkeypatch):
    monkeypatch.setenv("LOGNAME", "tanto")
    assert actor(Call(actor="見本")) == "見本"
    assert actor(Call()) == "tanto"


def test_a_name_typed_before_the_command_goes_before_the_variable(match, log):
    match("--as", "見本", "plan", "pin", "1", "--only", "湘001")
    assert "見本" in match("log", "湘001").stdout.splitlines()[-1]


def test_a_computer_that_tells_no_name_is_asked_about(monkeypatch):
    def nobody() -> str:
        raise OSError

    monkeypatch.setattr("getpass.getuser", nobody)
    with pytest.raises(Misused, match="nobody"):
        actor(Call())


def test_a_rehearsed_time_without_a_zone_is_meant_in_japan(monkeypatch):
    monkeypatch.setenv("MATCH_NOW", "2026-12-04T09:00")
    assert clock()() == known.NOW


def test_a_log_that_is_not_there_is_not_made_for_reading(tmp_path):
    with pytest.raises(LogMissing), at_the_desk(Call(log=str(tmp_path / "log.sqlite"))):
        pass
    assert list(tmp_path.iterdir()) == []


def test_the_log_is_closed_and_the_names_are_known(log):
    call = Call(log=str(log), actor="担当", lang="ja")
    with at_the_desk(call) as (office, labels):
        assert office.actor == "担当"
        assert labels.plan("plan-1") == "案1"
    assert call.labels is labels
