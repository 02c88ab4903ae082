"""log, replay, verify, undo: what happened, and what was known when."""

import json

import pytest

from events.vocabulary import EVENTS, salons
from events.vocabulary.plans import AssignmentPinned
from tests.unit.cli import known
from wording import known as worded


def test_the_course_of_events_is_told_in_words_with_names(match_ja, log):
    page = match_ja("log", "見本 花子").stdout
    assert "見本 花子 さんを登録した" in page
    assert "送迎の申込 湘001 見本 花子（12/8(火)）" in page
    assert "架空 太郎" not in page


def test_whoever_lends_or_looks_in_is_told_as_what_she_is(match_ja, match, tmp_path):
    room = salons.VenueOffered("room-1", "lender-1", 20, known.HOURS, private=salons.VenueDetails("集会室", known.HOME))
    known.make_log(tmp_path / "log.sqlite", room, *known.shops())
    page = match_ja("log").stdout
    assert "車の持ち主・会場の持ち主 湘南地区社協 を登録した" in page
    assert "お店 例示商店 を登録した" in page
    assert "お店のアンケートの回答: 例示商店（12/4(金) 9:00）" in page
    assert "例示商店 (a shop) was registered" in match("log").stdout


def test_a_span_of_time_leaves_out_what_was_before_and_after(match, log):
    assert json.loads(match("log", "--since", "12/5", "--json").stdout)["events"] == []
    assert len(json.loads(match("log", "--until", "12/5", "--json").stdout)["events"]) == 24


def test_facts_of_events_hold_nothing_that_is_sealed(match, log):
    told = match("log", "--json").stdout
    assert "見本 花子" not in told
    assert "0467" not in told


@pytest.mark.parametrize("name", EVENTS)
def test_every_event_has_its_line(name):
    assert worded(f"event.{name}")


def test_a_replay_tells_what_was_known_then(match_ja, log):
    page = match_ja("replay", "--as-of", "2026-12-04T09:00").stdout
    assert "申込 3（うち取消 0）" in page
    assert "案1" in page


def test_before_the_first_event_nothing_was_known(match_ja, log):
    assert "まだ何も記録されていません" in match_ja("replay", "--as-of", "12/1").stdout


def test_a_time_that_has_not_come_is_refused(match_ja, log):
    told = match_ja("replay", "--as-of", "2027-01-01")
    assert told.exit_code == 2
    assert "まだ来ていません" in told.stderr


def test_a_plan_is_shown_as_it_stood_then(match, log):
    facts = json.loads(match("replay", "--as-of", "12/4", "案1", "--json").stdout)
    assert facts["plan"] == "plan-1"


def test_an_intact_log_is_told_with_its_head(match_ja, log):
    told = match_ja("verify")
    assert told.exit_code == 0
    assert "書き換えられていません（24 件" in told.stdout


def test_one_takes_back_ones_own_last_decision(match_ja, tmp_path):
    known.make_log(tmp_path / "log.sqlite", AssignmentPinned("plan-1", "need-1@2026-12-08"))
    told = match_ja("undo")
    assert told.exit_code == 0
    assert "取り消しました" in told.stdout
    assert "湘001 見本 花子" in told.stdout
    assert "（取消ずみ）" in match_ja("log", "湘001").stdout


def test_nobody_takes_back_what_another_decided(match_ja, tmp_path):
    known.make_log(tmp_path / "log.sqlite", AssignmentPinned("plan-1", "need-1@2026-12-08"))
    told = match_ja("--as", "別の人", "undo")
    assert told.exit_code == 1
    assert "「別の人」の決定で、取り消せるものはありません" in told.stderr
