"""Nobody is in two places at once."""

from tests.building import (
    approved,
    assignment,
    changed_setting,
    driver,
    known,
    known_in,
    occurrence,
    one_way,
    proposed,
    ride,
    vehicle,
)
from tests.unit.engine.matchings.asking import week

CLINIC = ride("clinic", "hana", arrive="10:00", ready="11:30")
SALON = {"purpose": "salon"}


def impossible(state):
    return [(each.at.occurrence, each.code) for each in week(state).impossible]


def test_of_two_rides_at_the_same_time_the_weightier_stays():
    state = known(ride("a", "hana", arrive="10:30", ready="11:00", **SALON), CLINIC)
    assert impossible(state) == [(occurrence("a"), "person.elsewhere")]
    assert [o.need for o in week(state).occurrences] == ["clinic"]


def test_of_two_alike_the_one_that_came_first_stays():
    state = known(ride("b", "hana"), ride("a", "hana"))
    assert impossible(state) == [(occurrence("a"), "person.elsewhere")]


def test_two_people_may_be_away_at_the_same_time():
    assert impossible(known(CLINIC, ride("other", "taro"))) == []


def test_two_rides_one_after_the_other_are_kept_apart_in_time():
    """From the clinic she is home at 11:37 at the earliest; for the salon she must board at 12:53 at the latest."""
    state = known(CLINIC, ride("later", "hana", arrive="13:00", ready=None, **SALON))
    first, second = week(state).parts.demands
    home_s, out_s = first.rides[-1].delivery, second.rides[0].pickup
    assert impossible(state) == []
    assert home_s.latest_s + home_s.service_s <= out_s.earliest_s
    assert out_s.earliest_s == 86_400 + ((11 * 60 + 37) + (12 * 60 + 53)) * 30


def test_as_soon_as_the_one_can_be_over_the_other_may_begin():
    def at(clock):
        return impossible(known(CLINIC, ride("x", "hana", arrive=clock, ready=None)))

    assert at("11:44") == []
    assert at("11:43") == [(occurrence("x"), "person.elsewhere")]


def test_a_wider_wait_does_not_make_rides_clash():
    assert impossible(known(changed_setting("ride.wait_s", 7200), CLINIC, ride("x", "hana", arrive="13:00"))) == []


class TestPromisedElsewhere:
    """Another district has promised her a ride from 9:43 to 9:50."""

    RUN = one_way("p/1", "m", "hana", start="9:40")
    PLAN = proposed("p", (RUN,), (assignment("m", "hana", RUN),), district="kaigan")
    THERE = (ride("m", "hana"), PLAN, approved("p", *PLAN.assignments))

    def state(self, arrive, ready=None):
        mine = (ride("n", "hana", arrive=arrive, ready=ready), vehicle("van"), driver("other"))
        return known_in(("shonan", mine), ("kaigan", (vehicle(), driver(), *self.THERE)))

    def test_a_ride_at_that_time_cannot_be(self):
        assert impossible(self.state("9:50", "10:00")) == [(occurrence("n"), "person.elsewhere")]

    def test_one_that_can_be_over_before_is_over_before(self):
        home = week(self.state("9:55")).routing.rides[0].delivery
        assert home.latest_s + home.service_s == 86_400 + (9 * 60 + 43) * 60

    def test_a_later_one_begins_after_it(self):
        state = self.state("11:00")
        assert impossible(state) == []
        assert week(state).routing.rides[0].pickup.earliest_s >= 86_400 + (9 * 60 + 50) * 60
