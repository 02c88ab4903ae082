"""Not possible by itself, or not beside this plan: the two strengths, and what stands in the way of each."""

from events.vocabulary.evidence import LicenceShown
from events.vocabulary.people import ConsentRevoked, MeetingRefused
from events.vocabulary.plans import Obstacle
from tests.building import MONDAY, changed_setting, driver, hours, insurance, occurrence, ride, vehicle
from tests.unit.engine.explain.transport.telling import told

NAME = occurrence("n")
PARTY = {"attendants": 3, "ready": None}


def the_only(*things):
    (left,) = told(*things)
    return left


def test_nobody_is_left_over_where_everybody_is_driven():
    assert told(ride("n", "hana"), vehicle(), driver()) == ()


def test_whom_no_vehicle_takes_is_not_possible_by_herself():
    left = the_only(ride("n", "hana", attendants=4), vehicle(), driver())
    assert (left.occurrence, left.need, left.person, left.district) == (NAME, "n", "hana", "shonan")
    assert left.strength == "alone"
    assert left.obstacles == (Obstacle("car", "driver", "seats.short", 1),)
    assert not left.bound


def test_of_two_at_the_same_time_one_is_left_beside_the_plan_and_that_is_proven():
    exactly = changed_setting("ride.early_s", 0)
    left = the_only(exactly, ride("a", "hana", **PARTY), ride("b", "taro", **PARTY), vehicle(), driver())
    assert left.strength == "beside"
    assert left.obstacles == (Obstacle("car", "driver", "beside.taken"),)
    assert left.bound


def test_without_a_vehicle_nothing_is_possible():
    left = the_only(ride("n", "hana"), driver())
    assert (left.strength, left.obstacles) == ("alone", ())


def test_who_took_her_consent_back_is_told_as_that():
    left = the_only(ride("n", "hana"), ConsentRevoked("hana", "transport", MONDAY), vehicle(), driver())
    assert (left.strength, left.obstacles, left.changes) == ("alone", (Obstacle("", "", "consent.revoked"),), ())


def test_who_is_elsewhere_is_told_as_that():
    left = the_only(ride("a", "hana"), ride("b", "hana"), vehicle(), driver())
    assert (left.occurrence, left.obstacles) == (occurrence("b"), (Obstacle("", "", "person.elsewhere"),))


def test_each_vehicle_and_driver_is_told_once_the_nearest_miss_first():
    left = the_only(
        ride("n", "hana", arrive="9:05", ready=None),
        vehicle("a"),
        vehicle("b", hours=hours("9:30", "17:00")),
        vehicle("uninsured", insured=False),
        driver("x"),
        driver("absent", course=False, hours=hours(weekdays=(0,))),
        driver("choosy", any_vehicle=False, vehicles=("b",)),
    )
    assert left.obstacles == (
        Obstacle("a", "x", "shift.early", 5 * 60),
        Obstacle("b", "x", "shift.early", 35 * 60),
        Obstacle("b", "choosy", "shift.early", 35 * 60),
        Obstacle("a", "choosy", "driver.other_vehicles"),
        Obstacle("", "absent", "driver.no_hours"),
        Obstacle("uninsured", "", "insurance.voluntary_missing"),
    )


def test_who_must_not_meet_is_a_code_of_its_own():
    left = the_only(ride("n", "hana"), vehicle(), driver(), MeetingRefused("hana", "driver"))
    assert left.obstacles == (Obstacle("", "driver", "apart"),)


def test_only_the_leg_that_cannot_be_driven_is_told():
    left = the_only(ride("n", "hana", arrive="10:00", ready="16:55"), vehicle(), driver())
    assert left.strength == "alone"
    assert [o.code for o in left.obstacles] == ["shift.late"]


def test_there_and_back_that_cannot_both_be_driven_are_not_possible_by_themselves():
    """Each way takes thirteen minutes; the driver has twenty in the week."""
    left = the_only(ride("n", "hana"), vehicle(), driver(weekly_limit_min=20))
    assert (left.strength, left.bound) == ("alone", False)
    assert left.obstacles == (Obstacle("car", "driver", "hours.over", 360),)


def test_there_by_one_driver_and_back_by_the_other_is_possible():
    morning, afternoon = hours("9:00", "12:00"), hours("13:00", "17:00")
    both = (driver("early", hours=morning), driver("late", hours=afternoon))
    assert told(ride("n", "hana", ready="14:00"), vehicle(), *both) == ()


def test_days_come_in_order_and_needs_as_they_came_in():
    crowd = {"attendants": 9}
    rides = (ride("b", "hana", **crowd), ride("a", "taro", **crowd), ride("z", "jiro", MONDAY, **crowd))
    assert [left.need for left in told(*rides, vehicle(), driver())] == ["z", "b", "a"]


def test_the_same_problem_has_the_same_reasons():
    things = (
        ride("n", "hana", wheelchairs=1), ride("m", "taro", arrive="8:00"), vehicle(), driver(licence=False),
        LicenceShown("driver", ("ordinary",), (), MONDAY), insurance("car", "voluntary", until=MONDAY),
    )  # fmt: skip
    assert told(*things) == told(*things)


def test_a_stop_leaves_the_reasons_and_tries_no_more_changes():
    things = (ride("n", "hana", attendants=4), vehicle(), driver())
    stopped, whole = told(*things, stop=lambda: True)[0], told(*things)[0]
    assert stopped.changes == ()
    assert whole.changes != ()
    assert stopped.obstacles == whole.obstacles
