"""Opening an office: the log that is there, or a new one on the first import.

A file of its own because it is the one place where a store is chosen and where a log is made; whatever is wrong with
a log or its keys passes through as ``events.errors`` says it.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from desk.office import Office
from events.accesses import AccessLog, beside
from events.errors import LogExists
from events.files import private_directory
from events.ids import ENTROPY_BYTES, uuid7
from events.log import EventLog
from events.sqlite import create_log, open_log
from events.times import to_us

Clock = Callable[[], datetime]
Entropy = Callable[[int], bytes]


def open_office(
    path: Path,
    *,
    actor: str,
    clock: Clock,
    entropy: Entropy = os.urandom,
    create: bool = False,
    read_only: bool = False,
) -> Office:
    """Open the log at ``path`` with its keys; where it is missing and ``create`` is true, make both.

    Raises what ``events.sqlite.open_log`` and ``create_log`` raise. A log without its keys is never given new ones.
    """
    if create and not path.exists():
        with suppress(LogExists):  # somebody else made it in this moment
            return _at(_created(path, actor, clock, entropy), path, actor, clock, entropy)
    return _at(open_log(path, read_only=read_only), path, actor, clock, entropy)


@contextmanager
def passing_office(*, actor: str, clock: Clock, entropy: Entropy = os.urandom) -> Iterator[Office]:
    """An office whose log is gone afterwards: to try an import before there is a log."""
    with TemporaryDirectory(prefix="match-") as folder:
        office = open_office(Path(folder, "log.sqlite"), actor=actor, clock=clock, entropy=entropy, create=True)
        try:
            yield office
        finally:
            office.log.close()


def _at(log: EventLog, path: Path, actor: str, clock: Clock, entropy: Entropy) -> Office:
    accesses = AccessLog(beside(path), log.log_id)
    return Office(log=log, vault=log.vault, accesses=accesses, actor=actor, clock=clock, entropy=entropy)


def _created(path: Path, actor: str, clock: Clock, entropy: Entropy) -> EventLog:
    """A new log. Its id is random hex: it names the folder of its keys and says nothing."""
    private_directory(path.absolute().parent)
    now = clock()
    return create_log(
        path,
        log_id=entropy(16).hex(),
        now=now,
        new_id=uuid7(to_us(now), entropy(ENTROPY_BYTES)),
        actor=actor,
    )
