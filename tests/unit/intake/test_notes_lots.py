"""Remarks on a lot: days of every year on which it is shut; what only tells; what has to be asked."""

from datetime import date

import pytest

from events.vocabulary.mobile_sales import Season
from intake.parsers.notes_lots import read_lot_note


@pytest.mark.parametrize(
    ("text", "season"),
    [
        ("12月末～1月は不可", Season(12, 21, 1, 31)),
        ("台数・意向は仮の値。12月末～1月は不可", Season(12, 21, 1, 31)),
        ("８月は使えない", Season(8, 1, 8, 31)),
        ("12/29～1/3は休み", Season(12, 29, 1, 3)),
        ("12月29日から1月3日まで不可", Season(12, 29, 1, 3)),
        ("2月下旬は×", Season(2, 21, 2, 29)),
    ],
)
def test_a_season_is_read(text, season):
    note = read_lot_note(text)
    assert note.values("shut") == (season,)
    assert note.restricting == ()


@pytest.mark.parametrize("text", ["舗装あり。行事の日は不可", "13月は不可", "2月30日は不可", "収穫のころは使えない"])
def test_a_time_that_is_not_understood_is_asked_about(text):
    note = read_lot_note(text)
    assert note.values("shut") == ()
    assert len(note.restricting) == 1


@pytest.mark.parametrize(
    "text", ["1台分たりない。軽トラなら5台", "有料。1回1,000円", "砂利。雨のあと車いすは厳しい", "前が通学路"]
)
def test_what_only_tells_asks_nothing(text):
    assert read_lot_note(text).restricting == ()


def test_a_season_over_the_turn_of_the_year_holds_its_first_and_last_day_and_none_beside():
    season = Season(12, 21, 1, 31)
    days = (date(2026, 12, 21), date(2027, 1, 31), date(2026, 12, 20), date(2027, 2, 1))
    assert [season.holds(day) for day in days] == [True, True, False, False]
