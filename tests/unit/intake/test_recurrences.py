"""Whether a ride comes every week."""

from datetime import date

import pytest

from intake.parsers.recurrences import read_recurrence
from intake.parsers.troubles import Unclear, Unreadable

TUESDAY = date(2026, 12, 8)
MONDAY = date(2026, 12, 7)


@pytest.mark.parametrize(
    ("written", "first_day", "weekdays"),
    [
        ("毎週火曜", TUESDAY, (1,)),
        ("毎週火曜日", TUESDAY, (1,)),
        ("毎週（火）", TUESDAY, (1,)),
        ("毎週月・水・金", MONDAY, (0, 2, 4)),
        ("毎週", TUESDAY, (1,)),
        ("○", TUESDAY, (1,)),
        ("火", TUESDAY, (1,)),
        ("なし", TUESDAY, ()),
        ("×", TUESDAY, ()),
        ("1回のみ", TUESDAY, ()),
    ],
)
def test_weekdays(written, first_day, weekdays):
    assert read_recurrence(written, first_day) == weekdays


@pytest.mark.parametrize("written", ["隔週", "隔週火曜", "第2火曜", "月2回", "毎月", "2週に1回"])
def test_other_rhythms_are_asked_about(written):
    with pytest.raises(Unclear) as error:
        read_recurrence(written, TUESDAY)
    assert [(o.choice, o.value) for o in error.value.options] == [("once", ()), ("weekly", (1,))]


def test_a_first_day_on_another_weekday_leaves_three_readings():
    with pytest.raises(Unclear) as error:
        read_recurrence("毎週水曜", TUESDAY)
    assert [(o.choice, o.value) for o in error.value.options] == [
        ("by_recurrence", (2,)),
        ("by_date", (1,)),
        ("once", ()),
    ]


def test_what_names_no_rhythm_is_refused():
    with pytest.raises(Unreadable, match=r"recurrence\.unreadable"):
        read_recurrence("そのうち", TUESDAY)
