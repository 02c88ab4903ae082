"""A connection to PostgreSQL that is made when it is needed, and made again after it broke; and what its errors mean.

Every transaction that writes is durable: ``synchronous_commit`` is turned on for it where it was off, and a server
that would lose acknowledged writes all the same (``fsync``, ``full_page_writes``) is not written to.
See https://www.postgresql.org/docs/current/runtime-config-wal.html.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import RLock
from typing import Any, Final, LiteralString, TypeAlias, TypeVar

import psycopg
from psycopg import errors
from psycopg.pq import TransactionStatus

from .errors import ConnectionLost, Locked, LogError, LogFull, NotDurable, NotOurLog, ReadOnly, Unreachable, WriteFailed
from .postgres_address import Address

Connection: TypeAlias = psycopg.Connection[tuple[Any, ...]]
T = TypeVar("T")

_CONNECT_S: Final = 10
_MUST_BE_ON: Final = ("fsync", "full_page_writes")
_ALIVE: Final = {"keepalives_idle": 10, "keepalives_interval": 5, "keepalives_count": 3, "tcp_user_timeout": 30_000}
_WAITING: Final = """
SELECT set_config('lock_timeout', %(wait)s, false), set_config('idle_in_transaction_session_timeout', %(wait)s, false)
"""
_SCHEMA: Final = "SELECT set_config('search_path', quote_ident(%s), false)"
_BEGIN: Final = """
BEGIN;
SELECT set_config('synchronous_commit', CASE WHEN current_setting('synchronous_commit') = 'off' THEN 'on'
    ELSE current_setting('synchronous_commit') END, true);
"""


class Link:
    """One connection, for one thread at a time. Nothing is sent before the first use."""

    def __init__(self, address: Address, wait_s: float) -> None:
        self.address = address
        self._wait_s = wait_s
        self._one_at_a_time = RLock()
        self._connection: Connection | None = None

    def ask(self, question: Callable[[Connection], T]) -> T:
        """The answer to a question that changes nothing: put again, once, where the connection turns out to be dead."""
        with self._one_at_a_time:
            try:
                return self._asked(question)
            except ConnectionLost:
                return self._asked(question)

    @contextmanager
    def transaction(self, lock: LiteralString = "") -> Iterator[Connection]:
        """All or nothing, and on disk when it ends. ``lock`` is a statement that waits for the turn.

        Raises ``Locked`` when the turn does not come, ``ConnectionLost``, and what PostgreSQL refuses.
        """
        with self._one_at_a_time:
            connection = self.ask(lambda connection: _begun(connection, lock))
            with self._told("no", connection):
                yield connection
            with self._told("unknown", connection):
                connection.execute("COMMIT")

    def close(self) -> None:
        """Let go of the connection."""
        with self._one_at_a_time:
            if self._connection is not None:
                self._connection.close()

    def _asked(self, question: Callable[[Connection], T]) -> T:
        if self._connection is None or self._connection.closed:
            self._connection = connect(self.address, self._wait_s)
        with self._told("no", self._connection):
            return question(self._connection)

    @contextmanager
    def _told(self, recorded: str, connection: Connection) -> Iterator[None]:
        """Leave no transaction open where something goes wrong, and raise our errors for PostgreSQL's."""
        where = self.address.shown
        try:
            yield
        except psycopg.Error as fault:
            if connection.closed:
                raise ConnectionLost(where, recorded) from fault
            _abandon(connection)
            raise _told(fault, where, self._wait_s) from fault
        except BaseException:
            _abandon(connection)
            raise


def connect(address: Address, wait_s: float) -> Connection:
    """A new connection; its tables are those of the address's schema. Raises ``Unreachable``, ``NotOurLog``."""
    try:
        connection = psycopg.connect(
            address.libpq,
            autocommit=True,
            connect_timeout=_CONNECT_S,
            client_encoding="utf8",
            application_name="match",
            **_ALIVE,  # type: ignore[arg-type]
        )
        connection.execute(_WAITING, {"wait": f"{wait_s * 1000:.0f}ms"})
        if address.schema:
            connection.execute(_SCHEMA, (address.schema,))
    except psycopg.Error as fault:
        raise Unreachable(address.shown, str(fault).strip().splitlines()[-1]) from fault
    if connection.info.parameter_status("server_encoding") != "UTF8":
        connection.close()
        raise NotOurLog(address.shown, "not_utf8")
    return connection


def refuse_forgetful(connection: Connection, address: Address) -> None:
    """Raise ``NotDurable`` where the server is set to lose acknowledged writes."""
    for setting in _MUST_BE_ON:
        (value,) = connection.execute("SELECT current_setting(%s)", (setting,)).fetchone() or ("",)
        if value != "on":
            raise NotDurable(address.shown, setting)


def _begun(connection: Connection, lock: LiteralString) -> Connection:
    connection.execute(_BEGIN + lock)
    return connection


def _abandon(connection: Connection) -> None:
    """End the transaction. Where that cannot be said to the server any more, it sees the connection end."""
    if connection.info.transaction_status == TransactionStatus.IDLE:
        return
    try:
        connection.execute("ROLLBACK")
    except psycopg.Error:
        connection.close()


def _told(fault: psycopg.Error, where: str, wait_s: float) -> LogError:
    """See https://www.postgresql.org/docs/current/errcodes-appendix.html."""
    match fault:
        case errors.LockNotAvailable():
            return Locked(where, wait_s)
        case errors.DiskFull():
            return LogFull(where)
        case errors.ReadOnlySqlTransaction() | errors.InsufficientPrivilege():
            return ReadOnly(where)
    return WriteFailed(where, fault.sqlstate or type(fault).__name__)
