"""How far a log's file is known to have reached, kept with the keys and not with the log.

Before the first append after a while it is kept that the log is being written, and on closing how far it reached. By it
a file is told that has lost its end since: an old copy put back, or one without the write-ahead log (``-wal``) in which
the newest events were.
"""

import os
from pathlib import Path
from typing import Final, NamedTuple

from .errors import LogDamaged
from .files import MAGIC, make_durable, new_private_file
from .open_here import first_bytes

NAME: Final = "reached"
_WAL_FORMAT: Final = 2
_FORMAT_AT: Final = 18  # https://sqlite.org/fileformat2.html, 1.3.3: 2 means that a write-ahead log belongs to it
_WIDTH: Final = 96  # always as long, so that it is overwritten in place
_WRITING: Final = "writing"


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
    """Keep, before an append, that the log is being written."""
    known = reached(keys)
    if not known.writing:
        _keep(keys, known._replace(hash=known.hash or "-", writing=True))


def without_wal(path: Path) -> bool:
    """Whether a write-ahead log belongs to this file and none is there: closed by SQLite, or copied without it."""
    header = first_bytes(path, _FORMAT_AT + 1)
    if header is None:
        return False  # we have it open, and its log with it
    in_wal_format = header.startswith(MAGIC) and header[-1] == _WAL_FORMAT
    return in_wal_format and not path.with_name(path.name + "-wal").exists()


def refuse_shortened(path: Path, keys: Path, position: int, *, alone: bool) -> None:
    """Raise ``LogDamaged`` (older, no_wal) where the file reaches less far than it once did, or may well do so.

    ``alone`` says that no write-ahead log was there. Closed properly it is gone, and the file reaches as far as known.
    """
    known = reached(keys)
    if alone and (known.writing or position > known.position):
        raise LogDamaged(str(path), "no_wal")
    if position < known.position:
        raise LogDamaged(str(path), "older")


def end_of(path: Path, keys: Path, position: int, *, alone: bool) -> str:
    """Whether a file's end is known to be there: ``known``, ``older``, ``no_wal``; ``unknown`` without its keys."""
    if not keys.is_dir():
        return "unknown" if alone else "known"
    try:
        refuse_shortened(path, keys, position, alone=alone)
    except LogDamaged as fault:
        return fault.why
    return "known"


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
