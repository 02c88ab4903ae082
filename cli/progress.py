"""Progress on stderr, for work over a second and only where somebody watches: nothing in a pipe or a log file."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from cli.call import Call
from cli.wide import columns
from engine.problems.solving import Progress

PATIENCE_S = 1.0
EVERY_S = 0.2


@contextmanager
def watched(call: Call, code: str) -> Iterator[Progress]:
    """A function that is told ``(done, of)`` and keeps one line on the terminal up to date; the line is gone after.

    ``code`` words the line with ``done``, ``of`` and ``percent``. Time is measured to spare the terminal; it touches
    no result.
    """
    begun = shown = time.monotonic()
    width = 0

    def tell(done: int, of: int) -> None:
        nonlocal shown, width
        now = time.monotonic()
        if now - begun < PATIENCE_S or now - shown < EVERY_S or not sys.stderr.isatty():
            return
        line = call.say(code, done=done, of=of, percent=100 * done // of if of else 0)
        sys.stderr.write(f"\r{line}{' ' * (width - columns(line))}")
        sys.stderr.flush()
        shown, width = now, columns(line)

    try:
        yield tell
    finally:
        if width:
            sys.stderr.write(f"\r{' ' * width}\r")
            sys.stderr.flush()
