"""Opening an office: the log that is there, or a new one on the first import.

A file of its own because it is the one place where a store is chosen and where a log is made; whatever is wrong with
a log or its keys passes through as ``events.errors`` says it.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from desk.office import Office
from events.errors import LogExists
from events.files import private_directory
from events.ids import ENTROPY_BYTES, uuid7
from events.log import EventLog
from events.opening import accesses_of, create_log, is_there, kek_named, open_log
from events.postgres_address import is_postgres
from events.sealed import open_sealed
from events.times import to_us

if TYPE_CHECKING:
    from events.postgres_kek import KekSource

Clock = Callable[[], datetime]
Entropy = Callable[[int], bytes]


def open_office(
    where: Path | str,
    *,
    actor: str,
    clock: Clock,
    entropy: Entropy = os.urandom,
    create: bool = False,
    read_only: bool = False,
    environment: Mapping[str, str] = os.environ,
) -> Office:
    """Open the log at a path or an address with its keys; where it is missing and ``create`` is true, make both.

    ``environment`` names the key-encryption key of a log on PostgreSQL (``events.opening.KEK_NAMES``). Raises what
    ``events.opening.open_log`` and ``create_log`` raise. A log without its keys is never given new ones.
    """
    place = str(where)
    kek = kek_named(environment) if is_postgres(place) else None
    if create and not is_there(place):
        with suppress(LogExists):  # somebody else made it in this moment
            return _at(_created(place, kek, actor, clock, entropy), place, actor, clock, entropy)
    return _at(open_log(place, kek=kek, read_only=read_only), place, actor, clock, entropy)


def sealed_office(where: str, *, actor: str, clock: Clock) -> Office:
    """An office whose log was opened without its keys, to verify it or to copy it: nothing sealed can be read."""
    return _at(open_sealed(where), where, actor, clock, os.urandom)


@contextmanager
def passing_office(*, actor: str, clock: Clock, entropy: Entropy = os.urandom) -> Iterator[Office]:
    """An office whose log is gone afterwards: to try an import before there is a log."""
    with TemporaryDirectory(prefix="match-") as folder:
        office = open_office(Path(folder, "log.sqlite"), actor=actor, clock=clock, entropy=entropy, create=True)
        try:
            yield office
        finally:
            office.close()


def _at(log: EventLog, place: str, actor: str, clock: Clock, entropy: Entropy) -> Office:
    accesses = accesses_of(place, log.log_id)
    return Office(log=log, vault=log.vault, accesses=accesses, actor=actor, clock=clock, entropy=entropy)


def _created(place: str, kek: "KekSource | None", actor: str, clock: Clock, entropy: Entropy) -> EventLog:
    """A new log. Its id is random hex: it names the folder of its keys and says nothing."""
    if not is_postgres(place):
        private_directory(Path(place).absolute().parent)
    now = clock()
    return create_log(
        place,
        log_id=entropy(16).hex(),
        now=now,
        new_id=uuid7(to_us(now), entropy(ENTROPY_BYTES)),
        actor=actor,
        kek=kek,
    )
