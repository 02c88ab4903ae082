"""A table of settings as a meeting keeps it: xlsx, CSV or JSON, its columns named in Japanese or English."""

import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from attrs import frozen

from intake.errors import FileFault
from intake.grids.grid import Grid

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "name": ("name", "名前", "設定"),
    "value": ("value", "値"),
    "valid_from": ("valid_from", "適用日", "いつから"),
    "source": ("source", "根拠", "出典"),
    "district": ("district", "地区"),
}
_OPTIONAL: Final = ("source", "district")
_NEEDED: Final = {name: said for name, said in COLUMNS.items() if name not in _OPTIONAL}


@frozen
class SettingsTable:
    """``rows`` are (number as a spreadsheet counts, cells by column); ``name`` is that of the file."""

    name: str
    rows: tuple[tuple[int, Mapping[str, str]], ...]


def read_settings(path: Path) -> SettingsTable:
    """The table with name, value, valid_from and, where it has them, source and district.

    Raises ``FileFault`` where the file cannot be read or is no such table.
    """
    from intake.grids.opening import open_grids

    grid = open_grids(path, entries=", ".join(_NEEDED)).grids[0]
    _, head = grid.rows[0]
    header = tuple(map(_column, head))
    missing = tuple(f"{said[1]} ({name})" for name, said in _NEEDED.items() if name not in header)
    if missing:
        raise FileFault("header_missing", sheet=grid.sheet, kind="settings", expected=missing, found=_found(grid))
    return SettingsTable(
        path.name, tuple((row, dict(zip(header, cells, strict=False))) for row, cells in grid.rows[1:])
    )


def _found(grid: Grid) -> tuple[str, ...]:
    return tuple(cell for cell in grid.rows[0][1] if cell)


def _column(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).strip().lower()
    return next((name for name, said in COLUMNS.items() if plain in said), plain)
