"""The sample: the committed workbook is the one its rows make, in the layout of a real one, about nobody who exists."""

import csv
import re
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from events.districts import districts
from intake import files
from intake.rows import Tables
from samples import transport_rows as rows
from samples.make_sample import TARGET, content, workbook

ROOT = Path(__file__).parents[2]
REAL = ROOT.parent / "shared" / "input" / "移動支援_申込と運行.xlsx"
HEADERS = {"申込": (3, rows.REQUESTS_HEADER), "車両": (2, rows.VEHICLES_HEADER), "運転者": (2, rows.DRIVERS_HEADER)}


def sample_towns() -> list[dict[str, str]]:
    return read("intake/sample_towns.csv")


def read(name: str) -> list[dict[str, str]]:
    with (ROOT / name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def cells(book: Workbook) -> dict[tuple[str, str], tuple[object, str]]:
    return {
        (sheet.title, cell.coordinate): (cell.value, cell.number_format)
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }


def test_the_committed_workbook_is_what_its_rows_make_cell_by_cell(tmp_path):
    made = tmp_path / "made.xlsx"
    made.write_bytes(content(workbook()))
    assert cells(load_workbook(TARGET)) == cells(load_workbook(made))


def test_writing_it_twice_gives_the_same_bytes():
    assert content(workbook()) == content(workbook())


@pytest.mark.skipif(not REAL.exists(), reason="the shared input lies beside the checkout only where it is developed")
def test_its_sheets_have_the_names_and_headers_of_a_real_workbook():
    real = load_workbook(REAL)
    assert real.sheetnames == list(HEADERS)
    for name, (row, header) in HEADERS.items():
        assert tuple(cell.value for cell in real[name][row]) == header


@pytest.mark.parametrize("name", HEADERS)
def test_each_header_stands_under_its_title(name: str):
    row, header = HEADERS[name]
    assert tuple(cell.value for cell in load_workbook(TARGET)[name][row]) == header


def test_its_rows_are_read_but_for_the_one_question_and_the_one_that_contradicts_itself():
    outcomes = {(row.sheet, row.row): row.outcome for row in files.read(TARGET, Tables()).rows}
    assert len(outcomes) == len(rows.REQUESTS) + len(rows.VEHICLES) + len(rows.DRIVERS)
    assert {at: said for at, said in outcomes.items() if said != "accepted"} == {
        ("申込", 14): "question",
        ("申込", 15): "rejected",
    }


def test_everybody_in_it_is_invented():
    people = [row[2] for row in rows.REQUESTS] + [row[0] for row in rows.DRIVERS]
    assert [name for name in people if not re.match("(見本|架空|例示|仮名)[ 　]", str(name))] == []
    phones = [re.sub(r"\D", "", str(row[6])) for row in rows.REQUESTS]
    assert [phone for phone in phones if not re.fullmatch(r"0?46700\d{4}", phone)] == []


def test_every_address_in_the_city_lies_in_a_town_that_the_product_ships():
    towns = [line["town"] for line in sample_towns()]
    addresses = [str(row[column]) for row in rows.REQUESTS for column in (5, 8)] + [row[5] for row in rows.VEHICLES]
    here = [str(place).removeprefix("茅ヶ崎市") for place in addresses if "市外" not in str(place)]
    assert [place for place in here if not place.startswith(tuple(towns))] == []


def test_each_sample_town_lies_in_one_of_the_thirteen_districts():
    names = {district.name for district in districts()}
    assert len(names) == len({district.romaji for district in districts()}) == 13
    assert {line["district"] for line in sample_towns()} <= names


def test_no_place_that_is_shipped_is_finer_than_a_town():
    shipped = [*sample_towns(), *read("events/districts.csv")]
    assert [line for line in shipped if not re.fullmatch(r"35\.\d{3} 139\.\d{3}", f"{line['lat']} {line['lon']}")] == []
