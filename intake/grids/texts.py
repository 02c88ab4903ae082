"""Text files as grids: CSV as Excel, LibreOffice and forms write it, and a JSON list of flat objects."""

import csv
import json
from io import StringIO
from typing import Final

from intake.errors import FileFault
from intake.grids.grid import Grid, words

_ENCODINGS: Final = ("utf-8-sig", "cp932")
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


def json_grid(text: str) -> Grid:
    """A JSON list of flat objects: the keys are the header (row 0), the entries are numbered from 1."""
    entries = _entries(text)
    keys = tuple(dict.fromkeys(key for entry in entries for key in entry))
    rows = ((number, tuple(_plain(entry.get(key)) for key in keys)) for number, entry in enumerate(entries, 1))
    return Grid("", ((0, keys), *rows))


def _entries(text: str) -> list[dict[str, object]]:
    try:
        read = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise FileFault("damaged", found="json") from error
    if not isinstance(read, list) or not read or not all(isinstance(entry, dict) for entry in read):
        raise FileFault("unknown_json", expected="town, koaza, lat, lng", found=type(read).__name__)
    return read


def _plain(value: object) -> str:
    return words(value) if value is None or isinstance(value, str | int | float) else json.dumps(value)
