"""Rows beside each other: one person in two places, one number twice, the same row twice."""

import pytest
from attrs import evolve

from intake.rows import Tables

from .making import answered, codes, rides

FIRST = {
    "受付番号": "湘001",
    "希望日": "12/10",
    "到着希望時刻": "10:00",
    "帰り出発時刻": "11:30",
    "行き先住所": "浜見平2",
}
SECOND = {
    "受付番号": "湘002",
    "希望日": "12/10(木)",
    "到着希望時刻": "10:30",
    "帰り出発時刻": "11:30",
    "行き先住所": "中島9",
}


def test_one_person_in_two_places_at_once_is_asked_about_in_both_rows():
    a, b = rides(FIRST, SECOND)
    assert codes(a) == codes(b) == ["person.two_places"]
    assert a.faults[0].choices == ("keep_both", "drop_this")
    assert "10:30" in a.faults[0].came
    assert "10:00" in b.faults[0].came


def test_the_order_of_the_rows_decides_nothing():
    a, b = rides(FIRST, SECOND)
    later, earlier = rides(SECOND, FIRST)
    assert (earlier.faults, later.faults) == (a.faults, b.faults)


@pytest.mark.parametrize(
    "other",
    [
        {"氏名": "見本 花江"},
        {"電話": "0467-00-2002", "住所": "中島8-8"},
        {"希望日": "12/11"},
        {"到着希望時刻": "13:00", "帰り出発時刻": "14:00"},
    ],
)
def test_another_person_day_or_hour_is_no_question(other):
    a, b = rides(FIRST, {**SECOND, **other})
    assert (a.outcome, b.outcome) == ("accepted", "accepted")


@pytest.mark.parametrize("other", [{"電話": "0467-00-2002"}, {"住所": "中島8-8"}, {"氏名": "見本　花子 様"}])
def test_name_with_phone_or_address_is_the_same_person(other):
    a, b = rides(FIRST, {**SECOND, **other})
    assert codes(a) == codes(b) == ["person.two_places"]


def test_being_fetched_at_the_minute_of_the_next_arrival_is_two_places_at_once():
    a, b = rides(FIRST, {**SECOND, "到着希望時刻": "11:30", "帰り出発時刻": "12:00"})
    assert codes(a) == codes(b) == ["person.two_places"]


@pytest.mark.parametrize(
    ("weekly", "day", "meet"),
    [
        ("毎週木曜", "12/17", True),
        ("毎週木曜", "12/3", False),
        ("毎週木曜", "12/18", False),
    ],
)
def test_a_weekly_ride_stands_on_its_weekday_from_its_first_day_on(weekly, day, meet):
    a, b = rides({**FIRST, "毎週？": weekly}, {**SECOND, "希望日": day})
    assert ("person.two_places" in codes(a)) is ("person.two_places" in codes(b)) is meet


def test_two_weekly_rides_meet_where_they_share_a_weekday():
    a, b = rides({**FIRST, "毎週？": "毎週木・金"}, {**SECOND, "希望日": "12/18", "毎週？": "毎週金曜"})
    assert codes(a) == codes(b) == ["person.two_places"]


def test_one_answer_to_keep_both_settles_the_pair():
    a, _ = rides(FIRST, SECOND)
    kept = rides(FIRST, SECOND, tables=answered(a, "keep_both"))
    assert [row.outcome for row in kept] == ["accepted", "accepted"]


def test_dropping_one_row_frees_the_other():
    a, _ = rides(FIRST, SECOND)
    dropped, freed = rides(FIRST, SECOND, tables=answered(a, "drop_this"))
    assert (dropped.outcome, codes(dropped)) == ("rejected", ["answer.not_taken"])
    assert freed.outcome == "accepted"


def test_a_dropped_row_comes_back_when_the_other_is_gone():
    a, _ = rides(FIRST, SECOND)
    (alone,) = rides(FIRST, tables=answered(a, "drop_this"))
    assert alone.outcome == "accepted"


def test_an_answer_does_not_outlive_a_change_of_the_other_row():
    a, _ = rides(FIRST, SECOND)
    key, fault = (a.scope, a.identity), a.faults[0]
    tables = evolve(answered(a, "keep_both"), asked={key: {(fault.column, fault.code): fault.came}})
    assert rides(FIRST, SECOND, tables=tables)[0].outcome == "accepted"
    assert rides(FIRST, {**SECOND, "到着希望時刻": "11:00"}, tables=tables)[0].outcome == "question"


def test_a_row_rejected_for_itself_stands_in_nobodys_way():
    a, b = rides(FIRST, {**SECOND, "帰り出発時刻": "9:00"})
    assert (a.outcome, b.outcome) == ("accepted", "rejected")


def test_two_rows_that_say_the_same_are_asked_about():
    a, b = rides(FIRST, {**FIRST, "受付番号": "湘002"})
    assert codes(a) == codes(b) == ["row.says_the_same"]


def test_one_number_on_two_peoples_rows_is_asked_about_and_their_identities_differ():
    other = {"氏名": "架空 太郎", "電話": "0467-00-3003", "住所": "松尾3", "受付番号": "湘００１"}
    a, b = rides(FIRST, other)
    assert codes(a) == codes(b) == ["row.number_twice"]
    assert a.identity != b.identity
    kept = rides(FIRST, other, tables=answered(a, "keep_both"))
    assert [row.outcome for row in kept] == ["accepted", "accepted"]


def test_three_rows_of_one_person_at_one_hour_name_each_other():
    third = {**SECOND, "受付番号": "湘003", "行き先住所": "松尾5"}
    a, b, c = rides(FIRST, SECOND, third, tables=Tables())
    assert all(codes(row) == ["person.two_places"] for row in (a, b, c))
    assert "湘002" in a.faults[0].came
    assert "湘003" in a.faults[0].came
