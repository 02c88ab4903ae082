"""One file in, every data row of it accounted for: the door of the room.

What a file is, is told by its bytes and its header rows, never by its name or the names of its sheets.
"""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from attrs import frozen

from events.vocabulary.settings import TownDistricts, TownPoint
from intake.families import kind_of, read_sheets, scopes
from intake.gazetteers.reading import read_places
from intake.grids.grid import Grid
from intake.grids.opening import open_grids
from intake.rows import RowReading, Tables


@frozen
class FileReading:
    """What a file holds. ``kind`` is a kind of matching, towns or town_districts.

    ``digest`` is SHA-256 over what stands in its cells, hex: a copy under another name, or saved in another coding, has
    the same. ``bytes_digest`` is over its bytes, as it was kept before that.

    ``rows`` has each data row once, also the entries of a gazetteer, so that the three counts add up. A table of towns
    may name districts too: then both tuples are filled. ``skipped`` are sheets without a known header, ``scopes`` those
    of the others: a sheet without rows has one, too.
    """

    kind: str
    digest: str
    rows: tuple[RowReading, ...] = ()
    towns: tuple[TownPoint, ...] = ()
    town_districts: tuple[TownDistricts, ...] = ()
    bytes_digest: str = ""
    skipped: tuple[str, ...] = ()
    scopes: tuple[str, ...] = ()


def read(path: Path, tables: Tables) -> FileReading:
    """Read one file whole. Raises ``FileFault`` where it cannot be read at all; then nothing of it is taken."""
    opened = open_grids(path)
    digest, of_bytes = digest_of(opened.grids), hashlib.sha256(opened.data).hexdigest()
    places = read_places(path.name, opened.grids)
    if places is not None:
        return FileReading(places.kind, digest, places.rows, places.towns, places.town_districts, of_bytes)
    rows, skipped = read_sheets(path.name, opened.grids, tables)
    told = scopes(path.name, opened.grids, tables)
    return FileReading(kind_of(opened.grids), digest, rows, bytes_digest=of_bytes, skipped=skipped, scopes=told)


def digest_of(grids: Sequence[Grid]) -> str:
    """SHA-256 over the cells of every sheet, hex: sheets' names, blank rows and blank ends make no difference."""
    cells = [["\t".join(row).rstrip() for _, row in grid.rows if any(row)] for grid in grids]
    return hashlib.sha256(json.dumps(cells, ensure_ascii=False).encode()).hexdigest()
