"""A day, however it is written."""

from datetime import date

import pytest

from intake.parsers.anchors import Anchor
from intake.parsers.dates import read_date
from intake.parsers.troubles import Unclear, Unreadable

DECEMBER = Anchor(date(2026, 12, 1), date(2026, 12, 31))


@pytest.mark.parametrize(
    "written",
    [
        "R8.12.8",
        "Ｒ８．１２．８",
        "令和8年12月8日",
        "令和８年１２月８日（火）",
        "2026/12/8",
        "2026-12-08",
        "2026-12-08 00:00:00",
        "12/8(火)",
        "１２／８（火）",
        "12月8日",
        "１２月８日",
        "12/8",
        "12月8日 火曜日",
        "46364",
    ],
)
def test_the_same_day_in_every_writing(written):
    assert read_date(written, DECEMBER) == date(2026, 12, 8)


@pytest.mark.parametrize(
    ("written", "anchor", "day"),
    [
        ("11/16", DECEMBER, date(2026, 11, 16)),
        ("1/8", DECEMBER, date(2027, 1, 8)),
        ("12/20", Anchor(date(2027, 1, 1), date(2027, 1, 31)), date(2026, 12, 20)),
        ("2/29", Anchor(date(2027, 12, 1), date(2027, 12, 31)), date(2028, 2, 29)),
    ],
)
def test_a_day_without_a_year_is_the_one_nearest_to_what_the_sheet_is_about(written, anchor, day):
    assert read_date(written, anchor) == day


def test_a_weekday_that_contradicts_its_date_shows_both_readings():
    with pytest.raises(Unclear) as error:
        read_date("12/8(水)", DECEMBER)
    assert [(o.choice, o.reading, o.value) for o in error.value.options] == [
        ("by_date", "2026-12-08(火)", date(2026, 12, 8)),
        ("by_weekday", "2026-12-09(水)", date(2026, 12, 9)),
    ]


def test_a_year_written_out_is_held_against_its_weekday_too():
    with pytest.raises(Unclear, match="weekday_disagrees"):
        read_date("R8.12.8(月)", None)


def test_a_day_without_a_year_in_a_sheet_without_one_is_asked_about():
    with pytest.raises(Unclear) as error:
        read_date("12/8(火)", None)
    assert (error.value.code, error.value.options) == ("date.no_year", ())


@pytest.mark.parametrize("written", ["2/30", "13/1", "R8.2.29", "12/0"])
def test_days_that_no_calendar_has_are_refused(written):
    with pytest.raises(Unreadable, match="no_such_day"):
        read_date(written, DECEMBER)


@pytest.mark.parametrize("written", ["来週の火曜", "12/8か12/9", "8", "12.5.6.7", "未定"])
def test_what_is_no_single_day_is_refused(written):
    with pytest.raises(Unreadable, match=r"date\.unreadable"):
        read_date(written, DECEMBER)
