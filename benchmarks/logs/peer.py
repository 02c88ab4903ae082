"""The peer: ``eventsourcing``, the best known event store for Python, with the same event in primitive fields.

At its quickest: one aggregate that holds all events, primitive fields, its log read in large sections. As durable as
ours: its SQLite file is in WAL mode with synchronous=FULL (SQLite's default, and checked), its PostgreSQL is the server
that ours uses.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from uuid import UUID

from eventsourcing.application import Application
from eventsourcing.cryptography import AESCipher
from eventsourcing.domain import Aggregate

from events.log import Draft
from events.times import to_us
from events.vocabulary.needs import RideDetails, RideRequested

SECTION = 1000
CIPHER = {"CIPHER_TOPIC": "eventsourcing.cryptography:AESCipher", "CIPHER_KEY": AESCipher.create_key(32)}


class Office(Aggregate):
    """The peer's fold: rides by need, as ours."""

    def __init__(self) -> None:
        self.rides: dict[str, object] = {}

    class RideRequested(Aggregate.Event):
        """Every field of ours, sealed ones too, as a text or a number."""

        need: str
        person: str
        first_day: str
        weekdays: str
        until: str
        number: str
        received: str
        purpose: str
        pickup: str
        pickup_town: str
        pickup_name: str
        delivery: str
        delivery_town: str
        delivery_name: str
        arrive_by_min: int
        return_ready_min: int
        attendants: int
        wheelchairs: int
        chair: str
        front_seat: bool
        basis: str
        note: str
        happened_us: int
        actor: str
        claims: str
        district: str
        body: str
        correlation: str

        def apply(self, office: "Office") -> None:  # type: ignore[override]
            office.rides[self.need] = self


class Rides(Application[UUID]):
    """The peer's application."""

    log_section_size = SECTION


class Peer:
    """An application with one office in it."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self.application = Rides(dict(environment))
        office = Office()
        self._id = office.id
        self.application.save(office)
        self._office = office

    def pending(self, drafts: Sequence[Draft]) -> None:
        """Make the events of a batch, before the clock starts."""
        for one in drafts:
            self._office.trigger_event(Office.RideRequested, **fields(one))

    def save(self) -> None:
        """Store the batch."""
        self.application.save(self._office)

    def get(self) -> int:
        """The state from all events; how many."""
        office: Office = self.application.repository.get(self._id)
        return len(office.rides)

    def read(self) -> int:
        """All events from its log, decoded; how many."""
        log, mapper = self.application.notification_log, self.application.mapper
        count, start = 0, 1
        while notifications := log.select(start, SECTION):
            for notification in notifications:
                mapper.to_domain_event(notification)
            count, start = count + len(notifications), notifications[-1].id + 1
        return count

    def close(self) -> None:
        """Let go of it."""
        self.application.close()


def on_sqlite(path: Path) -> Peer:
    """A peer over a new file, with its cipher off."""
    peer = Peer({"PERSISTENCE_MODULE": "eventsourcing.sqlite", "SQLITE_DBNAME": path.as_uri()})
    with peer.application.recorder.datastore.transaction(commit=False) as cursor:  # type: ignore[attr-defined]
        settings = [
            cursor.execute(f"PRAGMA {name}") or cursor.fetchone()[0] for name in ("journal_mode", "synchronous")
        ]
    assert settings == ["wal", 2], settings
    return peer


def on_sqlite_sealed(path: Path) -> Peer:
    """The same with its cipher on: one key for everything."""
    return Peer({"PERSISTENCE_MODULE": "eventsourcing.sqlite", "SQLITE_DBNAME": path.as_uri(), **CIPHER})


def on_postgres(host: str, port: int, user: str, password: str) -> Peer:
    """A peer in the public schema of a server."""
    return Peer(
        {
            "PERSISTENCE_MODULE": "eventsourcing.postgres",
            "POSTGRES_DBNAME": "postgres",
            "POSTGRES_HOST": host,
            "POSTGRES_PORT": str(port),
            "POSTGRES_USER": user,
            "POSTGRES_PASSWORD": password,
        }
    )


def fields(one: Draft) -> dict[str, Any]:
    """Our event, flat."""
    event = one.event
    assert isinstance(event, RideRequested)
    assert isinstance(event.private, RideDetails)
    ride = event.private
    return {
        "need": event.need,
        "person": event.person,
        "first_day": event.first_day.isoformat(),
        "weekdays": "",
        "until": "",
        "number": event.number,
        "received": event.received.isoformat() if event.received else "",
        "purpose": ride.purpose,
        "pickup": ride.pickup.address,
        "pickup_town": ride.pickup.town,
        "pickup_name": ride.pickup.name,
        "delivery": ride.delivery.address,
        "delivery_town": ride.delivery.town,
        "delivery_name": ride.delivery.name,
        "arrive_by_min": ride.arrive_by_min,
        "return_ready_min": ride.return_ready_min,
        "attendants": ride.attendants,
        "wheelchairs": ride.wheelchairs,
        "chair": ride.chair,
        "front_seat": ride.front_seat,
        "basis": ride.basis,
        "note": ride.note,
        "happened_us": to_us(one.happened),
        "actor": one.actor,
        "claims": " ".join(one.claims),
        "district": one.district,
        "body": one.body,
        "correlation": one.correlation.hex if one.correlation else "",
    }
