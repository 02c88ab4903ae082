"""A file's bytes, and the grids in them: what it is, is told by how it begins."""

from pathlib import Path
from typing import Final

from attrs import frozen

from intake.errors import FileFault
from intake.grids.grid import Grid
from intake.grids.texts import PLACES, csv_grid, decoded, json_grid

_ZIP: Final = b"PK"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # MS-CFB: old Excel files, and new ones under a password
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")  # MS-OFFCRYPTO 2.1.4


@frozen
class Opened:
    data: bytes
    grids: tuple[Grid, ...]


def open_grids(path: Path, entries: str = PLACES) -> Opened:
    """Every sheet of the file; ``entries`` says what those of a JSON list should hold.

    Raises ``FileFault`` with a code of ``codes.FILE_FAULTS``.
    """
    data = _bytes(path)
    if not data.strip():
        raise FileFault("empty", expected="xlsx, csv, json")
    grids = _grids(data, path.suffix.lower(), entries)
    if not any(grid.rows for grid in grids):
        raise FileFault("empty", expected="xlsx, csv, json")
    return Opened(data, grids)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise FileFault("not_found") from error
    except IsADirectoryError as error:
        raise FileFault("is_a_directory") from error
    except OSError as error:
        raise FileFault("not_readable", found=type(error).__name__) from error


def _grids(data: bytes, suffix: str, entries: str) -> tuple[Grid, ...]:
    if data.startswith(_ZIP):
        from intake.grids.workbooks import workbook_grids

        return workbook_grids(data)
    if data.startswith(_OLE):
        raise FileFault("password_protected" if _ENCRYPTED in data else "old_excel", expected="xlsx")
    if suffix in (".xlsx", ".xlsm"):
        raise FileFault("not_a_workbook", expected="xlsx")
    text = decoded(data)
    is_json = suffix == ".json" or text.lstrip().startswith(("[", "{"))
    return (json_grid(text, entries) if is_json else csv_grid(text),)
