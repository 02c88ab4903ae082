"""The rows of a problem: whose they are, and what changes them."""

from datetime import timedelta

import pytest
from attrs import evolve

from events.vocabulary.evidence import LicenceShown
from events.vocabulary.people import MeetingRefused, PersonChanged, PersonDetails
from events.vocabulary.plans import PartyAsked
from events.vocabulary.settings import TownPoint, TownsListed
from events.vocabulary.values import Place
from tests.building import (
    TUESDAY,
    assignment,
    changed_setting,
    driver,
    insurance,
    known,
    occurrence,
    one_way,
    proposed,
    ride,
    vehicle,
)
from tests.unit.engine.matchings.asking import week

NAME = occurrence("n")
RUN = one_way("p/1")
THINGS = (ride("n", "hana", ready=None), vehicle(), driver(), proposed("p", (RUN,), (assignment("n", "hana", RUN),)))


def rows(*more):
    return {row.row: row for row in week(known(*THINGS, *more)).rows}


def changed(*more):
    """The rows that these events change."""
    before, after = rows(), rows(*more)
    assert before.keys() == after.keys()
    return {name for name in before if before[name].data != after[name].data}


def test_each_row_is_marked_under_the_key_of_the_one_it_is_about():
    assert {name: row.subject for name, row in rows().items()} == {
        NAME: "hana",
        "driver": "driver",
        "car": "lender",
        "rest": "log",
    }


def test_the_same_state_gives_the_same_bytes():
    assert rows() == rows()


def test_a_changed_phone_number_changes_nothing():
    assert changed(PersonChanged("hana", (), PersonDetails("hana", phone="0467-00-0000"))) == set()


def test_a_changed_note_changes_nothing():
    noted = evolve(ride("n", "hana")[-1].private, note="杖を使用", return_ready_min=None)
    assert changed(evolve(THINGS[0][-1], private=noted)) == set()


def test_asking_somebody_changes_the_rest_alone():
    assert changed(PartyAsked("p", NAME, "rider", "hana")) == {"rest"}


@pytest.mark.parametrize(
    ("event", "whose"),
    [
        (insurance("car", "voluntary", until=TUESDAY + timedelta(days=99)), {"car"}),
        (LicenceShown("driver", ("ordinary",), (), TUESDAY + timedelta(days=99)), {"driver"}),
        (driver(weekly_limit_min=300)[1], {"driver", "rest"}),
        (ride("n", "hana", arrive="10:30", ready=None)[-1], {NAME, "rest"}),
        (changed_setting("ride.early_s", 60), {NAME, "rest"}),
        (MeetingRefused("hana", "driver"), {"rest"}),
        (TownsListed((TownPoint("町", 35.0, 139.0),), "表"), set()),
    ],
    ids=["insurance", "licence", "limit", "request", "setting", "apart", "an unused town"],
)
def test_a_changed_fact_changes_its_own_row(event, whose):
    assert changed(event) == whose


def test_a_town_that_is_found_changes_who_lives_there():
    moved = evolve(THINGS[0][-1].private, pickup=Place("柳島1", "柳島"))
    before = rows(evolve(THINGS[0][-1], private=moved))
    after = rows(evolve(THINGS[0][-1], private=moved), TownsListed((TownPoint("柳島", 35.0, 139.0),), "表"))
    assert {name for name in before if before[name].data != after[name].data} == {NAME, "rest"}


def test_provisional_places_are_told():
    assert week(known(*THINGS)).provisional == (NAME, "car")
