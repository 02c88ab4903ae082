"""PostgreSQL is killed while a worker's plan is being appended, and started again: the worker goes on, with one plan.

The moment is sure: the test holds the turn to write until the plan waits for it.
"""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from events.postgres_rows import TURN
from tests import servers
from tests.faults import nights
from tests.faults.nights import NOW, Shift, at_redis, book, shift, until
from tests.faults.test_log_postgres_killed import kill_whole
from tests.stories.office import StoryOffice

pytestmark = pytest.mark.slow
USER, PASSWORD, CITY = "match", "for-this-test-alone", "city"
WAITING = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"


@pytest.fixture
def ports() -> tuple[int, int]:
    return servers.free_port(), servers.free_port()


@pytest.fixture
def data() -> Iterator[Path]:
    with servers.postgres_data(USER, PASSWORD, ["--no-locale", "--encoding=UTF8"]) as folder:
        yield folder


@pytest.fixture
def night(tmp_path: Path, ports: tuple[int, int]) -> Shift:
    postgres, redis = ports
    where = f"postgresql://{USER}:{PASSWORD}@{servers.LOCAL}:{postgres}/postgres?schema={CITY}"
    return shift(where, **at_redis(redis), MATCH_KEK="ab" * 32, MATCH_HEARTBEAT_MS="2000")


def test_nothing_is_lost_there_is_one_plan_and_the_worker_goes_on(
    tmp_path: Path, data: Path, ports: tuple[int, int], night: Shift
) -> None:
    port, redis = ports
    filled = book(StoryOffice(tmp_path, NOW), "湘南")
    with nights.redis(tmp_path / "redis", redis), night.worker("300") as worker:
        with servers.postgres_server(data, USER, PASSWORD, port) as server:
            assert night.match("import", str(filled)).returncode == 0
            assert night.match("nightly", "--no-wait").returncode == 0
            assert until(night.runs)
            holding, looking = (servers.postgres_client(server, USER) for _ in range(2))
            with closing(holding), closing(looking):
                looking.autocommit = True
                holding.execute(f"SET search_path TO {CITY}")
                holding.execute(TURN)
                acknowledged = night.types()
                assert until(lambda: waiting(looking)), "the plan is being appended"
                kill_whole(server)
        assert "plan.proposed" not in acknowledged
        with servers.postgres_server(data, USER, PASSWORD, port):
            assert until(night.is_over)
            assert worker.poll() is None
            types = night.types()
            assert types[: len(acknowledged)] == acknowledged
            assert types.count("plan.proposed") == 1
            assert night.how() == ["planned"]
            assert night.match("verify").returncode == 0
            again = night.match("nightly", "--no-wait")
            assert "作り直すものはありません" in again.stdout, again.stderr


def test_before_it_answers_a_worker_waits_and_then_takes_up_what_was_handed_out(
    tmp_path: Path, data: Path, ports: tuple[int, int], night: Shift
) -> None:
    port, redis = ports
    filled = book(StoryOffice(tmp_path, NOW), "湘南", rides=4)
    with nights.redis(tmp_path / "redis", redis):
        with servers.postgres_server(data, USER, PASSWORD, port):
            assert night.match("import", str(filled)).returncode == 0
            assert night.match("nightly", "--no-wait").returncode == 0
        with night.worker() as worker:
            assert not until(lambda: worker.poll() is not None, 4)
            with servers.postgres_server(data, USER, PASSWORD, port):
                assert until(night.is_over)
                assert night.how() == ["planned"]


def waiting(looking: psycopg.Connection) -> bool:
    """Whether some append waits for its turn: begun, and not committed."""
    found = looking.execute(WAITING).fetchone()
    return bool(found and found[0])
