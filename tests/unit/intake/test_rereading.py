"""Rows read again from what was kept of them: the same readings, without their file."""

import pytest
from attrs import evolve

from intake.families import read_sheets
from intake.files import read
from intake.rows import RowReading, Tables
from intake.sheets.rereading import KeptRow, read_again

from .making import TOWN_TABLE, TOWNS, WORKBOOK, answered, drivers_grid, rides, rides_grid, vehicles_grid


def kept(reading: RowReading) -> KeptRow:
    return KeptRow(reading.sheet, reading.row, reading.kind, reading.scope, reading.cells, reading.district)


def test_an_answer_takes_effect_without_the_file():
    tables = Tables(towns=TOWNS)
    (asked,) = rides({"住所": "柳島2-4-1"}, tables=tables)
    (again,) = read_again("申込.xlsx", [kept(asked)], answered(asked, "chome", base=tables))
    (from_file,) = rides({"住所": "柳島2-4-1"}, tables=answered(asked, "chome", base=tables))
    assert again == from_file


def test_year_and_district_lent_by_another_sheet_are_kept_with_the_row():
    grids = [rides_grid([]), vehicles_grid([{}]), drivers_grid([{"備考": "12/8は休み"}])]
    rows, _ = read_sheets("移動支援.xlsx", grids, Tables())
    again = read_again("移動支援.xlsx", [kept(row) for row in rows], Tables())
    assert again == rows


def test_the_year_that_only_dates_of_another_sheet_tell_is_kept_with_the_row():
    grids = [
        rides_grid([{"受付日": "2026-11-20"}], title="申込受付簿（湘南地区）"),
        drivers_grid([{"備考": "12/8は休み"}]),
    ]
    rows, _ = read_sheets("移動支援.xlsx", grids, Tables())
    (driver,) = [row for row in rows if row.kind == "driver"]
    assert driver.outcome == "accepted"
    assert read_again("", [kept(driver)], Tables()) == (evolve(driver, file=""),)


def test_a_district_named_on_the_command_line_is_kept_with_the_row():
    (row,) = rides({}, title="令和8年12月 申込", tables=Tables(district="nango"))
    assert read_again("申込.xlsx", [kept(row)], Tables()) == (row,)


def test_a_row_that_is_read_again_lends_no_other_row_its_district():
    towns = Tables(
        towns=frozenset({"中島", "松尾"}), town_districts={"中島": ("shonan",), "松尾": ("shonan", "kaigan")}
    )
    first, second = rides(
        {"住所": "中島1-1"}, {"住所": "松尾2-2", "氏名": "架空 太郎"}, title="令和8年12月 申込", tables=towns
    )
    assert (first.district, second.outcome) == ("shonan", "question")
    again = read_again("申込.xlsx", [kept(first), kept(second)], towns)
    assert again == (first, second)


@pytest.mark.skipif(not WORKBOOK.exists(), reason="the shared workbook is not here")
def test_a_whole_workbook_comes_out_the_same():
    tables = Tables(towns=frozenset(town.town for town in read(TOWN_TABLE, Tables()).towns))
    rows = read(WORKBOOK, tables).rows
    again = read_again(WORKBOOK.name, [kept(row) for row in rows], tables)
    assert [evolve(row, file="") for row in again] == [evolve(row, file="") for row in rows]


@pytest.mark.skipif(not WORKBOOK.exists(), reason="the shared workbook is not here")
@pytest.mark.parametrize("name", ["お手伝い_依頼と担い手.xlsx", "サロンと会場.xlsx"])
def test_each_list_of_a_workbook_comes_out_the_same_by_itself(name: str):
    tables = Tables(towns=frozenset(town.town for town in read(TOWN_TABLE, Tables()).towns))
    rows = read(WORKBOOK.with_name(name), tables).rows
    for scope in dict.fromkeys(row.scope for row in rows):
        listed = [evolve(row, file="") for row in rows if row.scope == scope]
        assert list(read_again("", [kept(row) for row in listed], tables)) == listed
