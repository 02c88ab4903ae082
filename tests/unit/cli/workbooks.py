"""The shipped sample with single cells changed: what a coordinator's slip of the pen does to one row."""

from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

import openpyxl

SAMPLE = Path(str(files("cli").joinpath("demo", "移動支援_見本.xlsx")))
TOWNS = Path(str(files("intake").joinpath("sample_towns.csv")))
FIRST_ROW = 4


def changed(path: Path, cells: Mapping[tuple[str, str], object]) -> Path:
    """The sample, written to ``path`` with cells such as ("申込", "L4") set to something else."""
    book = openpyxl.load_workbook(SAMPLE)
    for (sheet, cell), value in cells.items():
        book[sheet][cell] = value
    book.save(path)
    return path
