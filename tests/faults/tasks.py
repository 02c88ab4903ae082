"""Work for a child process that goes as such work may go: well, badly, without end, and down with the process."""

import os
import signal
import sys
import time
from pathlib import Path
from typing import Any, Final

SIGN: Final = "alive"


def add(numbers: list[int]) -> int:
    return sum(numbers)


def imported(names: list[str]) -> list[str]:
    """Those of the modules that are there already, without anybody having asked for them."""
    return [name for name in names if name in sys.modules]


def raise_with_a_name(name: str) -> None:
    raise ValueError(name)


def refuse(code: str) -> None:
    from desk.errors import Refused

    raise Refused(code)


def never_end(_: Any) -> None:
    while True:
        pass


def eat_memory(_: Any) -> None:
    eaten = []
    while True:
        eaten.append(bytearray(20_000_000))


def crash(_: Any) -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


def leave(_: Any) -> None:
    os._exit(3)


_read: list[str] = []


def read(path: str) -> None:
    """Read a file, for those who are forked from here."""
    _read[:] = [Path(path).read_text()]


def what_was_read(_: Any) -> str:
    return _read[0]


def touch_again_and_again(path: str) -> None:
    """Write the time, and who writes, into a file until somebody ends the process."""
    while True:
        Path(path).write_text(f"{time.time()} {os.getpid()}")
        time.sleep(0.05)
