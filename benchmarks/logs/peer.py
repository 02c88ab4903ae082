"""The peer: ``eventsourcing``, the best known event store for Python, with the same event in primitive fields.

As durable as ours: its SQLite file is in WAL mode with synchronous=FULL (SQLite's default, and checked), its PostgreSQL
is the server that ours uses; its log is read in large sections. It is met in two ways. As its documentation teaches,
each thing that events are about is an aggregate (here: who was asked about which run, or a need). And in a ``heap``:
one aggregate that holds every event of the log is the quickest that it can be, and no use to anybody.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from eventsourcing.application import Application
from eventsourcing.cryptography import AESCipher
from eventsourcing.domain import Aggregate

from benchmarks.logs.shape import SHAPES, Shape, primitive
from events.log import Draft

SECTION: Final = 1000


class Matter(Aggregate):
    """What events are about. Its fold is as light as one can be: the last event under its number."""

    def __init__(self) -> None:
        self.told: dict[int, object] = {}


class Matters(Application[UUID]):
    """The peer's application."""

    log_section_size = SECTION


def _apply(event: Any, matter: Matter) -> None:
    matter.told[event.originator_version] = event


def _event_class(shape: Shape) -> type[Aggregate.Event]:
    """The shape's event as the peer's users write one: a class with a primitive type for each field."""
    fields = {name: type(value) for name, value in primitive(shape.draft(0)).items()}
    name = shape.name.title().replace(".", "")
    made = type(name, (Aggregate.Event,), {"__annotations__": fields, "apply": _apply, "__module__": __name__})
    globals()[name] = made  # it finds a stored event's class by this name
    return made


_EVENTS: Final = {name: _event_class(shape) for name, shape in SHAPES.items()}


class Peer:
    """An application, and the aggregates of the batch that comes next."""

    def __init__(self, environment: Mapping[str, str], shape: Shape, *, heap: bool) -> None:
        self._application = Matters(dict(environment))
        self._event = _EVENTS[shape.name]
        self._heap = self._new(1) if heap else []
        self._ids = [matter.id for matter in self._heap]
        self._waiting: list[Matter] = []

    @property
    def events(self) -> int:
        """How many it holds; an aggregate's beginning is one too."""
        return self._application.recorder.max_notification_id() or 0

    def pending(self, drafts: Sequence[Draft]) -> None:
        """Make a batch, before the clock starts: its aggregates are there already, its events wait to be saved."""
        self._waiting = self._heap or self._new(len(drafts))
        for n, one in enumerate(drafts):
            self._waiting[n % len(self._waiting)].trigger_event(self._event, **primitive(one))
        self._ids = [matter.id for matter in self._heap] or [*self._ids, *(matter.id for matter in self._waiting)]

    def save(self) -> None:
        """Store the batch."""
        self._application.save(*self._waiting)

    def get(self) -> int:
        """The state of everything; how many events it is made of."""
        matters: list[Matter] = [self._application.repository.get(each) for each in self._ids]
        return sum(len(matter.told) for matter in matters)

    def read(self) -> int:
        """All events from its log, decoded; how many."""
        log, mapper = self._application.notification_log, self._application.mapper
        count, start = 0, 1
        while notifications := log.select(start, SECTION):
            for notification in notifications:
                mapper.to_domain_event(notification)
            count, start = count + len(notifications), notifications[-1].id + 1
        return count

    def close(self) -> None:
        """Let go of it."""
        self._application.close()

    def settings(self, *names: str) -> list[object]:
        """SQLite's settings of these names, on the connections that it uses."""
        with self._application.recorder.datastore.transaction(commit=False) as cursor:  # type: ignore[attr-defined]
            return [cursor.execute(f"PRAGMA {name}") or cursor.fetchone()[0] for name in names]

    def _new(self, count: int) -> list[Matter]:
        matters = [Matter() for _ in range(count)]
        self._application.save(*matters)
        return matters


def on_sqlite(path: Path, shape: Shape, *, heap: bool = False, sealed: bool = False) -> Peer:
    """A peer over a new file; ``sealed``: with its cipher on, one key for everything."""
    cipher = {"CIPHER_TOPIC": "eventsourcing.cryptography:AESCipher", "CIPHER_KEY": AESCipher.create_key(32)}
    environment = {"PERSISTENCE_MODULE": "eventsourcing.sqlite", "SQLITE_DBNAME": path.as_uri()}
    peer = Peer(environment | (cipher if sealed else {}), shape, heap=heap)
    assert peer.settings("journal_mode", "synchronous") == ["wal", 2]
    return peer


def on_postgres(host: str, port: int, user: str, password: str, shape: Shape, *, heap: bool = False) -> Peer:
    """A peer in a database of its own on a server."""
    environment = {
        "PERSISTENCE_MODULE": "eventsourcing.postgres",
        "POSTGRES_DBNAME": "heap" if heap else "matters",
        "POSTGRES_HOST": host,
        "POSTGRES_PORT": str(port),
        "POSTGRES_USER": user,
        "POSTGRES_PASSWORD": password,
    }
    return Peer(environment, shape, heap=heap)
