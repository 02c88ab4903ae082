"""Salons from the empty workbook to the organiser's sheet, by commands: food has one place alone."""

import json

import jsonschema
import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner

from cli.app import app
from intake.template import write_template
from tests.contracts.test_cli_documents import SCHEMAS

MONTH = ("--district", "shonan", "--from", "2026-12-07", "--days", "7")
GROUP = (
    *("ひだまり", "見本 節子", "0467-00-2001", "第2火曜", "10:00～11:30", "12", "いす"),
    *("中島7、柳島海岸5", "えび、かに", ""),
)
NEW = (
    *("松尾の新しいサロン", "仮名 民子", "0467-00-2002", "毎週木曜", "13:00～14:30", "8", "いす"),
    *("松尾8", "", "さがしている"),
)
ROOM = ("例示会館", "中島1-1", "20", "平日 9:00～17:00", "いす", "飲酒不可", "会長 例示 正男", "1回500円", "")
HOST = ("架空 世津子", "", "松尾3-3", "0467-00-2003", "火・木 9:00～15:00", "中島・松尾", "月4回", "")


@pytest.fixture
def match(tmp_path, monkeypatch):
    monkeypatch.setenv("MATCH_LOG", str(tmp_path / "log.sqlite"))
    monkeypatch.setenv("MATCH_NOW", "2026-12-01T09:00:00+09:00")
    monkeypatch.setenv("MATCH_ACTOR", "担当")
    monkeypatch.chdir(tmp_path)

    def call(*args: str) -> str:
        done = CliRunner().invoke(app, ["--lang", "ja", *args])
        assert done.exit_code == 0, done.stderr
        return done.stdout

    write_template("salons", tmp_path / "サロン.xlsx")
    book = load_workbook(tmp_path / "サロン.xlsx")
    book["サロン"]["A1"] = "令和8年12月　会場をさがしているサロン・団体（湘南地区）"
    for sheet, rows in (("サロン", (GROUP, NEW)), ("会場", (ROOM,)), ("世話人", (HOST,))):
        if sheet != "サロン":
            book[sheet]["A1"] = f"{sheet}（湘南地区）令和8年12月"
        for at, row in enumerate(rows, 4):
            for column, cell in enumerate(row, 1):
                book[sheet].cell(at, column, cell)
    book.save(tmp_path / "サロン.xlsx")
    call("import", "サロン.xlsx")
    call("solve", "--kind", "salons", *MONTH)
    return call


@pytest.mark.slow
def test_a_new_salon_and_its_host_are_read_planned_and_shown(match):
    shown = match("plan", "show", "1")
    assert "松尾の新しいサロン 仮名 民子" in shown
    assert "世話人 架空 世津子" in shown
    (session,) = [
        s
        for s in json.loads(match("plan", "show", "1", "--json"))["sessions"]
        if len(s["uses"]) == 2 and s["uses"][1]["role"] == "host"
    ]
    assert [use["name"] for use in session["uses"]] == ["例示会館", "架空 世津子"]


@pytest.mark.slow
def test_what_people_must_not_eat_is_on_the_organisers_sheet_alone(match):
    assert "えび" not in match("plan", "show", "1") + match("plan", "show", "1", "--json") + match("why", "ひだまり")
    sheet = match("plan", "sheet", "ひだまり")
    assert all(
        words in sheet for words in ("えび、かに", "例示会館", "会長 例示 正男", "1回500円", "飲酒不可", "0467-00-2001")
    )
    jsonschema.validate(json.loads(match("plan", "sheet", "ひだまり", "--json")), SCHEMAS["plan sheet"])


@pytest.mark.slow
def test_a_sheet_of_a_group_without_a_meeting_says_what_to_do(match):
    done = CliRunner().invoke(app, ["--lang", "ja", "plan", "sheet", "ひだまり", "--day", "12/9"])
    assert done.exit_code == 2
    assert "match why" in done.stderr


@pytest.mark.slow
def test_why_no_group_was_given_a_room(match, tmp_path):
    row = "名称,住所,定員,使える曜日・時間帯,設備,貸主の条件,鍵の管理者,費用"
    rooms = "架空会館,中島9-9,10,平日 9:00～17:00,いす,,,1回2000円"
    (tmp_path / "会場2.csv").write_text(f"会場（湘南地区）令和8年12月\n\n{row}\n{rooms}\n", encoding="utf-8")
    match("import", "会場2.csv")
    match("solve", "--kind", "salons", *MONTH)
    told = json.loads(match("why", "架空会館", "--json"))
    jsonschema.validate(told, SCHEMAS["why"])
    small, new = sorted(told["meetings"], key=lambda each: each["moved"] is not None)
    assert [each["code"] for each in small["obstacles"]] == ["venue.capacity"]
    assert (new["moved"]["serves"], new["moved"]["left"]) == (0, [])
    assert new["moved"]["price"] > 0
    page = match("why", "架空会館")
    for part in ("どの団体も使いません", "定員が 2 人足りない", "ふえます", "（この案では 例示会館）"):
        assert part in page
    assert "に入っています" in match("why", "例示会館")


@pytest.mark.slow
def test_a_group_learns_that_its_room_is_another_one_than_last_time(match, tmp_path):
    match("plan", "approve", "1")
    rows = (
        "会場（湘南地区）令和9年1月\n",
        "名称,住所,定員,使える曜日・時間帯,設備,貸主の条件,鍵の管理者,費用",
        "例示集会所,中島1-1,30,毎日 9:00～21:00,いす,,,無料",
        "例示会館,中島1-1,20,平日 9:00～17:00,いす,飲酒不可、第2火曜は不可,会長 例示 正男,1回500円",
    )
    (tmp_path / "会場2.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    match("import", "会場2.csv")
    match("solve", "--kind", "salons", "--district", "shonan", "--from", "2027-01-11", "--days", "7")
    assert "前の会場「例示会館」から変わります" in match("plan", "show", "2")
    assert "前の会場（例示会館）から変わります" in match("plan", "sheet", "ひだまり")
