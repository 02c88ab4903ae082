"""The empty workbook: our headers, drop-downs, no formula; read back with no row, and with those filled in."""

from datetime import datetime, time

import pytest
from openpyxl import load_workbook

from intake.files import read
from intake.rows import DriverFacts, RideFacts, Tables, VehicleFacts
from intake.template import BOOKS, OFFERED, write_template

from .making import drivers, helpers, helps, hosts, members, rides, salons, vehicles, venues
from .making_watch import answers, households, slip


@pytest.fixture
def path(tmp_path):
    write_template("transport", tmp_path / "申込.xlsx")
    return tmp_path / "申込.xlsx"


def test_it_is_read_back_with_no_row(path):
    reading = read(path, Tables())
    assert (reading.kind, reading.rows, reading.skipped) == ("transport", (), ())


def test_it_asks_for_whom_to_call_and_whom_in_an_emergency(path):
    heads = [cell.value for cell in load_workbook(path)["申込"][3]]
    assert {"緊急連絡先", "電話する相手"} <= set(heads)


def test_it_offers_words_and_forbids_none(path):
    offered = {sheet.title: sheet.data_validations.dataValidation for sheet in load_workbook(path)}
    assert [len(offered[name]) for name in ("申込", "車両", "運転者")] == [4, 2, 2]
    assert all(drop.type == "list" and not drop.showErrorMessage for drops in offered.values() for drop in drops)
    assert all(len(drop.formula1) <= 255 for drops in offered.values() for drop in drops)


def test_nothing_in_it_is_a_formula(path):
    cells = [cell for sheet in load_workbook(path) for row in sheet for cell in row if cell.value is not None]
    assert cells
    assert all(cell.data_type == "s" for cell in cells)


def filled(path):
    """As somebody fills it in: dates and times as a spreadsheet keeps them."""
    book = load_workbook(path)
    book["申込"]["A1"] = "令和8年12月　移動支援　申込受付簿（湘南地区）"
    values = {
        "受付番号": "湘001",
        "氏名": "見本 花子",
        "住所": "中島1-1",
        "電話": "0467-00-1001",
        "行き先": "例示内科",
        "行き先住所": "松尾2-2",
        "用件": "通院",
        "希望日": datetime(2026, 12, 8),  # noqa: DTZ001
        "到着希望時刻": time(10, 0),
        "車いす": "電動",
        "毎週？": "毎週火曜",
        "緊急連絡先": "娘 090-0000-2222",
        "電話する相手": "息子 090-0000-1111",
    }
    _put(book["申込"], values)
    _put(book["車両"], {"名称": "車", "所有者": "会", "定員": "5", "使える曜日・時間帯": "毎日", "車庫住所": "中島1"})
    driver = {"氏名": "例示 守", "免許": "普通", "運転できる車両": "すべて", "都合のよい曜日・時間帯": "平日 午前"}
    _put(book["運転者"], driver)
    book.save(path)


def _put(page, values):
    heads = {cell.value: cell.column for cell in page[3]}
    for head, value in values.items():
        page.cell(4, heads[head]).value = value


def test_what_is_filled_in_is_read(path):
    filled(path)
    reading = read(path, Tables())
    ride, vehicle, driver = reading.rows
    assert [row.outcome for row in reading.rows] == ["accepted"] * 3
    assert isinstance(ride.facts, RideFacts)
    assert (ride.facts.who.emergency, ride.facts.who.call) == ("娘 090-0000-2222", "息子 090-0000-1111")
    assert (ride.facts.details.chair, ride.facts.weekdays) == ("powered", (1,))
    assert isinstance(vehicle.facts, VehicleFacts)
    assert isinstance(driver.facts, DriverFacts)


READS = {
    "ride": rides,
    "vehicle": vehicles,
    "driver": drivers,
    "help": helps,
    "helper": helpers,
    "salon": salons,
    "venue": venues,
    "member": members,
    "host": hosts,
    "nomination": slip,
    "shop": lambda row: answers([row]),
    "watched": lambda row: households([row]),
}


@pytest.mark.parametrize(("place", "choices"), sorted(OFFERED.items()), ids=str)
def test_every_offered_word_can_be_read(place, choices):
    """A list that offers what the reader asks about would make work."""
    kind, field = place
    shape = next(sheet.shape for book in BOOKS.values() for sheet in book if sheet.shape.kind == kind)
    head = next(column.heads[0] for column in shape.columns if column.field == field)
    for choice in choices:
        first_day = {"希望日": _day(choice)} if field == "weekly" else {"年齢": ""} if field == "group" else {}
        (row,) = READS[kind]({head: choice, **first_day})
        assert row.faults == (), choice


def _day(choice):
    """A first day that is the weekday of a weekly ride."""
    return f"12/{7 + '月火水木金土日'.index(choice[2])}" if choice.startswith("毎週") else "12/7"
