"""The stores that the contract is tested on. A store can be handed to another process and opened there."""

from datetime import datetime
from pathlib import Path
from typing import Final, Protocol, TypedDict
from uuid import UUID, uuid4

import pytest
from attrs import field, frozen

from events import postgres, sqlite
from events.ids import uuid7
from events.log import EventLog
from events.postgres import PostgresLog
from events.postgres_kek import kek_from_text
from events.sqlite import SqliteLog
from events.times import to_us
from tests.contracts.sample_events import CODEC, NOW

LOG_ID: Final = "0b5e-log"
KEK: Final = kek_from_text("ab" * 32, "the tests")


class Beginning(TypedDict):
    """How every log of the tests begins."""

    log_id: str
    now: datetime
    new_id: UUID
    actor: str


BEGINNING: Final[Beginning] = {
    "log_id": LOG_ID,
    "now": NOW,
    "new_id": uuid7(to_us(NOW), bytes(10)),
    "actor": "見本 職員",
}


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

    def create(self) -> SqliteLog:
        """Make the log and open it."""
        return sqlite.create_log(self.path, **BEGINNING, codec=CODEC)

    def open(self) -> SqliteLog:
        """Open it once more."""
        return sqlite.open_log(self.path, codec=CODEC)


@frozen
class PostgresStore:
    """A schema of its own on a server."""

    server: str
    schema: str = field(factory=lambda: f"city_{uuid4().hex}")

    @property
    def address(self) -> str:
        """The log's address."""
        return f"{self.server}?schema={self.schema}"

    def create(self) -> PostgresLog:
        """Make the log and open it."""
        return postgres.create_log(self.address, **BEGINNING, kek=KEK, codec=CODEC)

    def open(self) -> PostgresLog:
        """Open it once more."""
        return postgres.open_log(self.address, kek=KEK, codec=CODEC)


STORES: Final = ("sqlite", "postgres")


def store_of(kind: str, request: pytest.FixtureRequest) -> Store:
    """An empty store of a kind, for one test."""
    if kind == "postgres":
        return PostgresStore(request.getfixturevalue("postgres"))
    return SqliteStore(request.getfixturevalue("tmp_path"))
