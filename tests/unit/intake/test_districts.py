"""Which district a row is of: its sheet's title, another sheet, the town's, ``--district``, else a question."""

import pytest
from attrs import evolve

from events.districts import districts, romaji_of
from intake.errors import FileFault
from intake.families import read_sheets
from intake.rows import Tables
from intake.sample_towns import sample_towns

from .making import TOWNS, answered, codes, drivers_grid, rides, rides_grid, vehicles_grid

NO_DISTRICT = "令和8年12月 申込受付簿"
TABLES = Tables(
    towns=TOWNS,
    town_districts={"中島": ("shonan",), "松尾": ("shonan",), "本村五丁目": ("chigasaki", "shorin")},
)


def test_thirteen_districts_and_their_names():
    assert len(districts()) == 13
    assert romaji_of("湘南") == romaji_of("湘南地区") == romaji_of("Shonan") == "shonan"
    assert romaji_of("茅ケ崎南") == "chigasaki-minami"
    assert romaji_of("平塚") is None


def test_every_sample_town_lies_in_one_of_them():
    assert {assigned.districts[0] for _, assigned in sample_towns()} <= {district.romaji for district in districts()}


def test_the_title_comes_first():
    (read,) = rides({"住所": "本村五丁目1-1"}, tables=evolve(TABLES, district="nango"))
    assert read.district == "shonan"


def test_another_sheet_of_the_workbook_comes_next():
    grids = [rides_grid([{}]), drivers_grid([{"運転できる車両": "すべて"}]), vehicles_grid([{}])]
    read, _ = read_sheets("移動支援.xlsx", grids, Tables())
    assert {row.district for row in read} == {"shonan"}


def test_sheets_of_two_districts_lend_theirs_to_nobody():
    grids = [
        rides_grid([{}], "令和8年12月 申込（湘南地区）"),
        vehicles_grid([{}], "令和8年12月 車両（南湖地区）"),
        drivers_grid([{"運転できる車両": "すべて"}]),
    ]
    read, _ = read_sheets("移動支援.xlsx", grids, Tables())
    assert [(row.district, codes(row)) for row in read] == [
        ("shonan", []),
        ("nango", []),
        ("", ["district.missing"]),
    ]


def test_the_towns_district_comes_before_the_one_named_on_the_command_line():
    (read,) = rides({}, title=NO_DISTRICT, tables=evolve(TABLES, district="nango"))
    assert read.district == "shonan"


def test_a_town_in_two_districts_is_a_question_with_both():
    (read,) = rides({"住所": "本村五丁目1-1"}, title=NO_DISTRICT, tables=TABLES)
    (fault,) = read.faults
    assert (fault.code, fault.choices) == ("district.several", ("chigasaki", "shorin", "reject"))
    (again,) = rides({"住所": "本村五丁目1-1"}, title=NO_DISTRICT, tables=answered(read, "shorin", base=TABLES))
    assert (again.outcome, again.district) == ("accepted", "shorin")


def test_the_command_line_settles_a_town_in_two_districts_only_where_it_names_one_of_them():
    row = {"住所": "本村五丁目1-1"}
    (settled,) = rides(row, title=NO_DISTRICT, tables=evolve(TABLES, district="shorin"))
    (asked,) = rides(row, title=NO_DISTRICT, tables=evolve(TABLES, district="nango"))
    assert (settled.district, asked.outcome) == ("shorin", "question")


def test_without_anything_that_tells_it_is_a_question_with_all_thirteen():
    (read,) = rides({}, title=NO_DISTRICT)
    (fault,) = read.faults
    assert fault.code == "district.missing"
    assert len(fault.choices) == 14


def test_an_answer_about_the_district_does_not_change_what_the_row_is_known_by():
    (asked,) = rides({}, title=NO_DISTRICT)
    (again,) = rides({}, title=NO_DISTRICT, tables=answered(asked, "shonan"))
    assert (again.scope, again.identity, again.district) == (asked.scope, asked.identity, "shonan")


def test_a_column_of_its_own_comes_before_all():
    (read,) = rides({"地区": "南湖"})
    (unknown,) = rides({"地区": "平塚"})
    assert (read.district, codes(unknown)) == ("nango", ["district.unknown"])


def test_a_title_with_a_district_that_we_do_not_have_is_refused_with_those_we_have():
    with pytest.raises(FileFault) as error:
        rides({}, title="令和8年12月 申込受付簿（平塚地区）")
    assert error.value.code == "unknown_district"
    assert error.value.facts["found"] == "平塚"
    assert "湘南" in error.value.facts["expected"]


def test_a_district_named_on_the_command_line_lets_such_a_title_pass():
    (read,) = rides({}, title="令和8年12月 申込受付簿（平塚地区）", tables=Tables(district="shonan"))
    assert (read.outcome, read.district) == ("accepted", "shonan")
