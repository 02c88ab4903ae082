"""The smallest changes that a second solve shows to work, one case a kind of change."""

import pytest

from events.vocabulary.evidence import LicenceShown
from events.vocabulary.plans import Change
from events.vocabulary.values import Availability
from tests.building import (
    MONDAY,
    TUESDAY,
    answered,
    assignment,
    changed_setting,
    driver,
    hours,
    insurance,
    occurrence,
    one_way,
    proposed,
    ride,
    vehicle,
)
from tests.unit.engine.explain.transport.telling import changes, told

NAME = occurrence("n")
HALF, HOUR = 1800, 3600


def test_half_an_hour_later():
    found = changes(ride("n", "hana", arrive="9:05", ready=None), vehicle(), driver())
    assert found["time.later"] == Change("time.later", NAME, HALF, 1)


def test_an_hour_earlier_where_half_an_hour_is_not_enough():
    found = changes(ride("n", "hana", arrive="18:15", ready=None), vehicle(), driver())
    assert found["time.earlier"] == Change("time.earlier", NAME, HOUR, 1)


def test_fetched_an_hour_later():
    parts = Availability((*hours("9:00", "11:00").weekly, *hours("13:00", "17:00").weekly))
    found = changes(ride("n", "hana", arrive="11:00", ready="12:00"), vehicle(), driver(hours=parts))
    assert found["return.later"] == Change("return.later", NAME, HOUR, 1)


def test_a_vehicle_half_an_hour_longer():
    found = changes(ride("n", "hana", ready="11:28"), vehicle(hours=hours("9:00", "11:30")), driver())
    assert found["vehicle.until_later"] == Change("vehicle.until_later", "car", HALF, 1)


def test_a_driver_half_an_hour_longer():
    found = changes(ride("n", "hana", arrive="9:39"), vehicle(), driver(hours=hours("9:30", "17:00")))
    assert found["driver.from_earlier"] == Change("driver.from_earlier", "driver", HALF, 1)


def test_vehicle_and_driver_together_where_both_end_too_soon():
    until = hours("9:00", "11:30")
    found = changes(ride("n", "hana", ready="11:28"), vehicle(hours=until), driver(hours=until))
    assert found["both.until_later"] == Change("both.until_later", "car+driver", HALF, 1)


def test_an_hour_more_of_a_drivers_week():
    found = changes(ride("n", "hana", ready=None), vehicle(), driver(weekly_limit_min=10))
    assert found["driver.hour_more"] == Change("driver.hour_more", "driver", HOUR, 1)


@pytest.mark.parametrize(
    ("things", "code", "what"),
    [
        (
            (vehicle(), driver(licence=False), LicenceShown("driver", ("ordinary",), (), MONDAY)),
            "licence.renewed",
            "driver",
        ),
        ((vehicle(), driver(course=False)), "course.done", "driver"),
        ((vehicle(), insurance("car", "ride_support", until=MONDAY), driver()), "insurance.renewed", "car"),
        ((vehicle(), insurance("car", "ride_support", held=False), driver()), "insurance.taken_out", "car"),
    ],
)
def test_a_paper_renewed(things, code, what):
    assert changes(ride("n", "hana"), *things)[code] == Change(code, what, 1, 1)


def test_one_paper_does_not_help_where_two_are_missing():
    found = changes(ride("n", "hana"), vehicle(), insurance("car", "voluntary", until=MONDAY), driver(course=False))
    assert not {"course.done", "insurance.renewed"} & set(found)


def test_a_held_ride_released():
    """Taro's party is held for 9:43 to 9:50; hana's must alight between 9:39 and 9:57, which the car then cannot do."""
    run = one_way("p/1", "m", "taro", start="9:40")
    yes = answered("p", occurrence("m"), "rider", "taro", "accepted")
    held = (proposed("p", (run,), (assignment("m", "taro", run),)), yes)
    party = {"attendants": 3, "ready": None}
    rides = (ride("m", "taro", arrive="10:08", **party), ride("n", "hana", arrive="9:59", **party))
    settings = (changed_setting("ride.held_tolerance_s", 0), changed_setting("ride.early_s", 1200))
    (left,) = told(*settings, *rides, vehicle(), driver(), *held)
    assert (left.occurrence, left.strength) == (NAME, "beside")
    assert Change("held.released", occurrence("m"), 1, 1) in left.changes


def test_a_party_split_in_two():
    found = changes(ride("n", "hana", attendants=6), vehicle(), driver())
    assert found["party.split"] == Change("party.split", NAME, 2, 1)


def test_a_party_that_fits_is_not_split():
    assert "party.split" not in changes(ride("n", "hana", attendants=3), vehicle(insured=False), driver())


def test_one_more_seat():
    found = changes(ride("n", "hana", attendants=4), vehicle(), driver())
    assert found["vehicle.seat"] == Change("vehicle.seat", "car", 1, 1)


def test_the_vehicle_that_is_short_of_the_fewest_wheelchair_places():
    cars = (vehicle("a"), vehicle("b", wheelchair_places=1), driver())
    found = changes(ride("n", "hana", wheelchairs=2), *cars)
    assert found["vehicle.wheelchair_place"] == Change("vehicle.wheelchair_place", "b", 1, 1)


def test_one_more_driver_for_an_idle_vehicle():
    found = changes(ride("n", "hana"), vehicle(), driver(hours=hours("13:00", "17:00")))
    assert found["driver.more_morning"] == Change("driver.more_morning", "car", 1, 1)


def test_one_more_vehicle_in_the_afternoon():
    found = changes(ride("n", "hana", arrive="14:00", ready="15:00"), driver())
    assert found["vehicle.more_afternoon"] == Change("vehicle.more_afternoon", "", 4, 1)


def test_one_that_takes_wheelchairs_for_who_comes_in_one():
    assert "wheelchair_vehicle.more_morning" in changes(ride("n", "hana", wheelchairs=1), driver())


def test_a_vehicle_just_for_her_hours_where_no_day_is_long_enough():
    found = changes(ride("n", "hana", arrive="6:30", ready="11:30"), vehicle(), driver())
    assert found == {"vehicle.more_these_hours": Change("vehicle.more_these_hours", NAME, 4, 1)}


def test_a_change_says_how_many_more_it_serves():
    rides = (ride("n", "hana"), ride("m", "taro"), ride("o", "jiro", TUESDAY, "10:10"))
    lefts = told(*rides, vehicle(), driver(course=False))
    assert [change.serves for left in lefts for change in left.changes if change.code == "course.done"] == [3, 3, 3]


def test_nobody_who_is_served_gives_way():
    """Both parties need the car at the same minute, on a day that nothing can be added to."""
    exactly = changed_setting("ride.early_s", 0)
    party = {"attendants": 3, "ready": None}
    found = changes(exactly, ride("a", "hana", **party), ride("b", "taro", **party), vehicle(), driver())
    assert all(change.serves == 1 for change in found.values())
    assert "vehicle.seat" not in found


def test_at_most_three_changes_are_told_each_of_another_kind():
    (left,) = told(ride("n", "hana", attendants=4, arrive="9:05"), vehicle(), driver(course=False))
    assert len(left.changes) <= 3
    assert len({change.code for change in left.changes}) == len(left.changes)
