"""ask, answer, approve, reject, pin, release, override: decisions noted, told, and refused with who and what."""

import json
from pathlib import Path

import pytest

from events.vocabulary.people import ConsentRevoked
from tests.unit.cli import known


def test_a_role_is_named_as_the_page_names_it(match, match_ja, log):
    asked = json.loads(match_ja("ask", "1", "--party", "運転者", "--json").stdout)["asked"]
    assert {party["party"] for party in asked} == {"driver"}


def test_asking_lists_whom_to_phone_about_what(match_ja, log):
    page = match_ja("ask", "案1").stdout
    lines = [" ".join(line.split()) for line in page.splitlines()]
    assert "案1: 5 人に打診中と記録しました。" in lines
    assert "運転者 例示 守 0467-00-0001 便1 12/8(火) 9:50〜10:40、便2 12/8(火) 11:50〜12:40" in lines
    assert "申込の締切 12/2(水)、打診の期限 12/5(土)（最初の日から数えて）" in lines
    assert "乗る人 見本 花子 0467-00-0001 湘001 見本 花子 12/8(火)" in lines
    assert any(line.startswith("次に: match answer 1") for line in lines)


def test_one_party_of_one_day_can_be_asked_alone(match, log):
    facts = json.loads(match("ask", "1", "--party", "driver", "--only", "例示 守", "--json").stdout)
    assert {party["who"] for party in facts["asked"]} == {"p-mamoru"}
    assert {party["party"] for party in facts["asked"]} == {"driver"}


def test_who_was_asked_is_not_asked_again(match_ja, log):
    match_ja("ask", "1")
    assert "新しく打診する人はいません" in match_ja("ask", "1").stdout


@pytest.mark.parametrize(
    ("said", "status"), [("はい", "承諾"), ("yes", "承諾"), ("不在", "不在"), ("いいえ", "断り"), ("断り", "断り")]
)
def test_an_answer_is_noted_in_any_word(match_ja, log, said, status):
    told = match_ja("answer", "案1", "見本 花子", said)
    assert told.exit_code == 0
    assert f"見本 花子 の返事「{status}」を記録しました" in told.stdout


def test_a_word_that_is_no_answer_is_told(match_ja, log):
    told = match_ja("answer", "1", "見本 花子", "たぶん")
    assert told.exit_code == 2
    assert "はい（承諾）、いいえ（断り）、不在" in told.stderr


def test_a_refusal_says_who_needs_a_new_plan_and_how(match_ja, log):
    page = match_ja("answer", "1", "例示 守", "断り").stdout
    assert "組み直しが要るもの: 1 件" in page
    assert "湘001 見本 花子 12/8(火)" in page
    assert "match solve --district shonan --from 2026-12-07 --days 7" in page


def test_an_answer_for_one_run_leaves_the_others_open(match, log):
    facts = json.loads(match("answer", "1", "便1", "yes", "--json").stdout)
    assert {party["target"] for party in facts["answers"] if party["party"] == "driver"} >= {"plan-1-run-1"}


def test_what_somebody_said_in_words_is_not_shown_among_the_facts(match, log):
    match("answer", "1", "例示 守", "no", "--note", "通院のため")
    assert "通院のため" not in match("log", "--json").stdout


def test_a_plan_is_approved_in_parts_and_then_whole(match_ja, log):
    first = match_ja("plan", "approve", "1", "--only", "湘001")
    assert first.exit_code == 0
    assert "1 件を確定しました（2 便）。" in first.stdout
    assert "まだ承諾をもらっていない人がいます" in first.stdout
    rest = match_ja("plan", "approve", "1")
    assert "湘001 見本 花子 12/8(火): もう確定しています" in rest.stdout
    assert "確定" in match_ja("plan", "show", "1").stdout


def test_what_somebody_else_approved_is_refused_with_who_and_what(match_ja, log):
    match_ja("--as", "別の人", "plan", "approve", "1", "--only", "湘001")
    told = match_ja("plan", "approve", "1", "--only", "湘001")
    assert told.exit_code == 1
    assert "湘001 見本 花子 12/8(火): もう確定しています" in told.stderr
    assert "別の人" in told.stderr


def test_of_everything_that_was_approved_already_it_says_who_did(match_ja, log):
    match_ja("--as", "佐藤", "plan", "approve", "1", "--only", "湘001")
    match_ja("--as", "鈴木", "plan", "approve", "1", "--only", "湘002")
    told = match_ja("plan", "approve", "1").stderr
    assert "湘001 見本 花子 12/8(火): もう確定しています（決めた人: 佐藤）" in told
    assert "湘002 架空 太郎 12/8(火): もう確定しています（決めた人: 鈴木）" in told


def test_who_may_not_approve_is_told_who_may(match_ja, log):
    match_ja("settings", "set", "approve.who", '{"transport": ["会長"]}', "--source", "会議")
    told = match_ja("plan", "approve", "1")
    assert told.exit_code == 1
    assert "会長" in told.stderr


def test_a_broken_law_is_told_with_whom_it_is_about(match_ja, tmp_path):
    known.make_log(tmp_path / "log.sqlite", ConsentRevoked("p-hanako", "transport", known.DAY))
    told = match_ja("plan", "approve", "1", "--only", "湘001")
    assert told.exit_code == 1
    assert "本人の同意がある（法律）: 湘001 見本 花子 12/8(火)、見本 花子" in told.stderr


@pytest.mark.parametrize(
    ("command", "said"), [("reject", "とりやめ"), ("pin", "動かさない"), ("release", "動かしてよい")]
)
def test_rejecting_pinning_and_releasing_say_what_they_did(match_ja, log, command, said):
    match_ja("plan", "pin", "1") if command == "release" else None
    told = match_ja("plan", command, "1", "--only", "湘002")
    assert told.exit_code == 0
    assert said in told.stdout
    assert "湘002 架空 太郎 12/8(火)" in told.stdout


def test_a_promise_is_set_aside_with_its_reason(match_ja, log):
    told = match_ja("plan", "override", "1", "便1", "--rule", "runs_not_too_long", "--reason", "本人の希望")
    assert told.exit_code == 0
    assert "「1回の運転が長すぎない」を 案1 便1 について外しました（理由: 本人の希望）" in told.stdout


def test_a_law_cannot_be_set_aside(match_ja, log):
    told = match_ja("plan", "override", "1", "便1", "--rule", "licence_in_force", "--reason", "急ぎ")
    assert told.exit_code == 1
    assert "法律による決まり" in told.stderr


def test_an_unknown_rule_is_told_with_those_there_are(match_ja, log):
    told = match_ja("plan", "override", "1", "便1", "--rule", "nothing", "--reason", "急ぎ")
    assert told.exit_code == 1
    assert "runs_not_too_long" in told.stderr


def test_nothing_that_fits_the_choice_is_told(match_ja, log):
    told = match_ja("plan", "approve", "1", "--day", "12/9")
    assert told.exit_code == 1
    assert "当てはまるものが 案1 にありません" in told.stderr


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    return tmp_path / "elsewhere.sqlite"


def test_the_log_named_on_the_command_line_goes_before_the_variable(match_ja, log, elsewhere):
    told = match_ja("plan", "list", "--log", str(elsewhere))
    assert told.exit_code == 1
    assert str(elsewhere) in told.stderr
