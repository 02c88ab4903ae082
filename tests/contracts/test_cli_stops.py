"""The commands about stops on small tables of a real import: what they print has its documented form."""

import json

import jsonschema
import pytest
from typer.testing import CliRunner

from cli.app import app
from tests.contracts.test_cli_documents import SCHEMAS, STOPS

TABLES = {
    "towns.csv": "町名,緯度,経度,地区\n中島,35.328,139.375,湘南\n松尾,35.326,139.386,湘南\n柳島,35.322,139.378,湘南\n",
    "lots.csv": "候補地名,地区,住所,車両台数,所有者の意向,使える曜日時間帯,備考\n"
    "例示公園,湘南,中島1,5,了解,火 9:00～12:00,\n見本広場,湘南,松尾2,6,未打診,,\n架空商店,湘南,柳島3,7,断り,,\n",
    "rounds.csv": "会社の枠\n曜日,開始,終了,一か所の停車,まわれる箇所の上限,積み込み・出発地,隔週か,備考\n"
    "火,10:00,12:00,30分,1,例示店,毎週,\n",
    "heard.csv": "地区,町名,65歳以上人口(概数),聞き取り人数,困っている人数,情報源,聞き取り日,備考\n"
    "湘南,中島,400,10,3,民生委員,2026/10/1,\n湘南,松尾,300,2,1,アンケート,2026/10/2,\n湘南,柳島,300,,,,,\n",
}
AGES = [f"{age}の{sex}" for age in ("65-69歳", "70-74歳", "75-79歳", "80-84歳", "85歳以上") for sex in ("男性", "女性")]
TABLES["counted.csv"] = f"地域名,調査年月日,総人口,{','.join(AGES)},世帯数\n" + "".join(
    f"{town},2026-10-01,1500,{','.join(['40'] * 10)},600\n" for town in ("中島", "松尾", "柳島")
)


@pytest.fixture
def stops(tmp_path, monkeypatch):
    """A log with three lots, one round and what was heard."""
    monkeypatch.setenv("MATCH_NOW", "2026-12-01T09:00:00+09:00")
    monkeypatch.setenv("MATCH_LOG", str(tmp_path / "log.sqlite"))
    monkeypatch.setenv("MATCH_ACTOR", "担当")
    monkeypatch.chdir(tmp_path)
    for name, text in TABLES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert called("import", *TABLES).exit_code == 0


def called(*call):
    return CliRunner().invoke(app, list(call))


def told(*call):
    """What a call prints as JSON, held to its documented form."""
    printed = called(*call, "--json")
    assert printed.exit_code == 0, printed.stderr
    facts = json.loads(printed.stdout)
    jsonschema.validate(facts, SCHEMAS.get(" ".join(call[:2])) or SCHEMAS[call[0]])
    return facts


TRIAL = ("stop", "step", "例示公園", "おためし", "--on", "2026-11-02", "--minimum", "10")


@pytest.mark.slow
def test_a_lot_is_taken_from_candidate_to_a_verdict(stops):
    assert set(STOPS) <= set(SCHEMAS)
    assert {lot["verdict"] for lot in told("stop", "list")["lots"]} == {"none"}
    missing = told("stop", "note", "例示公園", "写真", "南の入口")["missing"]
    assert "photo" not in missing
    told("stop", "step", "例示公園", "おためし", "--on", "2026-11-02", "--until", "2027-01-31", "--minimum", "10")
    days = ("2026-11-03", "2026-11-10", "2026-11-17")
    verdicts = [told("stop", "record", "例示公園", "12", "--on", day)["score"]["verdict"] for day in days]
    assert verdicts == ["early", "early", "keep"]
    last = told("stop", "record", "例示公園", "1", "--on", "2026-11-24")
    assert last["score"]["verdict"] == "move"
    assert last["after"]["middle"] < last["before"]["middle"]


@pytest.mark.slow
def test_a_lots_whole_story_is_on_one_page(stops, monkeypatch):
    called("stop", "note", "例示公園", "入口の幅", "4メートル")
    called("stop", "step", "例示公園", "会議", "--on", "2026-11-01", "--note", "了承")
    called("stop", "step", "例示公園", "おためし", "--on", "2026-11-02", "--until", "2026-11-30", "--minimum", "10")
    called("stop", "record", "例示公園", "12", "--on", "2026-11-03")
    facts = told("stop", "show", "例示公園")
    assert [step["step"] for step in facts["steps"]] == ["council", "trial"]
    assert facts["noted"] == {"entrance": "4メートル"}
    assert facts["consent"] == "yes"
    page = called("stop", "show", "例示公園", "--lang", "ja").stdout
    for part in (
        "入口の幅: 4メートル",
        "会議: 了承",
        "一回に少なくとも 10 人",
        "11/3(火)",
        "おためしは 2026年11月30日",
        "まん中",
    ):
        assert part in page
    listed = called("stop", "list", "--lang", "ja").stdout
    assert "まだ分からない（おためし終わり）" in listed
    history = called("log", "例示公園", "--lang", "ja").stdout
    assert "「入口の幅」を書きとめた" in history
    assert "次の段になった「おためし」" in history
    assert "候補地の表の2行目を読んだ" in history


@pytest.mark.slow
def test_what_to_do_next_names_the_owner_on_whom_most_hangs_and_what_a_refusal_costs(stops):
    advice = told("stop", "next", "--from", "2026-12-07")["advice"]
    assert 0 <= advice["near"]["low"] <= advice["near"]["middle"] <= advice["near"]["high"]
    assert [owner["consent"] for owner in advice["owners"]] == ["unasked"]
    assert [owner["consent"] for owner in advice["refused"]] == ["no"]
    assert told("stop", "next", "--from", "2026-12-09", "--days", "1")["advice"] is None


@pytest.mark.slow
def test_the_citys_own_truck_goes_where_it_may_and_is_back_in_time(stops):
    week = told("stop", "route", "--depot", "柳島", "--weekdays", "火", "--hours", "10:00-12:00")
    (day,) = week["days"]
    assert day["back_min"] <= 12 * 60
    assert {visit["consent"] for visit in day["visits"]} == {"yes", "unasked"}
    assert "※ 地主さんは未打診" in called("stop", "route", "--depot", "柳島", "--weekdays", "火", "--lang", "ja").stdout
    assert week["people"] <= week["most"]
    assert called("stop", "route", "--depot", "よその町").exit_code != 0


def test_the_template_is_read_back_without_a_row(stops, tmp_path):
    assert told("template", "mobile", "-o", "book.xlsx")["kind"] == "mobile_sales"
    assert called("import", "book.xlsx").exit_code == 0


@pytest.mark.slow
def test_what_cannot_be_is_refused_in_words(stops):
    for call, part in (
        (("stop", "record", "例示公園", "5"), "まだ始まっていません"),
        (("stop", "step", "例示公園", "おためし"), "--until"),
        (("stop", "step", "架空商店", "開始"), "断っています"),
        (("stop", "step", "例示公園", "休み"), "段はありません"),
        (("stop", "record", "例示神社", "5"), "見つかりません"),
        (("stop", "note", "例示公園", "世話人", " "), "ことばがありません"),
        ((*TRIAL, "--until", "2026-11-01"), "始まりの日"),
    ):
        refused = called(*call, "--lang", "ja")
        assert refused.exit_code != 0
        assert part in refused.stderr


@pytest.mark.slow
def test_buyers_of_before_it_began_and_buyers_beyond_counting_are_refused(stops):
    assert called(*TRIAL, "--until", "2026-12-31").exit_code == 0
    assert called("stop", "record", "例示公園", "12", "--on", "2026-11-02").exit_code == 0
    for call, part in (
        (("stop", "record", "例示公園", "12", "--on", "2026-11-01"), "始まったのは 2026年11月2日"),
        (("stop", "record", "例示公園", "12", "--on", "1850-01-01"), "2000年から2100年まで"),
        (("stop", "record", "例示公園", "9" * 20, "--on", "2026-11-03"), "いちばん大きくて 9999"),
    ):
        refused = called(*call, "--lang", "ja")
        assert refused.exit_code != 0
        assert part in refused.stderr
    assert told("stop", "show", "例示公園")["buyers"] == [{"on": "2026-11-02", "buyers": 12}]


@pytest.mark.slow
def test_a_plan_is_made_asked_about_and_says_why_a_lot_was_kept_away(stops):
    solved = called("solve", "--kind", "mobile_sales", "--district", "all", "--from", "2026-12-07", "--json")
    assert solved.exit_code == 0, solved.stderr
    shown = called("plan", "show", "--lang", "ja").stdout
    assert "例示公園" in shown
    assert "架空商店" not in shown
    assert "match stop next" in shown, "a plan of lots leads on to whom to ask"
    assert called("audit", "1").exit_code == 0


@pytest.mark.slow
def test_why_a_lot_was_not_chosen_and_what_it_would_cost(stops):
    assert told("why", "見本広場") == {"lot": told("why", "見本広場")["lot"], "plan": None, "sessions": []}
    assert called("solve", "--kind", "mobile_sales", "--district", "all", "--from", "2026-12-07").exit_code == 0
    chosen = told("why", "例示公園")
    assert (len(chosen["sessions"]), "instead" in chosen) == (1, False)
    left = told("why", "見本広場")
    assert left["sessions"] == []
    assert left["margin"] == left["reach"] > 0
    assert left["instead"]["out"] == [chosen["lot"]]
    assert left["instead"]["people"] < 0
    assert left["agreed"]["people"] > left["instead"]["people"]
    refused = told("why", "架空商店")
    assert [each["code"] for each in refused["obstacles"]] == ["lot.refused"]
    assert refused["instead"]["change"]["code"] == "lot.agrees"
    page = called("why", "見本広場", "--lang", "ja").stdout
    for part in ("選ばれていません", "松尾", "承諾の見込み", "「例示公園」がはずれ", "へります", "確かめずみ"):
        assert part in page
    assert "地主さんが断っている" in called("why", "架空商店", "--lang", "ja").stdout


@pytest.mark.slow
def test_why_of_a_lot_has_no_words_for_a_person_and_no_plan_of_another_kind(stops):
    assert called("solve", "--kind", "mobile_sales", "--district", "all", "--from", "2026-12-07").exit_code == 0
    assert called("solve", "--kind", "salons", "--district", "shonan", "--from", "2026-12-07").exit_code == 0
    told_to = called("why", "見本広場", "--to-tell", "--lang", "ja")
    assert (told_to.exit_code, "場所なので" in told_to.stderr) == (2, True)
    other = called("why", "見本広場", "--plan", "2", "--lang", "ja")
    assert (other.exit_code, "サロン" in other.stderr) == (2, True)
