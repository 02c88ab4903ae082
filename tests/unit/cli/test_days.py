"""Days and times as people type and read them."""

from datetime import date, datetime, timedelta

import pytest

from cli.days import (
    clock,
    coming_monday,
    duration,
    long_day,
    moment_text,
    read_coming_day,
    read_day,
    read_moment,
    short_day,
    span,
    typed_day,
)
from cli.errors import Misused
from events.times import TOKYO

NOW = datetime(2026, 12, 4, 9, tzinfo=TOKYO)


@pytest.mark.parametrize(
    "text",
    [
        "2026-12-07",
        "2026/12/7",
        "2026年12月7日",
        "12/7",
        "12/7(月)",
        "12月7日",
        "１２／７",
        "12-7",
        "12/7（月）",
        "令和8年12月7日",
        "R8.12.7",
        "令和８年１２月７日(月)",
    ],
)
def test_a_day_is_read_in_each_way_people_write_it(text):
    assert read_day(text, NOW) == date(2026, 12, 7)


def test_a_day_without_a_year_is_the_nearest_one():
    assert read_day("1/8", NOW) == date(2027, 1, 8)
    assert read_day("11/30", NOW) == date(2026, 11, 30)
    assert read_day("2/29", datetime(2028, 1, 5, tzinfo=TOKYO)) == date(2028, 2, 29)


@pytest.mark.parametrize("text", ["9999-12-31", "0001-01-01", "1999-12-31", "2101-01-01"])
def test_a_year_of_which_nothing_can_be_told_is_refused(text):
    for reads in (read_day, read_moment):
        with pytest.raises(Misused):
            reads(text, NOW)
    with pytest.raises(Misused) as told:
        read_moment(f"{text}T09:00", NOW)
    assert (told.value.code, told.value.facts["last"]) == ("date_far", 2100)
    assert read_day("2000-01-01", NOW) == date(2000, 1, 1)


@pytest.mark.parametrize("text", ["", "あした", "13/40", "2026-02-30", "12/7/9/1", "2/30"])
def test_what_is_no_day_is_told_with_what_came(text):
    with pytest.raises(Misused) as told:
        read_day(text, NOW)
    assert (told.value.code, told.value.facts["came"]) == ("date", text)


def test_the_first_year_of_reiwa_is_2019():
    assert read_day("令和元年5月1日", NOW) == read_day("R1.5.1", NOW) == date(2019, 5, 1)


def test_what_can_still_be_changed_is_today_or_later():
    assert read_coming_day("12/4", NOW) == NOW.date()
    with pytest.raises(Misused) as told:
        read_coming_day("12/3", NOW)
    assert (told.value.code, told.value.facts["day"]) == ("day_over", "2026/12/3")


def test_the_coming_monday_is_never_today():
    days = [date(2026, 12, 4) + timedelta(days=n) for n in range(7)]
    found = [coming_monday(datetime(d.year, d.month, d.day, 12, tzinfo=TOKYO)) for d in days]
    assert found == [date(2026, 12, 7)] * 3 + [date(2026, 12, 14)] * 4


def test_a_moment_without_a_zone_is_meant_in_japan():
    assert read_moment("2026-12-05T17:00", NOW) == datetime(2026, 12, 5, 17, tzinfo=TOKYO)
    assert read_moment("2026-12-05T08:00+00:00", NOW) == datetime(2026, 12, 5, 17, tzinfo=TOKYO)


def test_a_day_as_a_moment_is_its_beginning_or_its_end():
    assert read_moment("12/5", NOW) == datetime(2026, 12, 5, tzinfo=TOKYO)
    assert read_moment("12/5", NOW, end_of_day=True) == datetime(2026, 12, 5, 23, 59, 59, 999999, tzinfo=TOKYO)


@pytest.mark.parametrize("text", ["25:00", "2026-12-05T25:00", "きのう"])
def test_what_is_no_moment_is_told(text):
    with pytest.raises(Misused) as told:
        read_moment(text, NOW)
    assert told.value.code == "moment"


def test_days_are_told_in_both_languages():
    day = date(2026, 12, 8)
    assert (short_day(day, "ja"), short_day(day, "en")) == ("12/8(火)", "Tue 8 Dec")
    assert (long_day(day, "ja"), long_day(day, "en")) == ("2026年12月8日(火)", "Tue 8 Dec 2026")
    assert span(day, 7, "ja") == "12/8(火)〜12/14(月)"
    assert moment_text(NOW, "ja") == "12/4(金) 9:00"
    assert clock(NOW) == "9:00"


def test_a_day_of_another_year_is_told_with_its_year(monkeypatch):
    monkeypatch.setenv("MATCH_NOW", "2027-01-04T09:00")
    before, now = date(2026, 12, 8), date(2027, 1, 5)
    assert (short_day(before, "ja"), short_day(before, "en")) == ("2026/12/8(火)", "Tue 8 Dec 2026")
    assert (short_day(now, "ja"), short_day(now, "en")) == ("1/5(火)", "Tue 5 Jan")
    assert (typed_day(before), typed_day(now)) == ("2026/12/8", "1/5")
    assert read_day(typed_day(before), datetime(2027, 1, 4, tzinfo=TOKYO)) == before
    assert moment_text(NOW, "ja") == "2026/12/4(金) 9:00"


def test_a_span_tells_a_year_that_both_its_days_share_once(monkeypatch):
    assert span(date(2027, 1, 4), 7, "ja") == "2027/1/4(月)〜1/10(日)"
    assert span(date(2026, 12, 28), 7, "ja") == "12/28(月)〜2027/1/3(日)"
    assert span(date(2026, 12, 28), 1, "ja") == "12/28(月)"
    monkeypatch.setenv("MATCH_NOW", "2027-01-04T09:00")
    assert span(date(2026, 12, 28), 7, "ja") == "2026/12/28(月)〜1/3(日)"


@pytest.mark.parametrize(
    ("seconds", "ja", "en"),
    [
        (60, "1分", "1 min"),
        (61, "2分", "2 min"),
        (3600, "1時間", "1 h"),
        (5400, "1時間30分", "1 h 30 min"),
        (0, "0分", "0 min"),
    ],
)
def test_a_duration_is_rounded_up_to_minutes(seconds, ja, en):
    assert (duration(seconds, "ja"), duration(seconds, "en")) == (ja, en)
