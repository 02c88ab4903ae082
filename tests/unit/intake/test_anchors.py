"""The year that a title tells."""

from datetime import date

import pytest

from intake.parsers.anchors import Anchor, spanning, title_anchor


@pytest.mark.parametrize(
    ("title", "first", "last"),
    [
        ("令和８年１２月　移動支援　申込受付簿（湘南地区）", date(2026, 12, 1), date(2026, 12, 31)),
        ("使える車両（令和8年12月）", date(2026, 12, 1), date(2026, 12, 31)),
        ("対象：令和8年12月7日(月)～12月13日(日)", date(2026, 12, 7), date(2026, 12, 7)),
        ("R8.12 申込", date(2026, 12, 1), date(2026, 12, 31)),
        ("令和8年度 申込受付簿", date(2026, 4, 1), date(2027, 3, 31)),
        ("2026年 名簿", date(2026, 1, 1), date(2026, 12, 31)),
        ("令和元年5月", date(2019, 5, 1), date(2019, 5, 31)),
        ("㋿8年12月", date(2026, 12, 1), date(2026, 12, 31)),
    ],
)
def test_a_title_tells_the_days_it_is_about(title, first, last):
    assert title_anchor(title) == Anchor(first, last)


@pytest.mark.parametrize("title", ["運転ボランティア名簿", "令和　　年　　月", "13月の予定 令和8年13月", ""])
def test_a_title_without_a_year_or_with_no_such_month_tells_nothing(title):
    assert title_anchor(title) is None


def test_the_period_of_a_month_is_short_and_of_other_spans_exact():
    assert Anchor(date(2026, 12, 1), date(2026, 12, 31)).period == "2026-12"
    assert Anchor(date(2026, 12, 7), date(2026, 12, 13)).period == "2026-12-07..2026-12-13"


def test_dates_written_with_their_year_span_an_anchor_whatever_their_order():
    days = [date(2026, 12, 8), date(2026, 11, 17)]
    assert spanning(days) == spanning(reversed(days)) == Anchor(date(2026, 11, 17), date(2026, 12, 8))
    assert spanning([]) is None
