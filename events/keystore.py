"""The file that holds the keys: subject -> 32 bytes, or zeros where the key was destroyed.

A file of its own, apart from what keys are used for, because destroying one is about this file's bytes. Rows are only
ever added at the end and overwritten in their own length, so no copy of a key is left where SQLite once moved it; the
rollback journal, which holds a page as it was, stays in place (PERSIST) and is overwritten too. What a disk keeps
beneath its file system is beyond any program.
"""

import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import Any, Final

from msgspec import json

from . import open_here
from .errors import KeysExist, MissingKeys, NotOurKeys
from .files import make_durable, new_private_file, private_directory, stranger
from .refusals import told, transaction
from .turns import Turns

NAME: Final = "keys.sqlite"
KEY_BYTES: Final = 32
_WAIT_S: Final = 30.0
_APPLICATION: Final = int.from_bytes(b"SASK")
_FORMAT: Final = 1
_DESTROYED: Final = bytes(KEY_BYTES)
_SCHEMA: Final = f"""
PRAGMA application_id = {_APPLICATION};
PRAGMA user_version = {_FORMAT};
CREATE TABLE log (id TEXT NOT NULL) STRICT;
CREATE TABLE keys (number INTEGER PRIMARY KEY, subject TEXT NOT NULL UNIQUE, key BLOB NOT NULL) STRICT;
"""
_FIND: Final = "SELECT subject, key FROM keys WHERE subject IN (SELECT value FROM json_each(?))"
_ADD: Final = "INSERT INTO keys (subject, key) VALUES (?, ?) ON CONFLICT DO NOTHING"
_DESTROY: Final = "INSERT INTO keys (subject, key) VALUES (?, ?) ON CONFLICT (subject) DO UPDATE SET key = excluded.key"


class KeyStore:
    """The open file. May be used from any thread; several processes may have it open."""

    wrapped: Final = False

    def __init__(self, path: Path) -> None:
        """Open a file that is there and ours (see ``open``)."""
        self._path = path
        self._turns = Turns(path, _WAIT_S)
        self._one_at_a_time = RLock()
        with told(path):
            self._connection = _connect(path)
        self._seen = self._version()
        self._clear_what_a_kill_left()

    @classmethod
    def create(cls, directory: Path) -> "KeyStore":
        """Make the file, for the log whose id is the folder's name. Raises ``KeysExist``."""
        path = directory / NAME
        with told(path):
            private_directory(directory)
            try:
                new_private_file(path)
            except FileExistsError:
                raise KeysExist(str(directory)) from None
            connection = _connect(path)
            connection.executescript(f"BEGIN; {_SCHEMA}; COMMIT")
            connection.execute("INSERT INTO log VALUES (?)", (directory.name,))
            connection.close()
            make_durable(directory)
        return cls(path)

    @classmethod
    def filled(cls, directory: Path, keys: Mapping[str, bytes | None]) -> "KeyStore":
        """Make the file with these keys, and marks where one was destroyed. Raises ``KeysExist``."""
        store = cls.create(directory)
        store.add({subject: _DESTROYED if key is None else key for subject, key in keys.items()})
        return store

    @classmethod
    def open(cls, directory: Path) -> "KeyStore":
        """Open the file. Raises ``MissingKeys``, ``NotOurKeys``."""
        path = directory / NAME
        if not path.is_file():
            raise MissingKeys(str(directory))
        why = stranger(path, _APPLICATION, _FORMAT)
        if why is not None:
            raise NotOurKeys(str(directory), why)
        return cls(path)

    @property
    def log_id(self) -> str:
        """The log that the keys belong to."""
        return str(self._rows("SELECT id FROM log")[0][0])

    def find(self, subjects: Iterable[str]) -> dict[str, bytes | None]:
        """The keys of those subjects that have one; None for those whose key was destroyed."""
        return _keys(self._rows(_FIND, json.encode(sorted(subjects)).decode()))

    def all(self) -> dict[str, bytes | None]:
        """Every subject with its key; None for those whose key was destroyed."""
        return _keys(self._rows("SELECT subject, key FROM keys"))

    def add(self, keys: Mapping[str, bytes]) -> None:
        """Store keys, durably. A subject that has got one meanwhile keeps it."""
        with self._writing() as connection:
            connection.executemany(_ADD, sorted(keys.items()))

    def destroy(self, subject: str) -> None:
        """Overwrite the subject's key, in the file and in the journal. Leaves a mark, also where there was no key."""
        with self._writing() as connection:
            connection.execute(_DESTROY, (subject, _DESTROYED))

    def changed(self) -> bool:
        """Whether another process wrote to the file since the last time this was asked."""
        before, self._seen = self._seen, self._version()
        return before != self._seen

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def _clear_what_a_kill_left(self) -> None:
        """Who was killed between the last byte of a change and the zeros over the journal left a page in it."""
        journal = self._path.with_name(NAME + "-journal")
        if not journal.exists() or not any(journal.read_bytes()):
            return
        with self._one_at_a_time, self._turns.take():
            self._version()  # in its turn: a change that was never finished is rolled back first
            _overwrite(journal)

    def _version(self) -> int:
        return int(self._rows("PRAGMA data_version")[0][0])

    def _rows(self, query: str, *values: str) -> list[tuple[Any, ...]]:
        with self._one_at_a_time, told(self._path, _WAIT_S):
            return self._connection.execute(query, values).fetchall()

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._one_at_a_time, self._turns.take():
            with transaction(self._connection):
                yield self._connection
            _overwrite(self._path.with_name(NAME + "-journal"))


def _keys(rows: list[tuple[Any, ...]]) -> dict[str, bytes | None]:
    return {subject: None if key == _DESTROYED else key for subject, key in rows}


def _connect(path: Path) -> sqlite3.Connection:
    connection = open_here.connect(path, "rw", _WAIT_S)
    connection.executescript(
        "PRAGMA journal_mode = PERSIST; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON;"
        "PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;"
    )
    return connection


def _overwrite(journal: Path) -> None:
    """Zeros over a journal that is done with (its header is zeroed already, so no reader will heed it)."""
    with journal.open("r+b") as file:
        file.write(bytes(journal.stat().st_size))
        file.flush()
        os.fsync(file.fileno())
