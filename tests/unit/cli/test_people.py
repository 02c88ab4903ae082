"""match person, consent, body, lend and breach."""

import json
import re
import stat

import pytest

from tests.unit.cli import known


@pytest.fixture(autouse=True)
def a_log(log):
    return log


def told(match, *args):
    page = match(*args, "--json")
    assert page.exit_code == 0, page.stderr
    return json.loads(page.stdout)


def test_everything_about_a_person_is_shown_and_what_concerns_others_is_parted(match_ja):
    page = match_ja("person", "show", "見本 花子").stdout
    assert "見本 花子 さんについて保存しているもの" in page
    told = (
        "電話: 0467-00-0001",
        "用件: 通院",
        "行き先: 見本クリニック 中島100",
        "送迎の申込 湘001",
        "市社会福祉協議会",
    )
    for expected in told:
        assert expected in page
    assert "例示 守" not in page, "who drives her concerns others"
    assert "ほかの人にも関わるものが 2 件あります" in page
    assert "例示 守" in match_ja("person", "show", "見本 花子", "--review").stdout


def test_json_parts_them_too(match):
    facts = told(match, "person", "show", "見本 花子")
    assert [each["type"] for each in facts["records"]][:1] == ["person.registered"]
    assert facts["records"][0]["words"]["name"] == "見本 花子"
    assert [each["kind"] for each in facts["review"]] == ["run", "run"]
    assert "例示 守" not in json.dumps(facts["records"], ensure_ascii=False)


def test_a_copy_for_her_is_private_numbered_and_without_others(match_ja, tmp_path):
    path = tmp_path / "写し.txt"
    page = match_ja("person", "show", "見本 花子", "-o", str(path)).stdout
    (paper,) = re.findall(r"[0-9A-Z]{4}-[0-9A-Z]{4}", page)
    text = path.read_text("utf-8")
    assert paper in text
    assert "見本 花子" in text
    assert "例示 守" not in text
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    again = match_ja("person", "show", "見本 花子", "-o", str(path))
    assert again.exit_code == 1
    assert "上書きはしません" in again.stderr


def test_a_json_copy_has_no_part_for_review(match, tmp_path):
    path = tmp_path / "copy.json"
    paper = told(match, "person", "show", "見本 花子", "-o", str(path))["paper"]
    copy = json.loads(path.read_text("utf-8"))
    assert copy["paper"] == paper
    assert "review" not in copy


def test_a_lost_paper_tells_whose_data_it_held_and_that_it_must_be_reported(match_ja, tmp_path):
    page = match_ja("plan", "show", "1", "-o", str(tmp_path / "案.txt")).stdout
    (paper,) = re.findall(r"[0-9A-Z]{4}-[0-9A-Z]{4}", page)
    for named in (paper, paper.lower().replace("-", ""), str(tmp_path / "案.txt"), "案.txt"):
        lost = match_ja("breach", named).stdout
        for expected in ("見本 花子", "架空 太郎", "例示 守", "0467-00-0001", "個人情報保護委員会への報告が要ります"):
            assert expected in lost
    facts = told(match_ja, "breach", paper)
    assert {each["person"] for each in facts["affected"]} >= {"p-hanako", "p-taro", "p-torao", "p-mamoru", "p-minoru"}
    assert (facts["must_report"], facts["early_by"], facts["full_by"]) == (True, "2026-12-09", "2027-01-03")


def test_a_paper_that_was_never_made_is_said_so(match_ja):
    page = match_ja("breach", "0000-0000")
    assert page.exit_code == 1


def test_a_paper_about_somebody_erased_still_tells_that_she_was_on_it(match_ja, tmp_path):
    (paper,) = re.findall(
        r"[0-9A-Z]{4}-[0-9A-Z]{4}", match_ja("person", "show", "見本 花子", "-o", str(tmp_path / "a.txt")).stdout
    )
    match_ja("forget", "見本 花子", "--yes")
    assert "（消去済み）" in match_ja("breach", paper).stdout
    assert told(match_ja, "breach", paper)["paper"]["place"] is None, "its name may be hers, and went with her key"


def test_consent_is_asked_by_phone_and_noted(match_ja):
    asked = match_ja("consent", "ask", "見本 花子", "--to", "district:浜須賀", "--for", "サロンの案内")
    assert "Q1" in asked.stdout
    listed = match_ja("question", "list").stdout
    assert "サロンの案内" in listed
    assert "本人が同意した" in listed
    noted = match_ja("question", "answer", "Q1", "家族が同意した")
    assert noted.exit_code == 0, noted.stderr
    page = match_ja("consent", "list", "見本 花子").stdout
    for expected in ("ほかの地区（浜須賀）", "同意", "家族", "担当"):
        assert expected in page


def test_consent_can_be_noted_at_once_and_taken_back(match_ja):
    said = ("--by", "後見人", "--name", "仮名 良", "--wording", "地図に載せます", "--until", "2027-03-31")
    assert match_ja("consent", "answer", "見本 花子", "map", "はい", *said).exit_code == 0
    (consent,) = [each for each in told(match_ja, "consent", "list")["consents"] if each["to"] == "map"]
    assert (consent["given"], consent["answered_by"], consent["until"]) == (True, "guardian", "2027-03-31")
    assert match_ja("consent", "revoke", "見本 花子", "map").exit_code == 0
    assert match_ja("consent", "revoke", "見本 花子", "map").exit_code == 1
    assert match_ja("consent", "answer", "見本 花子", "map", "不在").exit_code == 2
    assert match_ja("consent", "answer", "見本 花子", "新聞", "はい").exit_code == 2


def test_handing_on_waits_for_a_consent_and_says_so(match_ja):
    share = ("person", "share", "見本 花子", "架空 太郎", "--to", "meeting", "--for", "事例の検討")
    page = match_ja(*share).stdout
    assert "電話して確かめてください" in page
    match_ja("consent", "answer", "見本 花子", "meeting", "はい")
    match_ja("consent", "answer", "架空 太郎", "meeting", "いいえ")
    page = match_ja(*share).stdout
    assert "渡したことを記録しました: 見本 花子" in page
    assert "断られているので渡せません: 架空 太郎" in page


def test_a_body_answers_for_a_person(match_ja):
    assert match_ja("body", "add", "corporation", "社会福祉法人 例示会").exit_code == 0
    assert match_ja("person", "body", "見本 花子", "例示会").exit_code == 0
    assert "社会福祉法人 例示会" in match_ja("person", "show", "見本 花子").stdout
    page = match_ja("body", "list").stdout
    assert "法人" in page
    assert told(match_ja, "body", "list")["bodies"][0]["name"] == "社会福祉法人 例示会"
    assert match_ja("body", "add", "bank", "例示銀行").exit_code == 1
    assert match_ja("person", "body", "見本 花子", "ない団体").exit_code == 2


def test_a_driver_is_lent_after_a_yes_and_only_then_has_a_name(match_ja):
    page = match_ja("lend", "list", "--to", "浜須賀").stdout
    assert "p-mamoru" in page
    assert "例示 守" not in page
    assert match_ja("lend", "ask", "p-mamoru", "--to", "浜須賀", "--from", "12/4", "--until", "12/11").exit_code == 0
    assert "例示 守" not in match_ja("lend", "list", "--to", "浜須賀").stdout
    assert match_ja("lend", "answer", "貸1", "はい").exit_code == 0
    assert "例示 守" in match_ja("lend", "list", "--to", "浜須賀").stdout
    assert match_ja("lend", "return", "1").exit_code == 0
    assert told(match_ja, "lend", "list", "--to", "浜須賀")["lendings"][0]["state"] == "returned"
    assert match_ja("lend", "ask", "p-mamoru", "--to", "湘南", "--from", "12/4").exit_code == 1


def test_every_event_of_people_has_a_word_on_her_page():
    from desk.showing_person import OF_MANY
    from events.vocabulary import EVENTS
    from wording import known as worded

    about_rules = {"log.started", "setting.changed", "towns.listed", "towns.assigned", "file.read", "body.registered"}
    about_rules |= {"decision.undone", "travel_times.measured", "replan.requested"}
    about_rules |= {name for name in EVENTS if name.startswith("night.")}
    for name, kind in EVENTS.items():
        if name not in about_rules and kind not in OF_MANY:
            assert worded(f"privacy.part.{name}"), name
    assert known.NOW


@pytest.mark.parametrize(
    "call",
    [
        ("body", "add", "市社協", "例示市社協"),
        ("hold", "place", "見本 花子", "--reason", "苦情"),
        ("forget", "見本 花子", "--yes", "--reason", "本人の求め"),
        ("person", "share", "見本 花子", "--to", "map", "--for", "地図", "--basis", "委託", "--items", "氏名、住所"),
    ],
)
def test_what_is_meant_may_be_typed_in_words(match_ja, call):
    page = match_ja(*call)
    assert page.exit_code == 0, page.stderr


def test_what_means_nothing_is_told_with_what_may_be_typed(match_ja):
    assert "市社協(council)" in match_ja("body", "add", "銀行", "x").stderr
    page = match_ja("forget", "見本 花子", "--yes", "--reason", "気分")
    assert page.exit_code == 1
    assert page.stdout == "", "nothing is said to go before it is clear why"
    assert "本人の求め" in page.stderr
    assert "見つかりません。\n" in match_ja("forget", "湘999", "--yes").stderr, "where nothing is near, nothing is said"
