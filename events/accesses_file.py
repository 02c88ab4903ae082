"""The access log's lines in a file beside a log's file, added under the same kind of turns."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from .accesses import Next
from .files import make_durable, new_private_file, private_directory
from .refusals import told
from .turns import Turns

ENDING: Final = ".accesses"
WAIT_S: Final = 30.0
_BLOCK: Final = 1 << 16


def beside(log: Path) -> Path:
    """Where the access log of a log's file lies."""
    return log.with_name(log.name + ENDING)


class FileLines:
    """The lines of one file."""

    def __init__(self, path: Path) -> None:
        """Touches nothing yet."""
        self.path = path
        self._turns = Turns(path, WAIT_S)

    @property
    def shown(self) -> str:
        """The file's path."""
        return str(self.path)

    def make_ready(self) -> None:
        """Make the file where it is missing, for its owner alone, and see that it can be written.

        Raises ``ReadOnly``, ``WriteFailed``, ``LogFull``.
        """
        with told(self.path, WAIT_S):
            private_directory(self.path.parent)
            if not self.path.exists():
                self._make()
            with self.path.open("r+b"):
                pass

    def add(self, line: Next) -> None:
        """Add the line that follows the last one."""
        with self._turns.take(), told(self.path, WAIT_S), self.path.open("r+b") as file:
            added = line(_last_line(file.fileno()))
            file.seek(0, os.SEEK_END)
            file.write(added + b"\n")
            file.flush()
            os.fsync(file.fileno())

    def read(self) -> Iterator[bytes]:
        """Whole lines: what a writer has not finished, or never will, is not among them."""
        if not self.path.exists():
            return
        with told(self.path, WAIT_S), self.path.open("rb") as file:
            for line in file:
                if line.endswith(b"\n"):
                    yield line[:-1]

    def fill(self, lines: Iterable[bytes]) -> None:
        """Put these into a new file, or one that is empty."""
        self.make_ready()
        with told(self.path, WAIT_S), self.path.open("r+b") as file:
            file.writelines(line + b"\n" for line in lines)
            file.flush()
            os.fsync(file.fileno())

    def close(self) -> None:
        """Nothing is kept open between two lines."""

    def _make(self) -> None:
        try:
            new_private_file(self.path)
        except FileExistsError:
            return  # somebody else made it in this moment
        make_durable(self.path.parent)


def _last_line(descriptor: int) -> bytes | None:
    """The last whole line, None where there is none. What a writer who was killed left behind it is cut off."""
    size = os.fstat(descriptor).st_size
    tail = b""
    at = size
    while at > 0 and tail.count(b"\n") < 2:
        at, step = max(0, at - _BLOCK), min(_BLOCK, at)
        os.lseek(descriptor, at, os.SEEK_SET)
        tail = os.read(descriptor, step) + tail
    whole, newline, torn = tail.rpartition(b"\n")
    if torn:
        os.ftruncate(descriptor, size - len(torn))
    return whole.rpartition(b"\n")[2] if newline else None
