"""A process that has read what many pieces of work need, and from which the child of each is forked.

Whatever a child would read by itself, it has from the moment it is forked: of a log, that is nearly all that it does
beside planning. The stem computes nothing else, so it lives through whatever its children do; where it dies all the
same, the next piece of work gets another. Where processes cannot be forked (Windows), each child reads for itself.
"""

import gc
import json
import multiprocessing
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection, wait
from time import monotonic
from typing import Any, Final, Protocol

from attrs import asdict

from workers import child
from workers.child import PAUSE_S, Ended, Limits

READING_S: Final = 120.0
"""How long a stem may take to read, beside the limit of its first child."""


class Run(Protocol):
    """``child.run``, or what does the same from a stem."""

    def __call__(self, function: str, argument: Any, limits: Limits, *, stop: Callable[[], bool] = ...) -> Ended: ...


@contextmanager
def stem(read: str, argument: Any) -> Iterator[Run]:
    """Children that begin where ``module:function``, called with a JSON value before each of them, has ended."""
    if "fork" not in multiprocessing.get_all_start_methods():
        yield child.run
        return
    grown = Stem(read, argument)
    try:
        yield grown.run
    finally:
        grown.close()


class Stem:
    """One such process, begun with the first piece of work. For one thread at a time."""

    def __init__(self, read: str, argument: Any) -> None:
        self._read, self._argument = read, argument
        self._process: Any = None
        self._line: Any = None

    def run(self, function: str, argument: Any, limits: Limits, *, stop: Callable[[], bool] = lambda: False) -> Ended:
        """As ``child.run``."""
        if self._process is None or not self._process.is_alive():
            self.close()
            self._process, self._line = child.started(_grow, (self._read, json.dumps(self._argument)))
        asked = {"function": function, "argument": argument, "limits": asdict(limits)}
        try:
            self._line.send_bytes(json.dumps(asked).encode())
            return self._answer(limits.seconds + READING_S, stop)
        except (EOFError, OSError):  # it died, and with it the child
            return Ended("crashed")

    def _answer(self, seconds: float, stop: Callable[[], bool]) -> Ended:
        ends, told = monotonic() + seconds, False
        while not wait([self._line, self._process.sentinel], timeout=PAUSE_S):
            if stop() and not told:
                told = True
                self._line.send_bytes(b"stop")
            if monotonic() >= ends:
                self.close()
                return Ended("time")
        return Ended(**json.loads(self._line.recv_bytes()))

    def close(self) -> None:
        """Let it go, and a child of it that still runs."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._line.close()
            self._process = None


def _grow(read: str, argument: str, line: Connection) -> None:
    """Fork a child for whatever is asked, having read on before, until nobody is there to ask."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a Ctrl-C is the worker's to answer
    context = multiprocessing.get_context("fork")
    with suppress(EOFError, OSError):
        while (asked := line.recv_bytes()) is not None:
            if asked == b"stop":  # it came after the end of what it was to stop
                continue
            told = json.loads(asked)
            with suppress(Exception):  # the child finds the same fault by itself, and tells it
                child.called(read, argument)
            gc.freeze()  # what was read is looked through by no child, and so stays shared with all of them
            ended = child.run(
                told["function"], told["argument"], Limits(**told["limits"]), stop=line.poll, context=context
            )
            line.send_bytes(json.dumps(asdict(ended)).encode())
