"""A plan queued through a real Redis is made by a real worker process, and the message holds nothing personal."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.servers import LOCAL, free_port, redis_folder, redis_server
from tests.stories.office import StoryOffice, 申込, 車両, 運転者

PASSWORD = "for-this-test-alone"
SEND = "from workers.actors import plan_district; print(plan_district.send('shonan', '2026-12-07', 7, 1).encode())"


@pytest.mark.slow
def test_a_queued_district_is_planned_by_a_worker(tmp_path: Path) -> None:
    office = StoryOffice(tmp_path)
    office.imports(office.keeps(申込=[申込("見本 花子")], 車両=[車両()], 運転者=[運転者()]))
    port = free_port()
    command = [str(redis_folder() / "redis-server"), "--port", str(port), "--requirepass", PASSWORD, "--bind", LOCAL]
    with redis_server(tmp_path, command, {}, PASSWORD, port):
        environment = {
            **os.environ,
            "MATCH_REDIS_URL": f"redis://:{PASSWORD}@{LOCAL}:{port}/0",
            "MATCH_LOG": str(tmp_path / "log.sqlite"),
        }
        sent = subprocess.run([sys.executable, "-c", SEND], env=environment, capture_output=True, check=True)
        assert "花子".encode() not in sent.stdout
        worker = subprocess.Popen(
            [sys.executable, "-m", "dramatiq", "workers.actors", "--processes", "1", "--threads", "1"], env=environment
        )
        try:
            assert _until(lambda: bool(office.state().plans)), "no plan within the minute"
        finally:
            worker.terminate()
            worker.wait(timeout=20)
    (plan,) = office.state().plans.values()
    assert plan.stamp.actor == "worker"
    assert len(plan.fact.assignments) == 1
    office.closes()


def _until(done: Callable[[], bool], seconds: float = 60) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if done():
            return True
        time.sleep(0.2)
    return False
