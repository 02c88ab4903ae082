"""Workers of the benchmark: real processes on a real Redis, what they note, and what they weigh."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import psutil

from tests import servers
from tests.faults import nights

PATIENCE_S = 900.0


@contextmanager
def redis(folder: Path) -> Iterator[dict[str, str]]:
    """A Redis as the compose file has it, and the environment that leads to it (ours too, meanwhile)."""
    port = servers.free_port()
    folder.mkdir(parents=True, exist_ok=True)
    before = dict(os.environ)
    with nights.redis(folder / "redis", port):
        os.environ.update(nights.at_redis(port))
        try:
            yield {**os.environ, "MATCH_ACTOR": "bench"}
        finally:
            os.environ.clear()
            os.environ.update(before)


@contextmanager
def worker(environment: Mapping[str, str], notes: Path, *more: str) -> Iterator[subprocess.Popen[str]]:
    """A worker of one thread, whose notes go into a file; up and idle when this begins."""
    command = [sys.executable, "-m", "cli.main", "worker", "--threads", "1", *more]
    with notes.open("w") as file:
        process = subprocess.Popen(command, env=dict(environment), text=True, stderr=file)
    try:
        until(lambda: "worker.started" in notes.read_text("utf-8"))
        yield process
    finally:
        process.terminate()
        process.wait()


def noted(*files: Path) -> list[dict[str, Any]]:
    """What workers wrote about their tasks, in the order of time; ``moment`` in seconds."""
    lines = [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines() if line[:1] == "{"]
    tasks = [{**line, "moment": datetime.fromisoformat(line["at"]).timestamp()} for line in lines]
    return sorted((each for each in tasks if each["event"].startswith("task.")), key=lambda each: each["moment"])


def until(done: Any) -> None:
    """Wait; the benchmark looks seldom, since it looks with the processors that it measures."""
    ends = time.monotonic() + PATIENCE_S
    while not done():
        if time.monotonic() > ends:
            raise TimeoutError
        time.sleep(0.2)


def resident(process: subprocess.Popen[str]) -> int:
    """Bytes of a worker and of the forkserver that it keeps, no child running."""
    whole = [psutil.Process(process.pid), *psutil.Process(process.pid).children(recursive=True)]
    return int(sum(each.memory_info().rss for each in whole if each.status() != psutil.STATUS_ZOMBIE))
