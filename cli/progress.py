"""Progress on stderr, for work over a second and only where somebody watches: nothing in a pipe or a log file."""

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from cli.call import Call
from cli.wide import columns
from engine.problems.solving import Progress
from wording import known

PATIENCE_S = 1.0
EVERY_S = 0.2
SILENCE_S = 3.0
"""After so long without a word it is told that the work goes on."""


@contextmanager
def watched(call: Call, code: str, **told: object) -> Iterator[Progress]:
    """A function that is told ``(done, of)`` and keeps one line on the terminal up to date; the line is gone after.

    ``code`` words the line with ``done``, ``of`` and ``percent``, and ``told``. Work that tells nothing for a while
    is said to go on, where ``code.waiting`` has words for it (with its ``seconds``). Time is measured to spare the
    terminal; it touches no result.
    """
    begun, line, over = time.monotonic(), _Line(), threading.Event()

    def tell(done: int, of: int) -> None:
        now = time.monotonic()
        if now - begun >= PATIENCE_S and now - line.shown >= EVERY_S:
            line.show(call.say(code, done=done, of=of, percent=100 * done // of if of else 0, **told))

    def tell_that_it_goes_on() -> None:
        while not over.wait(SILENCE_S):
            now = time.monotonic()
            if now - line.shown >= SILENCE_S:
                line.show(call.say(f"{code}.waiting", seconds=int(now - begun), **told))

    beside = threading.Thread(target=tell_that_it_goes_on, daemon=True)
    if known(f"{code}.waiting") and sys.stderr.isatty():
        beside.start()
    try:
        yield tell
    finally:
        over.set()
        if beside.is_alive():
            beside.join()
        line.clear()


class _Line:
    """The one line on the terminal, written over again and again; ``shown`` is when it was written last."""

    def __init__(self) -> None:
        self.shown, self.width, self.turn = time.monotonic(), 0, threading.Lock()

    def show(self, text: str) -> None:
        with self.turn:
            if sys.stderr.isatty():
                self.shown = time.monotonic()
                sys.stderr.write(f"\r{text}{' ' * (self.width - columns(text))}")
                sys.stderr.flush()
                self.width = columns(text)

    def clear(self) -> None:
        if self.width:
            sys.stderr.write(f"\r{' ' * self.width}\r")
            sys.stderr.flush()
