"""A CSV has no sheets: wherever one of its rows is named, it is by the file or by what the row is, never by 「」."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cli.app import app

HEAD = "タイムスタンプ,店名,お店の住所,営業日・時間,見守りに協力できること,地区\n"
UNCLEAR = "2026/11/02 1:23:09 午後 GMT+9,{name},中島1-1,年中無休 9時～18時,声かけ・あいさつ;髪のお手入れ,湘南\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MATCH_LOG", str(tmp_path / "log.sqlite"))
    monkeypatch.setenv("MATCH_NOW", "2026-12-04T09:00:00+09:00")
    monkeypatch.setenv("MATCH_ACTOR", "担当")
    monkeypatch.chdir(tmp_path)


def match(*args: str) -> str:
    done = CliRunner().invoke(app, ["--lang", "ja", *args])
    assert done.exit_code == 0, done.stderr
    assert "「」" not in done.stdout
    return done.stdout


def test_a_row_of_a_csv_is_named_by_its_file_and_later_by_what_it_is() -> None:
    Path("回答.csv").write_text(HEAD + UNCLEAR.format(name="例示理容店"), encoding="utf-8")
    assert "回答.csv 2行目" in match("import", "回答.csv")
    assert "「お店の回答」2行目" in match("question", "list")
    assert '"about": "shop:2"' in match("--json", "question", "list")
    assert "「お店の回答」2行目" in match("question", "answer", "Q1", "この行は取り込まない")


def test_a_question_has_its_own_number_though_another_file_has_one_about_the_same_line_and_column() -> None:
    Path("回答.csv").write_text(
        HEAD + UNCLEAR.format(name="例示理容店").replace("湘南", "").replace("中島", "元町"), encoding="utf-8"
    )
    rooms = (
        "名称,所在地_連結表記,利用可能曜日,開始時間,終了時間\n例示公民館,神奈川県茅ヶ崎市元町10-17,月火,09:00,17:00\n"
    )
    Path("公共施設.csv").write_text(rooms, encoding="utf-8")
    told = match("import", "回答.csv", "公共施設.csv")
    numbers = re.findall(r"^  (Q[0-9]+) \S+ 2行目 地区", told, re.MULTILINE)
    listed = match("question", "list")
    assert len(set(numbers)) == 2
    assert f"{numbers[0]} 「お店の回答」2行目 地区" in listed
    assert f"{numbers[1]} 「公共施設」2行目 地区" in listed


def test_an_answer_that_a_newer_one_replaces_is_told_as_that_and_asks_nothing() -> None:
    newer = UNCLEAR.format(name="例示理容店").replace("2026/11/02", "2026/11/20")
    Path("回答.csv").write_text(HEAD + UNCLEAR.format(name="例示理容店") + newer, encoding="utf-8")
    told = match("import", "回答.csv").partition("\n取り込めない行\n")[2]
    assert "2行目 タイムスタンプ" in told
    assert "協力できること" not in told


def test_what_an_earlier_answer_settled_in_it_is_named_too() -> None:
    head, row = "氏名,住所,電話,お店に伝えてよいか,地区\n", "{name},柳島2-4-1,0467-00-100{n},○,湘南\n"
    Path("町.csv").write_text(
        "町名,緯度,経度,地区\n柳島,35.322,139.378,湘南\n柳島二丁目,35.325,139.380,湘南\n", "utf-8"
    )
    Path("見守り.csv").write_text(head + row.format(name="見本 花子", n=1), encoding="utf-8")
    match("import", "町.csv", "見守り.csv")
    match("question", "answer", "Q1", "1")
    more = head + row.format(name="見本 花子", n=1) + row.format(name="架空 太郎", n=2)
    Path("見守り.csv").write_text(more, encoding="utf-8")
    assert "見守り.csv 3行目 住所: 「柳島2-4-1」は「" in match("import", "見守り.csv")
