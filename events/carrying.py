"""A log carried to another place, onto either store: the same events, the same bytes, the same hashes.

The events come from a log, a backup or an export; the keys from a backup of them, or stay where they are.
"""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from shutil import rmtree
from typing import TYPE_CHECKING

from .keystore import KeyStore
from .log import Recorded
from .postgres_address import is_postgres
from .reached import keep_reached
from .sqlite_loading import build_file
from .vault import keys_directory

if TYPE_CHECKING:
    from .postgres_kek import KekSource


def carry(
    events: Iterable[Recorded],
    where: str,
    *,
    log_id: str,
    keys: Mapping[str, bytes | None] | None,
    kek: "KekSource | None" = None,
) -> None:
    """Build the log at a path or an address; with these keys, or (None) with none.

    A subject whose key is None is marked as destroyed. Raises ``LogExists``, ``KeysExist``, and what building raises;
    then nothing is left behind.
    """
    if is_postgres(where):
        from .postgres_loading import build_tables

        build_tables(where, events, log_id=log_id, keys=keys, kek=kek)
        return
    path = Path(where)
    folder = keys_directory(path.parent, log_id)
    if keys is None:
        build_file(path, events)
        return
    KeyStore.filled(folder, keys).close()
    try:
        build_file(path, events)
    except BaseException:
        rmtree(folder)
        with suppress(OSError):
            folder.parent.rmdir()  # where other logs have theirs it stays
        raise


def keys_beside(where: str, log_id: str) -> Path | None:
    """The folder of a log's keys where it is there already, beside the place of its file."""
    if is_postgres(where):
        return None
    folder = keys_directory(Path(where).parent, log_id)
    return folder if folder.is_dir() else None


def begin_again(keys: Path, position: int, hash: bytes) -> None:  # noqa: A002 - it is called so everywhere
    """Take a log that reaches less far than it once did as what there is: it was put back on purpose."""
    keep_reached(keys, position, hash)
