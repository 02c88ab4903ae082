"""``match worker``: takes messages from Redis and works them off, until it is told to stop.

The process itself only waits: dramatiq's threads hold the line to Redis, and each thread's work is done by a child. So
it is never too busy for a heartbeat, and its memory does not grow with what it solves.
"""

import signal
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import dramatiq
from attrs import evolve

from workers import actors, notes
from workers.alive import touched
from workers.broker import IDLE_MS, LONGEST_IDLE_MS, answering, connected
from workers.cities import City
from workers.reach import within_reach
from workers.working import Bench

GRACE_S = 45
"""How long running children may go on after a request to stop; docker compose gives us 60 s in all."""


def serve(
    url: str,
    cities: tuple[City, ...],
    threads: int,
    bench: Bench,
    *,
    alive: Path | None = None,
    metrics: int | None = None,
    grace_s: int = GRACE_S,
) -> None:
    """Work until SIGTERM or SIGINT: then what runs is finished within ``grace_s``, or handed back.

    ``alive`` is a file that is touched as long as the worker lives, ``metrics`` a port of this computer to show figures
    at. Raises ``NotHere`` and ``NoBroker``.
    """
    within_reach(url, cities)
    broker = answering(connected(url))
    told_to_stop, out_of_time = threading.Event(), threading.Event()
    by_name: Mapping[str, City] = {city.name: city for city in cities}
    actors.declare(broker, by_name, evolve(bench, stop=out_of_time.is_set))
    asking_ms = min(LONGEST_IDLE_MS, IDLE_MS * max(1, len(cities) // 2))  # each thread asks for all cities
    worker = dramatiq.Worker(broker, worker_threads=threads, worker_timeout=asking_ms)
    worker.queue_prefetch = threads + 1  # never reached: what is taken is settled by the broker, for all cities at once
    broker.room = lambda: threads - worker.work_queue.unfinished_tasks
    worker.start()
    notes.note("worker.started", worker=bench.worker, how=f"{threads} threads")
    if metrics is not None:
        from workers.metrics import offer

        offer(metrics)
    with on_signals(told_to_stop.set), touched(alive):
        told_to_stop.wait()
    notes.note("worker.stopping", worker=bench.worker)
    grace = threading.Timer(grace_s, out_of_time.set)
    grace.start()
    worker.stop(timeout=grace_s * 1000 + 10_000)
    grace.cancel()
    broker.close()
    notes.note("worker.stopped", worker=bench.worker)


@contextmanager
def on_signals(act: Callable[[], None]) -> Iterator[None]:
    """Call ``act`` on SIGTERM and on Ctrl-C; a second one of either ends the process at once, as always."""

    def heard(number: int, frame: FrameType | None) -> None:
        signal.signal(number, before[signal.Signals(number)])
        act()

    before = {each: signal.signal(each, heard) for each in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
