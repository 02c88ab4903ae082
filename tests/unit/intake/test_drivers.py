"""A driver as a row: of her the list has the name alone."""

from datetime import date

import pytest
from attrs import evolve

from events.vocabulary.values import DayHours, WeeklyHours
from intake.families import read_sheets
from intake.rows import DriverFacts, Tables

from .making import answered, codes, drivers, drivers_grid, rides_grid, vehicles_grid


def test_a_driver_with_everything():
    (read,) = drivers({"免許": "普通（期限 令和8年12月9日）", "備考": "12/8は15時まで", "週の上限時間": "7.5"})
    facts = read.facts
    assert isinstance(facts, DriverFacts)
    assert (facts.licence_classes, facts.licence_until, facts.course) == (
        ("ordinary",),
        date(2026, 12, 9),
        date(2024, 5, 18),
    )
    assert facts.hours.weekly == (WeeklyHours((0, 1, 2, 3, 4), 540, 1020),)
    assert facts.hours.closed == (DayHours(date(2026, 12, 8), 900, 1440),)
    assert (facts.weekly_limit_min, facts.vehicles, facts.any_vehicle) == (450, ("例示カー",), False)


def test_any_vehicle_and_no_limit():
    (read,) = drivers({"運転できる車両": "すべて", "週の上限時間": ""})
    assert isinstance(read.facts, DriverFacts)
    assert (read.facts.vehicles, read.facts.any_vehicle, read.facts.weekly_limit_min) == ((), True, None)


def workbook(*rows: dict[str, str], riders: tuple[dict[str, str], ...] = (), tables: Tables | None = None):
    fleet = [{"名称": "ベルサイド１号（リフト付）"}, {"名称": "ベルサイド２号"}, {"名称": "例示自治会ワゴン"}]
    grids = [rides_grid(riders), vehicles_grid(fleet), drivers_grid(rows, title="運転ボランティア名簿")]
    read, _ = read_sheets("移動支援.xlsx", grids, tables or Tables())
    return tuple(row for row in read if row.kind == "driver")


def test_vehicles_are_found_in_the_workbooks_list_by_what_people_call_them():
    (read,) = workbook({"運転できる車両": "ベルサイド１号、自治会ワゴン"})
    assert isinstance(read.facts, DriverFacts)
    assert read.facts.vehicles == ("ベルサイド1号(リフト付)", "例示自治会ワゴン")


@pytest.mark.parametrize(
    ("written", "code"),
    [("ベルサイド１号、軽トラ", "vehicle.not_in_list"), ("ベルサイド", "vehicle.name_fits_several")],
)
def test_a_vehicle_that_no_list_has_or_several_fit_is_asked_about(written, code):
    (read,) = workbook({"運転できる車両": written})
    assert (read.outcome, codes(read)) == ("question", [code])


def test_a_vehicle_known_from_before_needs_no_list():
    (read,) = drivers({"運転できる車両": "ワゴン"}, tables=Tables(vehicles=frozenset({"例示自治会ワゴン"})))
    assert isinstance(read.facts, DriverFacts)
    assert read.facts.vehicles == ("例示自治会ワゴン",)


def test_year_and_district_come_from_the_other_sheets():
    (read,) = workbook({"運転できる車両": "すべて", "備考": "12/8は休み"})
    assert isinstance(read.facts, DriverFacts)
    assert (read.district, read.facts.hours.closed[0].day) == ("shonan", date(2026, 12, 8))


def test_a_name_that_somebody_known_bears_is_asked_about_once():
    tables = Tables(known_names={"例示守": 2})
    (asked,) = drivers({}, tables=tables)
    assert codes(asked) == ["person.same_name"]
    assert asked.faults[0].choices == ("same_person:1", "same_person:2", "new_person")
    (again,) = drivers({}, tables=answered(asked, "new_person", base=tables))
    assert again.outcome == "accepted"
    (settled,) = drivers({}, tables=evolve(tables, settled=frozenset({(asked.scope, asked.identity)})))
    assert settled.outcome == "accepted"


def test_a_rider_of_the_same_workbook_with_the_drivers_name_is_asked_about():
    (asked,) = workbook({"運転できる車両": "すべて"}, riders=({"氏名": "例示　守"},))
    assert asked.faults[0].choices == ("same_person:1", "new_person")


def test_the_question_is_the_same_when_that_rider_is_known_by_then():
    rider = ({"氏名": "例示　守"},)
    (first,) = workbook({"運転できる車両": "すべて"}, riders=rider)
    (later,) = workbook({"運転できる車両": "すべて"}, riders=rider, tables=Tables(known_names={"例示守": 1}))
    assert first == later


def test_a_name_twice_in_the_list_is_asked_about_in_both_rows():
    rows = ({}, {"年齢": "40", "氏名": "例示守"})
    a, b = drivers(*rows)
    assert codes(a) == codes(b) == ["person.same_name"]
    assert a.faults[0].choices == ("new_person", "drop_this")
    assert a.identity != b.identity
    dropped, kept = drivers(*rows, tables=answered(a, "drop_this"))
    assert (dropped.outcome, kept.outcome) == ("rejected", "accepted")


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ({"免許": ""}, "cell.missing"),
        ({"免許": "返納"}, "licence.unreadable"),
        ({"週の上限時間": "-1"}, "week_hours.out_of_range"),
        ({"都合のよい曜日・時間帯": "要相談"}, "hours.unreadable"),
    ],
)
def test_a_driver_who_breaks_the_columns_is_rejected(cell, code):
    (read,) = drivers(cell)
    assert (read.outcome, codes(read)) == ("rejected", [code])
