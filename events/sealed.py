"""A log opened without its keys: to verify it, copy it or look for an anchor. What is sealed in it stays sealed.

A backup holds no keys, and whoever checks one needs none.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from attrs import frozen

from .codec import CODEC
from .errors import MissingKeys
from .log import EventLog
from .postgres_address import address, is_postgres
from .reached import End
from .vault import Vault, keys_directory

_WAIT_S: Final = 30.0


@frozen
class NoKeys:
    """A key store that holds nothing and takes nothing."""

    log_id: str
    wrapped: bool = False

    def find(self, subjects: Iterable[str]) -> dict[str, bytes | None]:
        """None of them."""
        return {}

    def all(self) -> dict[str, bytes | None]:
        """None."""
        return {}

    def add(self, keys: Mapping[str, bytes]) -> None:
        """Refused."""
        raise MissingKeys("")

    def destroy(self, subject: str) -> None:
        """Refused."""
        raise MissingKeys("")

    def changed(self) -> bool:
        """Never."""
        return False

    def close(self) -> None:
        """Nothing to let go of."""


def open_sealed(where: str) -> EventLog:
    """The log at a path or an address, for reading. Raises what opening it raises, but for its keys."""
    if is_postgres(where):
        from . import postgres
        from .postgres_link import Link

        log_id = postgres.id_at(where)
        return postgres.PostgresLog(Link(address(where), _WAIT_S), None, Vault(NoKeys(log_id)), log_id, CODEC)
    from . import sqlite

    path = Path(where)
    log_id = sqlite.id_at(path)
    return sqlite.SqliteLog(path, Vault(NoKeys(log_id)), log_id, CODEC, read_only=True, wait_s=_WAIT_S)


def end_at(where: str) -> End:
    """Whether the log's file reaches as far as it ever did; a server's tables always do.

    To be asked before it is opened. Raises what opening it raises, but for its keys.
    """
    if is_postgres(where):
        return "known"
    from . import sqlite

    path = Path(where)
    return sqlite.end_of_file(path, keys_directory(path.parent, sqlite.id_at(path)))
