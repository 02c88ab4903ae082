"""Word of new events from PostgreSQL: LISTEN where it can be had, and else the next look after a while.

A notification only says that it is worth looking; what there is, is read from the log. So nothing is missed where one
gets lost (the server restarts, a pooler stands between), it is only seen a little later.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import sleep
from typing import Final, LiteralString

import psycopg
from psycopg import sql

from .errors import Unreachable
from .postgres_address import Address
from .postgres_link import Connection, connect

_CHANNEL: Final[LiteralString] = "'sasaeai_match_' || 'events'::regclass::oid"
TELL: Final[LiteralString] = f"SELECT pg_notify({_CHANNEL}, '')"
"""Sent with each append, delivered when it is committed."""


@contextmanager
def listening(address: Address, wait_s: float) -> Iterator[Callable[[float], None]]:
    """Listen from now on. What it gives waits for news, so many seconds at most."""
    ear = _Ear(address, wait_s)
    ear.listen()
    try:
        yield ear.wait
    finally:
        ear.close()


class _Ear:
    """A connection of its own, as listening occupies one; made again when it broke."""

    def __init__(self, address: Address, wait_s: float) -> None:
        self._address = address
        self._wait_s = wait_s
        self._connection: Connection | None = None

    def wait(self, at_most_s: float) -> None:
        """Return at the next notification, or after so many seconds."""
        try:
            for _ in self.listen().notifies(timeout=at_most_s, stop_after=1):
                return
        except (psycopg.Error, Unreachable):
            self.close()
            sleep(at_most_s)

    def listen(self) -> Connection:
        """The connection, listening."""
        if self._connection is None:
            self._connection = connect(self._address, self._wait_s)
            (channel,) = self._connection.execute(f"SELECT {_CHANNEL}").fetchone() or ("",)
            self._connection.execute(sql.SQL("LISTEN {}").format(sql.Identifier(channel)))
        return self._connection

    def close(self) -> None:
        """Hear no more."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
