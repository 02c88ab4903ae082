"""Excel workbooks (xlsx) as grids. A file of its own, because only here openpyxl is loaded."""

import warnings
import zlib
from collections.abc import Iterator
from io import BytesIO
from struct import error as StructError  # noqa: N812
from typing import TYPE_CHECKING, Final
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile, ZipFile

from intake.errors import FileFault
from intake.grids.grid import Grid, words

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

LARGEST_BYTES: Final = 200_000_000  # unpacked; a year of a city's requests is a thousandth of it
MOST_COLUMNS: Final = 120
BLANK_ROWS_END_A_SHEET: Final = 2_000  # a format dragged to row 1,048,576 is no data

# What openpyxl is known to let through on a damaged file.
_DAMAGED: Final = (
    BadZipFile,
    zlib.error,
    ParseError,
    StructError,
    EOFError,
    ValueError,
    TypeError,
    AttributeError,
    LookupError,
    OverflowError,
    NotImplementedError,
    RuntimeError,
    OSError,
    AssertionError,
)


def workbook_grids(data: bytes) -> tuple[Grid, ...]:
    """Every worksheet with something in it, hidden ones too. Raises ``FileFault`` (truncated, damaged, too_large)."""
    has_formulas = _look_inside(data)
    try:
        values = _load(data, formulas=False)
        formulas = _load(data, formulas=True) if has_formulas else None
        grids = [_grid(sheet, formulas[sheet.title] if formulas else None) for sheet in values.worksheets]
    except _DAMAGED as error:
        raise FileFault("damaged", found=type(error).__name__) from error
    return tuple(grid for grid in grids if grid.rows)


def _look_inside(data: bytes) -> bool:
    """Whether any sheet holds formulas; refuses what is no workbook or would not fit into memory."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            if sum(info.file_size for info in archive.infolist()) > LARGEST_BYTES:
                raise FileFault("too_large", limit=LARGEST_BYTES)
            names = archive.namelist()
            if not any(name.endswith("workbook.xml") for name in names):
                raise FileFault("not_a_workbook", expected="xlsx")
            sheets = [name for name in names if name.startswith("xl/worksheets/") and name.endswith(".xml")]
            return any(b"<f" in archive.read(name) for name in sheets)
    except BadZipFile as error:
        raise FileFault("truncated", expected="xlsx") from error
    except (zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError) as error:
        raise FileFault("damaged", found=type(error).__name__) from error


def _load(data: bytes, *, formulas: bool) -> "Workbook":
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # drop-downs and headers of newer Excels, which do not concern the cells
        return load_workbook(BytesIO(data), data_only=not formulas)


def _grid(sheet: "Worksheet", formulas: "Worksheet | None") -> Grid:
    merged = _below_merges(sheet)
    rows, blank = [], 0
    for number, values in enumerate(_values(sheet), 1):
        cells = tuple(
            words(value) or merged.get((number, column), "") or _formula(formulas, number, column)
            for column, value in enumerate(values, 1)
        )
        blank = 0 if any(cells) else blank + 1
        if any(cells):
            rows.append((number, cells))
        if blank > BLANK_ROWS_END_A_SHEET:
            break
    return Grid(sheet.title, tuple(rows))


def _values(sheet: "Worksheet") -> Iterator[tuple[object, ...]]:
    return sheet.iter_rows(min_row=1, min_col=1, max_col=min(sheet.max_column, MOST_COLUMNS), values_only=True)


def _below_merges(sheet: "Worksheet") -> dict[tuple[int, int], str]:
    """What stands for the cells under a cell merged downwards: a name written once for two rows belongs to both."""
    found = {}
    for span in sheet.merged_cells.ranges:
        top = words(sheet.cell(span.min_row, span.min_col).value)
        for row in range(span.min_row + 1, min(span.max_row, span.min_row + BLANK_ROWS_END_A_SHEET) + 1):
            found[row, span.min_col] = top
    return found


def _formula(formulas: "Worksheet | None", row: int, column: int) -> str:
    """The formula where its result was never stored: better an unreadable cell than a blank one."""
    if formulas is None:
        return ""
    cell = formulas.cell(row, column)
    return str(cell.value) if cell.data_type == "f" and cell.value is not None else ""
