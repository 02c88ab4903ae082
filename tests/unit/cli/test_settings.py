"""settings: shown as in force, set with a source, imported from a table."""

import json

import pytest

from events.settings import DEFINITIONS
from wording import known as worded


@pytest.mark.parametrize("name", [definition.name for definition in DEFINITIONS])
def test_every_setting_is_called_something(name):
    assert worded(f"setting.{name}")


def test_a_setting_holds_from_its_day_on(match, log):
    done = match("settings", "set", "ride.wait_s", "2400", "--from", "2026-12-10", "--source", "meeting")
    assert done.exit_code == 0
    assert _value(match, "--on", "2026-12-09") == 1800
    assert _value(match, "--on", "2026-12-10") == 2400


def test_one_districts_setting_is_no_others(match, log):
    match("settings", "set", "ride.wait_s", "2400", "--district", "湘南", "--source", "meeting")
    assert _value(match, "--district", "shonan") == 2400
    assert _value(match, "--district", "kaigan") == 1800


def test_a_value_that_does_not_fit_is_told_with_what_would(match_ja, log):
    told = match_ja("settings", "set", "ride.wait_s", "ながめ", "--source", "会議")
    assert told.exit_code == 1
    assert "「ながめ」" in told.stderr
    assert "0〜86400 の整数" in told.stderr


def test_an_unknown_name_is_told_with_what_comes_near(match_ja, log):
    told = match_ja("settings", "set", "ride.wait", "2400", "--source", "会議")
    assert told.exit_code == 1
    assert "ride.wait_s" in told.stderr


def test_a_table_is_taken_row_by_row(match_ja, log, tmp_path):
    table = tmp_path / "決定.csv"
    table.write_text(
        "name,value,valid_from,source\nride.wait_s,2400,2026-12-01,会議\nride.wat,1,2026-12-01,会議\n", "utf-8"
    )
    told = match_ja("settings", "import", str(table))
    assert told.exit_code == 1
    assert "1 件を変え" in told.stdout
    assert "決定.csv 3行目" in told.stdout


def _value(match, *args: str) -> object:
    return json.loads(match("settings", "show", "ride.wait_s", "--json", *args).stdout)["settings"][0]["value"]
