"""What a broken promise tells, and the corners of single rules."""

from datetime import timedelta

import pytest
from attrs import evolve

from engine.promises import Broken, promises
from events.vocabulary.evidence import CourseShown
from events.vocabulary.needs import RideCancelled, RideRequested
from events.vocabulary.offers import DriverAbsent
from events.vocabulary.people import MeetingRefused
from events.vocabulary.values import Availability
from events.vocabulary.vehicles import VehicleWithdrawn
from tests.building import (
    MONDAY,
    TUESDAY,
    assignment,
    at,
    changed_setting,
    driver,
    hours,
    insurance,
    known,
    occurrence,
    on_day,
    one_way,
    ride,
    stop,
    vehicle,
)
from tests.unit.engine.promises.broken import BACK, CAR, DRIVER, ONE_WAY, OUT, REGISTERED, WHOLE, asked, with_licence

NAME = occurrence("n")


def rules(question):
    return [each.rule for each in question.answer()]


def test_what_is_broken_names_target_subjects_and_size():
    (broken,) = asked(ride("n", "hana", ready=None, attendants=5), CAR, DRIVER).answer()
    assert broken == Broken("seats_for_everybody", "law", "out", ("car",), 2)


def test_a_paper_that_has_ended_tells_for_how_many_days():
    (broken,) = asked(ONE_WAY, CAR, DRIVER, insurance("car", "voluntary", until=TUESDAY - timedelta(days=9))).answer()
    assert broken.by == 9


def test_a_licence_that_was_never_shown_covers_nothing():
    assert rules(asked(ONE_WAY, CAR, driver(licence=False))) == ["licence_in_force", "licence_covers_vehicle"]


@pytest.mark.parametrize(
    ("classes", "terms", "covers"),
    [
        (("medium",), ("semi_medium", "medium"), True),
        (("large",), ("semi_medium",), True),
        (("ordinary",), ("semi_medium", "medium"), False),
        (("large",), ("second_class",), False),
        (("ordinary", "second_class"), ("second_class",), True),
    ],
)
def test_one_of_the_vehicles_own_licences_is_needed(classes, terms, covers):
    assert rules(asked(ONE_WAY, vehicle(licences=terms), with_licence(*classes))) == (
        [] if covers else ["licence_covers_vehicle"]
    )


def test_insurance_that_the_owner_says_there_is_none_of_does_not_count():
    assert rules(asked(ONE_WAY, CAR, DRIVER, insurance("car", "voluntary", held=False))) == ["insured_on_the_day"]


def test_a_wheelchair_takes_the_seats_that_the_vehicle_says():
    chair = ride("n", "hana", ready=None, wheelchairs=1, attendants=2)
    assert rules(asked(chair, vehicle(wheelchair_places=1, seats_per_wheelchair=2), DRIVER)) == []
    assert rules(asked(chair, vehicle(wheelchair_places=1, seats_per_wheelchair=3), DRIVER)) == ["seats_for_everybody"]


def test_seats_are_needed_only_while_people_are_on_board():
    second = one_way("out", "m", "taro", start="10:00")
    shared = evolve(OUT, returns=second.returns, stops=(*OUT.stops, *second.stops))
    four = {"attendants": 3, "ready": None}
    things = (ride("n", "hana", **four), ride("m", "taro", arrive="10:10", **four), CAR, DRIVER)
    both = (assignment("n", "hana", shared), assignment("m", "taro", shared))
    assert promises(known(*things), (shared,), both) == ()
    crossed = evolve(shared, stops=(shared.stops[0], shared.stops[2], shared.stops[1], shared.stops[3]))
    assert "seats_for_everybody" in [b.rule for b in promises(known(*things), (crossed,), both)]


def test_a_registered_ride_may_be_asked_for_by_the_district():
    setting = changed_setting("ride.basis", "registered")
    assert rules(asked(setting, ONE_WAY, CAR, DRIVER)) == ["registered_rides_have_their_conditions"]
    assert rules(asked(setting, ONE_WAY, vehicle(registered=True), DRIVER)) == []


def test_a_registered_ride_needs_a_qualified_driver():
    no_course = (changed_setting("driver.course_required", False), REGISTERED, vehicle(registered=True))
    assert rules(asked(*no_course, driver(course=False))) == ["registered_rides_have_their_conditions"]
    assert rules(asked(*no_course, driver(course=False), with_licence("ordinary", "second_class")[1])) == []


def test_a_course_still_to_come_is_not_done():
    tomorrow = CourseShown("driver", TUESDAY + timedelta(days=1))
    assert rules(asked(ONE_WAY, CAR, driver(course=False), tomorrow)) == ["course_completed"]


def test_closed_hours_are_not_offered():
    inspected = evolve(hours(), closed=(on_day(TUESDAY, "9:50", "12:00"),))
    assert rules(asked(ONE_WAY, vehicle(hours=inspected), DRIVER)) == ["vehicle_hours_kept"]
    assert asked(ONE_WAY, vehicle(hours=inspected), DRIVER).answer()[0].by == 3


def test_a_single_day_may_be_offered():
    assert rules(asked(ONE_WAY, vehicle(hours=Availability(days=(on_day(TUESDAY, "9:40", "9:53"),))), DRIVER)) == []


def test_a_withdrawn_vehicle_is_not_to_be_had():
    assert rules(asked(ONE_WAY, CAR, DRIVER, VehicleWithdrawn("car", TUESDAY))) == ["vehicle_hours_kept"]
    assert rules(asked(ONE_WAY, CAR, DRIVER, VehicleWithdrawn("car", MONDAY, MONDAY))) == []


def test_a_driver_who_is_absent_that_day_drives_nobody():
    assert rules(asked(ONE_WAY, CAR, DRIVER, DriverAbsent("driver", TUESDAY))) == ["driver_hours_kept"]
    assert rules(asked(ONE_WAY, CAR, DRIVER, DriverAbsent("driver", MONDAY))) == []


def test_a_ride_cancelled_for_the_day_is_promised_no_more():
    assert rules(asked(ONE_WAY, CAR, DRIVER, RideCancelled("n", TUESDAY))) == ["request_still_stands"]
    assert rules(asked(ONE_WAY, CAR, DRIVER, RideCancelled("n", MONDAY))) == []


def test_arriving_too_early_is_not_in_time():
    assert rules(asked(ride("n", "hana", arrive="10:18", ready=None), CAR, DRIVER)) == []
    (early,) = asked(ride("n", "hana", arrive="10:19", ready=None), CAR, DRIVER).answer()
    assert (early.rule, early.target, early.by) == ("arrives_in_time", NAME, 60)


def test_waiting_longer_than_agreed_is_not_in_time():
    question = asked(changed_setting("ride.wait_s", 119), ride("n", "hana", ready="11:31"), CAR, DRIVER)
    both = evolve(question, carriers=(OUT, BACK), assignments=(assignment("n", "hana", OUT, BACK),))
    assert [(b.rule, b.by) for b in both.answer()] == [("fetched_in_time", 1)]


def test_two_riders_who_must_not_meet_share_no_run():
    extra = (
        stop(occurrence("m"), "out", True, at(TUESDAY, "9:50")),
        stop(occurrence("m"), "out", False, at(TUESDAY, "9:55")),
    )
    run = evolve(OUT, stops=(*OUT.stops, *extra), returns=at(TUESDAY, "10:00"))
    things = (ONE_WAY, ride("m", "taro", ready=None), CAR, DRIVER, MeetingRefused("taro", "hana"))
    found = promises(known(*things), (run,), (assignment("n", "hana", run), assignment("m", "taro", run)))
    assert [(b.rule, b.subjects) for b in found] == [("nobody_meets_whom_she_must_not", ("hana", "taro"))]


def test_hours_are_counted_by_the_iso_week():
    sunday, monday = TUESDAY + timedelta(days=5), TUESDAY + timedelta(days=6)
    things = (
        CAR,
        driver(weekly_limit_min=13),
        ride("a", "hana", sunday, ready=None),
        ride("b", "taro", monday, ready=None),
    )
    runs = (one_way("a", "a", day=sunday), one_way("b", "b", "taro", day=monday))
    both = (assignment("a", "hana", runs[0], day=sunday), assignment("b", "taro", runs[1], day=monday))
    assert promises(known(*things), runs, both) == ()
    assert promises(known(*things[:1], driver(weekly_limit_min=12), *things[2:]), runs, both)[0].by == 60


def test_a_driver_does_not_ride_while_she_drives():
    hers = RideRequested("n", "driver", TUESDAY, private=ONE_WAY[-1].private)
    state = known(ONE_WAY[:-1], CAR, DRIVER, hers, ride("n", "driver", ready=None)[1])
    found = promises(state, (OUT,), (assignment("n", "driver", OUT),))
    assert [b.rule for b in found] == ["person_not_in_two_places"]


def test_a_ride_without_its_boarding_is_not_whole():
    cut = evolve(OUT, stops=OUT.stops[1:])
    assert [b.rule for b in promises(known(ONE_WAY, CAR, DRIVER), (cut,), (assignment("n", "hana", cut),))] == [
        "ride_is_whole"
    ]


def test_what_a_forgotten_person_told_is_taken_as_recorded():
    forgotten = evolve(WHOLE[-1], private=None)
    state = known(WHOLE[:-1], forgotten, CAR, DRIVER)
    assert promises(state, (OUT,), (assignment("n", "hana", OUT),)) == ()


def test_nothing_to_promise_breaks_nothing():
    assert promises(known(ONE_WAY), (), ()) == ()
