"""Opening a log by its name: a path is a SQLite file, ``postgresql://…`` a schema of a PostgreSQL database.

The only place that knows both stores; what belongs to one of them is imported when such a log is opened.
"""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import UUID

from .accesses import AccessLog
from .accesses_file import FileLines, beside
from .codec import CODEC, Codec
from .errors import LogMissing
from .log import EventLog
from .postgres_address import address, is_postgres

if TYPE_CHECKING:
    from .postgres_kek import KekSource

KEK_NAMES: Final = ("MATCH_KEK", "MATCH_KEK_FILE", "MATCH_KEK_PASSPHRASE")
"""Where the environment may hold the key-encryption key: itself, the path of its file, or a passphrase for it."""
WAIT_S: Final = 30.0
"""How long a writer waits for its turn."""


def open_log(
    where: str,
    *,
    keys: Path | None = None,
    kek: "KekSource | None" = None,
    codec: Codec = CODEC,
    read_only: bool = False,
    wait_s: float = WAIT_S,
) -> EventLog:
    """Open a log that is there.

    ``keys`` is the folder in which key stores lie, one folder a log (without: ``keys`` beside a file; the database
    itself, wrapped under ``kek``). Raises what the stores raise: see ``sqlite.open_log``, ``postgres.open_log``.
    """
    if is_postgres(where):
        from . import postgres

        log_id = postgres.id_at(where) if keys else ""
        own = keys / log_id if keys else None
        return postgres.open_log(where, keys=own, kek=kek, codec=codec, read_only=read_only, wait_s=wait_s)
    from . import sqlite

    path = Path(where)
    own = keys / sqlite.id_at(path) if keys else None
    return sqlite.open_log(path, keys=own, codec=codec, read_only=read_only, wait_s=wait_s)


def create_log(
    where: str,
    *,
    log_id: str,
    now: datetime,
    new_id: UUID,
    actor: str,
    keys: Path | None = None,
    kek: "KekSource | None" = None,
    codec: Codec = CODEC,
) -> EventLog:
    """Make a log with its first event and its key store, and open it. ``keys`` and ``kek`` as for ``open_log``."""
    own = keys / log_id if keys else None
    if is_postgres(where):
        from . import postgres

        return postgres.create_log(
            where, log_id=log_id, now=now, new_id=new_id, actor=actor, keys=own, kek=kek, codec=codec
        )
    from . import sqlite

    return sqlite.create_log(Path(where), log_id=log_id, now=now, new_id=new_id, actor=actor, keys=own, codec=codec)


def is_there(where: str) -> bool:
    """Whether there is a log (or a file in its place). Raises ``NotOurLog``, ``Unreachable`` where a server says so."""
    if not is_postgres(where):
        return Path(where).exists()
    from . import postgres

    try:
        postgres.id_at(where)
    except LogMissing:
        return False
    return True


def accesses_of(where: str, log_id: str) -> AccessLog:
    """The record of looks at a log: a file beside a file, a table beside tables."""
    if is_postgres(where):
        from .postgres_accesses import PostgresLines

        return AccessLog(PostgresLines(address(where)), log_id)
    return AccessLog(FileLines(beside(Path(where))), log_id)


def kek_named(environment: Mapping[str, str]) -> "KekSource | None":
    """The key-encryption key that an environment holds: the first of ``KEK_NAMES`` that is set; None where none is.

    A passphrase may be two, a line each, while it is changed. Raises ``KekUnfit``.
    """
    named = next((name for name in KEK_NAMES if environment.get(name)), None)
    if named is None:
        return None
    from . import postgres_kek

    value = environment[named]
    match KEK_NAMES.index(named):
        case 0:
            return postgres_kek.kek_from_text(value, named)
        case 1:
            return postgres_kek.kek_from_file(Path(value))
    return postgres_kek.kek_from_passphrase(*value.splitlines())
