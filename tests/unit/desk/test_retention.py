"""What is due: a day before it is not, on the day it is; who is still in use never is; nothing is erased."""

from datetime import timedelta

import pytest

from desk.forgetting import forget
from desk.holding import place_hold
from desk.looking import note_look
from desk.retention import Due, retention
from desk.settings import set_setting
from events.vocabulary.privacy import PersonForgotten
from tests.stories.office import FRIDAY, StoryOffice, 申込, 車両, 運転者


def due(office: StoryOffice, kind: str) -> list[Due]:
    return [each for each in retention(office.desk()) if each.kind == kind]


def on(office: StoryOffice, days: int) -> None:
    office.now = FRIDAY + timedelta(days=days)


@pytest.fixture
def hana(office: StoryOffice) -> str:
    office.imports(office.keeps(申込=[申込("見本 花子", "12/8(火)")]))
    (person,) = office.state().people
    return person


def test_a_rider_is_due_five_years_after_her_last_ride_and_not_a_day_before(office: StoryOffice, hana: str):
    last = 4  # 8 December
    on(office, last + 1824)
    assert due(office, "applications") == []
    on(office, last + 1825)
    (found,) = due(office, "applications")
    assert (found.what, found.last, found.due) == (hana, (FRIDAY + timedelta(4)).date(), office.now.date())
    assert office.state().people[hana].name == "見本 花子", "nothing is erased by it"


def test_a_district_may_decide_on_less(office: StoryOffice, hana: str):
    set_setting(office.desk(), "retention.applications_days", "365", FRIDAY.date(), "連絡会")
    on(office, 4 + 365)
    assert [each.what for each in due(office, "applications")] == [hana]


def test_whoever_rides_every_week_is_never_due(office: StoryOffice):
    weekly = 申込("見本 花子", "12/8(火)", 繰り返し="毎週火曜")
    office.imports(office.keeps(申込=[weekly]))
    on(office, 10 * 366)
    assert due(office, "applications") == []


def test_whoever_still_drives_is_never_due(office: StoryOffice):
    office.imports(office.keeps(運転者=[運転者()], 車両=[車両()]))
    on(office, 10 * 366)
    assert due(office, "drivers") == due(office, "lenders") == []


def test_what_is_held_is_listed_as_held(office: StoryOffice, hana: str):
    place_hold(office.desk(), hana, "complaint")
    on(office, 4 + 1825)
    assert [each.held for each in due(office, "applications")] == [True]


def test_whoever_was_erased_is_due_no_more(office: StoryOffice, hana: str):
    forget(office.desk(), hana)
    on(office, 10 * 366)
    assert [each for each in retention(office.desk()) if each.what == hana] == []


def test_an_erasure_that_was_interrupted_is_due_at_once(office: StoryOffice, hana: str):
    desk = office.desk()
    desk.append([desk.draft(PersonForgotten(hana, (), (), "request"))])
    assert [each.what for each in due(office, "unfinished")] == [hana]


def test_a_row_of_nobody_known_is_due_after_half_a_year(office: StoryOffice):
    office.imports(office.keeps(申込=[申込("見本 花子", 到着="25:00", 電話="", 住所="")]))
    (row,) = office.state().rows.values()
    on(office, 179)
    assert due(office, "unsettled") == []
    on(office, 180)
    assert [each.what for each in due(office, "unsettled")] == [row.fact.subject]
    forget(office.desk(), row.fact.subject, "retention")
    assert due(office, "unsettled") == []


def test_papers_backups_and_looks_are_due_by_their_own_spans(office: StoryOffice, hana: str):
    desk = office.desk()
    note_look(desk, "export", "person show", [hana], paper="AAAA-AAAA", place="a.txt")
    note_look(desk, "keys_backup", "backup", [], place="keys")
    on(office, 90)
    assert [each.place for each in due(office, "backups")] == ["keys"]
    assert due(office, "papers") == []
    on(office, 365)
    assert [each.what for each in due(office, "papers")] == ["AAAA-AAAA"]
    assert due(office, "accesses") == []
    on(office, 1095)
    assert [each.what for each in due(office, "accesses")] == ["1"]
