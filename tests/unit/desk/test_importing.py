"""Importing: whose is a row, what follows from it, under which claims; and what other processes do meanwhile."""

from datetime import date

import pytest
from attrs import evolve

from desk.importing import import_files
from desk.office import Office
from events.errors import LogFull
from events.log import Draft
from tests.stories.office import StoryOffice, 申込, 車両, 運転者
from tests.unit.desk.watched import events_of

花子 = 申込("見本 花子")


def claims(office: StoryOffice, kind: str) -> list[tuple[str, ...]]:
    return [recorded.claims for recorded in office.desk().log.read() if recorded.type == kind]


def test_a_person_is_one_by_name_and_phone_and_by_name_and_address(office: StoryOffice):
    moved = 申込("見本　花子", "12/9(水)", 受付番号="湘002", 住所="松尾8-8")
    other_phone = 申込("見本花子 様", "12/10(木)", 受付番号="湘003", 電話="0467-00-1777")
    office.imports(office.keeps(申込=[花子, moved, other_phone]))
    assert len(office.state().people) == 1


def test_another_name_at_the_same_phone_and_address_is_another_person(office: StoryOffice):
    office.imports(office.keeps(申込=[花子, 申込("見本 一郎", 受付番号="湘002")]))
    assert len(office.state().people) == 2


def test_a_blank_cell_takes_nothing_away_that_was_known(office: StoryOffice):
    office.imports(office.keeps(申込=[{**花子, "ふりがな": "みほん はなこ", "年齢": 80}]))
    office.imports(office.keeps(申込=[{**花子, "ふりがな": "", "年齢": 81}]))

    (person,) = office.state().people.values()
    assert person.fact.private is not None
    assert (person.fact.private.kana, person.fact.private.age) == ("みほん はなこ", 81)


def test_rows_that_tell_different_things_of_one_person_change_nothing_when_sorted_anew(office: StoryOffice):
    one = {**花子, "年齢": 80}
    other = {**花子, "年齢": 81, "受付番号": "湘002", "希望日": "12/9(水)"}
    office.imports(office.keeps(申込=[one, other]))
    assert office.imports(office.keeps(申込=[other, one])).events == 0


def test_an_identity_once_known_stays_with_the_person(office: StoryOffice):
    office.imports(office.keeps(申込=[花子]))
    office.imports(office.keeps(申込=[{**花子, "電話": "0467-00-1555", "住所": "松尾1-1"}]))
    office.imports(office.keeps("二月.xlsx", title="令和９年２月（湘南地区）", 申込=[{**花子, "希望日": "2/2(火)"}]))
    assert len(office.state().people) == 1


def test_a_rejected_row_belongs_to_its_person_and_keeps_its_words_sealed(office: StoryOffice):
    office.imports(office.keeps(申込=[{**花子, "到着希望時刻": "25:00"}]))

    (row,) = office.state().rows.values()
    assert row.fact.outcome == "rejected"
    assert row.fact.subject in office.state().people
    assert row.fact.private is not None
    assert ("到着希望時刻", "25:00") in row.fact.private.cells
    assert all(b"25:00" not in recorded.payload for recorded in office.desk().log.read())


def test_a_row_without_a_readable_person_is_sealed_under_an_id_of_its_own(office: StoryOffice):
    office.imports(office.keeps(申込=[{**花子, "氏名": "", "到着希望時刻": "25:00"}]))

    (row,) = office.state().rows.values()
    assert office.state().people == {}
    assert office.desk().vault.knows(row.fact.subject)


def test_nobody_can_read_a_person_or_a_place_in_the_log_itself(office: StoryOffice):
    office.imports(office.keeps(申込=[花子], 車両=[車両()], 運転者=[運転者()]))
    stored = (office.folder / "log.sqlite").read_bytes()
    for words in ("花子", "0467", "1001", "中島", "松尾", "例示内科", "例示会", "例示カー", "例示 守"):
        assert words.encode() not in stored


def test_a_single_ride_claims_its_week_and_a_weekly_one_all_weeks(office: StoryOffice):
    weekly = 申込("架空 太郎", 受付番号="湘002", 電話="0467-00-1002", 住所="松尾5-5", **{"毎週？": "毎週火曜"})
    office.imports(office.keeps(申込=[花子, weekly]))

    first, second = office.state().needs.values()
    assert claims(office, "ride.requested") == [
        ("claim:intake", *sorted(f"claim:{each}:2026-W50" for each in (first.id, first.fact.person))),
        ("claim:intake", *sorted(f"claim:{each}" for each in (second.id, second.fact.person))),
    ]


def test_a_moved_ride_claims_the_old_week_and_the_new_one(office: StoryOffice):
    office.imports(office.keeps(申込=[花子]))
    office.imports(office.keeps(申込=[{**花子, "希望日": "12/15(火)"}]))

    ((_, *weeks),) = claims(office, "ride.changed")
    assert {claim.rpartition(":")[2] for claim in weeks} == {"2026-W50", "2026-W51"}


def test_vehicles_drivers_and_their_evidence_claim_all_weeks(office: StoryOffice):
    office.imports(office.keeps(申込=[花子], 車両=[車両()], 運転者=[運転者()]))

    (vehicle,), (driver,) = office.state().vehicles, office.state().drivers
    for kind in ("vehicle.lent", "insurance.shown"):
        assert set(claims(office, kind)) == {("claim:intake", f"claim:{vehicle}")}
    for kind in ("driver.offered", "licence.shown", "course.shown"):
        assert set(claims(office, kind)) == {("claim:intake", f"claim:{driver}")}


def test_a_changed_phone_claims_nobody_and_a_changed_age_does(office: StoryOffice):
    office.imports(office.keeps(申込=[花子]))
    office.imports(office.keeps(申込=[{**花子, "電話": "0467-00-1999"}]))
    office.imports(office.keeps(申込=[{**花子, "電話": "0467-00-1999", "年齢": 90}]))

    (person,) = office.state().people
    assert claims(office, "person.changed") == [("claim:intake",), ("claim:intake", f"claim:{person}")]


def test_the_consent_dates_from_the_application(office: StoryOffice):
    office.imports(office.keeps(申込=[花子]))
    (consent,) = office.state().consents.values()
    assert (consent.fact.service, consent.fact.on) == ("transport", date(2026, 11, 20))


def test_a_vehicle_named_in_part_is_found_and_one_lent_later_is_found_then(office: StoryOffice):
    wagon = 車両("例示自治会ワゴン", 所有者="例示自治会")
    driver = 運転者(運転できる車両="自治会ワゴン")
    office.imports(office.keeps(車両=[{**wagon, "定員": "25:00"}], 運転者=[driver]))
    (offered,) = office.state().drivers.values()
    assert offered.fact.vehicles == ()

    office.imports(office.keeps(車両=[wagon], 運転者=[driver]))

    (offered,) = office.state().drivers.values()
    assert offered.fact.vehicles == tuple(office.state().vehicles)


def test_a_vehicle_that_nobody_lends_is_a_question_about_the_driver(office: StoryOffice):
    office.imports(office.keeps(車両=[車両()], 運転者=[運転者(運転できる車両="架空号")]))
    assert office.codes() == ["vehicle.not_in_list"]
    assert office.state().drivers == {}


def test_next_months_list_of_vehicles_means_the_same_vehicles(office: StoryOffice):
    office.imports(office.keeps(車両=[車両()]))
    book = office.keeps("一月.xlsx", 車両=[車両(定員=7)], 申込=[])
    from openpyxl import load_workbook

    opened = load_workbook(book)
    opened["車両"]["A1"] = "使える車両（令和9年1月）"
    opened.save(book)
    office.imports(book, district="shonan")

    (vehicle,) = office.state().vehicles.values()
    assert vehicle.fact.capacity == 7


def test_an_insurance_no_longer_named_is_no_longer_held(office: StoryOffice):
    office.imports(office.keeps(車両=[車両()]), district="shonan")
    office.imports(office.keeps(車両=[{**車両(), "任意保険・移動支援保険": "任意○"}]), district="shonan")
    (vehicle,) = office.state().vehicles.values()
    assert {kind: shown.held for kind, shown in vehicle.insured.items()} == {"voluntary": True, "ride_support": False}


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_taken(office: StoryOffice):
    broken = office.folder / "こわれた.xlsx"
    broken.write_bytes(b"PK\x03\x04 cut short")
    good = office.keeps(申込=[花子])
    done = import_files(office.desk(), [broken, good])

    assert [file.fault is None for file in done.files] == [False, True]
    assert not done.whole
    assert len(office.rides()) == 1


def test_tables_of_places_are_read_before_the_rows_that_need_them(office: StoryOffice):
    towns = office.folder / "町.csv"
    towns.write_text("town,lat,lon,district\n中島,35.328,139.375,湘南\n松尾,35.326,139.386,湘南\n")
    import_files(office.desk(), [office.keeps(申込=[花子]), towns])

    (need,) = office.state().needs.values()
    assert need.fact.private is not None
    assert (need.fact.private.pickup.town, need.fact.private.delivery.town) == ("中島", "松尾")
    assert office.state().town_districts["中島"] == ("shonan",)


def test_a_dry_run_of_several_files_reads_the_later_ones_with_the_earlier_ones(office: StoryOffice):
    towns = office.folder / "町.csv"
    towns.write_text("town,lat,lon,district\n中島,35.328,139.375,湘南\n")
    done = import_files(office.desk(), [towns, office.keeps(申込=[花子])], dry_run=True)

    assert [fault.code for row in done.files[1].rows for fault in row.faults] == ["place.unknown_town"]
    assert office.position() == 1


def test_a_districts_own_hours_hold_for_its_sheet(office: StoryOffice):
    from desk.settings import set_setting

    set_setting(office.desk(), "hours.morning", "[600, 700]", date(2026, 1, 1), "会議", "shonan")
    office.imports(office.keeps(申込=[花子], 車両=[{**車両(), "使える曜日・時間帯": "月 午前"}]))
    (vehicle,) = office.state().vehicles.values()
    assert [(hours.from_min, hours.until_min) for hours in vehicle.fact.hours.weekly] == [(600, 700)]


class _Beforehand:
    """The log, with something that happens just before the first append."""

    def __init__(self, log, happens) -> None:
        self._log = log
        self._happens = [happens]

    def append(self, drafts, condition, *, now):
        while self._happens:
            self._happens.pop()()
        return self._log.append(drafts, condition, now=now)

    def __getattr__(self, name: str):
        return getattr(self._log, name)


def with_others(office: Office, happens) -> Office:
    return evolve(office, log=_Beforehand(office.log, happens))


def test_two_imports_of_one_file_at_once_record_it_once(office: StoryOffice):
    book = office.keeps(申込=[花子], 車両=[車両()], 運転者=[運転者()])
    first, second = office.desk(), office.desk("もう一人")

    done = import_files(with_others(first, lambda: import_files(second, [book])), [book])

    assert done.files[0].events == 0
    assert (len(office.state().needs), len(office.state().people), len(office.state().vehicles)) == (1, 2, 1)
    assert {actor for actor, _ in events_of(office)[1:]} == {"もう一人"}


def test_two_files_at_once_with_the_same_person_register_her_once(office: StoryOffice):
    book = office.keeps(申込=[花子])
    other = office.keeps("社協.xlsx", title="令和９年１月（湘南地区）", 申込=[{**花子, "希望日": "1/5(火)"}])
    first, second = office.desk(), office.desk("もう一人")

    import_files(with_others(first, lambda: import_files(second, [other])), [book])

    assert len(office.state().people) == 1
    assert len(office.rides()) == 2


def test_an_append_that_fails_leaves_the_log_as_it_was(office: StoryOffice):
    class Full(_Beforehand):
        def append(self, drafts: list[Draft], condition, *, now):
            raise LogFull("log.sqlite")

    desk = office.desk()
    with pytest.raises(LogFull):
        import_files(evolve(desk, log=Full(desk.log, None)), [office.keeps(申込=[花子])])
    assert office.position() == 1
