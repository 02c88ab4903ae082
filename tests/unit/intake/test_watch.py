"""Slips, shops' answers and households: every trap of how people write them has one outcome that says what it is."""

from datetime import date

import pytest

from intake.parsers.availability import describe
from intake.parsers.shop_hours import read_shop_hours
from intake.parsers.shop_names import may_be_one, read_shop_name
from intake.parsers.shop_offers import cannot_promise, read_offers, read_prize
from intake.parsers.timestamps import read_timestamp
from intake.parsers.troubles import Unclear, Unreadable
from intake.rows import KnownShop
from tests.unit.intake.making_watch import answers, households, slips


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("年中無休 ７時～２０時", "月・火・水・木・金・土・日 07:00-20:00"),
        ("9:00～18:00 水曜定休", "月・火・木・金・土・日 09:00-18:00"),
        ("10時〜19時（火休み）", "月・水・木・金・土・日 10:00-19:00"),
        ("9:00～17:00 水・日曜定休（変わりました）", "月・火・木・金・土 09:00-17:00"),
        ("平日 8:30-17:30、土 午前のみ", "月・火・水・木・金 08:30-17:30、土 09:00-12:00"),
        ("月～土 9時半～18時", "月・火・水・木・金・土 09:30-18:00"),
    ],
)
def test_opening_hours_as_shops_write_them(text, read):
    assert describe(read_shop_hours(text, {})) == read


def test_a_shop_that_is_closed_every_day_has_no_hours():
    with pytest.raises(Unreadable):
        read_shop_hours("9:00～18:00 月・火・水・木・金・土・日曜定休", {})


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026/11/02 1:23:09 午後 GMT+9", "2026-11-02T13:23:09+09:00"),
        ("2026/11/12 12:30:00 午前 GMT+9", "2026-11-12T00:30:00+09:00"),
        ("2026-11-12T09:05:00Z", "2026-11-12T09:05:00+00:00"),
        ("2026/11/12 9:05", "2026-11-12T09:05:00+09:00"),
    ],
)
def test_the_moment_of_an_answer(text, moment):
    assert read_timestamp(text).isoformat() == moment


@pytest.mark.parametrize("text", ["2026/13/01 1:00", "きのう", "2026/11/12 25:00"])
def test_no_moment(text):
    with pytest.raises(Unreadable):
        read_timestamp(text)


def test_what_a_shop_ticked_and_the_words_beside_it():
    assert read_offers("声かけ・あいさつ;チラシの掲示;その他: 雨やどりに寄って") == (
        ("greets", "flyers", "other"), "雨やどりに寄って",
    )  # fmt: skip
    with pytest.raises(Unclear) as unclear:
        read_offers("声かけ・あいさつ;花の水やり")
    assert unclear.value.options[0].value == (("greets",), "")


def test_a_prize_and_a_promise():
    assert [read_prize(text) for text in ("はい", "いいえ", "検討中", "")] == ["yes", "no", "thinking", ""]
    assert cannot_promise('人手が足りず"見守り"は約束できません')
    assert not cannot_promise("ポスターがほしいです")


@pytest.mark.parametrize("text", ["（記入なし）", "", "見本 花子さん"])
def test_what_is_no_shop(text):
    with pytest.raises(Unreadable):
        read_shop_name(text)


@pytest.mark.parametrize("text", ["床屋さん（駅の南）", "スーパーの前のベンチ"])
def test_what_may_mean_some_shop_and_names_none(text):
    with pytest.raises(Unclear):
        read_shop_name(text)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("見本電気店", "見本電器店", True),
        ("中海岸の例示そば", "例示そば店", True),
        ("架空青果", "架空青果 みほん通り店", True),
        ("みほんパン", "見本パン", True),
        ("例示薬局", "架空薬局店", False),
        ("架空青果 みほん通り店", "架空魚 みほん通り店", False),
        ("例示花のかくう", "仮名自転車のかくう", False),
    ],
)
def test_which_spellings_may_be_one_shop(one, other, same):
    assert may_be_one(one, other, "中海岸", same_place=one == "みほんパン") is same


def test_the_newer_of_two_answers_stands_and_the_older_says_so():
    older, newer = answers([{}, {"タイムスタンプ": "2026/11/13 2:58:05 午後 GMT+9", "営業日・時間": "9:00～17:00"}])
    assert (older.outcome, [fault.code for fault in older.faults]) == ("rejected", ["shop.answered_again"])
    assert older.faults[0].expected == "answer.latest|2026/11/13"
    assert newer.outcome == "accepted"


def test_an_answer_older_than_the_one_that_is_known_does_not_take_its_place():
    known = {"例示電器店": KnownShop("例示電器店", "中島", read_timestamp("2026/11/20 9:00"))}
    (only,) = answers([{}], shops=known)
    assert [fault.code for fault in only.faults] == ["shop.answered_again"]


def test_two_shops_of_one_name_are_asked_about_and_kept_apart():
    other = {"お店の住所": "松尾2-2", "連絡先（電話）": "0467-00-3009", "タイムスタンプ": "2026/11/09 9:00"}
    assert [row.outcome for row in answers([{}, other])] == ["question", "question"]
    first, second = answers([{}, other], say="keep_both")
    assert (first.facts.shop, second.facts.shop) == ("例示電器店（中島1-1）", "例示電器店（松尾2-2）")


def test_slips_are_accepted_asked_about_or_rejected_and_none_is_lost():
    rows = slips(["見本電器店", "見本電気店", "（記入なし）", "見本 花子さん", "床屋さん（駅の南）", "見本電器店"])
    assert [row.outcome for row in rows] == ["accepted", "question", "rejected", "rejected", "question", "accepted"]
    assert rows[1].faults[0].choices == ("shop_1", "as_written", "reject")


def test_the_order_of_the_slips_decides_nothing():
    names = ["見本電気店", "見本電器店", "見本電器店"]
    asked = [row.outcome for row in slips(names)]
    assert asked == ["question", "accepted", "accepted"]
    assert [row.outcome for row in slips(names[::-1], numbers=["3", "2", "1"])] == asked[::-1]


def test_a_slip_that_puts_a_known_shop_elsewhere_is_asked_about():
    known = {"見本電器店": KnownShop("見本電器店", "松尾")}
    (elsewhere,) = slips(["見本電器店"], shops=known, where="中島2丁目")
    assert elsewhere.faults[0].code == "shop.other_place"
    (there,) = slips(["見本電器店"], shops=known, where="松尾3")
    assert there.outcome == "accepted"


def test_an_answer_to_a_spelling_names_the_shop_that_is_meant():
    _, second = slips(["見本電器店", "見本電気店"], say="shop_1")
    assert second.facts.shop == "見本電器店"


def test_a_household_says_whether_shops_may_be_told_or_nobody_has_asked():
    yes, no, unasked = households([{}, {"お店に伝えてよいか": "×"}, {"お店に伝えてよいか": ""}])
    assert [row.facts.told_shops for row in (yes, no, unasked)] == [True, False, None]
    assert yes.facts.first_day == date(2026, 11, 20)


def test_a_household_that_ends_before_it_begins_is_rejected():
    (only,) = households([{"いつから": "R8.12.10", "いつまで": "R8.12.1"}])
    assert [fault.code for fault in only.faults] == ["span.reversed"]
