"""The empty workbook for mobile shops: read back with no row, and with each offered word."""

import pytest
from openpyxl import load_workbook

from intake.files import read
from intake.rows import Tables
from intake.template import MOBILE_SALES, OFFERED_FOR_STOPS, write_template

ROWS = {
    "候補地": {"候補地名": "例示公園", "住所": "中島1", "車両台数": "5", "所有者の意向": "了解"},
    "会社の枠": {"曜日": "火", "開始": "10:00", "終了": "12:00", "一か所の停車": "30分", "まわれる箇所の上限": "3"},
    "聞き取り": {"町名": "中島", "聞き取り人数": "10", "困っている人数": "3", "情報源": "民生委員"},
}


@pytest.fixture
def path(tmp_path):
    write_template("mobile_sales", tmp_path / "移動販売.xlsx")
    return tmp_path / "移動販売.xlsx"


def filled(path, **changes):
    """Every sheet with its row; the outcome of each."""
    book = load_workbook(path)
    for name, row in ROWS.items():
        page = book[name]
        heads = {cell.value: cell.column for cell in page[3]}
        told = {**row, **{head: value for head, value in changes.items() if head in heads}}
        for head, value in told.items():
            page.cell(4, heads[head]).value = value
    book.save(path)
    return read(path, Tables(district="shonan"))


def test_it_is_read_back_with_no_row(path):
    reading = read(path, Tables())
    assert (reading.rows, reading.skipped) == ((), ())


def test_what_is_filled_in_is_read(path):
    reading = filled(path)
    assert reading.kind == "mobile_sales"
    assert [(row.kind, row.outcome) for row in reading.rows] == [
        ("lot", "accepted"),
        ("round", "accepted"),
        ("heard", "accepted"),
    ]


@pytest.mark.parametrize(("place", "choices"), sorted(OFFERED_FOR_STOPS.items()), ids=str)
def test_every_offered_word_can_be_read(path, place, choices):
    kind, field = place
    shape = next(sheet.shape for sheet in MOBILE_SALES if sheet.shape.kind == kind)
    head = next(column.heads[0] for column in shape.columns if column.field == field)
    for choice in choices:
        assert [row.faults for row in filled(path, **{head: choice}).rows] == [(), (), ()], choice
