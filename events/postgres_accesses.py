"""The access log's lines in a table beside the log: one record of looks, from whichever machine somebody looked."""

from collections.abc import Iterable, Iterator
from typing import Final, LiteralString

from .accesses import Next
from .postgres_address import Address
from .postgres_link import Connection, Link

WAIT_S: Final = 30.0
_SCHEMA: Final[LiteralString] = """
CREATE TABLE IF NOT EXISTS looks (number bigint PRIMARY KEY, line bytea NOT NULL);
CREATE OR REPLACE TRIGGER never_changed BEFORE UPDATE ON looks FOR EACH ROW EXECUTE FUNCTION never();
"""
_THERE: Final[LiteralString] = "SELECT to_regclass('looks') IS NOT NULL"
_TURN: Final[LiteralString] = "LOCK TABLE looks IN EXCLUSIVE MODE"
_LAST: Final[LiteralString] = "SELECT number, line FROM looks ORDER BY number DESC LIMIT 1"
_ADD: Final[LiteralString] = "INSERT INTO looks (number, line) VALUES (%s, %s)"
_RANGE: Final[LiteralString] = "SELECT number, line FROM looks WHERE number > %s ORDER BY number LIMIT %s"
_AT_ONCE: Final = 2000


class PostgresLines:
    """The lines in the schema of one log. ``number`` is their order, and never what they say."""

    def __init__(self, address: Address) -> None:
        """Touches nothing yet."""
        self._link = Link(address, WAIT_S)
        self._ready = False

    @property
    def shown(self) -> str:
        """The log's address."""
        return self._link.address.shown

    def make_ready(self) -> None:
        """Make the table where it is missing, and see that it can be written. Raises what a log's writing raises."""
        if self._ready:
            return
        if not self._is_there():
            with self._link.transaction() as connection:
                connection.execute(_SCHEMA)
        with self._link.transaction(_TURN):
            self._ready = True

    def add(self, line: Next) -> None:
        """Add the line that follows the last one."""
        with self._link.transaction(_TURN) as connection:
            number, last = connection.execute(_LAST).fetchone() or (0, None)
            connection.execute(_ADD, (number + 1, line(None if last is None else bytes(last))), binary=True)

    def read(self) -> Iterator[bytes]:
        """The lines in their order."""
        after = 0
        while rows := self._after(after):
            yield from (bytes(line) for _, line in rows)
            after = rows[-1][0]

    def fill(self, lines: Iterable[bytes]) -> None:
        """Put these into a table that is empty."""
        self.make_ready()
        with self._link.transaction(_TURN) as connection, connection.cursor() as cursor:
            cursor.executemany(_ADD, enumerate(lines, 1))

    def close(self) -> None:
        """Let go of the connection."""
        self._link.close()

    def _is_there(self) -> bool:
        return self._link.ask(_there)

    def _after(self, number: int) -> list[tuple[int, bytes]]:
        if not self._is_there():
            return []
        return self._link.ask(lambda connection: connection.execute(_RANGE, (number, _AT_ONCE), binary=True).fetchall())


def _there(connection: Connection) -> bool:
    return connection.execute(_THERE).fetchone() == (True,)
