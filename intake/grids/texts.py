"""Text files as grids: CSV as Excel, LibreOffice and forms write it, and a JSON list of flat objects."""

import csv
import json
from io import StringIO
from typing import Final

from intake.errors import FileFault
from intake.grids.grid import Grid, words

_ENCODINGS: Final = ("utf-8-sig", "cp932")
PLACES: Final = "town, koaza, lat, lng"
_MISSED: Final = (
    ("comma", "Expecting ',' delimiter"),
    ("colon", "Expecting ':' delimiter"),
    ("name", "Expecting property name"),
    ("name", "Illegal trailing comma"),
    ("quote", "Unterminated string"),
    ("end", "Extra data"),
    ("escape", "Invalid \\"),
    ("control", "Invalid control character"),
)
_UTF16: Final = (b"\xff\xfe", b"\xfe\xff")


def decoded(data: bytes) -> str:
    """UTF-8 with or without its mark, else CP932; UTF-16 with its mark. Raises ``FileFault`` (encoding, binary)."""
    if data.startswith(_UTF16):
        return _decoded(data, ("utf-16",))
    if b"\0" in data:
        raise FileFault("binary", expected="xlsx, csv, json")
    return _decoded(data, _ENCODINGS)


def _decoded(data: bytes, encodings: tuple[str, ...]) -> str:
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise FileFault("encoding", expected="UTF-8, CP932")


def csv_grid(text: str) -> Grid:
    """A CSV, its records numbered from 1, blank ones counted as a spreadsheet counts them."""
    first = text.split("\n", 1)[0]
    delimiter = "\t" if first.count("\t") > first.count(",") else ","
    try:
        records = list(csv.reader(StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise FileFault("damaged", found="csv") from error
    numbered = ((number, tuple(words(cell) for cell in record)) for number, record in enumerate(records, 1))
    return Grid("", tuple((number, cells) for number, cells in numbered if any(cells)))


def json_grid(text: str, entries: str = PLACES) -> Grid:
    """A JSON list of flat objects: the keys are the header (row 0), the entries are numbered from 1.

    ``entries`` names what each should hold, for whoever is told that it is no such list.
    """
    objects = _entries(text, entries)
    keys = tuple(dict.fromkeys(key for entry in objects for key in entry))
    rows = ((number, tuple(_plain(entry.get(key)) for key in keys)) for number, entry in enumerate(objects, 1))
    return Grid("", ((0, keys), *rows))


def _entries(text: str, entries: str) -> list[dict[str, object]]:
    try:
        read = json.loads(text)
    except json.JSONDecodeError as error:
        raise FileFault("bad_json", line=error.lineno, column=error.colno, expected=_wanted(error.msg)) from None
    except (ValueError, RecursionError):
        raise FileFault("unknown_json", expected=entries, found="too_deep") from None
    if isinstance(read, list) and read and all(isinstance(entry, dict) for entry in read):
        return read
    raise FileFault("unknown_json", expected=entries, found=_shape(read))


def _wanted(message: str) -> str:
    """What the reader of the standard library missed, as a code; ``value`` where it says nothing closer."""
    return next((code for code, beginning in _MISSED if message.startswith(beginning)), "value")


def _shape(read: object) -> str:
    if isinstance(read, dict):
        return "one_object"
    return "other_entries" if isinstance(read, list) and read else "empty_list" if read == [] else "one_value"


def _plain(value: object) -> str:
    return words(value) if value is None or isinstance(value, str | int | float) else json.dumps(value)
