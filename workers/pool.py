"""The night on one machine without any server: as many pieces at a time as there are processors to use."""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from datetime import date

from events.vocabulary.nights import NightTask
from workers.cities import City
from workers.working import Bench, work

Piece = tuple[City, date, tuple[NightTask, ...]]


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def worked_off(pieces: Sequence[Piece], bench: Bench, threads: int, done: Callable[[int, int], None]) -> bool:
    """Do all pieces, the largest first, ``threads`` at a time; false where we were told to stop before the end.

    A thread does nothing but wait for its child. ``done`` is told how many of how many tasks are over.
    """
    tasks = sum(len(piece[2]) for piece in pieces)
    over, whole = 0, True
    with ThreadPoolExecutor(threads) as pool:
        running = {pool.submit(work, *piece, bench): piece for piece in sorted(pieces, key=_size, reverse=True)}
        for each in as_completed(running):
            whole &= each.result()
            over += len(running[each][2])
            done(over, tasks)
    return whole


def _size(piece: Piece) -> int:
    return sum(len(task.districts) for task in piece[2])
