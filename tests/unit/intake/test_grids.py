"""From values of a spreadsheet and lines of text to rows of text, and the table found in them."""

from datetime import date, datetime, time, timedelta
from io import BytesIO

import pytest
from openpyxl import Workbook

from intake.errors import FileFault
from intake.grids.grid import Grid, words
from intake.grids.tables import find_table
from intake.grids.texts import csv_grid, decoded, json_grid
from intake.grids.workbooks import workbook_grids
from intake.transport.columns import SHAPES

HEADS = ("氏名", "住所", "行き先", "行き先住所", "希望日", "到着希望時刻")
ROW = ("見本 花子", "中島1", "内科", "松尾2", "12/8", "10:00")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("  ", ""),
        ("１０：００", "１０：００"),
        (467001045, "467001045"),
        (85.0, "85"),
        (7.5, "7.5"),
        (True, "TRUE"),
        (datetime(2026, 12, 8), "2026-12-08"),  # noqa: DTZ001
        (datetime(2026, 12, 8, 10, 30), "2026-12-08 10:30"),  # noqa: DTZ001
        (date(2026, 12, 8), "2026-12-08"),
        (time(6, 30), "6:30"),
        (time(11, 29, 59, 999999), "11:30"),
        (datetime(1900, 1, 1, 1, 0), "25:00"),  # noqa: DTZ001 - how a spreadsheet keeps 25:00
        (timedelta(hours=25), "25:00"),
    ],
)
def test_one_text_for_one_value(value, text):
    assert words(value) == text


def saved(book: Workbook) -> bytes:
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


def test_a_cell_merged_downwards_belongs_to_every_row_under_it():
    book = Workbook()
    page = book.active
    page.append(["見本 花子", "12/8"])
    page.append([None, "12/9"])
    page.merge_cells("A1:A2")
    (grid,) = workbook_grids(saved(book))
    assert grid.rows == ((1, ("見本 花子", "12/8")), (2, ("見本 花子", "12/9")))


def test_a_formula_whose_result_was_never_stored_is_not_a_blank_cell():
    book = Workbook()
    book.active.append(["10:00", "=A1+1"])
    (grid,) = workbook_grids(saved(book))
    assert grid.rows == ((1, ("10:00", "=A1+1")),)


def test_a_format_dragged_down_the_sheet_is_no_data():
    book = Workbook()
    book.active.append(["見本"])
    book.active.cell(1_000_000, 1).number_format = "@"
    (grid,) = workbook_grids(saved(book))
    assert grid.rows == ((1, ("見本",)),)


def test_records_of_a_csv_are_numbered_with_blank_ones_counted_and_breaks_inside_quotes_not():
    assert csv_grid('a,b\r\n\r\n"x\ny",2\r\n').rows == ((1, ("a", "b")), (3, ("x\ny", "2")))


def test_a_csv_may_be_parted_by_tabs():
    assert csv_grid("a\tb,c\td\n1\t2\t3\n").rows == ((1, ("a", "b,c", "d")), (2, ("1", "2", "3")))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932", "utf-16"])
def test_text_in_the_encodings_that_offices_use(encoding):
    assert decoded("氏名,住所".encode(encoding)) == "氏名,住所"


def test_entries_of_a_json_list_are_numbered_from_one_under_their_keys():
    assert json_grid('[{"town":"中島","lat":35.3},{"town":"松尾","lng":139}]').rows == (
        (0, ("town", "lat", "lng")),
        (1, ("中島", "35.3", "")),
        (2, ("松尾", "", "139")),
    )


def rows(*cells: tuple[str, ...], start: int = 1) -> Grid:
    return Grid("申込", tuple((number, row) for number, row in enumerate(cells, start) if any(row)))


def test_the_header_is_found_under_titles_and_blank_rows_and_the_rows_keep_their_numbers():
    table = find_table(rows(("令和8年12月",), (), ("", "メモ"), HEADS, ROW, (), ROW), SHAPES)
    assert table is not None
    assert [row.number for row in table.rows] == [5, 7]
    assert table.title == "令和8年12月\nメモ"


def test_headers_are_known_under_other_names_widths_and_spaces():
    heads = (
        "お名前",
        "住　所",
        "行先",
        "行先の住所",
        "利用日",
        "到着時刻",
        "帰 り",
        "毎週？",
        "ＴＥＬ",
        "車イス（必須）",
    )
    table = find_table(rows(heads, (*ROW, "11:00", "○", "00-1046", "")), SHAPES)
    assert table is not None
    assert set(table.heads) == {
        *("name", "address", "destination", "destination_address", "day", "arrive", "back", "weekly", "phone", "chair")
    }
    assert table.heads["weekly"] == "毎週？"


@pytest.mark.parametrize(
    "below", [("※見本データです",), ("注：定員は運転者を含む",), ("合計", "", "12"), HEADS, ("", "", "※"), (" ",)]
)
def test_remarks_totals_and_the_header_once_more_are_no_data(below):
    table = find_table(rows(HEADS, ROW, below), SHAPES)
    assert table is not None
    assert len(table.rows) == 1


def test_columns_that_nobody_knows_are_kept_in_the_rows_words():
    table = find_table(rows((*HEADS, "担当"), (*ROW, "佐藤", "余り")), SHAPES)
    assert table is not None
    assert table.rows[0].words[-2:] == (("担当", "佐藤"), ("（8列目）", "余り"))


def test_a_sheet_with_another_header_is_not_ours():
    assert find_table(rows(("手名", "希望日時", "内容"), ("a", "b", "c")), SHAPES) is None


def test_a_known_header_without_a_needed_column_says_which():
    with pytest.raises(FileFault) as error:
        find_table(rows(tuple(head for head in HEADS if head != "希望日"), ROW), SHAPES)
    assert error.value.code == "header_missing"
    assert error.value.facts["expected"] == ("希望日",)
