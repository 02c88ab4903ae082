"""The floor: SQLite alone, with the rows that our log stored, into the same tables and indexes, as durable as ours."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from events import sqlite_rows as rows
from events.log import Recorded

INSERT = f"INSERT INTO events ({rows.COLUMNS}) VALUES ({', '.join('?' * len(Recorded._fields))})"
CLAIM = "INSERT INTO claims VALUES (?, ?) ON CONFLICT (claim) DO UPDATE SET position = excluded.position"
Rows = tuple[list[tuple[object, ...]], list[tuple[str, int]]]
"""Of a batch: the events, and the claims with their last positions."""


class Raw:
    """A file of our tables, written with ``executemany``."""

    def __init__(self, path: Path) -> None:
        path.touch()
        self._connection = rows.connect(path, read_only=False, wait_s=5.0)
        self._connection.executescript(rows.SCHEMA)

    def insert(self, batch: Rows) -> None:
        """One transaction."""
        events, claims = batch
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.executemany(INSERT, events)
        self._connection.executemany(CLAIM, claims)
        self._connection.execute("COMMIT")

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


def as_rows(events: Sequence[Recorded]) -> Rows:
    """What our log wrote for these, as parameters."""
    last = {claim: event.position for event in events for claim in event.claims}
    return [tuple(event) for event in events], sorted(last.items())


def scan(path: Path) -> int:
    """Every column of every event in order; how many."""
    with closing(sqlite3.connect(path)) as connection:
        return sum(1 for _ in connection.execute(f"SELECT {rows.COLUMNS} FROM events ORDER BY position"))
