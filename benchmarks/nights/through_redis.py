"""What a second worker brings, and whether a worker grows with what it does."""

from contextlib import ExitStack
from pathlib import Path
from typing import Any

from benchmarks.nights.city import NIGHT, fill, opened
from benchmarks.nights.processes import noted, redis, resident, until, worker
from benchmarks.nights.rows import LITTLE, Size
from benchmarks.nights.table import Rows, at_least, at_most, told
from desk.nights.attempts import retry
from desk.nights.beginning import begin
from workers.broker import answering, connected
from workers.handing import hand_out
from workers.pieces import pieces

RIDES = ("transport",)
TINY = 5
"""The effort where a task is measured and not its plan."""


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
            until_ended(len(tasks), *files)
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
        until_ended(len(tasks), notes)
        before, again = resident(process), 0
        while again < 200:
            retry(office, NIGHT, tuple(office.state().nights[NIGHT].tasks.values()))
            hand_out(broker, "city", NIGHT, pieces(tasks))
            again += len(tasks)
            until_ended(len(tasks) + again, notes)
        after = resident(process)
    office.close()
    yield told("a worker and its forkserver: resident MB", f"after {len(tasks)} tasks", before / 2**20)
    yield at_most(f"… after {again} more", "before them", after / before, 1.05)


def rate(lines: list[dict[str, Any]]) -> float:
    """Tasks a second between the first beginning and the last end."""
    return float(sum(each["event"] == "task.ended" for each in lines)) / float(lines[-1]["moment"] - lines[0]["moment"])


def until_ended(count: int, *files: Path) -> None:
    until(lambda: sum(each["event"] == "task.ended" for each in noted(*files)) >= count)
