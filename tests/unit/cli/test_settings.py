"""settings: shown as in force, set with a source, imported from a table."""

import json

import pytest

from cli.call import Call
from cli.showing.setting_words import value_words
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


@pytest.mark.parametrize("definition", DEFINITIONS, ids=lambda definition: definition.name)
@pytest.mark.parametrize("lang", ["ja", "en"])
def test_every_default_is_told_in_words_and_not_in_json(lang, definition):
    told = value_words(Call(lang=lang), definition.name, definition.default)
    assert told
    assert not set(told) & set('[]{}"')
    assert told.lower() not in ("true", "false", "null")


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("ride.wait_s", 2400, "40分"),
        ("ride.wait_s", 90, "90秒"),
        ("driver.run_longest_s", 14400, "4時間"),
        ("hours.morning", [540, 720], "9:00〜12:00"),
        ("closed.days", ["2026-12-29"], "2026年12月29日(火)"),
        ("driver.oldest_age", 75, "75歳"),
        ("approve.who", {"transport": ["佐藤", "鈴木"]}, "移動支援: 佐藤、鈴木"),
        ("ride.licence_by_capacity", {"30": "large", "11": "medium"}, "定員11人から中型免許、定員30人から大型免許"),
    ],
)
def test_a_value_is_told_in_the_units_of_people(name, value, words):
    assert value_words(Call(lang="ja"), name, value) == words


def test_one_setting_is_shown_with_its_source_and_how_it_is_typed(match_ja, log):
    page = match_ja("settings", "show", "ride.wait_s").stdout
    assert "30分" in page
    assert "入力するとき: 1800 （秒）" in page
    assert 'match settings set ride.wait_s 値 --source "根拠"' in page


def test_showing_an_unknown_setting_is_told_with_what_comes_near(match_ja, log):
    told = match_ja("settings", "show", "ride.wayt_s")
    assert told.exit_code == 1
    assert "ride.wait_s" in told.stderr


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[{"name": "ride.wait_s",\n  "value" 2400}]', ("2行目 11文字目", "「:」")),
        ('[{"name": "ride.wait_s"', ("1行目 24文字目", "「,」")),
        ('{"name": "ride.wait_s", "value": 2400}', ("一つだけ", "name, value, valid_from")),
        ("[1, 2]", ("{ … } でないもの",)),
        ("[]", ("空の一覧",)),
        ("2400", ("一覧でなく値が一つ",)),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932"])
def test_a_json_that_is_no_table_is_told_with_its_place_and_leaves_no_log(match_ja, tmp_path, text, told, encoding):
    table = tmp_path / "決定.json"
    table.write_text(text, encoding)
    said = match_ja("settings", "import", str(table))
    assert said.exit_code == 1
    assert [each for each in (*told, "決定.json", "何も取り込んでいません") if each not in said.stderr] == []
    assert not list(tmp_path.rglob("*.sqlite"))


def test_json_rows_that_do_not_fit_are_told_one_by_one(match_ja, log, tmp_path):
    table = tmp_path / "決定.json"
    rows = [{"name": "ride.wait_s", "value": each, "valid_from": "2026-12-01"} for each in ("長め", [1], True, None)]
    table.write_text(json.dumps([*rows, {"name": "ride.wait", "value": 1, "valid_from": "2026-12-01"}]), "utf-8")
    said = match_ja("settings", "import", str(table))
    assert said.exit_code == 1
    assert "取り込めない行: 5" in said.stdout
    assert said.stdout.count("0〜86400 の整数（秒）") == 4
