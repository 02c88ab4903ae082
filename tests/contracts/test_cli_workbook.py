"""The way from the workbook to an audited plan, with the shipped sample: what each step prints, and its JSON forms."""

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
from typer.testing import CliRunner, Result

from cli.app import app
from tests.contracts.test_cli_documents import SCHEMAS
from tests.unit.cli import known
from tests.unit.cli.workbooks import SAMPLE, TOWNS, changed

Match = Callable[..., Result]


@pytest.fixture
def match(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Match:
    for name, value in {"NOW": known.NOW.isoformat(), "LOG": str(tmp_path / "log.sqlite"), "ACTOR": "担当"}.items():
        monkeypatch.setenv(f"MATCH_{name}", value)
    monkeypatch.setenv("MATCH_LANG", "ja")
    return lambda *args: CliRunner().invoke(app, list(args))


def has_form(name: str, line: str) -> dict[str, object]:
    """The facts of a line, once they have their documented form."""
    facts = json.loads(line)
    jsonschema.validate(facts, SCHEMAS[name])
    return facts


def test_every_data_row_is_one_line_and_the_outcomes_add_up(match):
    done = match("import", str(TOWNS), str(SAMPLE), "--json")
    rows = [has_form("import", line) for line in done.stdout.splitlines()]
    assert done.exit_code == 0
    assert len(rows) == 15 + 22
    assert {row["outcome"] for row in rows} == {"accepted", "question", "rejected"}
    assert all(row["faults"] for row in rows if row["outcome"] != "accepted")


def test_the_counts_on_the_page_are_those_of_the_rows(match):
    page = match("import", str(SAMPLE)).stdout
    assert "受け付けた行 20、確認事項のある行 1、取り込めない行 1（合わせて 22 行）" in page
    assert "「申込」15行目 帰り出発時刻: 「9:30」と読みました。帰りが到着より前です。" in page.replace("\n  ", "")


def test_importing_again_changes_nothing(match):
    match("import", str(SAMPLE))
    before = json.loads(match("verify", "--json").stdout)["position"]
    again = match("import", str(SAMPLE)).stdout
    assert "新しい 0、変わった 0、同じ 22、なくなった 0" in again
    assert json.loads(match("verify", "--json").stdout)["position"] == before


def test_a_dry_run_records_nothing_with_and_without_a_log(match, tmp_path):
    assert "何も記録していません" in match("import", str(SAMPLE), "--dry-run").stdout
    assert not (tmp_path / "log.sqlite").exists()
    match("import", str(TOWNS))
    before = match("verify").stdout
    match("import", str(SAMPLE), "--dry-run")
    assert match("verify").stdout == before


def test_strict_leaves_with_three_where_a_row_was_not_accepted(match, tmp_path):
    assert match("import", str(SAMPLE), "--strict").exit_code == 3
    assert match("import", str(TOWNS), "--strict").exit_code == 0


def test_a_question_is_answered_by_number_code_or_words_and_taken_back(match):
    match("import", str(SAMPLE))
    (question,) = has_form("question list", match("question", "list", "--json").stdout)["questions"]
    assert question["label"] == "Q1"
    facts = has_form("question answer", match("question", "answer", "Q1", "この行は取り込まない", "--json").stdout)
    assert facts["choice"] == "reject"
    assert "答えを待つ確認事項はありません" in match("question", "list").stdout
    assert "Q1 に答えた" in match("undo").stdout
    typed = match("question", "answer", "1", "typed", "--text", "柳島一丁目2-3")
    assert "その行は受け付けられました。" in typed.stdout
    assert match("question", "answer", "Q1", "1").exit_code == 1


def test_words_that_cannot_be_read_leave_the_question_open(match):
    match("import", str(SAMPLE))
    assert match("question", "answer", "Q1", "typed").exit_code == 1
    assert "Q1" in match("question", "list").stdout


def test_an_answer_that_is_none_is_told_with_those_there_are(match):
    match("import", str(SAMPLE))
    told = match("question", "answer", "Q1", "たぶん")
    assert told.exit_code == 2
    assert "1. 書いてあるとおりでよい" in told.stderr


def test_a_row_that_waits_is_not_planned_and_why_says_what_it_waits_for(match):
    match("import", str(SAMPLE))
    waiting = match("why", "見011")
    assert waiting.exit_code == 2
    assert "確認事項 Q1 の答えを待っています" in waiting.stderr
    assert "帰りが到着より前です" in match("why", "見012").stderr


def test_the_template_can_be_written_once_and_is_never_written_over(match, tmp_path):
    path = str(tmp_path / "申込.xlsx")
    assert has_form("template transport", match("template", "transport", "-o", path, "--json").stdout)["file"] == path
    again = match("template", "transport", "-o", path)
    assert again.exit_code == 1
    assert "上書きはしません" in again.stderr


def test_a_plan_is_made_explained_and_audited(match):
    match("import", str(TOWNS), str(SAMPLE))
    plan = has_form("solve", match("solve", "--district", "湘南", "--json").stdout)
    assert (plan["first_day"], plan["days"]) == ("2026-12-07", 7)
    assert plan["assignments"]
    assert plan["left"]
    for left in plan["left"]:
        has_form("why", match("why", left["number"], "--json").stdout)
    audit = match("audit", "1", "--json")
    assert has_form("audit", audit.stdout)["sound"] is True
    assert audit.exit_code == 0


def test_solving_again_finds_nothing_new_and_says_so(match):
    match("import", str(TOWNS), str(SAMPLE))
    first = has_form("solve", match("solve", "--json").stdout)
    again = match("solve", "--json")
    assert has_form("solve", again.stdout)["unchanged"] is True
    assert json.loads(again.stdout)["plan"] == first["plan"]
    assert "何も変わっていない" in match("solve").stderr


def test_settings_come_from_a_table(match, tmp_path):
    table = tmp_path / "決めごと.csv"
    table.write_text("名前,値,適用日,根拠\nride.wait_s,2400,2026-12-01,会議\n", encoding="utf-8")
    match("import", str(TOWNS))
    facts = has_form("settings import", match("settings", "import", str(table), "--json").stdout)
    assert facts["changed"] == ["ride.wait_s"]


@pytest.mark.slow
def test_the_demonstration_shows_the_plan_the_reasons_and_what_to_try(match, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("MATCH_LANG")
    told = match("demo")
    assert told.exit_code == 0
    for words in (
        "受け付けた行",
        "件を送迎",
        "残っている",
        "ほかの手段",
        "見本 梅 様",
        "export MATCH_LOG=demo-data/log.sqlite",
    ):
        assert words in told.stdout
    has_form("demo", match("demo", "--json").stdout)


def test_the_demonstration_touches_no_folder_that_is_not_its_own(match, tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("x", encoding="utf-8")
    told = match("demo", "--dir", str(tmp_path / "mine"))
    assert told.exit_code == 1
    assert (tmp_path / "mine" / "letter.txt").exists()


def test_the_names_that_were_shown_are_noted_as_looked_at(match, tmp_path):
    match("import", str(TOWNS), str(SAMPLE))
    match("log", "見001")
    looks = (tmp_path / "log.sqlite.accesses").read_text(encoding="utf-8").splitlines()
    last = json.loads(looks[-1])
    assert (last["actor"], last["how"], last["what"]) == ("担当", "screen", "log")
    assert len(last["people"]) == 1


def test_a_slip_of_the_pen_rejects_its_row_alone(match, tmp_path):
    book = changed(tmp_path / "slips.xlsx", {("申込", "L4"): "25:00", ("申込", "O5"): -2, ("車両", "C3"): -1})
    rows = [json.loads(line) for line in match("import", str(book), "--json").stdout.splitlines()]
    faults = {(row["sheet"], row["row"]): row["faults"][0] for row in rows if row["outcome"] == "rejected"}
    assert faults["申込", 4]["code"] == "time.out_of_range"
    assert faults["申込", 4]["came"] == "25:00"
    assert faults["申込", 4]["expected"] == "0:00〜23:59 の時刻"
    assert faults["申込", 5]["code"] == "count.negative"
    assert faults["車両", 3]["column"] == "定員"
    assert sum(row["outcome"] == "accepted" for row in rows) >= 15
