"""What the log and its key store share about files: private from the first byte, durable by name, known by a number.

Both are SQLite files; a file of another program, an empty one or a torn one is told apart before SQLite touches it.
"""

import os
import sys
from pathlib import Path
from typing import Final

from .open_here import first_bytes

MAGIC: Final = b"SQLite format 3\0"
_HEADER_BYTES: Final = 100


def private_directory(directory: Path) -> None:
    """Make a folder and those above it that are missing, each readable by its owner alone.

    On Windows too: there Python gives a folder of this mode to its owner and the administrators (os.mkdir, 3.12.4), and
    what is made in it inherits that.
    """
    if not directory.exists():
        private_directory(directory.parent)
        directory.mkdir(mode=0o700, exist_ok=True)
        make_durable(directory.parent)


def new_private_file(path: Path) -> None:
    """Make an empty file that its owner alone may read. Raises ``FileExistsError``."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def make_durable(directory: Path) -> None:
    """See the names in a folder on disk (a new file is not safe before its folder is).

    Windows lets nobody open a folder as a file; NTFS keeps its names in a journal of its own.
    """
    if sys.platform == "win32":
        return
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def new_part(path: Path) -> Path:
    """An empty private file next to where a whole one is to be; what an interrupted attempt left is cleared away."""
    part = path.with_name(path.name + ".part")
    for end in ("", "-wal", "-shm", "-journal"):
        part.with_name(part.name + end).unlink(missing_ok=True)
    new_private_file(part)
    return part


def publish(part: Path, path: Path) -> None:
    """Give what is whole its name, durably: a file or a folder."""
    make_durable(part)
    part.rename(path)
    make_durable(path.parent)


def stranger(path: Path, application_id: int, format_version: int) -> str | None:
    """Why this is no SQLite file of ours, as a code; None where it is.

    empty, not_a_database, truncated, other_program, newer_format. See https://sqlite.org/fileformat2.html, 1.3.
    """
    header = first_bytes(path, _HEADER_BYTES)
    if header is None:
        return None  # it was looked at when it was opened
    if not header:
        return "empty"
    if not header.startswith(MAGIC):
        return "truncated" if MAGIC.startswith(header) else "not_a_database"
    if len(header) < _HEADER_BYTES:
        return "truncated"
    if _number(header, 68) != application_id:
        return "other_program"
    if _number(header, 60) > format_version:
        return "newer_format"
    return "truncated" if _cut_short(path, header) else None


def _cut_short(path: Path, header: bytes) -> bool:
    """Whether pages are missing that no log or journal beside the file can bring back."""
    page_bytes = int.from_bytes(header[16:18])
    page_bytes = 65536 if page_bytes == 1 else page_bytes
    mended = any(_in_use(path.with_name(path.name + end)) for end in ("-wal", "-journal"))
    return path.stat().st_size < _number(header, 28) * page_bytes and not mended


def _in_use(beside: Path) -> bool:
    if not beside.exists():
        return False
    with beside.open("rb") as file:
        return file.read(1) not in (b"", b"\0")


def _number(header: bytes, at: int) -> int:
    return int.from_bytes(header[at : at + 4])
