"""A vehicle as a row."""

from datetime import date

import pytest

from events.vocabulary.values import DayHours
from intake.rows import Tables, VehicleFacts

from .making import TOWNS, answered, codes, vehicles


def facts(cells: dict[str, str] | None = None) -> VehicleFacts:
    (read,) = vehicles(cells or {}, tables=Tables(towns=TOWNS))
    assert isinstance(read.facts, VehicleFacts), read.faults
    return read.facts


def test_a_body_that_lends_and_a_person():
    assert (facts().lender, facts().lender_kind) == ("例示会", "body")
    person = facts({"所有者": "見本 健一（個人）"})
    assert (person.lender, person.lender_kind) == ("見本 健一", "person")


@pytest.mark.parametrize(("written", "places"), [("２台", 2), ("なし", 0), ("", 0), ("1", 1)])
def test_wheelchair_places(written, places):
    assert facts({"車いす台数": written}).wheelchair_places == places


def test_rules_in_the_note_become_facts():
    note = "電動車いすは積めない。要 中型または準中型免許。車いす1台につき座席が1つ減る。12/10（木）午前は車検"
    read = facts({"備考": note})
    assert not read.powered_chairs
    assert read.licences == ("semi_medium", "medium")
    assert read.seats_per_wheelchair == 1
    assert read.hours.closed == (DayHours(date(2026, 12, 10), 0, 720),)


def test_what_the_note_does_not_say_stays_open():
    read = facts()
    assert (read.powered_chairs, read.licences, read.seats_per_wheelchair, read.hours.closed) == (True, (), None, ())


def test_insurance_may_stand_in_a_column_apiece():
    covers = facts({"任意保険・移動支援保険": "", "任意保険": "○", "移動支援保険": "12/10まで"}).insurance
    assert covers == {"ride_support": (True, date(2026, 12, 10)), "voluntary": (True, None)}


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ({"定員": "-5"}, "count.negative"),
        ({"定員": "0"}, "count.out_of_range"),
        ({"定員": ""}, "cell.missing"),
        ({"車いす台数": "-1"}, "count.negative"),
        ({"使える曜日・時間帯": "月～金 25:00～26:00"}, "time.out_of_range"),
        ({"使える曜日・時間帯": "月 15:00～9:00"}, "span.reversed"),
        ({"車庫住所": ""}, "cell.missing"),
        ({"所有者": ""}, "cell.missing"),
    ],
)
def test_a_vehicle_that_breaks_its_columns_is_rejected(cell, code):
    (read,) = vehicles(cell)
    assert (read.outcome, codes(read)) == ("rejected", [code])


def test_two_vehicles_of_one_name_are_asked_about():
    a, b = vehicles({}, {"定員": "7"})
    assert codes(a) == codes(b) == ["vehicle.same_name"]
    dropped, kept = vehicles({}, {"定員": "7"}, tables=answered(a, "drop_this"))
    assert (dropped.outcome, kept.outcome) == ("rejected", "accepted")


def test_the_same_vehicle_in_next_months_list_has_another_scope_and_the_same_identity():
    (december,) = vehicles({})
    (january,) = vehicles({}, title="使える車両（令和9年1月）（湘南地区）")
    assert (december.scope, january.scope) == ("vehicle/shonan/2026-12", "vehicle/shonan/2027-01")
    assert december.identity == january.identity
