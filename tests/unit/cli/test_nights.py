"""The night on the command line: planned, looked at in the morning, tried again, let be; in words and as JSON."""

import json
from datetime import date

import jsonschema
import pytest

from cli.call import Call
from cli.nights import tasks_text
from desk.nights.attempts import end, take_up
from desk.nights.beginning import begin
from desk.nights.following import Nights
from desk.nights.morning import Phone, changed_first
from events.districts import districts
from events.vocabulary.nights import NightTask
from tests.contracts.test_cli_documents import SCHEMAS
from tests.unit.cli import known
from tests.unit.desk.nights.nightly_office import 失敗

NIGHT = known.NOW.date()


@pytest.fixture
def failed(log):
    """A night in which the only task has failed for good."""
    office = known.office_at(log, "nightly")
    [task] = begin(office, NIGHT).tasks
    nights = Nights(office)
    for attempt in (1, 2, 3):
        take_up(nights, NIGHT, task, "w-1")
        end(nights, NIGHT, task, attempt, 失敗)
    office.close()


@pytest.mark.slow
def test_a_night_is_planned_and_told_in_its_form(log, match, match_ja):
    planned = match("nightly", "--json", "--effort", "20", "--threads", "1")
    assert planned.exit_code == 0, planned.stderr
    told = json.loads(planned.stdout)
    jsonschema.validate(told, SCHEMAS["nightly"])
    assert [task["how"] for task in told["nights"][0]["tasks"]] == ["planned"]
    assert "作り直すものはありません" in match_ja("nightly").stdout
    assert "新しい案" in match_ja("morning", "--district", "shonan").stdout


def test_tasks_that_differ_in_their_districts_alone_are_one_in_words():
    week = [NightTask("mobile_sales", (each,), date(2026, 12, 7), 7, (each,)) for each in ("shonan", "nango")]
    later = NightTask("mobile_sales", ("shonan",), date(2026, 12, 14), 7, ("shonan",))
    told = tasks_text(Call("ja"), [*week, later])
    assert told == "移動販売 湘南・南湖 12/7(月)〜12/13(日)、移動販売 湘南 12/14(月)〜12/20(日)"
    everywhere = [NightTask("mobile_sales", (each.romaji,), date(2026, 12, 7), 7, ()) for each in districts()]
    assert tasks_text(Call("ja"), everywhere) == "移動販売 全地区 12/7(月)〜12/13(日)"


def test_whoever_was_told_something_else_is_phoned_first_whatever_the_plan():
    day = date(2026, 12, 5)
    why = [("p", "unasked"), ("q", "changed"), ("q", "absent"), ("r", "changed")]
    phones = [Phone(plan, "hana", "rider", (), each, day) for plan, each in why]
    assert [each.plan for each in changed_first(phones)] == ["q", "r", "p", "q"]


@pytest.mark.slow
def test_a_night_that_ends_tomorrow_is_looked_at_tomorrow(log, match_ja):
    told = match_ja("nightly", "--night", "12/5", "--effort", "20", "--threads", "1").stdout
    assert "次に: match morning --day 2026-12-05" in told


def test_before_any_night_the_morning_says_so_and_how_to_begin_one(log, match_ja):
    told = match_ja("morning", "--district", "湘南")
    assert told.exit_code == 0, told.stderr
    assert "まだ行われていません" in told.stdout
    assert "match nightly" in told.stdout
    assert "まだありません" in match_ja("queue", "list").stdout


def test_what_failed_is_told_with_what_it_means_and_what_to_do(log, failed, match_ja):
    morning = match_ja("morning", "--district", "shonan").stdout
    assert "途中で落ちました" in morning
    assert "申込も前の案もそのままです" in morning
    assert "match solve --kind transport --district shonan --from 2026-12-07 --days 7" in morning
    queue = match_ja("queue", "list").stdout
    assert "できなかった" in queue
    assert "match queue retry" in queue


@pytest.mark.parametrize(("command", "how"), [("retry", "waiting"), ("drop", "dropped")])
def test_failed_tasks_are_tried_again_or_let_be(log, failed, match, command, how):
    done = match("queue", command, "1", "--json")
    assert done.exit_code == 0, done.stderr
    jsonschema.validate(json.loads(done.stdout), SCHEMAS[f"queue {command}"])
    listed = json.loads(match("queue", "list", "--json").stdout)
    assert [task["how"] for task in listed["tasks"]] == [how]


def test_a_task_or_night_that_is_not_there_is_named(log, failed, match_ja):
    assert "7" in match_ja("queue", "retry", "7").stderr
    assert match_ja("queue", "retry", "7").exit_code == 2
    unknown = match_ja("queue", "list", "--night", "12/24")
    assert unknown.exit_code == 1
    assert "12/24" in unknown.stderr


@pytest.mark.parametrize("text", ["25:00", "two", "2", "02-00"])
def test_a_time_of_day_that_is_none_is_refused(log, match_ja, text):
    refused = match_ja("nightly", "--at", text)
    assert refused.exit_code == 2
    assert text in refused.stderr


def test_a_worker_without_a_redis_says_what_to_do(log, match_ja, monkeypatch):
    monkeypatch.delenv("MATCH_REDIS_URL", raising=False)
    refused = match_ja("worker")
    assert refused.exit_code == 1
    assert "MATCH_REDIS_URL" in refused.stderr


def test_a_sign_of_life_is_fresh_or_it_is_not(log, match_ja, tmp_path):
    sign = tmp_path / "alive"
    assert match_ja("worker", "--check", str(sign)).exit_code == 1
    sign.touch()
    assert match_ja("worker", "--check", str(sign)).exit_code == 0


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("no toml", "TOML"),
        ("", "市がひとつも"),
        ("[1st]\nlog = 'x'", "1st"),
        ("[a]\n", "log"),
        ("[a]\nlog = 'x'\nlgo = 'y'", "lgo"),
        ("[a]\nlog = 3", "log"),
    ],
)
def test_a_file_of_cities_that_is_wrong_is_told_where(log, match_ja, monkeypatch, tmp_path, text, code):
    listed = tmp_path / "cities.toml"
    listed.write_text(text)
    monkeypatch.setenv("MATCH_CITIES", str(listed))
    refused = match_ja("nightly")
    assert refused.exit_code == 1
    assert code in refused.stderr
    assert str(listed) in refused.stderr
