"""The stores that the contract is tested on. A store can be handed to another process and opened there."""

from pathlib import Path
from typing import Final, Protocol

from attrs import frozen

from events.ids import uuid7
from events.log import EventLog
from events.sqlite import create_log, open_log
from events.times import to_us
from tests.contracts.sample_events import CODEC, NOW


class Store(Protocol):
    """A place for one log."""

    def create(self) -> EventLog:
        """Make the log and open it."""

    def open(self) -> EventLog:
        """Open it once more."""


@frozen
class SqliteStore:
    """One file in a folder of its own."""

    directory: Path

    @property
    def path(self) -> Path:
        """The log's file."""
        return self.directory / "match.log"

    def create(self) -> EventLog:
        """Make the log and open it."""
        first = uuid7(to_us(NOW), bytes(10))
        return create_log(self.path, log_id="0b5e-log", now=NOW, new_id=first, actor="見本 職員", codec=CODEC)

    def open(self) -> EventLog:
        """Open it once more."""
        return open_log(self.path, codec=CODEC)


STORES: Final = (SqliteStore,)
