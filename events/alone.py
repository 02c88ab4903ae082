"""Doing something alone: one process at a time for a purpose, beside a log's file or on its server.

Whoever has it loses it with the process (or with the connection), so nothing has to be cleared away after a crash.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, LiteralString

from .locks import lock, unlock
from .postgres_address import Address

_KEY: Final[LiteralString] = "hashtextextended(%s, x'5341534C'::bigint + 'events'::regclass::oid::bigint)"
_ALONE: Final[LiteralString] = f"SELECT pg_try_advisory_lock({_KEY})"
_LET_GO: Final[LiteralString] = f"SELECT pg_advisory_unlock({_KEY})"


@contextmanager
def alone_beside(path: Path, what: str) -> Iterator[bool]:
    """Whether nobody else does it with this log's file; held until the end where it is so."""
    opened = os.open(path.with_name(f"{path.name}.{what}"), os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            lock(opened, wait=False)
        except BlockingIOError:
            yield False
            return
        try:
            yield True
        finally:
            unlock(opened)  # closing alone would not, if a child had been forked meanwhile
    finally:
        os.close(opened)


@contextmanager
def alone_on(address: Address, what: str, wait_s: float) -> Iterator[bool]:
    """The same with a log on PostgreSQL, by a connection of its own."""
    from psycopg import Error

    from .postgres_link import connect

    with connect(address, wait_s) as connection:
        (alone,) = connection.execute(_ALONE, (what,)).fetchone() or (False,)
        try:
            yield alone
        finally:
            if alone:  # a server notices a moment late that a connection has been closed; one that is gone has let go
                with suppress(Error):
                    connection.execute(_LET_GO, (what,))
