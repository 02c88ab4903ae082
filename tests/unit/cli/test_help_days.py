"""A week of help at the command line: what its pages say, the roster, and what ``--json`` gives."""

import json

import jsonschema
import pytest

from samples.make_sample import HELP
from tests.contracts.test_cli_documents import SCHEMAS

AFTERWARDS = "2026-12-14T09:00+09:00"
PLANNED = ("solve", "--district", "shonan", "--from", "2026-12-07", "--days", "7")


@pytest.fixture
def week(match_ja, tmp_path):
    """The sample of help taken in; the page of its plan."""
    done = match_ja("import", str(HELP))
    assert "match solve --district shonan" in done.stdout
    assert "match import" not in done.stdout
    return match_ja(*PLANNED).stdout


def facts(done, name):
    told = json.loads(done.stdout)
    jsonschema.validate(told, SCHEMAS[name])
    return told


def test_the_plan_says_whose_wish_is_not_met_what_hangs_on_the_weather_and_what_is_missing(week):
    assert "手107 見本 キヨ: 前に来た人を希望。見本 弘 さんは、はじめて行きます" in week
    assert "天気しだい 12/12(土): 手101 見本 幸雄" in week
    assert "見本 さくら: 保護者の同意、写真の同意 がまだ" in week
    assert "担い手 見本 さくらと保護者" in week, "a child never stands there alone"
    assert "見本 さくらと保護者 → 手106" in week
    assert "雨なら 12/20(日) に順延" in week
    assert "みんなで草取り(見本)  2 軒を回る" in week


def test_a_volunteer_is_borrowed_by_her_number_too(match_ja, week):
    asked = match_ja("lend", "ask", "V-85", "--to", "海岸", "--from", "12/8")
    assert asked.exit_code == 0, asked.stderr
    assert match_ja("lend", "ask", "V-999", "--to", "海岸", "--from", "12/8").exit_code == 2


def test_nothing_that_is_said_of_help_speaks_of_rides(match_ja, week):
    said = [week, match_ja("ask", "1", "--day", "12/10").stdout, match_ja("why", "手103").stdout]
    said += [match_ja("plan", "approve", "1", "--day", "12/10").stdout, match_ja("why", "手102").stdout]
    said += [match_ja("answer", "1", "例示 花子", "いいえ").stdout, match_ja(*PLANNED).stdout]
    said += [match_ja("plan", "diff", "1", "2").stdout, match_ja("plan", "pin", "2", "--day", "12/12").stdout]
    said += [match_ja("plan", "release", "2", "--day", "12/12").stdout, match_ja("question", "list").stdout]
    said += [match_ja("morning", "--district", "shonan").stdout, match_ja("person", "show", "見本 弘").stdout]
    assert [word for word in ("送迎", "便", "乗る人", "運転", "[") for text in said if word in text] == []
    assert "1 件を確定しました（行くのはのべ 2 人）。" in said[3]
    assert "手104 例示 登 12/10(木) 9:00〜10:00" in said[1]
    assert "手103 仮名 節子 12/9(水) には 案1 で 例示 花子 が行きます" in said[2]


def test_a_minor_stands_only_once_her_guardian_has_said_all_of_it(match, match_ja, week):
    refused = match_ja("plan", "approve", "1", "--day", "12/13")
    assert refused.exit_code == 1
    assert "未成年は、保護者の同意・緊急連絡先・写真の同意・帰る時刻がそろってから確定する" in refused.stderr
    said = ("--agrees", "はい", "--photo", "いいえ", "--leaves", "11:45", "--emergency", "090-0000-2195")
    told = facts(match("--json", "guardian", "V-85", *said[:4]), "guardian")
    assert told["missing"] == ["emergency", "leaves"]
    assert "そろいました" in match_ja("guardian", "V-85", *said, "--by", "母").stdout
    match_ja("guardian", "見本 さくら", "--agrees", "はい", "--photo", "はい")
    assert "2 件を確定しました" in match_ja("plan", "approve", "1", "--day", "12/13").stdout


def test_the_roster_is_printed_with_what_is_known_of_minors_and_rows_for_who_joins(match_ja, week, tmp_path):
    match_ja("guardian", "V-85", "--emergency", "<母>", "--leaves", "11:45")
    done = match_ja("attend", "sheet", "12/13", "-o", str(tmp_path / "出席簿.html"))
    assert done.exit_code == 0
    page = (tmp_path / "出席簿.html").read_text(encoding="utf-8")
    shown = match_ja("attend", "show", "12/13").stdout
    told = [line.strip() for line in shown.splitlines() if line.strip().startswith(("組1:", "道具:", "保険:"))]
    assert len(told) >= 3
    assert [line for line in told if line not in page] == []
    assert "<td>仮名 葵</td><td>中高生</td><td>&lt;母&gt;</td><td></td><td>11:45</td>" in page
    assert "当日参加の人" in page
    assert page.count("&nbsp;") > 50
    assert (tmp_path / "出席簿.html").stat().st_mode & 0o777 == 0o600
    assert match_ja("attend", "sheet", "12/13", "-o", str(tmp_path / "出席簿.html")).exit_code == 1


def test_hours_are_recorded_of_a_day_and_of_single_tasks_and_add_up(match, match_ja, week, monkeypatch):
    match_ja("plan", "approve", "1", "--day", "12/10")
    early = match_ja("attend", "record", "12/13", "--everybody")
    assert early.exit_code == 1
    assert "まだ、来ていません" in early.stderr or "まだ来ていません" in early.stderr
    monkeypatch.setenv("MATCH_NOW", AFTERWARDS)
    done = facts(match("--json", "attend", "record", "12/13", "--everybody", "--walk-ups", "2"), "attend record")
    assert [each["minutes"] for each in done["recorded"]] == [120] * 4
    match_ja("attend", "record", "12/13", "V-85", "--minutes", "90")
    match_ja("attend", "record", "みんなで", "架空 登", "--absent")
    match_ja("attend", "record", "手104", "--everybody")
    roster = facts(match("--json", "attend", "show"), "attend show")
    assert {each["name"]: each["minutes"] for each in roster["coming"]} == {
        "架空 登": 0, "見本 弘": 120, "仮名 葵": 90, "見本 さくら": 120,
    }  # fmt: skip
    assert roster["walk_ups"] == {"adults": 2, "minors": 0}
    hours = facts(match("--json", "attend", "hours"), "attend hours")["people"]
    assert [(each["name"], each["minutes"]) for each in hours] == [("仮名 葵", 90)]
    assert "見本 弘  合わせて 3時間" in match_ja("attend", "hours", "V-83").stdout


def test_what_was_recorded_is_told_and_nothing_else_of_the_roster(match_ja, week, monkeypatch):
    monkeypatch.setenv("MATCH_NOW", AFTERWARDS)
    first = match_ja("attend", "record", "12/13", "--everybody").stdout
    assert first.splitlines()[0] == "みんなで草取り(見本) 12/13(日): 4 人の参加を記録しました。"
    assert [word for word in ("道具", "保険", "区分", "手106") if word in first] == []
    second = match_ja("attend", "record", "12/13", "V-85", "--minutes", "90", "--walk-ups", "2").stdout
    assert second.splitlines()[:4] == [
        "みんなで草取り(見本) 12/13(日): 1 人の参加を記録しました。",
        "  仮名 葵  1時間30分（2時間 から直しました）",
        "  当日参加: 大人 2 人、子ども 0 人",
        "来た人 4 人、のべ 7時間30分",
    ]
    again = match_ja("attend", "record", "12/13", "V-85", "--minutes", "90").stdout
    assert "前の記録と同じです" in again


def test_why_tells_what_for_how_many_and_how_often(match_ja, week):
    match_ja("plan", "approve", "1", "--day", "12/10")
    assert "\n      粗大ごみ 60分 2人\n" in match_ja("why", "手104").stdout
    assert "ゴミ出し 10分（毎週火金）" in match_ja("why", "手102").stdout


def test_a_roster_says_where_to_gather_and_what_happens_in_rain(match_ja, week, tmp_path):
    paper = tmp_path / "出席簿.html"
    match_ja("attend", "sheet", "-o", str(paper))
    for told in (week, match_ja("attend", "show").stdout, paper.read_text("utf-8")):
        assert "集まる所: 例示公園 " in told
        assert "雨なら 12/20(日) に順延" in told


def test_the_question_about_a_help_day_is_one_about_help(match_ja, week):
    asked = "保険の窓口に聞いて"
    assert asked in "".join(match_ja("question", "list", "--kind", "お手伝い").stdout.split())
    assert asked not in "".join(match_ja("question", "list", "--kind", "移動支援").stdout.split())


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (("attend", "record", "12/13"), "何を記録するのか分かりません"),
        (("attend", "record", "12/13", "V-85", "--minutes", "0"), "1 以上の整数が要ります"),
        (("attend", "record", "12/13", "V-85", "--minutes", "2000"), "何を記録するのか分かりません"),
        (("attend", "record", "12/13", "だれか"), "「だれか」という担い手はいません"),
        (("attend", "record", "手101", "V-85"), "確定している予定が 0 件あります"),
        (("guardian", "V-83", "--agrees", "はい"), "大人として登録されています"),
        (("guardian", "V-85"), "記録することが書かれていません"),
        (("guardian", "V-85", "--leaves", "いつか"), "時刻として読めません"),
        (("weather", "tell", "12/12", "くもり"), "天気の見込みとして読めません"),
        (("weather", "tell", "12/1", "雨"), "天気の見込みとして読めません"),
        (("weather", "rain", "3/1"), "2027年3月1日(月) を含むお手伝いの案がありません"),
    ],
)
def test_what_cannot_be_recorded_says_what_was_expected(match_ja, week, call, said):
    done = match_ja(*call)
    assert done.exit_code in (1, 2)
    assert said in done.stderr


def test_the_weather_is_told_and_rain_is_looked_at_before(match, match_ja, week):
    looked = match_ja("weather", "rain", "12/12").stdout
    assert "まだ何も記録していません" in looked
    assert "できなくなる" in looked
    assert "12/12(土) 9:00 架空 登" in looked
    told = facts(match("--json", "weather", "rain", "12/13"), "weather rain")
    assert len(told["put_off"]) == 1
    assert facts(match("--json", "weather", "tell", "12/12", "rain"), "weather tell")["district"] == ""
    assert facts(match("--json", "weather", "list"), "weather list")["weather"][0]["weather"] == "rain"
    assert "全地区" in match_ja("weather", "list").stdout
    assert "天気しだい 12/12" not in match_ja(*PLANNED).stdout


def test_hours_are_certified_on_a_paper_that_names_no_home(match, match_ja, week, tmp_path, monkeypatch):
    match_ja("plan", "approve", "1", "--day", "12/10")
    monkeypatch.setenv("MATCH_NOW", AFTERWARDS)
    match_ja("attend", "record", "手104", "--everybody")
    match_ja("attend", "record", "12/13", "見本 弘", "--minutes", "90")
    paper = tmp_path / "証明書.html"
    issued = facts(match_ja("--json", "certificate", "issue", "見本 弘", "-o", str(paper)), "certificate issue")
    assert (issued["number"], issued["minutes"], issued["stands"]) == ("2026-1", 150, True)
    page = paper.read_text("utf-8")
    assert [word for word in ("活動証明書", "見本 弘 様", "2026年度 第1号", "合計 2時間30分") if word not in page] == []
    assert "例示 登" not in page
    assert paper.stat().st_mode & 0o777 == 0o600
    again = match_ja("certificate", "issue", "見本 弘", "-o", str(paper))
    assert (again.exit_code, "もうあります" in again.stderr) == (1, True)
    copy = facts(match("--json", "certificate", "print", "1", "-o", str(tmp_path / "2.html")), "certificate print")
    assert copy["paper"] != issued["paper"]
    assert "match certificate print 2026-1 -o" in match("certificate", "list").stdout
    for n, typed in enumerate(("2026-1", "2026年度 第1号", "No. 2026-1", "第1号", issued["certificate"])):
        assert match("certificate", "print", typed, "-o", str(tmp_path / f"紙{n}.html")).exit_code == 0, typed
    assert "2026-1" in match("certificate", "print", "2027-1", "-o", str(tmp_path / "x.html")).stderr
    gone = facts(match("--json", "certificate", "cancel", "2026-1", "--reason", "紛失"), "certificate cancel")
    assert (gone["cancelled"], gone["stands"]) == ("lost", False)
    listed = facts(match("--json", "certificate", "list"), "certificate list")["certificates"]
    assert [each["number"] for each in listed] == ["2026-1"]
    assert "取り消し（紛失）" in match_ja("certificate", "list", "見本 弘").stdout


def test_what_is_no_certificate_is_said(match_ja, week):
    assert "「9」という証明書はありません" in match_ja("certificate", "cancel", "9").stderr
    assert "わけはありません" in match_ja("certificate", "cancel", "9", "--reason", "なんとなく").stderr


def test_rain_names_who_counts_on_it_and_lets_all_of_it_go(match_ja, week):
    match_ja("plan", "approve", "1", "--day", "12/12")
    told = match_ja("weather", "tell", "12/12", "雨", "--district", "湘南").stdout
    assert [w for w in ("手101 見本 幸雄", "確定", "まだ外していません", "0467-00-") if w not in told] == []
    assert "match weather tell 2026-12-12 雨 --district shonan --release" in told
    gone = match_ja("weather", "tell", "12/12", "雨", "--district", "湘南", "--release").stdout
    assert "1 件を外しました" in gone
    assert "match solve --district shonan --from 2026-12-07 --days 7" in gone
    moved = match_ja("weather", "tell", "12/13", "雨", "--district", "湘南").stdout
    assert "みんなで草取り(見本) は 12/20(日) に順延" in moved
    assert "天気の見込みとして読めません" in match_ja("weather", "tell", "12/12", "晴れ", "--release").stderr
