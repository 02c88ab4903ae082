"""Many questions at once: the questions of a district, the same answer to all that are alike, a sheet to fill in."""

import csv
import json
from pathlib import Path

import pytest
from jsonschema import validate

from tests.contracts.test_cli_documents import SCHEMAS
from tests.unit.cli.conftest import Match

HEADS = ("ID", "名称", "所在地_連結表記", "利用可能曜日", "開始時間", "終了時間", "バリアフリー情報", "地区")


def facility(name: str, lot: int, district: str = "湘南") -> tuple[str, ...]:
    return (f"M{lot}", name, f"神奈川県茅ヶ崎市中島{lot}", "月火水木金", "9:00", "17:00", "手すり有", district)


@pytest.fixture
def listed(match: Match, tmp_path: Path) -> Path:
    """Three facilities, the last of another district: two questions each."""
    path = tmp_path / "一覧.csv"
    rows = (facility("例示館", 1), facility("架空館", 2), facility("見本館", 3, "海岸"))
    path.write_text("\n".join(",".join(row) for row in (HEADS, *rows)), encoding="utf-8")
    assert match("import", str(path)).exit_code == 0
    return path


def labels(page: str) -> list[str]:
    return [line.split()[0] for line in page.splitlines() if line.startswith("Q")]


@pytest.mark.usefixtures("listed")
def test_the_questions_of_a_district_are_those_of_its_rows(match):
    assert labels(match("question", "list").stdout) == ["Q1", "Q2", "Q3", "Q4", "Q5", "Q6"]
    assert labels(match("question", "list", "--district", "shonan").stdout) == ["Q1", "Q2", "Q3", "Q4"]
    assert labels(match("question", "list", "--district", "海岸", "--kind", "公共施設").stdout) == ["Q5", "Q6"]
    assert labels(match("question", "list", "--kind", "salons").stdout) == ["Q1", "Q2", "Q3", "Q4", "Q5", "Q6"]
    assert labels(match("question", "list", "--kind", "venue").stdout) == []
    assert match("question", "list", "--kind", "nothing").exit_code == 2


@pytest.mark.usefixtures("listed")
def test_one_answer_is_given_to_all_that_are_alike_and_taken_back_as_one(match):
    assert match("question", "answer", "Q1,Q3-Q5", "1", "--text", "30").exit_code == 2  # Q4 offers other answers
    assert match("question", "answer", "Q2", "1", "--alike", "--district", "shonan").exit_code == 0
    assert labels(match("question", "list").stdout) == ["Q1", "Q3", "Q5", "Q6"]

    assert match("question", "answer", "Q1,Q3,Q5", "1", "--text", "30").exit_code == 0
    assert labels(match("question", "list").stdout) == ["Q6"]

    assert match("undo").exit_code == 0
    assert labels(match("question", "list").stdout) == ["Q1", "Q3", "Q5", "Q6"]


@pytest.mark.usefixtures("listed")
def test_none_of_several_is_answered_where_one_does_not_exist(match):
    assert match("question", "answer", "Q1,Q99", "2").exit_code == 2
    assert len(labels(match("question", "list").stdout)) == 6


def filled_in(path: Path, **answers: tuple[str, str]) -> None:
    """Writes (answer, words) beside the questions of these labels, as a Japanese spreadsheet saves it."""
    rows = list(csv.reader(path.open(encoding="utf-8-sig", newline="")))
    for row in rows:
        if row[0] in answers:
            row[7], row[8] = answers[row[0]]
    csv.writer(path.open("w", encoding="cp932", newline="")).writerows(rows)


@pytest.mark.usefixtures("listed")
def test_a_sheet_is_filled_in_while_phoning_and_read_back(match_ja, tmp_path):
    sheet = tmp_path / "表.csv"
    assert match_ja("question", "sheet", "--district", "shonan", "-o", str(sheet)).exit_code == 0
    assert sheet.stat().st_mode & 0o777 == 0o600
    assert "例示館" in sheet.read_text(encoding="utf-8")
    filled_in(sheet, Q1=("", "３０人"), Q2=("1", ""), Q3=("2", ""))

    read = match_ja("question", "read", str(sheet))

    assert (read.exit_code, read.stderr) == (0, "")
    assert "受け付けた行 1" in read.stdout
    assert "取り込まれない行 1" in read.stdout
    assert labels(match_ja("question", "list", "--district", "shonan").stdout) == []
    again = match_ja("question", "read", str(sheet))
    assert (again.exit_code, again.stderr) == (0, "")
    assert match_ja("undo").exit_code == 0
    assert labels(match_ja("question", "list", "--district", "shonan").stdout) == ["Q1", "Q2", "Q3", "Q4"]


@pytest.mark.usefixtures("listed")
def test_a_row_of_the_sheet_that_cannot_be_read_is_named_and_hinders_no_other(match_ja, tmp_path):
    sheet = tmp_path / "表.csv"
    match_ja("question", "sheet", "-o", str(sheet))
    filled_in(sheet, Q1=("", "たくさん"), Q2=("7", ""), Q3=("1", "30"), Q4=("1", "台所"), Q5=("2", ""))

    read = match_ja("question", "read", str(sheet))

    assert read.exit_code == 1
    assert "Q1 の「たくさん」" in read.stderr
    assert "表.csv 4行目" in read.stderr  # Q2: no such choice
    assert "Q4" in read.stderr  # words beside an answer that needs none
    assert labels(match_ja("question", "list").stdout) == ["Q1", "Q2", "Q4"]


@pytest.mark.usefixtures("listed")
def test_what_comes_as_json_is_as_documented(match, tmp_path):
    sheet = tmp_path / "表.csv"
    validate(json.loads(match("question", "sheet", "-o", str(sheet), "--json").stdout), SCHEMAS["question sheet"])
    filled_in(sheet, Q1=("", "30"), Q2=("1", ""), Q3=("", "たくさん"))
    read = json.loads(match("question", "read", str(sheet), "--json").stdout)
    validate(read, SCHEMAS["question read"])
    assert [each["outcome"] for each in read["answers"]] == ["question", "accepted"]
    assert [each["why"] for each in read["refused"]] == ["question.not_understood"]
    several = json.loads(match("question", "answer", "Q3", "2", "--alike", "--json").stdout)
    validate(several, SCHEMAS["question answer"])
    assert len(several["answers"]) == 2


def test_a_file_that_is_no_such_sheet_is_refused_with_its_headers(match_ja, listed):
    read = match_ja("question", "read", str(listed))
    assert read.exit_code == 1
    assert "ことば" in read.stderr
    assert "名称" in read.stderr
