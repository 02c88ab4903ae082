"""Weekly hours and single days in one cell."""

from datetime import date

import pytest

from events.vocabulary.values import Availability, DayHours, WeeklyHours
from intake.parsers.anchors import Anchor
from intake.parsers.availability import describe, read_availability, read_dry_availability
from intake.parsers.troubles import Unclear, Unreadable

DECEMBER = Anchor(date(2026, 12, 1), date(2026, 12, 31))
SATURDAY = date(2026, 12, 12)
WEEK = tuple(range(7))


def read(text):
    return read_availability(text, DECEMBER, {})


@pytest.mark.parametrize(
    ("written", "weekly"),
    [
        ("火・木 9:30～15:00", WeeklyHours((1, 3), 570, 900)),
        ("火、木　9:30～15:00", WeeklyHours((1, 3), 570, 900)),
        ("火曜と木曜 9:30～15:00", WeeklyHours((1, 3), 570, 900)),
        ("月・水・金 10時～15時", WeeklyHours((0, 2, 4), 600, 900)),
        ("月～土 ９：００～１７：００", WeeklyHours((0, 1, 2, 3, 4, 5), 540, 1020)),
        ("月～金 午前10:00～午後3:00", WeeklyHours((0, 1, 2, 3, 4), 600, 900)),
        ("火・木・土 9:00-16:00", WeeklyHours((1, 3, 5), 540, 960)),
        ("月・水・金 午前", WeeklyHours((0, 2, 4), 540, 720)),
        ("火・土 終日", WeeklyHours((1, 5), 480, 1080)),
        ("毎日", WeeklyHours(WEEK, 480, 1080)),
        ("平日 午後", WeeklyHours((0, 1, 2, 3, 4), 780, 1020)),
        ("土日", WeeklyHours((5, 6), 480, 1080)),
        ("金～月 9時～12時", WeeklyHours((0, 4, 5, 6), 540, 720)),
    ],
)
def test_weekly_hours(written, weekly):
    assert read(written) == Availability(weekly=(weekly,))


def test_one_day_with_hours_and_only_is_that_day():
    assert read("12/12（土）8:30～16:00のみ") == Availability(days=(DayHours(SATURDAY, 510, 960),))


def test_a_dated_day_without_hours_is_the_whole_day():
    weekly = (WeeklyHours((1, 3), 570, 900),)
    assert read("火・木 9:30～15:00、12/12（土）") == Availability(weekly, (DayHours(SATURDAY, 480, 1080),))


def test_hours_hold_for_all_days_named_before_them():
    assert read("火、12/12（土） 9:00～12:00") == Availability(
        (WeeklyHours((1,), 540, 720),), (DayHours(SATURDAY, 540, 720),)
    )


def test_two_spans_of_one_day():
    assert read("火 9:00～12:00、13:00～15:00").weekly == (WeeklyHours((1,), 540, 720), WeeklyHours((1,), 780, 900))


def test_words_left_over_are_asked_about_with_what_was_read():
    with pytest.raises(Unclear) as error:
        read("月～金（会議の日を除く） 9:00～17:00")
    (option,) = error.value.options
    assert (error.value.code, option.choice) == ("hours.unclear", "as_read")
    assert option.reading == "月・火・水・木・金 09:00-17:00"


@pytest.mark.parametrize("written", ["要相談", "9:00～17:00", "×"])
def test_no_day_at_all_is_refused(written):
    with pytest.raises(Unreadable, match=r"hours\.unreadable"):
        read(written)


def test_a_day_whose_weekday_contradicts_it_is_asked_about():
    with pytest.raises(Unclear, match="weekday_disagrees"):
        read("12/12（日）")


@pytest.mark.parametrize(
    ("text", "all_hours", "wet"),
    [
        ("土日", "土・日 08:00-18:00", None),
        ("土日（雨天は不可）", "土・日 08:00-18:00", ""),
        ("土日（雨なら休み）9時～12時", "土・日 09:00-12:00", ""),
        ("土日 午前、雨の日は不可", "土・日 09:00-12:00", ""),
        ("晴れの日のみ 土日", "土・日 08:00-18:00", ""),
        ("（雨なら不可）土日", "土・日 08:00-18:00", ""),
        ("平日 午前 ※雨天不可", "月・火・水・木・金 09:00-12:00", ""),
        ("水曜 9時～12時、土日（雨は不可）", "水 09:00-12:00、土・日 08:00-18:00", "水 09:00-12:00"),
        ("土日 午後（雨は不可）、水曜 9時～12時", "水 09:00-12:00、土・日 13:00-17:00", "水 09:00-12:00"),
        (
            "12/12(土) 終日（雨天除く）、12/13(日) 午前",
            "2026-12-12(土) 08:00-18:00、2026-12-13(日) 09:00-12:00",
            "2026-12-13(日) 09:00-12:00",
        ),
    ],
)
def test_hours_may_hold_in_dry_weather_only(text, all_hours, wet):
    found = read_dry_availability(text, DECEMBER, {})
    assert describe(found.hours) == all_hours
    assert (None if found.in_rain is None else describe(found.in_rain)) == wet


def test_days_before_the_rain_that_may_have_the_hours_after_it_are_asked_about():
    with pytest.raises(Unclear) as asked:
        read_dry_availability("土日（雨は不可）、水曜 9時～12時", DECEMBER, {})
    assert asked.value.options[0].reading == "水 09:00-12:00、土・日 08:00-18:00 (雨でも: 水 09:00-12:00)"


def test_words_beside_the_rain_are_asked_about_with_both_readings():
    with pytest.raises(Unclear) as asked:
        read_dry_availability("水曜 9時～12時、土日（雨は不可）むずかしい日もある", DECEMBER, {})
    assert "雨でも: 水 09:00-12:00" in asked.value.options[0].reading


def test_rain_in_the_hours_of_a_vehicle_is_still_asked_about():
    with pytest.raises(Unclear):
        read_availability("土日（雨天は不可）", DECEMBER, {})
