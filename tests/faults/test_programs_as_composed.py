"""What docker-compose.yml starts, started here as real processes: its servers, its scheduler and its worker, together.

Commands and environments are those of the file; only hosts, ports and paths are ours.
"""

import signal
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests import servers
from tests.contracts.test_compose import PASSWORD, USER, compose, redis_as_composed
from tests.faults.nights import NOW, PATIENCE_S, Shift, book, shift, until
from tests.stories.office import StoryOffice

pytestmark = pytest.mark.slow
INITDB = ["--no-locale", "--encoding=UTF8", "--auth=scram-sha-256"]


@pytest.fixture
def composed(tmp_path: Path) -> Iterator[Shift]:
    """A program's environment as the file has it, with both servers answering."""
    with ExitStack() as stack:
        data = stack.enter_context(servers.postgres_data(USER, PASSWORD, INITDB))
        postgres = stack.enter_context(servers.postgres_server(data, USER, PASSWORD))
        (tmp_path / "redis").mkdir()
        redis = stack.enter_context(redis_as_composed(tmp_path / "redis"))
        kek = tmp_path / "kek"
        kek.write_text("ab" * 32)
        kek.chmod(0o600)
        told = dict(compose()["services"]["worker"]["environment"])
        ours = {
            **told,
            "PGPASSWORD": PASSWORD,
            "MATCH_REDIS_PASSWORD": PASSWORD,
            "MATCH_LOG": told["MATCH_LOG"].replace("postgres:5432/match", f"{servers.LOCAL}:{postgres.port}/postgres"),
            "MATCH_REDIS_URL": told["MATCH_REDIS_URL"].replace("redis:6379", f"{servers.LOCAL}:{redis.port}"),
            "MATCH_KEK_FILE": str(kek),
        }
        where = ours.pop("MATCH_LOG")
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("PGPASSWORD", PASSWORD)  # this process looks into the log too
            yield shift(where, **ours)


def command(service: str, alive: Path) -> list[str]:
    words: list[str] = compose()["services"][service]["command"]
    return [str(alive) if word == "/tmp/alive" else word for word in words]


def check(service: str, alive: Path) -> list[str]:
    words: list[str] = compose()["services"][service]["healthcheck"]["test"]
    assert words[:2] == ["CMD", "match"]
    return [str(alive) if word == "/tmp/alive" else word for word in words[2:]]


def test_scheduler_and_worker_plan_a_night_are_healthy_and_stop_when_told(composed: Shift, tmp_path: Path) -> None:
    alive = {name: tmp_path / f"alive-{name}" for name in ("worker", "scheduler")}
    filled = book(StoryOffice(tmp_path, NOW), "湘南", rides=4)
    imported = composed.match("import", str(filled))
    assert imported.returncode == 0, imported.stderr
    port = servers.free_port()
    assert composed.match(*check("worker", alive["worker"])).returncode != 0, "not started yet"
    with (
        composed.process(*command("worker", alive["worker"]), "--metrics", str(port)) as worker,
        composed.process(*command("scheduler", alive["scheduler"])) as scheduler,
    ):
        assert until(composed.is_over)
        assert composed.how() == ["planned"]
        for name, sign in alive.items():
            assert composed.match(*check(name, sign)).returncode == 0
        figures = urllib.request.urlopen(f"http://{servers.LOCAL}:{port}/metrics", timeout=10).read().decode()
        assert 'match_tasks_ended_total{city="city",how="planned",kind="transport"} 1.0' in figures
        assert 'match_tasks_running{city="city"} 0.0' in figures
        assert "見本" not in figures
        for process in (worker, scheduler):
            process.send_signal(signal.SIGTERM)
            assert process.wait(PATIENCE_S) == 0
