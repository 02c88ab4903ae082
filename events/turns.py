"""Writers of one file take turns, first come first served: threads and processes alike, in the kernel's own queue.

SQLite's own waiting is not fair: with sixteen processes on one file some never wrote in three seconds. Looking at a
lock file again and again is fairer (slowest to fastest 0.2 to 0.7), and costs a processor. Here whoever waits sleeps
in the kernel (0.9, three times as many writes). Two locks make it fair: the first in line holds the queue and
waits for the turn, so whoever has just finished cannot slip in again before him.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

from attrs import frozen

from .errors import Locked
from .locks import lock, unlock
from .refusals import told


class Turns:
    """The right to write to a file: one thread of one process at a time. Not to be taken twice by one thread."""

    def __init__(self, path: Path, wait_s: float) -> None:
        self._path = path
        self._wait_s = wait_s

    @contextmanager
    def take(self) -> Iterator[None]:
        """Wait for the turn, at most ``wait_s``. Raises ``Locked``."""
        with told(self._path, self._wait_s):
            leave = self._come()
            try:
                yield
            finally:
                leave()

    def _come(self) -> Callable[[], None]:
        """Have the turn; what is returned gives it up."""
        place = _Place.beside(self._path)
        try:
            place.wait(at_once=True)
        except BlockingIOError:
            return self._stand_in_line(place)
        except BaseException:
            place.leave()
            raise
        return place.leave

    def _stand_in_line(self, place: "_Place") -> Callable[[], None]:
        # flock knows no timeout. So a thread stands in line and keeps the turn for us; if we have gone by the time it
        # comes, it gives it up at once.
        came, gone = Event(), Event()

        def stand() -> None:
            try:
                place.wait()
                came.set()
                gone.wait()
            finally:
                place.leave()

        Thread(target=stand, daemon=True).start()
        try:
            if not came.wait(self._wait_s):
                raise Locked(str(self._path), self._wait_s)
        except BaseException:
            gone.set()
            raise
        return gone.set


@frozen
class _Place:
    """A place in the line, as two open files: in the queue (its first only), and at the turn."""

    queue: int
    turn: int

    @classmethod
    def beside(cls, path: Path) -> "_Place":
        queue = _open(path.with_name(path.name + ".queue"))
        try:
            return cls(queue, _open(path.with_name(path.name + ".lock")))
        except BaseException:
            os.close(queue)
            raise

    def wait(self, *, at_once: bool = False) -> None:
        lock(self.queue, wait=not at_once)
        lock(self.turn, wait=not at_once)
        unlock(self.queue)

    def leave(self) -> None:
        unlock(self.turn)  # closing alone would not, if a child had been forked meanwhile
        os.close(self.turn)
        os.close(self.queue)


def _open(lock: Path) -> int:
    return os.open(lock, os.O_RDWR | os.O_CREAT, 0o600)
