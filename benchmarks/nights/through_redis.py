"""A task's way through Redis, what a second worker brings, and whether a worker grows with what it does."""

import statistics
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import engine.explain
from benchmarks.nights.city import NIGHT, fill, opened
from benchmarks.nights.processes import noted, redis, resident, until, worker
from benchmarks.nights.rows import LITTLE, Size
from benchmarks.nights.table import Rows, at_least, at_most, told
from benchmarks.nights.timing import Watch, watched
from desk.nights.attempts import retry
from desk.nights.beginning import begin
from desk.nights.planning import plan_task
from desk.office import Office
from engine.matchings import matching
from engine.problems.solving import Effort
from events.vocabulary.nights import NightTask
from workers.actors import message
from workers.broker import answering, connected
from workers.handing import hand_out
from workers.pieces import pieces
from workers.turns import TakingTurns

RIDES = ("transport",)
TINY = 5
"""The effort of a task whose way is measured and not its plan."""
ALONE = 40
"""So many tasks are handed out one by one, to a worker that idles."""


def overhead(folder: Path, size: Size) -> Rows:
    """A little task by itself: from the moment it is queued to its beginning on record, and from there to its end."""
    path = folder / "log.sqlite"
    fill(path, folder / "files", size=LITTLE, kinds=RIDES)
    notes, office = folder / "worker.jsonl", opened(path)
    with redis(folder) as environment, worker({**environment, "MATCH_LOG": str(path)}, notes, "--effort", str(TINY)):
        broker = answering(connected(environment["MATCH_REDIS_URL"]))
        tasks = begin(office, NIGHT).tasks[:ALONE]
        _warm(broker, tasks[0], notes)
        queued = [_one_by_one(broker, task, notes, n + 2) for n, task in enumerate(tasks[1:])]
    office.close()
    lines = noted(notes)[2:]
    started = [each for each in lines if each["event"] == "task.started"]
    ended = [each for each in lines if each["event"] == "task.ended"]
    waited = [1000 * (line["moment"] - moment) for line, moment in zip(started, queued, strict=True)]
    worked = [1000 * (b["moment"] - a["moment"]) for a, b in zip(started, ended, strict=True)]
    solving = 1000 * _solving(folder / "again")
    count = f"{len(waited)} tasks one by one"
    yield at_most(f"{count}: queued to begun, ms, median", "an idle worker", statistics.median(waited), 50)
    beside = statistics.median(worked) - solving
    yield at_most(f"{count}: begun to proposed less solve, ms, median", "the same solves alone", beside, 50)
    yield told(f"{count}: their solve, ms, median", "in one process", solving)


def side_by_side(folder: Path, size: Size) -> Rows:
    """The same week's rides of thirteen districts, by one worker and by two."""
    rates = {}
    for workers in (1, 2):
        place = folder / f"workers-{workers}"
        path = place / "log.sqlite"
        fill(path, place / "files", size=size, kinds=RIDES)
        files = [place / f"worker-{n}.jsonl" for n in range(workers)]
        with redis(place) as environment, ExitStack() as stack:
            for each in files:
                stack.enter_context(worker({**environment, "MATCH_LOG": str(path)}, each))
            office = opened(path)
            tasks = begin(office, NIGHT).tasks
            hand_out(answering(connected(environment["MATCH_REDIS_URL"])), "city", NIGHT, pieces(tasks))
            _until_ended(len(tasks), *files)
            office.close()
        rates[workers] = rate(noted(*files))
    yield told("tasks a second, 1 worker", "real-sized weeks of rides", rates[1])
    yield told("tasks a second, 2 workers", "the same", rates[2])
    yield at_least("tasks a second, 2 workers", "1 worker", rates[2] / rates[1], 1.8)


def memory(folder: Path, size: Size) -> Rows:
    """A worker's and its forkserver's own memory after 200 more tasks, each in a child as ever."""
    path = folder / "log.sqlite"
    fill(path, folder / "files", size=LITTLE, kinds=RIDES)
    notes, office = folder / "worker.jsonl", opened(path)
    with (
        redis(folder) as environment,
        worker({**environment, "MATCH_LOG": str(path)}, notes, "--effort", str(TINY)) as process,
    ):
        broker = answering(connected(environment["MATCH_REDIS_URL"]))
        tasks = begin(office, NIGHT).tasks
        hand_out(broker, "city", NIGHT, pieces(tasks))
        _until_ended(len(tasks), notes)
        before, again = resident(process), 0
        while again < 200:
            retry(office, NIGHT, tuple(office.state().nights[NIGHT].tasks.values()))
            hand_out(broker, "city", NIGHT, pieces(tasks))
            again += len(tasks)
            _until_ended(len(tasks) + again, notes)
        after = resident(process)
    office.close()
    yield told("a worker and its forkserver: resident MB", f"after {len(tasks)} tasks", before / 2**20)
    yield at_most(f"… after {again} more", "before them", after / before, 1.05)


def rate(lines: list[dict[str, Any]]) -> float:
    """Tasks a second between the first beginning and the last end."""
    return float(sum(each["event"] == "task.ended" for each in lines)) / float(lines[-1]["moment"] - lines[0]["moment"])


def _until_ended(count: int, *files: Path) -> None:
    until(lambda: sum(each["event"] == "task.ended" for each in noted(*files)) >= count)


def _warm(broker: TakingTurns, task: NightTask, notes: Path) -> None:
    broker.enqueue(message("city", NIGHT, [task]))
    _until_ended(1, notes)


def _one_by_one(broker: TakingTurns, task: NightTask, notes: Path, count: int) -> float:
    """Queue it, wait until it is over and the worker idles again; when it was queued."""
    time.sleep(0.2)
    moment = time.time()
    broker.enqueue(message("city", NIGHT, [task]))
    _until_ended(count, notes)
    return moment


def _solving(folder: Path) -> float:
    """What the solve of such a task takes, with its reasons, the median of a few in this process."""
    fill(folder / "log.sqlite", folder / "files", size=LITTLE, kinds=RIDES)
    office = opened(folder / "log.sqlite")
    found = list(_timed(office, begin(office, NIGHT).tasks[:12]))
    office.close()
    return statistics.median(found[1:])


def _timed(office: Office, tasks: tuple[NightTask, ...]) -> Iterator[float]:
    for task in tasks:
        watch = Watch()
        with watched(matching(task.kind), "solve", watch), watched(engine.explain, "explain", watch):
            plan_task(office, task, effort=Effort(TINY))
        yield watch.seconds
