"""Word of new events from a SQLite file: a look at its ``data_version``, which other connections' commits change.

See https://sqlite.org/pragma.html#pragma_data_version. A look takes some microseconds and reads no table.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from time import sleep
from typing import Final

from . import sqlite_rows as rows
from .refusals import told

_LOOK_EVERY_S: Final = 0.02


@contextmanager
def watching(path: Path, wait_s: float) -> Iterator[Callable[[float], None]]:
    """Watch from now on. What it gives waits for a commit, so many seconds at most."""
    with told(path, wait_s), closing(rows.connect(path, read_only=True, wait_s=wait_s)) as connection:
        seen = _version(connection)

        def wait(at_most_s: float) -> None:
            nonlocal seen
            for _ in range(max(1, round(at_most_s / _LOOK_EVERY_S))):
                before, seen = seen, _version(connection)
                if seen != before:
                    return
                sleep(_LOOK_EVERY_S)

        yield wait


def _version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA data_version").fetchone()
    return int(version)
