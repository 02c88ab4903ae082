"""Which rides a week asks for: single, weekly, on holidays, withdrawn, refused, without consent."""

from datetime import date, timedelta

import pytest

from engine.matchings import transport
from engine.matchings.built import HolidayQuestion, Horizon
from events.vocabulary.imports import QuestionAnswered, QuestionAsked
from events.vocabulary.needs import RideRequested, RideWithdrawn
from events.vocabulary.people import ConsentGiven, ConsentRevoked
from tests.building import (
    DISTRICT,
    MONDAY,
    TUESDAY,
    answered,
    assignment,
    changed_setting,
    driver,
    known,
    known_in,
    occurrence,
    one_way,
    person,
    proposed,
    ride,
    vehicle,
)
from tests.unit.engine.matchings.asking import WEEK, week

MARITIME_DAY = date(2026, 7, 20)  # 海の日, a Monday
SUMMER = Horizon(MARITIME_DAY, 7)


def planned(state, horizon=WEEK):
    return [each.occurrence for each in transport.problem(state, horizon, (DISTRICT,)).occurrences]


def test_a_single_ride_is_asked_for_on_its_day_alone():
    assert planned(known(ride("n", "hana", TUESDAY))) == [occurrence("n", TUESDAY)]
    assert planned(known(ride("n", "hana", MONDAY - timedelta(days=1)))) == []
    assert planned(known(ride("n", "hana", MONDAY + timedelta(days=7)))) == []


def test_a_weekly_ride_comes_on_each_of_its_days_from_the_first_on():
    state = known(ride("n", "hana", TUESDAY, weekdays=(0, 1, 4)))
    assert planned(state) == [occurrence("n", TUESDAY), occurrence("n", TUESDAY + timedelta(days=3))]


def test_a_weekly_ride_ends_with_its_last_day():
    last = known(ride("n", "hana", MONDAY, weekdays=(0, 1), until=TUESDAY))
    before = known(ride("n", "hana", MONDAY, weekdays=(0, 1), until=MONDAY))
    assert planned(last) == [occurrence("n", MONDAY), occurrence("n", TUESDAY)]
    assert planned(before) == [occurrence("n", MONDAY)]


def test_days_come_first_then_needs_as_they_came_in():
    state = known(ride("b", "hana", TUESDAY), ride("a", "taro", TUESDAY), ride("c", "jiro", MONDAY))
    assert planned(state) == [occurrence("c", MONDAY), occurrence("b"), occurrence("a")]


def test_a_withdrawn_request_asks_for_nothing():
    assert planned(known(ride("n", "hana"), RideWithdrawn("n", "cancelled"))) == []


def test_another_districts_rides_are_not_asked_for():
    assert planned(known_in(("kaigan", ride("n", "hana")))) == []


def test_who_has_been_forgotten_asks_for_nothing():
    opened = ride("n", "hana")
    forgotten = [RideRequested("n", "hana", TUESDAY) if isinstance(e, RideRequested) else e for e in opened]
    assert planned(known(*forgotten)) == []


def test_a_rider_who_said_no_is_not_planned_again():
    run = one_way("p/1")
    asked = (ride("n", "hana"), vehicle(), driver(), proposed("p", (run,), (assignment("n", "hana", run),)))
    declined = known(*asked, answered("p", occurrence("n"), "rider", "hana", "declined"))
    absent = known(*asked, answered("p", occurrence("n"), "rider", "hana", "absent"))
    assert planned(declined) == []
    assert planned(absent) == [occurrence("n")]


class TestHolidays:
    WEEKLY = ride("n", "hana", MARITIME_DAY, weekdays=(0, 1))
    ASKED = QuestionAsked("q", occurrence("n", MARITIME_DAY), "hana", "", "ride.on_holiday", ("drive", "skip"))

    def built(self, *things):
        return transport.problem(known(*things), SUMMER, (DISTRICT,))

    def test_a_weekly_ride_on_a_holiday_is_a_question(self):
        built = self.built(self.WEEKLY)
        assert built.questions == (HolidayQuestion(occurrence("n", MARITIME_DAY), "hana", "ride.on_holiday"),)
        assert [o.day for o in built.occurrences] == [MARITIME_DAY + timedelta(days=1)]

    def test_a_single_ride_on_a_holiday_is_meant(self):
        built = self.built(ride("n", "hana", MARITIME_DAY))
        assert built.questions == ()
        assert len(built.occurrences) == 1

    @pytest.mark.parametrize(("answer", "days"), [("drive", 2), ("skip", 1)])
    def test_the_answer_decides(self, answer, days):
        built = self.built(self.WEEKLY, self.ASKED, QuestionAnswered("q", "hana", answer))
        assert built.questions == ()
        assert len(built.occurrences) == days

    def test_a_question_that_waits_stays_a_question(self):
        assert len(self.built(self.WEEKLY, self.ASKED).questions) == 1

    def test_a_district_may_drive_on_holidays(self):
        built = self.built(changed_setting("closed.holidays", False), self.WEEKLY)
        assert built.questions == ()
        assert len(built.occurrences) == 2

    def test_a_closed_day_is_a_question_too(self):
        closed = changed_setting("closed.days", [(MARITIME_DAY + timedelta(days=1)).isoformat()])
        assert {q.code for q in self.built(closed, self.WEEKLY).questions} == {"ride.on_holiday", "ride.on_closed_day"}

    def test_what_is_held_already_is_no_question(self):
        run = one_way("p/1", day=MARITIME_DAY)
        held = answered("p", occurrence("n", MARITIME_DAY), "rider", "hana", "accepted")
        plan = proposed("p", (run,), (assignment("n", "hana", run, day=MARITIME_DAY),))
        built = self.built(self.WEEKLY, vehicle(), driver(), plan, held)
        assert built.questions == ()
        assert len(built.occurrences) == 2


class TestConsent:
    ASKS = (*person("hana"), ride("n", "hana")[-1])

    def codes(self, *things):
        return [(each.at.occurrence, each.code) for each in week(known(*things)).impossible]

    def test_an_application_is_the_consent(self):
        assert self.codes(ride("n", "hana")) == []

    def test_without_consent_nobody_is_planned(self):
        assert self.codes(*self.ASKS) == [(occurrence("n"), "consent.missing")]

    def test_consent_to_another_service_is_not_enough(self):
        other = ConsentGiven("hana", "salon", "application", MONDAY)
        assert self.codes(*self.ASKS, other) == [(occurrence("n"), "consent.missing")]

    def test_a_consent_taken_back_counts_from_its_day_on(self):
        on_the_day = ConsentRevoked("hana", "transport", TUESDAY)
        day_after = ConsentRevoked("hana", "transport", TUESDAY + timedelta(days=1))
        assert self.codes(ride("n", "hana"), on_the_day) == [(occurrence("n"), "consent.revoked")]
        assert self.codes(ride("n", "hana"), day_after) == []

    def test_nothing_of_her_request_stays_in_the_problem(self):
        built = week(known(ride("n", "hana"), ConsentRevoked("hana", "transport", MONDAY)))
        assert built.routing.needs == built.routing.rides == built.routing.travel_s == ()
        row = next(row for row in built.rows if row.row == occurrence("n"))
        assert row.data == b'{"day":"2026-12-08","refused":"consent.revoked"}'
