"""Names of tasks, the weeks of a night, and what has to be planned together."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from desk.nights.components import components, in_turns
from desk.nights.tasks import name_of, task_named
from desk.nights.weeks import horizons
from events.vocabulary.nights import NightTask

ALONE = NightTask("transport", ("shonan",), date(2026, 12, 7), 7, ("shonan",))
PART = NightTask("transport", ("shonan",), date(2026, 12, 7), 7, ("shonan", "tsurumine-higashi"))


@pytest.mark.parametrize("task", [ALONE, PART])
def test_a_task_is_read_back_from_its_name(task):
    assert task_named(name_of(task)) == task


def test_a_name_says_kind_districts_and_days_and_nothing_of_anybody():
    assert name_of(PART) == "transport:shonan:2026-12-07:7:shonan+tsurumine-higashi"


@pytest.mark.parametrize(
    "name",
    [
        "",
        "transport",
        "dreams:shonan:2026-12-07:7",
        "transport:atlantis:2026-12-07:7",
        "transport:shonan:tomorrow:7",
        "transport:shonan:2026-12-07:0",
        "transport:shonan:2026-12-07:07",
        "transport:shonan:2026-12-07:7:x:y",
    ],
)
def test_what_is_no_name_is_refused(name):
    with pytest.raises(ValueError):
        task_named(name)


def test_a_night_plans_the_rest_of_the_week_and_whole_weeks_after_it():
    found = [(h.first_day.isoformat(), h.days) for h in horizons(date(2026, 12, 4), 14)]
    assert found == [("2026-12-05", 2), ("2026-12-07", 7), ("2026-12-14", 7)]


def test_on_a_sunday_night_there_is_no_rest_of_the_week():
    assert [h.first_day.isoformat() for h in horizons(date(2026, 12, 6), 14)] == ["2026-12-07", "2026-12-14"]


@pytest.mark.parametrize("night", [date(2026, 12, 31), date(2028, 2, 28), date(2028, 2, 29), date(2027, 1, 3)])
def test_at_a_years_end_and_on_a_leap_day_no_day_is_left_out_and_none_comes_twice(night):
    days = [day for horizon in horizons(night, 14) for day in horizon.dates()]
    assert days == [date.fromordinal(night.toordinal() + n) for n in range(1, len(days) + 1)]
    assert len(days) >= 14


@given(some.dates(date(2020, 1, 1), date(2100, 1, 1)), some.integers(1, 60))
def test_the_days_wanted_are_always_covered_by_weeks_that_end_on_sundays(night, wanted):
    found = horizons(night, wanted)
    assert all(h.dates()[-1].weekday() == 6 for h in found)
    assert sum(h.days for h in found) >= wanted


def test_districts_that_share_a_vehicle_come_together_and_the_others_do_not():
    uses = {"shonan": ["car-1"], "nango": ["car-2", "hanako"], "koide": ["car-1", "car-3"], "kaigan": []}
    assert components(uses) == (("shonan", "koide"), ("nango",), ("kaigan",))


def test_what_is_shared_in_a_chain_comes_together_too():
    assert components({"a": [1], "b": [2], "c": [1, 2]}) == (("a", "b", "c"),)


@given(some.dictionaries(some.integers(0, 20).map(str), some.lists(some.integers(0, 8), max_size=4), max_size=12))
def test_two_groups_never_share_anything_and_nobody_is_lost(uses):
    groups = components(uses)
    assert sorted(name for group in groups for name in group) == sorted(uses)
    used = [{thing for name in group for thing in uses[name]} for group in groups]
    assert all(not (one & other) for n, one in enumerate(used) for other in used[:n])


def test_a_group_too_large_takes_turns():
    assert in_turns(("a", "b", "c", "d", "e"), 2) == (("a", "b"), ("c", "d"), ("e",))
