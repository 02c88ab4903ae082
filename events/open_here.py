"""Which SQLite files this process has open, so that nobody opens one of them beside SQLite.

The locks that SQLite takes (POSIX, fcntl) belong to a process and a file: closing *any* descriptor of the file lets go
of them all. Whoever looks at a header by opening and closing the file takes the locks of a connection away, and another
process may then remove the write-ahead log under it: the file was called malformed where a night's thread opened the
log that another had open. See https://sqlite.org/howtocorrupt.html, 2.2.
"""

import os
import sqlite3
from collections import Counter
from pathlib import Path
from threading import RLock
from typing import Final

_Inode = tuple[int, int]
_OPEN: Final[Counter[_Inode]] = Counter()
_ONE: Final = RLock()


class _OnRecord(sqlite3.Connection):
    """A connection that is on record from before its file is open until after it is closed."""

    inode: _Inode | None = None

    def close(self) -> None:
        super().close()
        self._let_go()

    def __del__(self) -> None:
        self.close()

    def _let_go(self) -> None:
        with _ONE:
            if self.inode is not None:
                _OPEN[self.inode] -= 1
                self.inode = None


def connect(path: Path, mode: str, wait_s: float) -> sqlite3.Connection:
    """A connection to a file that is there, for any thread; ``mode`` is ro or rw."""
    address = f"{path.absolute().as_uri()}?mode={mode}"
    with _ONE:
        connection = sqlite3.connect(
            address, uri=True, isolation_level=None, timeout=wait_s, check_same_thread=False, factory=_OnRecord
        )
        connection.inode = _inode(path)
        _OPEN[connection.inode] += 1
    return connection


def first_bytes(path: Path, count: int) -> bytes | None:
    """How a file begins; None where this process has it open, so that it must be left alone (and is known)."""
    with _ONE:
        if _OPEN[_inode(path)] > 0:
            return None
        with path.open("rb") as file:
            return file.read(count)


def _inode(path: Path) -> _Inode:
    found = os.stat(path)
    return found.st_dev, found.st_ino
