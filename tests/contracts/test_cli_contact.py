"""The one contact to call about what is noticed (地域包括支援センター): named, or how to write it down."""

import json
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cli.app import app

Match = Callable[..., str]
ANSWERS = "タイムスタンプ,店名,お店の住所,営業日・時間,見守りに協力できること,地区\n" + "".join(
    f"2026/11/0{n} 1:23:09 午後 GMT+9,{name},{town}1-1,年中無休 9時～18時,声かけ・あいさつ,{district}\n"
    for n, (name, town, district) in enumerate((("例示商店", "中島", "湘南"), ("見本商店", "東海岸南", "海岸")), 1)
)
HOUSEHOLD = "見守りの希望（湘南地区）\n氏名,住所,電話,お店に伝えてよいか\n見本 花子,中島1-2,0467-00-1001,○\n"


@pytest.fixture
def match(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Match:
    monkeypatch.setenv("MATCH_LOG", str(tmp_path / "log.sqlite"))
    monkeypatch.setenv("MATCH_NOW", "2026-12-04T09:00:00+09:00")
    monkeypatch.setenv("MATCH_ACTOR", "担当")
    monkeypatch.chdir(tmp_path)

    def call(*args: str) -> str:
        done = CliRunner().invoke(app, ["--lang", "ja", *args])
        assert done.exit_code == 0, done.stderr
        return done.stdout

    for name, text in (("回答.csv", ANSWERS), ("世帯.csv", HOUSEHOLD)):
        Path(name).write_text(text, encoding="utf-8")
        call("import", name)
    return call


def contacts(match: Match) -> dict[str, str | None]:
    told = json.loads(match("--json", "shop", "coverage"))
    return dict(told["contacts"])


def test_where_nobody_has_written_it_down_all_districts_are_named_once_with_what_to_type(match: Match) -> None:
    page = match("shop", "coverage")
    assert page.count("まだ書かれていません") == 1
    first = page.splitlines()[0]
    assert "湘南" in first
    assert "海岸" in first
    assert "match settings import" in page
    (line,) = (line.strip() for line in page.splitlines() if "settings set watch.contact" in line)
    match(*shlex.split(line)[1:])
    assert list(contacts(match).values()).count(None) == 1, "it may be typed as it stands"


def test_each_district_has_its_own_and_a_table_brings_them_together(match: Match) -> None:
    Path("連絡先.csv").write_text(
        "設定,値,適用日,根拠,地区\n"
        "watch.contact,例示包括 0467-00-5001,2026-12-01,会議,湘南\n"
        "watch.contact,見本包括 0467-00-5002,2026-12-01,会議,海岸\n",
        encoding="utf-8",
    )
    match("settings", "import", "連絡先.csv")
    assert contacts(match) == {"shonan": "例示包括 0467-00-5001", "kaigan": "見本包括 0467-00-5002"}
    page = match("shop", "coverage")
    assert "気づきの連絡先（湘南）: 例示包括 0467-00-5001" in page
    assert "気づきの連絡先（海岸）: 見本包括 0467-00-5002" in page
    assert "まだ書かれていません" not in page


def test_a_new_contact_holds_from_its_day_on(match: Match, monkeypatch: pytest.MonkeyPatch) -> None:
    for contact, since in (("例示包括 0467-00-5001", "2026-12-01"), ("仮名包括 0467-00-5003", "2026-12-10")):
        match(
            *("settings", "set", "watch.contact", contact, "--district", "湘南"), *("--from", since, "--source", "会議")
        )
    assert contacts(match)["shonan"] == "例示包括 0467-00-5001"
    monkeypatch.setenv("MATCH_NOW", "2026-12-10T09:00:00+09:00")
    assert contacts(match)["shonan"] == "仮名包括 0467-00-5003"


def test_what_is_noticed_and_a_plan_say_whom_to_call(match: Match) -> None:
    assert "まだ書かれていません: 湘南" in match("notice", "add", "見本 花子", "新聞がたまっている")
    match("settings", "set", "watch.contact", "例示包括 0467-00-5001", "--district", "湘南", "--source", "会議")
    assert "気づきの連絡先（湘南）: 例示包括 0467-00-5001" in match("notice", "add", "見本 花子", "雨戸が閉まったまま")
    plan = match("solve", "--kind", "watch", "--district", "shonan", "--from", "2026-12-07", "--days", "7")
    assert "気づきの連絡先（湘南）: 例示包括 0467-00-5001" in plan
    assert "地区の中心からの仮のもの" in plan
