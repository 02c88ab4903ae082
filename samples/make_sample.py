"""Writes the sample workbook from its rows: ``python -m samples.make_sample``. The same bytes on every machine."""

from collections.abc import Sequence
from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from samples import helper_rows
from samples import transport_rows as rows

FOLDER: Final = Path(__file__).parents[1] / "cli" / "demo"
TARGET: Final = FOLDER / "移動支援_見本.xlsx"
HELP: Final = FOLDER / "お手伝い_見本.xlsx"
SAVED: Final = datetime(2026, 12, 4, 17, 0)  # noqa: DTZ001 - workbooks know no zone
HEADER_FILL: Final = PatternFill("solid", fgColor="DDEBF7")
THIN: Final = Side("thin", color="999999")


def workbook() -> Workbook:
    """Three sheets as a coordinator keeps them: a title over the table, the header in row 3 or 2."""
    book = Workbook()
    book.remove(book.worksheets[0])
    sheet(book, "申込", rows.REQUESTS_TITLE, rows.REQUESTS_HEADER, rows.REQUESTS)
    vehicles = sheet(book, "車両", rows.VEHICLES_TITLE, rows.VEHICLES_HEADER, rows.VEHICLES)
    vehicles.cell(vehicles.max_row + 2, 1, "※定員は運転者を含む人数です。")
    sheet(book, "運転者", rows.DRIVERS_TITLE, rows.DRIVERS_HEADER, rows.DRIVERS)
    return book


def help_workbook() -> Workbook:
    """Requests, volunteers, and a help day."""
    book = Workbook()
    book.remove(book.worksheets[0])
    sheet(book, "依頼", helper_rows.REQUESTS_TITLE, helper_rows.REQUESTS_HEADER, helper_rows.REQUESTS)
    sheet(book, "担い手", helper_rows.HELPERS_TITLE, helper_rows.HELPERS_HEADER, helper_rows.HELPERS)
    sheet(book, "イベント", helper_rows.DAYS_TITLE, helper_rows.DAYS_HEADER, helper_rows.DAYS)
    return book


def sheet(
    book: Workbook, name: str, title: Sequence[str], header: Sequence[str], table: Sequence[rows.Row]
) -> Worksheet:
    made: Worksheet = book.create_sheet(name)
    for row, line in enumerate(title, 1):
        made.cell(row, 1, line).font = Font(bold=row == 1, size=14 if row == 1 else 10)
    made.merge_cells(start_row=1, end_row=1, start_column=1, end_column=len(header))
    for column, words in enumerate(header, 1):
        head = made.cell(len(title) + 1, column, words)
        head.font, head.fill = Font(bold=True), HEADER_FILL
    for row, values in enumerate(table, len(title) + 2):
        for column, value in enumerate(values, 1):
            made.cell(row, column, value).number_format = number_format(value)
    dress(made, len(title) + 1)
    return made


def number_format(value: rows.Cell) -> str:
    if isinstance(value, date):
        return 'm"月"d"日"(aaa)'
    return "h:mm" if isinstance(value, time) else "General"


def dress(made: Worksheet, header_row: int) -> None:
    """Borders, and columns as wide as what stands in them (a full-width character is two wide)."""
    for number, column in enumerate(made.iter_cols(min_row=header_row), 1):
        width = max(sum(2 if ord(letter) > 0xFF else 1 for letter in str(cell.value or "")) for cell in column)
        made.column_dimensions[get_column_letter(number)].width = min(width + 2, 40)
        for written in column:
            written.border = Border(THIN, THIN, THIN, THIN)
            written.alignment = Alignment(vertical="top", wrap_text=True)
    made.freeze_panes = f"D{header_row + 1}"


def content(book: Workbook) -> bytes:
    """The file's bytes, without the hour at which it was written."""
    written, steady = BytesIO(), BytesIO()
    book.properties.created = SAVED
    book.save(written)
    with ZipFile(written) as made, ZipFile(steady, "w", ZIP_DEFLATED) as kept:
        modified = book.properties.modified.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
        for name in made.namelist():
            part = made.read(name).replace(modified, SAVED.strftime("%Y-%m-%dT%H:%M:%SZ").encode())
            kept.writestr(ZipInfo(name, SAVED.timetuple()[:6]), part, ZIP_DEFLATED)
    return steady.getvalue()


if __name__ == "__main__":
    TARGET.write_bytes(content(workbook()))
    HELP.write_bytes(content(help_workbook()))
