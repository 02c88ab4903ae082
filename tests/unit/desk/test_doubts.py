"""What only the log makes doubtful: the forgotten, names known alone, rides of other files at the same time."""

import pytest

from desk.doubts import QUESTIONS
from tests.stories.office import StoryOffice, 申込, 運転者

花子 = 申込("見本 花子")
社協 = "令和8年12月7日からの申込（湘南地区）"


def other_file(office: StoryOffice, **cells: object):
    """The same person's other request, in a workbook of its own."""
    row = {**花子, "受付番号": "社7", "行き先": "例示サロン", "行き先住所": "中島9-9", **cells}
    return office.keeps("社協.xlsx", title=社協, 申込=[row])


def forget(office: StoryOffice) -> None:
    (person,) = office.state().people
    office.desk().vault.forget(person)


def test_somebody_who_was_forgotten_is_not_brought_back_without_asking(office: StoryOffice):
    office.imports(office.keeps(申込=[花子]))
    forget(office)

    office.imports(other_file(office))

    assert office.codes() == ["person.forgotten"]
    assert [person.name for person in office.state().people.values()] == [None]


def test_she_is_registered_anew_when_somebody_says_so(office: StoryOffice):
    office.imports(office.keeps(申込=[花子]))
    forget(office)
    office.imports(other_file(office))

    office.answers("person.forgotten", "register_anew")
    office.imports(other_file(office))

    assert [person.name for person in office.state().people.values()] == [None, "見本 花子"]
    assert office.imports(other_file(office)).events == 0


def test_a_row_of_somebody_forgotten_may_be_refused_for_good(office: StoryOffice):
    office.imports(office.keeps(申込=[花子]))
    forget(office)
    office.imports(other_file(office))

    office.answers("person.forgotten", "ignore_row")

    assert [row.outcome for row in office.imports(other_file(office)).rows] == ["rejected"]
    assert office.imports(other_file(office)).events == 0


def test_the_row_that_brought_the_forgotten_asks_too(office: StoryOffice):
    office.imports(office.keeps(申込=[花子]))
    forget(office)
    office.imports(office.keeps(申込=[{**花子, "到着希望時刻": "11:00"}]))
    assert office.codes() == ["person.forgotten"]


def test_a_rider_who_bears_the_name_of_a_driver_known_by_name_alone_is_asked_about(office: StoryOffice):
    office.imports(office.keeps("名簿.xlsx", 運転者=[運転者("例示 守")]))
    both = [申込("例示 守"), 申込("例示 守", "12/9(水)", 受付番号="湘002")]
    office.imports(office.keeps(申込=both))
    assert office.codes() == ["person.same_name", "person.same_name"]

    office.answers("person.same_name", "same_person:1")

    assert office.codes() == []
    assert len(office.state().people) == 1
    assert len(office.rides()) == 2


def test_a_rider_who_is_another_one_of_that_name_is_asked_about_once(office: StoryOffice):
    office.imports(office.keeps("名簿.xlsx", 運転者=[運転者("例示 守")]))
    book = office.keeps(申込=[申込("例示 守"), 申込("例示 守", "12/9(水)", 受付番号="湘002")])
    office.imports(book)

    office.answers("person.same_name", "new_person")

    assert len(office.state().people) == 2
    assert len(office.rides()) == 2
    assert office.imports(book).events == 0


def test_a_driver_is_asked_about_beside_all_of_her_name_whom_the_same_file_brings(office: StoryOffice):
    book = office.keeps("一人目.xlsx", 申込=[申込("例示 守")])
    office.imports(book)
    other = 申込("例示 守", 受付番号="湘002", 電話="0467-00-1777", 住所="松尾7-7")
    both = office.keeps(申込=[申込("例示 守"), other], 運転者=[運転者("例示 守")])
    office.imports(both)

    (view,) = office.questions()
    assert view.choices == ("same_person:1", "same_person:2", "new_person")
    assert view.candidates == tuple(office.state().people)
    assert office.imports(both).events == 0


def test_two_files_with_rides_at_one_time_ask_and_keep_both_where_that_is_meant(office: StoryOffice):
    office.imports(office.keeps(申込=[花子]))
    book = other_file(office)
    office.imports(book)
    assert office.codes() == ["ride.at_the_same_time"]

    office.answers("ride.at_the_same_time", "keep_both")

    assert len(office.rides()) == 2
    assert office.imports(book).events == 0


def test_the_other_file_is_left_out_where_that_is_meant(office: StoryOffice):
    office.imports(office.keeps(申込=[花子]))
    book = other_file(office)
    office.imports(book)

    assert office.answers("ride.at_the_same_time", "drop_this").outcome == "rejected"
    assert office.rides() == [("湘001", "見本 花子", 600)]
    assert office.imports(book).events == 0


def test_a_row_that_was_left_out_does_not_come_back_as_the_ride_it_was_left_out_for(office: StoryOffice):
    own = {**花子, "受付番号": "湘002", "希望日": "12/9(水)"}
    office.imports(office.keeps(申込=[花子, own]))
    book = office.keeps(申込=[{**花子, "受付番号": "湘002"}])
    office.imports(book)
    office.answers("ride.at_the_same_time", "drop_this")
    office.answers("row.edit_unreadable", "withdraw")
    assert office.imports(book).events == 0
    assert office.rides() == [("湘001", "見本 花子", 600)]


def test_a_weekly_ride_that_is_replaced_ends_the_day_before(office: StoryOffice):
    office.imports(office.keeps(申込=[{**花子, "毎週？": "毎週火曜"}]))
    office.imports(other_file(office, 希望日="12/15(火)", **{"毎週？": "毎週火曜"}))

    office.answers("ride.at_the_same_time", "replaces")

    old, new = office.state().needs.values()
    assert str(old.fact.until) == "2026-12-14"
    assert (str(new.fact.first_day), new.fact.until) == ("2026-12-15", None)
    assert office.imports(other_file(office, 希望日="12/15(火)", **{"毎週？": "毎週火曜"})).events == 0


@pytest.mark.parametrize(
    "cells",
    [
        {"希望日": "12/9(水)"},
        {"到着希望時刻": "10:01"},
        {"到着希望時刻": "9:00", "帰り出発時刻": "9:59"},
        {"電話": "0467-00-1888", "住所": "松尾7-7"},
    ],
    ids=["another day", "a minute later", "home before", "another person of the name"],
)
def test_rides_that_leave_each_other_time_are_no_question(office: StoryOffice, cells: dict[str, object]):
    office.imports(office.keeps(申込=[花子]))
    office.imports(other_file(office, **cells))
    assert office.codes() == []


def test_rides_that_touch_in_one_minute_are_a_question(office: StoryOffice):
    office.imports(office.keeps(申込=[花子]))
    office.imports(other_file(office, 到着希望時刻="9:00", 帰り出発時刻="10:00"))
    assert office.codes() == ["ride.at_the_same_time"]


def test_the_very_same_ride_in_another_file_is_recorded_once(office: StoryOffice):
    office.imports(office.keeps(申込=[花子]))
    office.imports(office.keeps("写し.xlsx", title=社協, 申込=[花子]))
    assert len(office.rides()) == 1
    assert office.codes() == []


def test_every_choice_that_is_offered_is_listed_for_those_who_word_it(office: StoryOffice):
    office.imports(office.keeps(申込=[花子]))
    office.imports(other_file(office))
    office.imports(office.keeps(申込=[{**花子, "到着希望時刻": "25:00"}]))
    for view in office.questions():
        assert set(view.choices) <= set(QUESTIONS[view.code])
