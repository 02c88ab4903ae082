"""The way between what a volunteer does elsewhere and a task: a ride that she drives or rides, before it and after it.

All addresses lie three minutes from each other by car. The run leaves its garage at 9:40 and is back at 9:53.
"""

import pytest

from engine.explain.helpers import explain
from engine.matchings import helpers as kind
from engine.matchings import transport
from engine.matchings.built import Horizon
from engine.matchings.elsewhere import Away, late, there_in_time
from engine.problems.solving import never, silent
from events.vocabulary.privacy import LendingAnswered, LendingAsked
from tests.building import (
    DISTRICT,
    MONDAY,
    TUESDAY,
    approved,
    assignment,
    driver,
    help_wanted,
    helper,
    hours,
    known,
    known_in,
    one_way,
    proposed,
    ride,
    session,
    vehicle,
)

WEEK = Horizon(MONDAY, 7)
RUN = one_way("run", by="helper")
RIDES = assignment("n", "hana", RUN)
BOTH_HOURS = hours("8:00", "17:00")
BOTH = (driver("helper"), helper())
DRIVES = (ride("n", "hana", ready=None), vehicle(), proposed("p", (RUN,), (RIDES,)), approved("p", RIDES))


def begins(start, end):
    """When she could begin an hour of help at Taro's within these hours, beside the run that she drives."""
    wanted = help_wanted("m", "taro", start=start, end=end)
    built = kind.problem(known(*DRIVES, *BOTH, wanted), WEEK, (DISTRICT,))
    return [each.start_s - 86_400 for each in built.whole.coming]


def clock(text):
    hour, minute = text.split(":")
    return 3600 * int(hour) + 60 * int(minute)


def test_after_a_ride_she_needs_the_way_from_the_garage():
    assert begins("9:55", "10:55") == []
    assert begins("9:56", "10:56") == [clock("9:56")]


def test_before_a_ride_she_needs_the_way_to_the_garage():
    assert begins("8:38", "9:38") == []
    assert begins("8:30", "9:30") == []  # she offers nothing before nine
    early = kind.problem(
        known(*DRIVES, driver("helper"), helper(hours=BOTH_HOURS), help_wanted("m", "taro", start="8:37", end="9:37")),
        WEEK,
        (DISTRICT,),
    )
    assert len(early.whole.coming) == 1
    late = kind.problem(
        known(*DRIVES, driver("helper"), helper(hours=BOTH_HOURS), help_wanted("m", "taro", start="8:38", end="9:38")),
        WEEK,
        (DISTRICT,),
    )
    assert late.whole.coming == ()


WAYS = ((0, 180), (180, 0))
AWAY = Away(1000, 2000, begins_at=0, ends_at=0)


@pytest.mark.parametrize(
    ("span", "by"), [((2180, 2500), 0), ((2179, 2500), 1), ((500, 820), 0), ((500, 821), 1), ((1900, 2500), 100)]
)
def test_the_check_tells_by_how_much_the_way_is_too_short(span, by):
    assert sum(each.by for each in late(WAYS, AWAY, 100, 1, span, "helper")) == by
    assert there_in_time(WAYS, (AWAY,), 100, 1, span) is (by == 0)


def test_on_foot_the_way_takes_longer():
    assert not there_in_time(WAYS, (AWAY,), 500, 1, (2180, 2500))
    assert there_in_time(WAYS, (AWAY,), 500, 1, (2900, 3000))


def test_what_she_is_only_proposed_for_counts_as_well_and_the_reason_names_the_way():
    only_proposed = (*DRIVES[:-1], *BOTH, help_wanted("m", "taro", start="9:55", end="10:55"))
    built = kind.problem(known(*only_proposed), WEEK, (DISTRICT,))
    assert built.whole.coming == ()
    found = kind.solve(built, seed=1, effort=kind.default_effort(), stop=never, progress=silent)
    (left,) = explain(built, found, seed=1)
    assert [each.code for each in left.obstacles] == ["helper.too_few", "helper.no_time_between"]


def test_half_an_hour_more_is_not_taken_from_the_hour_in_which_she_drives():
    wanted = help_wanted("m", "taro", start="9:20", end="10:20")
    built = kind.problem(known(*DRIVES, *BOTH, wanted), WEEK, (DISTRICT,))
    found = kind.solve(built, seed=1, effort=kind.default_effort(), stop=never, progress=silent)
    (left,) = explain(built, found, seed=1)
    assert "helper.half_hour_more" not in [each.code for each in left.changes]


def test_somebody_of_another_district_comes_only_where_she_is_lent():
    other = ("nango", helper("far"))
    asks = ("shonan", help_wanted("m", "taro"))
    both = kind.problem(known_in(other, asks), WEEK, ("nango", "shonan"))
    (ask,) = both.parts.asks
    assert [(each.driver, each.code) for each in ask.refusals] == [("far", "helper.other_district")]
    lent = (
        LendingAsked("l", "far", "helper", "nango", "shonan", TUESDAY, TUESDAY),
        LendingAnswered("l", accepted=True),
    )
    borrowed = kind.problem(known_in(other, asks, ("nango", lent)), WEEK, ("shonan",))
    assert [each.helper for each in borrowed.whole.coming] == ["far"] * len(borrowed.whole.coming)
    assert borrowed.whole.coming


def test_on_other_days_than_those_of_the_lending_she_does_not_come():
    other, asks = ("nango", helper("far")), ("shonan", help_wanted("m", "taro"))
    lent = (LendingAsked("l", "far", "helper", "nango", "shonan", MONDAY, MONDAY), LendingAnswered("l", accepted=True))
    assert kind.problem(known_in(other, asks, ("nango", lent)), WEEK, ("shonan",)).whole.coming == ()


def driven(*things, arrive):
    """When Hana's ride could leave its garage, to be there by then, beside these things."""
    wanted = ride("n", "hana", arrive=arrive, ready=None)
    built = transport.problem(known(wanted, vehicle(), driver("helper"), *things), WEEK, (DISTRICT,))
    found = transport.solve(built, seed=1, effort=transport.default_effort(), stop=never, progress=silent)
    return [run.leaves.strftime("%H:%M") for run in transport.plan(built, found.plan, "p").runs]


def test_a_driver_who_helps_at_home_first_has_the_way_to_the_garage_before_she_leaves_it():
    visit = session("q/1", "9:00", "9:38", "m", helper="helper")
    came = assignment("m", "taro", visit, party="requester")
    helps = (helper(), help_wanted("m", "taro"), proposed("q", (visit,), (came,), kind="helpers"), approved("q", came))
    assert driven(arrive="9:50") != []
    assert driven(*helps, arrive="9:51") == ["09:41"]
    assert driven(*helps, arrive="9:50") == []
