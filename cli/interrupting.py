"""Ctrl-C while something is being worked out: the first asks for an end with what there is, the second ends at once."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from engine.problems.solving import Stop


@contextmanager
def stopping() -> Iterator[Stop]:
    """What the solver asks between rounds: true once somebody pressed Ctrl-C.

    The second Ctrl-C goes through as always. Outside the main thread signals cannot be caught; then nothing changes.
    """
    asked = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield asked.is_set
        return
    before = signal.getsignal(signal.SIGINT)

    def ask(number: int, frame: FrameType | None) -> None:
        asked.set()
        signal.signal(signal.SIGINT, before)

    signal.signal(signal.SIGINT, ask)
    try:
        yield asked.is_set
    finally:
        signal.signal(signal.SIGINT, before)
