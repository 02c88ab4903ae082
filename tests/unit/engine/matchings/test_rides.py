"""From a request to its rides: windows, loads and limits, in seconds from Monday's midnight."""

from datetime import timedelta

import pytest
from attrs import evolve

from engine.matchings.transport.booked import HeldLeg
from engine.matchings.transport.rides import narrowed
from engine.problems.routing import Stop
from tests.building import MONDAY, at, changed_setting, driver, known, ride, vehicle
from tests.unit.engine.matchings.asking import week

DRIVE_S = 180


def rides(*things, arrive="10:00", ready="11:30", **details):
    """The rides of one request on Monday, so that seconds count from its midnight."""
    asked = ride("n", "hana", MONDAY, arrive, ready, **details)
    return week(known(*things, asked, vehicle(wheelchair_places=2), driver())).routing.rides


def clock(hour, minute=0, second=0):
    return 3600 * hour + 60 * minute + second


def test_she_is_out_of_the_vehicle_by_her_appointment_and_not_too_early():
    out = rides()[0]
    assert out.delivery == Stop(1, clock(9, 30), clock(9, 58), 120)


def test_she_is_picked_up_early_enough_for_the_longest_ride_and_late_enough_for_the_shortest():
    out = rides()[0]
    assert out.pickup == Stop(0, clock(9, 30) - 1800 - 120, clock(9, 58) - DRIVE_S - 120, 120)


def test_the_way_back_begins_when_she_is_ready_and_no_later_than_the_wait():
    back = rides()[1]
    assert back.pickup == Stop(1, clock(11, 30), clock(12), 120)
    assert back.delivery == Stop(0, clock(11, 30) + 120 + DRIVE_S, clock(12) + 120 + 1800, 120)


def test_a_one_way_request_is_one_ride():
    assert len(rides(ready=None)) == 1


def test_early_and_wait_are_settings():
    out, back = rides(changed_setting("ride.early_s", 600), changed_setting("ride.wait_s", 300))
    assert out.delivery.earliest_s == clock(9, 50)
    assert back.pickup.latest_s == clock(11, 35)


def test_no_earliness_at_all_still_leaves_time_to_alight():
    assert rides(changed_setting("ride.early_s", 0))[0].delivery == Stop(1, clock(9, 58), clock(9, 58), 120)


def test_boarding_takes_longer_with_a_wheelchair():
    out = rides(wheelchairs=1)[0]
    assert (out.pickup.service_s, out.delivery.service_s) == (300, 300)


@pytest.mark.parametrize(
    ("details", "seats", "chairs"),
    [
        ({}, 1, 0),
        ({"attendants": 2}, 3, 0),
        ({"wheelchairs": 1}, 0, 1),
        ({"wheelchairs": 1, "attendants": 1}, 1, 1),
        ({"wheelchairs": 2}, 0, 2),
    ],
)
def test_the_applicant_sits_in_the_first_wheelchair(details, seats, chairs):
    assert {(r.seats, r.wheelchairs) for r in rides(**details)} == {(seats, chairs)}


def test_the_longest_ride_is_the_larger_of_floor_and_factor():
    assert rides()[0].max_ride_s == 1800
    assert rides(changed_setting("ride.longest_floor_s", 100))[0].max_ride_s == 2 * DRIVE_S
    assert (
        rides(changed_setting("ride.longest_floor_s", 100), changed_setting("ride.longest_factor", 2.001))[0].max_ride_s
        == 2 * DRIVE_S + 1
    )


def test_a_setting_counts_from_its_day_on():
    later = changed_setting("ride.early_s", 600, since=MONDAY + timedelta(days=1))
    assert rides(later)[0].delivery.earliest_s == clock(9, 30)


def test_another_districts_setting_does_not_count():
    assert rides(changed_setting("ride.early_s", 600, district="kaigan"))[0].delivery.earliest_s == clock(9, 30)


def test_the_wish_for_the_front_seat_is_kept():
    assert [r.front_seat for r in rides(front_seat=True)] == [True, True]


class TestNarrowed:
    RIDE = rides()[0]
    HELD = HeldLeg("car", "driver", at(MONDAY, "9:40"), at(MONDAY, "9:45"), False)

    def narrow(self, **changes):
        return narrowed(self.RIDE, evolve(self.HELD, **changes), at(MONDAY, "0:00"), 600)

    def test_a_held_ride_keeps_its_times_within_the_tolerance(self):
        kept = self.narrow()
        assert (kept.pickup.earliest_s, kept.pickup.latest_s) == (clock(9, 30), clock(9, 50))
        assert (kept.delivery.earliest_s, kept.delivery.latest_s) == (clock(9, 35), clock(9, 55))

    def test_it_never_leaves_the_windows_of_the_request(self):
        kept = self.narrow(boards=at(MONDAY, "9:50"), alights=at(MONDAY, "9:55"))
        assert kept.pickup.latest_s == self.RIDE.pickup.latest_s
        assert kept.delivery.latest_s == self.RIDE.delivery.latest_s

    def test_a_request_that_has_moved_away_keeps_nothing(self):
        assert self.narrow(alights=at(MONDAY, "9:20")) is not None
        assert self.narrow(alights=at(MONDAY, "9:19:59")) is None
