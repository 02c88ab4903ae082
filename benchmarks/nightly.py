"""A night of thirteen districts: in one process, through Redis, on one and two workers, and for many cities.

    python -m benchmarks.nightly [--json FILE] [--cities N ...] [--effort N]

Districts are made up from a seed (rides of each district, its own vehicles and drivers); every task is due. Figures are
set against what the same solves take by themselves, one after the other, so that what is measured is the night and not
the solver. With `--cities` more cities are planned on PostgreSQL by two workers.
"""

import argparse
import json
import logging
import os
import secrets
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import date, datetime
from pathlib import Path
from random import Random
from typing import Any

import psutil
from attrs import asdict, frozen

from desk.importing import import_files
from desk.nights.beginning import begin
from desk.office import Office
from desk.opening import open_office
from events.districts import districts
from events.times import TOKYO
from tests import servers
from tests.faults.nights import at_redis, redis
from tests.stories.office import StoryOffice, 申込, 車両, 運転者
from workers.actors import message
from workers.broker import answering, connected
from workers.child import Limits
from workers.cities import City
from workers.handing import hand_out
from workers.nights import run_night
from workers.notes import LOGGER
from workers.pieces import pieces
from workers.pool import processors
from workers.working import Bench

NIGHT = date(2026, 12, 4)
NOW = datetime(2026, 12, 4, 2, tzinfo=TOKYO)
RIDES = 24
CEILING_S = 300
MESSAGES = 200


@frozen
class Row:
    """One line of the table."""

    what: str
    against: str
    figure: float
    goal: str
    holds: bool


def main() -> None:
    """Measure, print the table, write the rows."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--cities", type=int, nargs="*", default=[1, 3])
    parser.add_argument("--effort", type=int)
    asked = parser.parse_args()
    rows = []
    for row in measured(asked.effort, asked.cities):
        print(f"{row.what:58}  {row.against:44}  {row.figure:10.2f}  {row.goal:>9}  {'yes' if row.holds else 'NO'}")
        rows.append(asdict(row))
    if asked.json:
        asked.json.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def measured(effort: int | None, cities: list[int]) -> Iterator[Row]:
    """The rows, as they come."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        yield from one_machine(folder, effort)
        yield from through_redis(folder)
        for count in cities:
            yield from many_cities(folder, count)


def one_machine(folder: Path, effort: int | None) -> Iterator[Row]:
    """Thirteen districts, no broker: against the sum of what each task's child took, on as many processors."""
    path, cores = city(folder / "one"), processors()
    with noted() as lines:
        begun = time.perf_counter()
        found = run_night([City("city", str(path))], NIGHT, bench(effort), threads=cores)
        took = time.perf_counter() - begun
    assert not any(each.unfinished or each.set_aside for each in found)
    solving = [line["seconds"] for line in lines if "seconds" in line]
    floor = max(sum(solving) / cores, max(solving))
    what = f"a night of 13 districts, {len(solving)} tasks"
    yield at_most(f"{what}: seconds", f"{cores} cores, no broker", took, CEILING_S)
    yield at_most(f"{what}: ratio", "max(tasks' seconds / cores, longest)", took / floor, 1.15)


def through_redis(folder: Path) -> Iterator[Row]:
    """Many small tasks: what a task costs beside its solving, and what a second worker brings."""
    rates = {}
    for workers in (1, 2):
        place = folder / f"redis-{workers}"
        path, port = city(place, rides=2), servers.free_port()
        with redis(place / "redis", port), ExitStack() as stack:
            environment = worker_environment(at_redis(port), MATCH_LOG=str(path))
            files = [place / f"worker-{n}.jsonl" for n in range(workers)]
            processes = [stack.enter_context(worker(environment, each, "--effort", "5")) for each in files]
            handed_out = hand_out_all(path, environment, "city")
            until_over(path)
            lines = sorted((line for each in files for line in told(each)), key=lambda line: line["at"])
            rates[workers] = rate(lines)
            if workers == 1:
                yield from overheads(lines, handed_out)
                yield from resident(processes[0], path, environment)
    yield at_least("tasks a second, 2 workers", "1 worker", rates[2] / rates[1], 1.8)


def overheads(lines: list[dict[str, Any]], handed_out: datetime) -> Iterator[Row]:
    """A task's way beside its solving: from the end of the one before to its beginning, and what its child cost."""
    waits, works, last = [], [], handed_out
    for line in lines:
        moment = datetime.fromisoformat(line["at"])
        if line["event"] == "task.started":
            waits.append((moment - last).total_seconds() * 1000)
        elif line["event"] == "task.ended":
            works.append(line["seconds"] * 1000)
            last = moment
    yield at_most("a task through Redis: handed out to begun, ms", "median", statistics.median(waits), 50)
    yield told_only("a task through Redis: its child, tiny solve included, ms", "median", statistics.median(works))


def resident(process: subprocess.Popen[str], path: Path, environment: dict[str, str]) -> Iterator[Row]:
    """How a worker's own memory stands after many more messages (of tasks that are over: the worker alone counts)."""
    before = psutil.Process(process.pid).memory_info().rss
    broker, office = answering(connected(environment["MATCH_REDIS_URL"], environment)), opened(path)
    tasks = list(office.state().nights[NIGHT].tasks)
    office.close()
    for n in range(MESSAGES):
        broker.enqueue(message("city", NIGHT, [tasks[n % len(tasks)]]))
    while broker.do_qsize("night.city"):
        time.sleep(0.1)
    after = psutil.Process(process.pid).memory_info().rss
    yield at_most(f"a worker's resident memory after {MESSAGES} more messages", "before them", after / before, 1.05)


def many_cities(folder: Path, count: int) -> Iterator[Row]:
    """So many cities on one PostgreSQL, two workers for all of them."""
    password = secrets.token_hex()
    place = folder / f"cities-{count}"
    place.mkdir()
    with ExitStack() as stack:
        data = stack.enter_context(servers.postgres_data("match", password, ["--no-locale", "--encoding=UTF8"]))
        server = stack.enter_context(servers.postgres_server(data, "match", password))
        port = servers.free_port()
        stack.enter_context(redis(place / "redis", port))
        kek = place / "kek"
        kek.write_text(secrets.token_hex(32))
        kek.chmod(0o600)
        listed = [City(f"city{n}", address(server, password, f"city{n}"), str(kek)) for n in range(count)]
        toml = place / "cities.toml"
        toml.write_text("".join(f'[{c.name}]\nlog = "{c.log}"\nkek_file = "{c.kek_file}"\n' for c in listed))
        keyed = {"MATCH_KEK_FILE": str(kek)}
        for n, each in enumerate(listed):
            fill(each.log, place / each.name, seed=n, rides=4, environment={**os.environ, **keyed})
        environment = worker_environment(at_redis(port), MATCH_CITIES=str(toml), **keyed)
        for n in range(2):
            stack.enter_context(worker(environment, place / f"worker-{n}.jsonl", "--effort", "5"))
        begun = time.perf_counter()
        os.environ.update(keyed)
        run_night(listed, NIGHT, bench(5), url=environment["MATCH_REDIS_URL"], wait=True)
        took = time.perf_counter() - begun
    each_s = took / (13 * count)
    yield told_only(f"{count} cities on PostgreSQL, 2 workers: seconds a district-night", "-", each_s)


def city(folder: Path, *, seed: int = 0, rides: int = RIDES) -> Path:
    """A log of thirteen districts, each with rides, vehicles and drivers of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "log.sqlite"
    fill(str(path), folder, seed=seed, rides=rides, environment=dict(os.environ))
    return path


def fill(where: str, folder: Path, *, seed: int, rides: int, environment: dict[str, str]) -> None:
    """Import thirteen districts' workbooks into a new log."""
    folder.mkdir(parents=True, exist_ok=True)
    chance = Random(seed)
    writer = StoryOffice(folder, NOW, os.urandom)
    office = open_office(where, actor="bench", clock=lambda: NOW, create=True, environment=environment)
    for number, district in enumerate(districts()):
        title = f"移動支援 申込受付簿（{district.name}地区）令和8年12月"
        book = writer.keeps(
            f"{district.romaji}.xlsx", title=title,
            申込=[ride(district.name, number, n, chance) for n in range(rides)],
            車両=[車両(f"{district.name}カー{n}", 所有者=f"例示{district.name}会{n}") for n in range(3)],
            運転者=[運転者(f"例示 {district.name}{n}号", 週の上限時間=20) for n in range(4)],
        )  # fmt: skip
        import_files(office, [book], dry_run=False, district=district.romaji)
    office.close()


def ride(district: str, number: int, n: int, chance: Random) -> dict[str, object]:
    """A made-up request on one of the days of the coming two weeks."""
    day = chance.choice((7, 8, 9, 10, 11, 14, 15, 16, 17, 18))
    arrive = f"{chance.randrange(9, 15)}:{chance.randrange(0, 60, 5):02d}"
    own = {
        "受付番号": f"{district[0]}{n:03d}",
        "電話": f"0467-{number:02d}-{1000 + n}",
        "住所": f"中島{n + 1}-{number + 1}",
    }
    where = f"松尾{chance.randrange(1, 30)}-{number + 1}"
    return {**申込(f"見本 {district}{n}番", f"12/{day}", arrive, 行き先住所=where), **own}


def bench(effort: int | None) -> Bench:
    limits = Limits(900, 4 * 2**30)
    return Bench(limits, "w-bench", lambda: NOW, lambda: False, NOW.isoformat(), effort)


def opened(path: Path) -> Office:
    return open_office(path, actor="bench", clock=lambda: NOW)


@contextmanager
def noted() -> Iterator[list[dict[str, Any]]]:
    """What workers of this process write about themselves meanwhile."""
    lines: list[dict[str, Any]] = []

    class Listening(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append({"event": record.msg, **getattr(record, "fields", {})})

    handler = Listening()
    LOGGER.addHandler(handler)
    LOGGER.setLevel(logging.INFO)
    yield lines
    LOGGER.removeHandler(handler)


def told(path: Path) -> list[dict[str, Any]]:
    """What a worker wrote about its tasks."""
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.startswith("{")]
    return [line for line in lines if line["event"].startswith("task.")]


def rate(lines: list[dict[str, Any]]) -> float:
    """Tasks a second between the first beginning and the last end."""
    times = [datetime.fromisoformat(line["at"]).timestamp() for line in lines]
    return len(times) / 2 / (max(times) - min(times))


def at_most(what: str, against: str, figure: float, goal: float) -> Row:
    return Row(what, against, round(figure, 3), f"<= {goal}", figure <= goal)


def at_least(what: str, against: str, figure: float, goal: float) -> Row:
    return Row(what, against, round(figure, 3), f">= {goal}", figure >= goal)


def told_only(what: str, against: str, figure: float) -> Row:
    return Row(what, against, round(figure, 3), "-", True)


def hand_out_all(path: Path, environment: dict[str, str], name: str) -> datetime:
    office = open_office(path, actor="nightly", clock=lambda: NOW)
    tasks = begin(office, NIGHT).tasks
    office.close()
    time.sleep(3)  # the worker is up and idle: what is measured is a message's way, not a start
    hand_out(answering(connected(environment["MATCH_REDIS_URL"], environment)), name, NIGHT, pieces(tasks))
    return datetime.now(TOKYO)


def until_over(path: Path) -> None:
    while True:
        office = opened(path)
        night = office.state().nights[NIGHT]
        office.close()
        if not night.unfinished:
            return
        time.sleep(0.3)


def address(server: servers.Server, password: str, schema: str) -> str:
    return f"postgresql://match:{password}@{servers.LOCAL}:{server.port}/postgres?schema={schema}"


def worker_environment(at: dict[str, str], **more: str) -> dict[str, str]:
    os.environ["MATCH_REDIS_PASSWORD"] = at["MATCH_REDIS_PASSWORD"]
    return {**os.environ, **at, **more, "MATCH_ACTOR": "bench", "MATCH_NOW": NOW.isoformat()}


@contextmanager
def worker(environment: dict[str, str], notes: Path, *more: str) -> Iterator[subprocess.Popen[str]]:
    """A worker whose notes go into a file."""
    command = [sys.executable, "-m", "cli.main", "worker", "--threads", "1", *more]
    with notes.open("w") as file:
        process = subprocess.Popen(command, env=environment, text=True, stderr=file)
    try:
        yield process
    finally:
        process.terminate()
        process.wait()


if __name__ == "__main__":
    main()
