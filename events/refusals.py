"""What SQLite and the system refuse becomes one of our errors, and what is refused leaves nothing behind.

Both files on disk (the log, the keys) are written through these two.
"""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .errors import Locked, LogDamaged, LogError, LogFull, NotOurLog, ReadOnly, WriteFailed


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
