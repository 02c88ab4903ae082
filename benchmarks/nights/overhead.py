"""A little task's way through Redis by itself: from being queued to its beginning, from there to its proposal.

The log's own times are taken, of a worker that idles before each task; so the polling for a message is in it, and the
folding of the log. What its solve takes is measured apart, in one process, and taken off.
"""

import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import engine.explain
from benchmarks.nights.city import NIGHT, fill, opened
from benchmarks.nights.processes import redis, worker
from benchmarks.nights.rows import LITTLE, Size
from benchmarks.nights.table import Rows, at_most, told
from benchmarks.nights.through_redis import RIDES, TINY, until_ended
from benchmarks.nights.timing import Watch, watched
from desk.nights.beginning import begin
from desk.nights.planning import plan_task
from desk.office import Office
from engine.matchings import matching
from engine.problems.solving import Effort
from events.vocabulary.nights import NightTask
from workers.actors import message
from workers.broker import answering, connected

GOAL_MS = 50
ALONE = 13


def overhead(folder: Path, size: Size) -> Rows:
    """The rows, in milliseconds."""
    path, notes = folder / "log.sqlite", folder / "worker.jsonl"
    fill(path, folder / "files", size=LITTLE, kinds=RIDES)
    office = opened(path)
    with redis(folder) as environment, worker({**environment, "MATCH_LOG": str(path)}, notes, "--effort", str(TINY)):
        broker = answering(connected(environment["MATCH_REDIS_URL"]))
        tasks, queued = begin(office, NIGHT).tasks, []
        for count, task in enumerate(tasks, 1):
            time.sleep(0.3)  # the worker idles
            queued.append(time.time())
            broker.enqueue(message("city", NIGHT, [task]))
            until_ended(count, notes)
    begun, proposed = (recorded(office, type_) for type_ in ("night.task_started", "plan.proposed"))
    solving = median(_alone(folder / "again"))
    events = office.log.head()[0]
    office.close()
    what, log = f"{len(tasks) - 1} tasks one by one", f"a log of {events} events"
    waited = [1000 * (b - a) for a, b in zip(queued, begun, strict=True)][1:]  # the first one starts the forkserver
    worked = [1000 * (b - a) for a, b in zip(begun, proposed, strict=True)][1:]
    yield at_most(f"{what}: queued to begun, ms, median", "an idle worker", median(waited), GOAL_MS)
    yield at_most(f"{what}: begun to proposed less solve, ms, median", log, median(worked) - 1000 * solving, GOAL_MS)
    yield told(f"{what}: their solve and reasons, ms, median", "in one process", 1000 * solving)


def recorded(office: Office, type_: str) -> list[float]:
    """When each event of a type was recorded, in seconds."""
    return [each.recorded_us / 1e6 for each in office.log.read() if each.type == type_]


def _alone(folder: Path) -> list[float]:
    """The seconds of such solves, with their reasons; the first, which loads what solves, left out."""
    fill(folder / "log.sqlite", folder / "files", size=LITTLE, kinds=RIDES)
    again = opened(folder / "log.sqlite")
    found = list(_timed(again, begin(again, NIGHT).tasks[:ALONE]))
    again.close()
    return found[1:]


def _timed(office: Office, tasks: tuple[NightTask, ...]) -> Iterator[float]:
    for task in tasks:
        watch = Watch()
        with watched(matching(task.kind), "solve", watch), watched(engine.explain, "explain", watch):
            plan_task(office, task, effort=Effort(TINY))
        yield watch.seconds
