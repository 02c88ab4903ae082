"""For each promise the smallest plan that breaks it and nothing else, and the nearest one that keeps it.

``{rule: (broken, kept)}``, each a state with the runs and assignments in question. Hana rides to her appointment at
10:00: the run leaves at 9:40, she boards at 9:43, alights from 9:48 to 9:50, and the car is back at 9:53.
"""

from datetime import timedelta

from attrs import evolve, frozen

from engine.promises import (
    askers,
    drivers,
    helpers,
    lent,
    lots,
    promises,
    riders,
    services,
    together,
    twice,
    vehicles,
)
from engine.promises.told import Broken
from events.state.carriers import Carrier
from events.state.model import State
from events.vocabulary import mobile_sales
from events.vocabulary.evidence import LicenceShown
from events.vocabulary.help_days import WeatherTold
from events.vocabulary.needs import RideWithdrawn
from events.vocabulary.offers import GuardianAnswered, GuardianWords
from events.vocabulary.people import ConsentRevoked, MeetingRefused
from events.vocabulary.plans import PlannedAssignment, PlannedRun, PlannedSession, Use
from events.vocabulary.privacy import LendingAnswered, LendingAsked
from tests.building import (
    MONDAY,
    TUESDAY,
    approved,
    assignment,
    at,
    changed_setting,
    driver,
    help_wanted,
    helper,
    hours,
    insurance,
    known,
    known_in,
    lot,
    occurrence,
    one_way,
    proposed,
    ride,
    seat,
    service,
    session,
    stop,
    truck,
    vehicle,
)

WEDNESDAY = TUESDAY + timedelta(days=1)
OUT, BACK = one_way("out"), one_way("back", start="11:30", leg="back")
ONE_WAY, WHOLE = ride("n", "hana", ready=None), ride("n", "hana")
CAR, DRIVER = vehicle(), driver()


@frozen
class Question:
    """A state, and what is to be promised on it."""

    state: State
    carriers: tuple[Carrier, ...] = (OUT,)
    assignments: tuple[PlannedAssignment, ...] = (assignment("n", "hana", OUT),)
    approving: bool = False

    def answer(self) -> tuple[Broken, ...]:
        return promises(self.state, self.carriers, self.assignments, approving=self.approving)


def asked(*things: object) -> Question:
    """Hana's one way, on the state that these make."""
    return Question(known(*things))


def there_and_back(*things: object) -> Question:
    return Question(known(*things), (OUT, BACK), (assignment("n", "hana", OUT, BACK),))


def beside(start: str, *, need: str = "m", who: str = "taro", car: str = "van", by: str = "other") -> Question:
    """Hana's one way beside an approved run that leaves at ``start``."""
    run = one_way("theirs", need, who, start=start, car=car, by=by)
    named = assignment(need, who, run)
    theirs = (ride(need, who, ready=None), vehicle("van"), driver("other"), proposed("p", (run,), (named,)))
    return asked(ONE_WAY, CAR, DRIVER, theirs, approved("p", named))


def two_meetings_in_a_room(second: str) -> Question:
    """One in the hall from 10:00 to 11:00, and another one that begins at ``second``."""
    return Question(
        known(CAR), (session("a", "10:00", "11:00", venue="hall"), session("b", second, "12:00", venue="hall")), ()
    )


def stopping(*things: object, by: tuple[object, ...] = ()) -> Question:
    """The truck on the lot on Tuesday, 10:00 to 10:30."""
    stop = PlannedSession(
        "stop", (occurrence("n"),), at(TUESDAY, "10:00"), at(TUESDAY, "10:30"), (Use("lot", "lot", "owner"),)
    )
    return Question(known(by or truck(), *things), (stop,), (assignment("n", "company", stop, party="company"),))


def visit(*things: object, start: str = "10:00", end: str = "11:00", by: tuple[str, ...] = ("helper",)) -> Question:
    """Somebody weeds for Hana on Tuesday at ten, on the state that these make."""
    came = tuple(session(f"q/{n}", start, end, "n", helper=each) for n, each in enumerate(by, 1))
    return Question(known(*things), came, (assignment("n", "hana", *came, party="requester"),))


def an_hour_before(limit_min: int) -> Question:
    """Hana's hour beside an approved one of the same week, by a helper with a weekly limit."""
    earlier = session("p/1", "8:00", "9:00", "m", helper="helper")
    named = assignment("m", "taro", earlier, party="requester")
    plan = (proposed("p", (earlier,), (named,), kind="helpers"), approved("p", named))
    ours = helper(hours=hours("8:00", "17:00"), weekly_limit_min=limit_min)
    return visit(HELP, help_wanted("m", "taro", start="8:00", end="9:00"), ours, plan)


def driven(*things: object, early_s: int = 0) -> Question:
    """A service's run that leaves its first stop at 9:45 and is at its last at 9:53, or so many seconds before."""
    off = timedelta(seconds=early_s)
    boards = stop(occurrence("svc"), "out", True, at(TUESDAY, "9:43"))
    alights = stop(occurrence("svc"), "out", False, at(TUESDAY, "9:53") - off)
    run = PlannedRun("run", "car", "driver", "lender", at(TUESDAY, "9:40"), at(TUESDAY, "9:58"), (boards, alights))
    return Question(known(*things), (run,), (assignment("svc", "office", run, party=""),))


def with_hana_too(*, her_own_run: bool) -> Question:
    """The service beside Hana's one way: in a run of its own, or on the way to fetch her."""
    alone = driven(service(seats=3), ONE_WAY, CAR, DRIVER, vehicle("van"), driver("other"))
    theirs = one_way("theirs", car="van", by="other")
    named = (*alone.assignments, assignment("n", "hana", theirs))
    if her_own_run:
        return Question(alone.state, (*alone.carriers, theirs), named)
    (run,) = alone.carriers
    assert isinstance(run, PlannedRun)
    shared = evolve(run, stops=(*theirs.stops[:1], *run.stops[:1], *theirs.stops[1:], *run.stops[1:]))
    return Question(alone.state, (shared,), (alone.assignments[0], assignment("n", "hana", shared)))


HELP, HELPER = help_wanted("n", "hana"), helper()


def with_a_student(*, photo: bool | None) -> Question:
    """Hana's hour by an adult and a student of whom her guardian has said all but, perhaps, about photographs."""
    said = GuardianWords(True, photo, 12 * 60, "090-0000-0001", "母")
    student = (helper("other", group="student", age=16), GuardianAnswered("other", MONDAY, said))
    return evolve(visit(HELP, HELPER, student, by=("helper", "other")), approving=True)


KID = helper("kid", group="child", age=10)


def with_licence(*classes: str, until=None) -> tuple[object, ...]:
    return (driver(licence=False), LicenceShown("driver", classes, (), until))


CHAIR = ride("n", "hana", ready=None, wheelchairs=1, chair="powered")
LENT = (LendingAsked("l", "driver", "driver", "kaigan", "shonan", MONDAY, TUESDAY),)
REGISTERED = ride("n", "hana", ready=None, basis="registered")

BROKEN = {
    drivers.licence_in_force: (
        asked(ONE_WAY, CAR, with_licence("ordinary", until=MONDAY)),
        asked(ONE_WAY, CAR, with_licence("ordinary", until=TUESDAY)),
    ),
    drivers.licence_covers_vehicle: (
        asked(ONE_WAY, vehicle(capacity=11), DRIVER),
        asked(ONE_WAY, vehicle(capacity=11), with_licence("medium")),
    ),
    vehicles.insured_on_the_day: (
        asked(ONE_WAY, CAR, insurance("car", "ride_support", until=MONDAY), DRIVER),
        asked(ONE_WAY, CAR, insurance("car", "ride_support", until=TUESDAY), DRIVER),
    ),
    vehicles.seats_for_everybody: (
        asked(ride("n", "hana", ready=None, attendants=4), CAR, DRIVER),
        asked(ride("n", "hana", ready=None, attendants=3), CAR, DRIVER),
    ),
    vehicles.places_for_wheelchairs: (
        asked(ride("n", "hana", ready=None, wheelchairs=2), vehicle(wheelchair_places=1), DRIVER),
        asked(ride("n", "hana", ready=None, wheelchairs=1), vehicle(wheelchair_places=1), DRIVER),
    ),
    riders.registered_rides_have_their_conditions: (
        asked(REGISTERED, CAR, DRIVER),
        asked(REGISTERED, vehicle(registered=True), DRIVER),
    ),
    askers.consent_stands: (
        asked(ONE_WAY, CAR, DRIVER, ConsentRevoked("hana", "transport", TUESDAY)),
        asked(ONE_WAY, CAR, DRIVER, ConsentRevoked("hana", "transport", WEDNESDAY)),
    ),
    askers.request_still_stands: (
        asked(ONE_WAY, CAR, DRIVER, RideWithdrawn("n", "cancelled")),
        asked(ONE_WAY, CAR, DRIVER),
    ),
    riders.ride_is_whole: (asked(WHOLE, CAR, DRIVER), there_and_back(WHOLE, CAR, DRIVER)),
    twice.vehicle_not_promised_twice: (beside("9:52:59", car="car"), beside("9:53", car="car")),
    twice.driver_not_promised_twice: (beside("9:52:59", by="driver"), beside("10:23", by="driver")),
    twice.person_not_in_two_places: (beside("9:46:59", who="hana"), beside("9:47", who="hana")),
    twice.thing_not_promised_twice: (two_meetings_in_a_room("10:59"), two_meetings_in_a_room("11:00")),
    helpers.volunteer_insured_on_the_day: (
        visit(HELP, helper(joined=TUESDAY)),
        visit(HELP, helper(joined=MONDAY)),
    ),
    helpers.insurance_covers_what_is_done: (
        visit(help_wanted("n", "hana", marks=("brush_cutter",)), HELPER),
        visit(help_wanted("n", "hana", marks=("heavy",)), HELPER),
    ),
    helpers.minors_have_an_adult: (
        visit(HELP, helper(group="student", age=16)),
        visit(HELP, HELPER, helper("other", group="student", age=16), by=("helper", "other")),
    ),
    helpers.enough_people_come: (
        visit(help_wanted("n", "hana", people=2), HELPER),
        visit(help_wanted("n", "hana", people=2), HELPER, helper("other"), by=("helper", "other")),
    ),
    helpers.helper_hours_kept: (
        visit(HELP, helper(hours=hours("9:00", "10:59"))),
        visit(HELP, helper(hours=hours("9:00", "11:00"))),
    ),
    helpers.helper_weekly_hours_kept: (an_hour_before(119), an_hour_before(120)),
    helpers.help_comes_when_asked: (
        visit(help_wanted("n", "hana", end="10:59"), HELPER),
        visit(help_wanted("n", "hana", end="11:00"), HELPER),
    ),
    helpers.helper_can_do_it: (
        visit(HELP, helper(any_skill=False, skills=("talk",))),
        visit(HELP, helper(any_skill=False, skills=("talk", "weeding"))),
    ),
    helpers.helper_goes_there: (
        visit(help_wanted("n", "hana", town="柳島海岸"), helper(details={"areas": ("柳島",)})),
        visit(help_wanted("n", "hana", town="柳島二丁目"), helper(details={"areas": ("柳島",)})),
    ),
    helpers.helper_meets_nothing_she_avoids: (
        visit(help_wanted("n", "hana", marks=("dog",)), helper(details={"avoids": ("dog",)})),
        visit(help_wanted("n", "hana", marks=("dog",)), helper(details={"avoids": ("heavy",)})),
    ),
    helpers.minors_come_as_their_guardians_say: (
        with_a_student(photo=None),
        with_a_student(photo=False),
    ),
    helpers.nobody_is_sent_out_in_rain: (
        visit(HELP, HELPER, WeatherTold(TUESDAY, "rain")),
        visit(HELP, HELPER, WeatherTold(TUESDAY, "dry")),
    ),
    helpers.minors_do_nothing_dangerous: (
        visit(help_wanted("n", "hana", marks=("high",)), HELPER, KID, by=("helper", "kid")),
        visit(HELP, HELPER, KID, by=("helper", "kid")),
    ),
    drivers.course_completed: (
        asked(ONE_WAY, CAR, driver(course=False)),
        asked(changed_setting("driver.course_required", False), ONE_WAY, CAR, driver(course=False)),
    ),
    drivers.age_within_limit: (
        asked(changed_setting("driver.oldest_age", 75), ONE_WAY, CAR, driver(age=76)),
        asked(changed_setting("driver.oldest_age", 75), ONE_WAY, CAR, driver(age=75)),
    ),
    drivers.driver_hours_kept: (
        asked(ONE_WAY, CAR, driver(hours=hours("9:40", "9:52"))),
        asked(ONE_WAY, CAR, driver(hours=hours("9:40", "9:53"))),
    ),
    drivers.driver_takes_this_vehicle: (
        asked(ONE_WAY, CAR, driver(any_vehicle=False, vehicles=("van",))),
        asked(ONE_WAY, CAR, driver(any_vehicle=False, vehicles=("car",))),
    ),
    drivers.weekly_hours_kept: (
        asked(ONE_WAY, CAR, driver(weekly_limit_min=12)),
        asked(ONE_WAY, CAR, driver(weekly_limit_min=13)),
    ),
    drivers.runs_not_too_long: (
        asked(changed_setting("driver.run_longest_s", 779), ONE_WAY, CAR, DRIVER),
        asked(changed_setting("driver.run_longest_s", 780), ONE_WAY, CAR, DRIVER),
    ),
    drivers.rest_between_runs: (beside("10:22:59", by="driver"), beside("10:23", by="driver")),
    vehicles.vehicle_hours_kept: (
        asked(ONE_WAY, vehicle(hours=hours("9:41", "9:53")), DRIVER),
        asked(ONE_WAY, vehicle(hours=hours("9:40", "9:53")), DRIVER),
    ),
    vehicles.powered_chairs_only_where_they_fit: (
        asked(CHAIR, vehicle(wheelchair_places=1, powered_chairs=False), DRIVER),
        asked(CHAIR, vehicle(wheelchair_places=1), DRIVER),
    ),
    riders.arrives_in_time: (
        asked(ride("n", "hana", arrive="9:49", ready=None), CAR, DRIVER),
        asked(ride("n", "hana", arrive="9:50", ready=None), CAR, DRIVER),
    ),
    riders.fetched_in_time: (
        there_and_back(ride("n", "hana", ready="11:34"), CAR, DRIVER),
        there_and_back(ride("n", "hana", ready="11:33"), CAR, DRIVER),
    ),
    services.no_seat_booked_twice: (
        driven(service(seats=2, walk_ups=1), seat("hana"), seat("taro", from_stop=1), CAR, DRIVER),
        driven(service(seats=2, walk_ups=1), seat("hana", to_stop=1), seat("taro", from_stop=1), CAR, DRIVER),
    ),
    services.booked_riders_consent: (
        driven(service(), seat("hana"), ConsentRevoked("hana", "transport", TUESDAY), CAR, DRIVER),
        driven(service(), seat("hana"), ConsentRevoked("hana", "transport", WEDNESDAY), CAR, DRIVER),
    ),
    services.service_keeps_its_times: (
        driven(service(), CAR, DRIVER, early_s=1),
        driven(service(), CAR, DRIVER),
    ),
    services.service_runs_alone: (with_hana_too(her_own_run=False), with_hana_too(her_own_run=True)),
    together.nobody_meets_whom_she_must_not: (
        asked(ONE_WAY, CAR, DRIVER, MeetingRefused("hana", "driver")),
        asked(ONE_WAY, CAR, DRIVER, MeetingRefused("hana", "other")),
    ),
    lots.owner_has_not_refused: (stopping(lot(consent="no")), stopping(lot(consent="unasked"))),
    lots.lot_is_still_offered: (
        stopping(lot(), mobile_sales.LotWithdrawn("lot")),
        stopping(lot(), mobile_sales.LotStepTaken("lot", "owner", "trial", MONDAY)),
    ),
    lots.round_hours_kept: (
        stopping(lot(), by=truck(start="10:01")),
        stopping(lot(), by=truck(start="10:00", end="10:30")),
    ),
    lots.room_for_the_truck_and_its_buyers: (stopping(lot(spaces=4)), stopping(lot(spaces=5))),
    lots.lot_hours_kept: (
        stopping(lot(hours=hours("10:01", "12:00"))),
        stopping(lot(hours=hours("10:00", "10:30"))),
    ),
    lent.nobody_is_borrowed_unasked: (
        Question(known_in(("shonan", (ONE_WAY, CAR)), ("kaigan", (DRIVER, *LENT)))),
        Question(known_in(("shonan", (ONE_WAY, CAR)), ("kaigan", (DRIVER, *LENT, LendingAnswered("l", True))))),
    ),
}
