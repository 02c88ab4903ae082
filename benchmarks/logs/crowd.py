"""Sixteen processes on one SQLite file, each appending as fast as it may: how even, and how long the longest wait."""

import multiprocessing
import time
from pathlib import Path
from threading import Barrier
from typing import Final

from attrs import frozen

from benchmarks.logs.shape import NOW, SHAPES
from events.errors import LogError
from events.sqlite import open_log

PROCESSES: Final = 16
FOR_S: Final = 4.0
_CONTEXT: Final = multiprocessing.get_context("forkserver")


@frozen
class Writer:
    """What one process saw: appends, the longest one, and the errors."""

    appended: int
    longest_s: float
    errors: int


def crowd(path: Path, shape: str) -> list[Writer]:
    """Let all of them write at once: from when the last of them is ready."""
    _CONTEXT.set_forkserver_preload(["events.sqlite", "events.sealing", "benchmarks.logs.shape"])
    with _CONTEXT.Manager() as manager, _CONTEXT.Pool(PROCESSES) as pool:
        ready = manager.Barrier(PROCESSES)
        return pool.starmap(_write, [(path, shape, number, ready) for number in range(PROCESSES)], chunksize=1)


def _write(path: Path, shape: str, number: int, ready: Barrier) -> Writer:
    log = open_log(path)
    appended, longest_s, errors = 0, 0.0, 0
    ready.wait()
    ends = time.perf_counter() + FOR_S
    while (began := time.perf_counter()) < ends:
        try:
            log.append([SHAPES[shape].draft(10_000_000 + number * 1_000_000 + appended)], None, now=NOW)
        except LogError:
            errors += 1
        appended += 1
        longest_s = max(longest_s, time.perf_counter() - began)
    log.close()
    return Writer(appended, longest_s, errors)
