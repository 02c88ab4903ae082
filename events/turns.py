"""Writers of one file take turns, and what SQLite and the system refuse becomes one of our errors.

Both stores on disk (the log, the keys) write this way. SQLite's own waiting is not fair: with sixteen processes on one
file some never wrote in three seconds. A lock file taken before BEGIN IMMEDIATE is (slowest to fastest 0.7 there).
"""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Final

from .errors import Locked, LogDamaged, LogError, LogFull, NotOurLog, ReadOnly, WriteFailed

if TYPE_CHECKING:
    from filelock import BaseFileLock

_LOOK_EVERY_S: Final = 0.001


class Turns:
    """The right to write to a file: one thread of one process at a time. Not to be taken twice by one thread."""

    def __init__(self, path: Path, wait_s: float) -> None:
        self._path = path
        self._wait_s = wait_s
        self._threads = Lock()
        self._processes: BaseFileLock | None = None

    @contextmanager
    def take(self) -> Iterator[None]:
        """Wait for the turn, at most ``wait_s``. Raises ``Locked``."""
        from filelock import Timeout  # slow to import, and who only reads needs none

        with self._lock_of_threads(), told(self._path, self._wait_s):
            try:
                held = self._lock_of_processes().acquire(timeout=self._wait_s)
            except Timeout:
                raise Locked(str(self._path), self._wait_s) from None
            with held:
                yield

    @contextmanager
    def _lock_of_threads(self) -> Iterator[None]:
        if not self._threads.acquire(timeout=self._wait_s):
            raise Locked(str(self._path), self._wait_s)
        try:
            yield
        finally:
            self._threads.release()

    def _lock_of_processes(self) -> "BaseFileLock":
        if self._processes is None:
            from filelock import FileLock

            beside = self._path.with_name(self._path.name + ".lock")
            self._processes = FileLock(beside, mode=0o600, poll_interval=_LOOK_EVERY_S, thread_local=False)
        return self._processes


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing: BEGIN IMMEDIATE, then COMMIT, or ROLLBACK whatever happens."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def told(path: Path, wait_s: float = 0.0) -> Iterator[None]:
    """Raise our errors for SQLite's and the system's. Broken rules of the schema (IntegrityError) pass as they are."""
    try:
        yield
    except sqlite3.IntegrityError:
        raise
    except sqlite3.Error as fault:
        raise _of_sqlite(fault, str(path), wait_s) from fault
    except OSError as fault:
        raise _of_system(fault, str(path)) from fault


def _of_sqlite(fault: sqlite3.Error, path: str, wait_s: float) -> LogError:
    """See https://sqlite.org/rescode.html; the low byte is the primary code."""
    name = getattr(fault, "sqlite_errorname", type(fault).__name__)
    match getattr(fault, "sqlite_errorcode", 0) & 0xFF:
        case sqlite3.SQLITE_FULL:
            return LogFull(path)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return Locked(path, wait_s)
        case sqlite3.SQLITE_READONLY:
            return ReadOnly(path)
        case sqlite3.SQLITE_CORRUPT:
            return LogDamaged(path, "malformed")
        case sqlite3.SQLITE_NOTADB:
            return NotOurLog(path, "not_a_database")
    return WriteFailed(path, name)


def _of_system(fault: OSError, path: str) -> LogError:
    match fault.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return LogFull(path)
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return ReadOnly(path)
    return WriteFailed(path, errno.errorcode.get(fault.errno or 0, type(fault).__name__))
