"""Settings: what fits is decided with a day and a source, what does not is told with what was expected."""

from datetime import date
from pathlib import Path

import pytest

from desk.errors import Refused, Unknown
from desk.fitting import EXPECTED
from desk.setting_tables import read_settings
from desk.settings import import_settings, set_setting, settings_table
from events.settings import DEFINITIONS, setting
from intake.errors import FileFault
from tests.stories.office import StoryOffice

MONDAY = date(2026, 12, 7)
BEFORE = date(2026, 12, 6)


@pytest.mark.parametrize("definition", DEFINITIONS, ids=lambda definition: definition.name)
def test_every_setting_has_an_expectation_and_its_default_fits(definition):
    assert EXPECTED[definition.name].fits(definition.default)


def test_no_expectation_is_for_a_setting_that_does_not_exist():
    assert set(EXPECTED) == {definition.name for definition in DEFINITIONS}


def test_a_setting_holds_from_its_day_on_and_in_its_district(office: StoryOffice):
    set_setting(office.desk(), "ride.wait_s", "2400", MONDAY, "12月の会議", "湘南地区")

    settings = office.state().settings
    assert setting(settings, "ride.wait_s", MONDAY, "shonan") == 2400
    assert setting(settings, "ride.wait_s", BEFORE, "shonan") == 1800
    assert setting(settings, "ride.wait_s", MONDAY, "koide") == 1800


def test_the_table_shows_what_is_in_force_and_who_says_so(office: StoryOffice):
    set_setting(office.desk(), "ride.wait_s", "2400", MONDAY, "12月の会議", "shonan")

    shown = {view.name: view for view in settings_table(office.state(), MONDAY, "shonan")}
    assert (shown["ride.wait_s"].value, shown["ride.wait_s"].valid_from) == (2400, MONDAY)
    assert shown["ride.wait_s"].source == "12月の会議"
    assert (shown["ride.early_s"].value, shown["ride.early_s"].valid_from) == (1800, None)
    assert [view.name for view in settings_table(office.state(), MONDAY)] == [d.name for d in DEFINITIONS]


def test_the_same_decision_twice_is_recorded_once(office: StoryOffice):
    desk = office.desk()
    assert set_setting(desk, "ride.wait_s", "2400", MONDAY, "会議") is not None
    before = office.position()
    assert set_setting(desk, "ride.wait_s", " 2400 ", MONDAY, "会議") is None
    assert office.position() == before


def test_a_changed_setting_carries_the_claim_of_settings(office: StoryOffice):
    set_setting(office.desk(), "ride.wait_s", "2400", MONDAY, "会議")
    *_, last = office.desk().log.read()
    assert last.claims == ("claim:settings",)


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("ride.wait_s", "-1", "whole"),
        ("ride.wait_s", "30分", "whole"),
        ("ride.wait_s", "1800.5", "whole"),
        ("ride.wait_s", "true", "whole"),
        ("travel.speed_kmh", "0", "number"),
        ("driver.course_required", "1", "flag"),
        ("ride.basis", "taxi", "one_of"),
        ("ride.insurance", '["voluntary", "fire"]', "some_of"),
        ("hours.morning", "[720, 540]", "hours"),
        ("closed.days", '["12/29"]', "days"),
        ("priority", '{"clinic": 8}', "weight_each"),
        ("driver.oldest_age", "17", "whole_or_none"),
    ],
)
def test_a_value_that_does_not_fit_is_refused_with_what_was_expected(office, name, value, expected):
    with pytest.raises(Refused) as refused:
        set_setting(office.desk(), name, value, MONDAY, "会議")
    assert refused.value.code == "setting.unfit"
    assert (refused.value.facts["came"], refused.value.facts["expected"]) == (value, expected)
    assert office.position() == 1


@pytest.mark.parametrize(
    ("value", "stored"), [("no_registration", '"no_registration"'), ('"registered"', '"registered"')]
)
def test_a_text_may_stand_without_its_quotes(office: StoryOffice, value: str, stored: str):
    event = set_setting(office.desk(), "ride.basis", value, MONDAY, "会議")
    assert event is not None
    assert event.value == stored


def test_an_unknown_setting_is_told_with_what_comes_near(office: StoryOffice):
    with pytest.raises(Unknown) as unknown:
        set_setting(office.desk(), "ride.wait", "1800", MONDAY, "会議")
    assert "ride.wait_s" in unknown.value.facts["near"]


def test_an_unknown_district_and_a_missing_source_are_refused(office: StoryOffice):
    with pytest.raises(Unknown, match=r"district\.unknown"):
        set_setting(office.desk(), "ride.wait_s", "1800", MONDAY, "会議", "平塚")
    with pytest.raises(Refused, match=r"setting\.no_source"):
        set_setting(office.desk(), "ride.wait_s", "1800", MONDAY, " ")


def test_a_table_is_taken_in_one_append_and_its_bad_rows_are_told(office: StoryOffice):
    path = office.folder / "取り決め.csv"
    path.write_text(
        "設定,値,適用日,根拠,地区\n"
        "ride.wait_s,2400,2026-12-07,12月の会議,湘南\n"
        "ride.wait_s,2400,12月,12月の会議,湘南\n"
        "ride.early_s,-5,2026/12/7,,\n"
        "driver.course_required,FALSE,2026/12/7,,\n",
        encoding="cp932",
    )
    done = import_settings(office.desk(), read_settings(path))

    assert [event.name for event in done.changed] == ["ride.wait_s", "driver.course_required"]
    assert done.changed[1].source == "取り決め.csv"
    assert [(fault.row, fault.code) for fault in done.faults] == [(3, "setting.bad_day"), (4, "setting.unfit")]
    again = import_settings(office.desk(), read_settings(path))
    assert (again.changed, again.unchanged) == ((), 2)


def test_a_json_list_is_taken_too(office: StoryOffice):
    path = office.folder / "settings.json"
    path.write_text(
        '[{"name": "hours.morning", "value": [500, 700], "valid_from": "2026-12-07", "source": "会議"},'
        ' {"name": "driver.oldest_age", "value": null, "valid_from": "2026-12-07", "source": "会議"}]'
    )
    assert [event.value for event in import_settings(office.desk(), read_settings(path)).changed] == [
        "[500,700]",
        "null",
    ]


def test_another_table_is_a_fault_of_the_file(office: StoryOffice, tmp_path: Path):
    path = tmp_path / "other.csv"
    path.write_text("氏名,電話\n見本 花子,0467-00-1001\n")
    with pytest.raises(FileFault, match="header_missing"):
        import_settings(office.desk(), read_settings(path))
