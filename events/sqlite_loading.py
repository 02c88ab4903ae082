"""A log's file built from events that are there already, byte for byte: for backups, restores and moving house."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Final

from . import sqlite_rows as rows
from .chain import verified
from .errors import LogExists
from .files import new_part, private_directory, publish
from .log import Recorded
from .refusals import told, transaction
from .sqlite import WAIT_S, refuse_network
from .turns import Turns

_AT_ONCE: Final = 1000
_UNTIL_WHOLE: Final = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF"  # what is interrupted is thrown away


def build_file(path: Path, events: Iterable[Recorded]) -> None:
    """The file of a log whose events are these, checked one by one; it appears under its name when whole.

    Raises ``LogExists``, ``ChainBroken``, ``OnNetwork``, ``LogFull``.
    """
    with told(path):
        private_directory(path.parent)
    refuse_network(path)
    with Turns(path, WAIT_S).take():
        if path.exists():
            raise LogExists(str(path))
        part = new_part(path)
        try:
            with closing(sqlite3.connect(part, isolation_level=None)) as connection:
                connection.executescript(_UNTIL_WHOLE + ";" + rows.SCHEMA)
                with transaction(connection):
                    _insert(connection, events)
        except BaseException:
            part.unlink()
            raise
        publish(part, path)


def _insert(connection: sqlite3.Connection, events: Iterable[Recorded]) -> None:
    rest = verified(events)
    while batch := list(islice(rest, _AT_ONCE)):
        rows.insert(connection, batch)
