"""Hours that hold in dry weather only, what cannot wait, and help on some weeks of the month."""

from datetime import date

import pytest
from attrs import evolve

from desk.weather import hangs_on_rain
from engine.matchings import helpers as kind
from engine.matchings.built import Horizon
from engine.promises import promises
from events.vocabulary.help_days import WeatherTold
from events.vocabulary.plans import PartyAsked
from tests.building import (
    DISTRICT,
    MONDAY,
    TUESDAY,
    approved,
    assignment,
    changed_setting,
    help_wanted,
    helper,
    hours,
    known,
    occurrence,
    session,
)
from tests.unit.engine.matchings.helpers.test_helpers import HELD, HELPER, PLAN, planned, who

MORNING_ONLY = helper(hours=hours("9:00", "17:00"), in_rain=hours("9:00", "12:00"))
TALK = help_wanted("n", "hana", task="talk", start="10:00", end="16:00")


@pytest.mark.parametrize(("weather", "hour"), [("dry", "Tue 10:00"), ("rain", "Tue 10:00")])
def test_hours_that_hold_in_rain_too_are_hours_in_rain(weather, hour):
    assert who(planned(TALK, MORNING_ONLY, WeatherTold(TUESDAY, weather))) == [("helper", hour)]


def test_hours_that_hold_in_dry_weather_only_are_none_in_rain():
    late = help_wanted("n", "hana", task="talk", start="11:30", end="16:00")
    assert who(planned(late, MORNING_ONLY)) == [("helper", "Tue 11:30")]
    assert planned(late, MORNING_ONLY, WeatherTold(TUESDAY, "rain")).sessions == ()
    assert len(planned(late, MORNING_ONLY, WeatherTold(MONDAY, "rain")).sessions) == 1


def test_who_is_held_for_dry_hours_is_let_go_when_rain_is_told_and_kept_for_others():
    rain = WeatherTold(TUESDAY, "rain")
    dry, wet = (helper(in_rain=hours("9:00", end)) for end in ("11:59", "12:00"))
    talk = help_wanted("n", "hana", task="talk", start="9:00", end="17:00")
    asked = (PLAN, PartyAsked("q", "q/1", "helper", "helper"))
    assert who(planned(talk, wet, asked, rain)) == [("helper", "Tue 11:00")]
    assert who(planned(talk, dry, asked, rain)) != [("helper", "Tue 11:00")]


def test_the_promise_and_the_forecast_look_at_the_hour_and_not_at_the_day():
    held = approved("q", assignment("n", "hana", HELD, party="requester"))
    talk = help_wanted("n", "hana", task="talk", start="9:00", end="17:00")
    for end, stops in (("11:59", True), ("12:00", False)):
        told = (talk, helper(in_rain=hours("9:00", end)), PLAN)
        assert bool(hangs_on_rain(known(*told, held), known(*told).plans["q"])) is stops
        broken = promises(known(*told, WeatherTold(TUESDAY, "rain")), (HELD,), PLAN.assignments)
        assert ("nobody_is_sent_out_in_rain" in {each.rule for each in broken}) is stops


def test_of_two_that_one_person_has_time_for_the_urgent_one_is_done_also_where_the_other_weighs_more():
    shopping = help_wanted("a", "hana", task="shopping")
    weeding = help_wanted("b", "taro", marks=("urgent",))
    assert [s.occurrences for s in planned(shopping, help_wanted("b", "taro"), HELPER).sessions] == [(occurrence("a"),)]
    more = changed_setting("helper.urgent", 4)
    assert [s.occurrences for s in planned(shopping, weeding, HELPER, more).sessions] == [(occurrence("b"),)]
    none = changed_setting("helper.urgent", 0)
    assert [s.occurrences for s in planned(shopping, weeding, HELPER, none).sessions] == [(occurrence("a"),)]


def test_help_on_some_weeks_of_the_month_comes_on_those_and_is_promised_on_no_other():
    def monthly(*nth):
        (*before, asked) = help_wanted("n", "hana", day=date(2026, 12, 1), weekdays=(TUESDAY.weekday(),))
        return (*before, evolve(asked, nth=nth))

    month = Horizon(date(2026, 12, 1), 31)
    found = kind.problem(known(monthly(2, 4), HELPER), month, (DISTRICT,)).occurrences
    assert [at.day.day for at in found] == [8, 22]
    for nth, broken in (((2,), ()), ((3,), ("help_comes_when_asked",))):
        came = session("q/1", "10:00", "11:00", "n", helper="helper")
        named = assignment("n", "hana", came, party="requester")
        assert tuple(each.rule for each in promises(known(monthly(*nth), HELPER), (came,), (named,))) == broken
