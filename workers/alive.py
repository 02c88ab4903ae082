"""A sign of life: a file that is touched every few seconds, for health checks that look at its age alone."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from workers.errors import NotHere

PULSE_S: Final = 5.0
OLDEST_S: Final = 30.0


@contextmanager
def touched(path: Path | None) -> Iterator[None]:
    """Touch the file as long as this lasts; nothing where there is no path."""
    if path is None:
        yield
        return
    over = threading.Event()

    def beat() -> None:
        while True:
            path.touch()
            if over.wait(PULSE_S):
                return

    thread = threading.Thread(target=beat, daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def check(path: Path) -> None:
    """Raise ``NotHere`` where the sign is older than ``OLDEST_S``, or not there."""
    if not path.exists() or time.time() - path.stat().st_mtime > OLDEST_S:
        raise NotHere("worker.not_alive", path=str(path), seconds=int(OLDEST_S))
