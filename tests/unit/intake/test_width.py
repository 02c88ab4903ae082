"""Widths made one: what every parser begins with."""

import pytest

from intake.parsers.width import folded, kanji_number, kanji_value, plain, tight


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("１０：００", "10:00"),
        ("　例示　　信一 ", "例示 信一"),
        ("ﾚｲｼﾞ ﾖｼｵ", "レイジ ヨシオ"),
        ("柳島２ー４−１", "柳島2-4-1"),
        ("9:00～16:00", "9:00~16:00"),
        ("9:00〜16:00", "9:00~16:00"),
        ("見\u200b本\ufeff", "見本"),
    ],
)
def test_one_form_for_what_looks_alike(written, read):
    assert plain(written) == read


def test_the_long_vowel_in_a_word_stays():
    assert plain("スーパー見本") == "スーパー見本"


def test_a_compatibility_ideograph_in_a_name_is_not_turned_into_another_character():
    assert plain("山\ufa11 \ufa19谷") == "山\ufa11 \ufa19谷"


def test_tight_has_no_space_left():
    assert tight(" 例示　信一") == "例示信一"


@pytest.mark.parametrize("written", ["茅ケ崎", "茅ヶ崎", "茅が崎"])
def test_the_three_spellings_of_a_place_compare_equal(written):
    assert folded(written) == folded("茅ヶ崎")


@pytest.mark.parametrize(("number", "kanji"), [(1, "一"), (10, "十"), (12, "十二"), (20, "二十"), (34, "三十四")])
def test_kanji_numbers_go_both_ways(number, kanji):
    assert kanji_number(number) == kanji
    assert kanji_value(kanji) == number
