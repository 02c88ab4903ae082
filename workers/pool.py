"""The night on one machine without any server: as many pieces at a time as there are processors to use."""

import os
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import date
from queue import SimpleQueue

from events.vocabulary.nights import NightTask
from workers.cities import City
from workers.working import Bench, place

Piece = tuple[City, date, tuple[NightTask, ...]]


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def worked_off(pieces: Sequence[Piece], bench: Bench, threads: int, done: Callable[[int, int], None]) -> bool:
    """Do all pieces, city by city, the largest first, ``threads`` at a time; false where we were told to stop before.

    A thread does nothing but wait for its child. ``done`` is told how many of how many tasks are over.
    """
    waiting = deque(sorted(pieces, key=lambda piece: (piece[0].name, -_size(piece))))
    over: SimpleQueue[int | None] = SimpleQueue()
    with ThreadPoolExecutor(threads) as pool:
        working = [pool.submit(_worked, waiting, bench, over.put) for _ in range(threads)]
        tasks, at = sum(len(piece[2]) for piece in pieces), 0
        for _ in range(threads):
            while (more := over.get()) is not None:
                at += more
                done(at, tasks)
        whole = [each.result() for each in working]
    return all(whole)


def _worked(waiting: deque[Piece], bench: Bench, over: Callable[[int | None], None]) -> bool:
    """Take pieces as long as there are any; who goes on in the same city goes on at the same place."""
    whole, here = True, None
    try:
        with ExitStack() as places:
            while piece := _next(waiting):
                city, night, tasks = piece
                if here is None or here.city != city:
                    places.close()
                    here = places.enter_context(place(city, bench))
                whole &= here.work(night, tasks)
                over(len(tasks))
        return whole
    finally:
        over(None)


def _next(waiting: deque[Piece]) -> Piece | None:
    try:
        return waiting.popleft()
    except IndexError:  # another thread may have taken the last one
        return None


def _size(piece: Piece) -> int:
    return sum(len(task.districts) for task in piece[2])
