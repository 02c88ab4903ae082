"""How far a log's file is known to have reached, kept with the keys and not with the log.

With the first append after a while it is kept that the log is being written, and on closing how far it reached. By it
a file is told that has lost its end since: an old copy put back, or one without the write-ahead log (``-wal``) in which
the newest events were.
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Final, Literal, NamedTuple, TypeAlias

from .files import MAGIC, make_durable, new_private_file
from .open_here import first_bytes
from .turns import Turns

NAME: Final = "reached"
_WAL_FORMAT: Final = 2
_FORMAT_AT: Final = 18  # https://sqlite.org/fileformat2.html, 1.3.3: 2 means that a write-ahead log belongs to it
_WIDTH: Final = 96  # always as long, so that it is overwritten in place
_WRITING: Final = "writing"

End: TypeAlias = Literal["known", "unknown", "older", "no_wal"]
"""``older``: it once reached further; ``no_wal``: its end may be missing, as its write-ahead log is; ``unknown``: so it
may, and there are no keys beside it by which that could be told."""


class Reached(NamedTuple):
    """The last position and hash (hex) that were kept; ``writing``: events may have come since."""

    position: int
    hash: str
    writing: bool


def reached(keys: Path) -> Reached:
    """What is kept in the folder of a log's keys; position 0 where nothing is."""
    path = keys / NAME
    words = path.read_text("ascii", errors="replace").split() if path.is_file() else []
    if len(words) < 2 or not words[0].isdecimal():
        return Reached(0, "", writing=False)
    return Reached(int(words[0]), words[1], writing=words[2:] == [_WRITING])


def keep_reached(keys: Path, position: int, hash: bytes) -> None:  # noqa: A002 - it is called so everywhere
    """Keep how far the log reaches now, durably."""
    _keep(keys, Reached(position, hash.hex(), writing=False))


def keep_writing(keys: Path) -> None:
    """Keep that events have come: after a commit, when the write-ahead log surely holds something, in the same turn."""
    known = reached(keys)
    if not known.writing:
        _keep(keys, known._replace(hash=known.hash or "-", writing=True))


def end_of(path: Path, keys: Path, head: Callable[[], int], turns: Turns) -> End:
    """Whether a file reaches as far as it ever did; ``head`` looks how far it does. See ``End``.

    Others may append and close between two looks: what seems to be shortened is looked at again in their turn.
    """
    if not keys.is_dir():
        return "unknown" if without_wal(path) else "known"
    found = _seen(path, keys, head)
    if found != "known":
        with turns.take():
            found = _seen(path, keys, head)
    return found


def without_wal(path: Path) -> bool:
    """Whether a write-ahead log belongs to this file and none is there: closed by SQLite, or copied without it.

    An empty one is none: whoever opens such a copy for reading makes it.
    """
    header = first_bytes(path, _FORMAT_AT + 1)
    if header is None:
        return False  # this process has it open, and so its write-ahead log
    in_wal_format = header.startswith(MAGIC) and header[-1] == _WAL_FORMAT
    wal = path.with_name(path.name + "-wal")
    return in_wal_format and not (wal.exists() and wal.stat().st_size)


def _seen(path: Path, keys: Path, head: Callable[[], int]) -> End:
    known, alone = reached(keys), without_wal(path)
    position = head()
    # Closed properly the write-ahead log is gone, and the file reaches exactly as far as is known.
    if alone and (known.writing or position > known.position):
        return "no_wal"
    return "older" if position < known.position else "known"


def _keep(keys: Path, known: Reached) -> None:
    path = keys / NAME
    if not path.exists():
        new_private_file(path)
        make_durable(keys)
    words = (str(known.position), known.hash, *([_WRITING] if known.writing else []))
    with path.open("r+b") as file:
        file.write(" ".join(words).ljust(_WIDTH).encode())
        file.flush()
        os.fsync(file.fileno())
