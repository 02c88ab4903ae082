"""The parser's complaints: in the language of the call, with what came and where to read on; exit code 2."""

import pytest

CASES = [
    (["frobnicate"], "「frobnicate」というコマンドはありません", "There is no command “frobnicate”"),
    (["pln", "show"], "近いもの: plan", "Close to it: plan"),
    (["plan", "shwo"], "近いもの: show", "Close to it: show"),
    (["solve", "--dayz", "3"], "--days", "--days"),
    (["solve", "--days"], "--days のあとに値がありません", "--days needs a value"),
    (["solve", "--days", "many"], "「many」は使えません", "cannot be “many”"),
    (["solve", "--days", "0"], "1 以上の整数", "at least 1"),
    (["solve", "--from", "soon"], "「soon」を日付として", "“soon” cannot be read as a date"),
    (["import", "--dry-run=1", "x"], "値はつけられません", "takes no value"),
    (["why"], "NEED がありません。NEED は 受付番号", "NEED is missing (Receipt number"),
    (["plan", "show", "99"], "「99」という案はありません。\n", "There is no plan “99”.\n"),
    (["why", "湘113"], "見つかりません。近いもの: 湘013", "is called “湘113”. Close to it: 湘013"),
    (
        ["stop", "record", "見本広場", "たくさん"],
        "買い物客の人数 に「たくさん」",
        "How many bought cannot be “たくさん”",
    ),
    (["ask", "1", "--party", "世話人"], "運転者（driver）、車の持ち主（lender）、乗る人（rider）", "driver（driver）"),
    (["replan", "--on", "2025-12-09", "--driver-out", "例示 守"], "もう過ぎています", "which is over"),
    (["insert", "湘013", "--on", "12/3"], "もう過ぎています", "which is over"),
    (["undo", "now"], "余分なことば", "more than was expected"),
    (["answer", "1", "例示", "守", "はい"], "余分なことば", "more than was expected"),
    (["plan", "show", "--lang", "fr"], None, "--lang cannot be “fr”"),
    (["districts", "--bogus"], "「--bogus」というオプション", "no option “--bogus”"),
]


@pytest.mark.parametrize(("args", "ja", "en"), CASES)
def test_each_wrong_call_is_told_in_english(match, log, args, ja, en):
    told = match(*args)
    assert told.exit_code == 2
    assert en in told.stderr
    assert told.stdout == ""


@pytest.mark.parametrize(("args", "ja", "en"), [case for case in CASES if case[1]])
def test_each_wrong_call_is_told_in_japanese(match_ja, log, args, ja, en):
    told = match_ja(*args)
    assert told.exit_code == 2
    assert ja in told.stderr
    assert "\n" in told.stderr.strip(), "what to do next is missing"


def test_a_clock_that_is_no_time_is_told(match_ja, log, monkeypatch):
    monkeypatch.setenv("MATCH_NOW", "あさって")
    told = match_ja("plan", "list")
    assert told.exit_code == 2
    assert "MATCH_NOW" in told.stderr


@pytest.mark.parametrize(
    ("call", "ja", "en"),
    [
        (("solve", "--kind", "なに"), "サロン（salons）、移動支援（transport）", "watch-over (watch)"),
        (("value", "--kind", "watch"), "移動支援（transport）、お手伝い（helpers）", "transport, helpers"),
        (("stop", "step", "x", "なに"), "候補（candidate）、会議（council）", "candidate, district council (council)"),
    ],
)
def test_what_could_be_written_is_told_in_words_with_the_code_beside(match, match_ja, log, call, ja, en):
    assert ja in match_ja(*call).stderr
    assert en in match(*call).stderr


@pytest.mark.parametrize("kind", ["移動支援", "transport", "Ｔｒａｎｓｐｏｒｔ"])
def test_a_kind_is_meant_by_its_word_or_its_code(match_ja, log, kind):
    assert (
        match_ja("solve", "--district", "shonan", "--from", "2026-12-08", "--days", "1", "--kind", kind).exit_code == 0
    )


def test_more_than_a_year_of_days_is_refused_and_a_long_time_is_said_to_be_long(match_ja, log):
    call = ("solve", "--district", "shonan", "--kind", "salons", "--from", "2026-12-08", "--days")
    assert "366 日までにしてください" in match_ja(*call, "367").stderr
    assert "63 日ぶんの案を作ります。時間がかかります" in match_ja(*call, "63").stderr
    assert "時間がかかります" not in match_ja(*call, "62").stderr
