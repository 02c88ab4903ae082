"""Workers, Redis, schedulers and solvers are killed in the middle of a night: it ends all the same, with one plan each.

Everything here is real: redis-server, `match worker` and `match nightly` in processes of their own, a log on disk.
"""

import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import servers
from tests.faults import nights
from tests.faults.nights import LONG, PATIENCE_S, Shift, at_redis, crowded, kill_hard, shift, solving, until

pytestmark = pytest.mark.slow


@pytest.fixture
def port() -> int:
    return servers.free_port()


@pytest.fixture
def redis(tmp_path: Path, port: int) -> Iterator[servers.Server]:
    with nights.redis(tmp_path / "redis", port) as server:
        yield server


@pytest.fixture
def night(tmp_path: Path, port: int) -> Shift:
    return shift(crowded(tmp_path), **at_redis(port), MATCH_HEARTBEAT_MS="2000")


def handed_out(night: Shift) -> None:
    done = night.match("nightly", "--no-wait")
    assert done.returncode == 0, done.stderr


def test_a_killed_workers_task_is_taken_up_by_another_within_seconds_and_planned_once(
    redis: servers.Server, night: Shift
) -> None:
    handed_out(night)
    with night.worker(LONG) as first:
        assert until(night.runs)
        with night.worker():
            kill_hard(first)
            assert until(lambda: night.types().count("night.task_started") == 2, 15)
            assert until(night.is_over)
    assert night.how() == ["planned"]
    assert night.types().count("plan.proposed") == 1


def test_a_task_that_outlasts_many_heartbeats_is_begun_once(redis: servers.Server, night: Shift) -> None:
    handed_out(night)
    with night.worker(LONG), night.worker(LONG):
        assert until(night.runs)
        assert not until(lambda: night.types().count("night.task_started") > 1, 8)  # four heartbeats of silence


def test_a_redis_that_was_killed_goes_on_where_it_was(tmp_path: Path, port: int, night: Shift) -> None:
    with nights.redis(tmp_path / "redis", port) as server:
        handed_out(night)
        kill_hard(server.process)  # type: ignore[arg-type]
    with nights.redis(tmp_path / "redis", port), night.worker():
        assert until(night.is_over)
    assert night.how() == ["planned"]


def test_a_worker_outlives_its_redis(tmp_path: Path, port: int, night: Shift) -> None:
    with nights.redis(tmp_path / "redis", port) as server, night.worker("2000") as worker:
        handed_out(night)
        assert until(night.runs)
        kill_hard(server.process)  # type: ignore[arg-type]
        with nights.redis(tmp_path / "redis", port):
            assert until(night.is_over)
            assert worker.poll() is None
    assert night.types().count("plan.proposed") == 1


def test_what_a_redis_lost_with_all_its_data_is_found_in_the_log(tmp_path: Path, port: int, night: Shift) -> None:
    with nights.redis(tmp_path / "redis", port) as server:
        handed_out(night)
        kill_hard(server.process)  # type: ignore[arg-type]
    shutil.rmtree(tmp_path / "redis")
    with nights.redis(tmp_path / "redis", port), night.worker():
        assert night.how() == ["waiting"]
        done = night.match("nightly")
        assert done.returncode == 0, done.stderr
    assert night.how() == ["planned"]
    assert night.types().count("night.begun") == 1


def test_a_message_that_comes_again_and_again_yields_one_plan(redis: servers.Server, night: Shift, port: int) -> None:
    from workers.actors import message
    from workers.broker import answering, connected

    handed_out(night)
    broker = answering(connected(night.environment["MATCH_REDIS_URL"], night.environment))
    known = night.night()
    assert known is not None
    for _ in range(3):
        broker.enqueue(message("city", nights.NIGHT, list(known.tasks)))
    with night.worker(), night.worker():
        assert until(night.is_over)
        assert until(lambda: broker.do_qsize("night.city") == 0)
    assert night.how() == ["planned"]
    assert night.types().count("plan.proposed") == 1


def test_no_message_holds_anything_of_anybody(redis: servers.Server, night: Shift, tmp_path: Path) -> None:
    handed_out(night)
    with night.worker():
        assert until(night.is_over)
    written = b"".join(path.read_bytes() for path in (tmp_path / "redis").rglob("*") if path.is_file())
    assert b"transport:shonan:2026-12-07:7" in written
    for personal in ("見本", "例示", "0467", "中島"):
        assert personal.encode() not in written


def test_a_solver_that_crashes_each_time_is_set_aside_and_harms_no_other(
    redis: servers.Server, night: Shift, tmp_path: Path
) -> None:
    crowded(tmp_path, "log.sqlite", "南湖")
    handed_out(night)
    with night.worker(LONG) as worker:
        for attempt in (1, 2, 3):
            assert until(lambda n=attempt: night.types().count("night.task_started") >= n and bool(solving(worker)))
            for child in solving(worker):
                child.send_signal(signal.SIGSEGV)
        assert until(lambda: "set_aside" in night.how())
        assert worker.poll() is None
    with night.worker():
        assert until(night.is_over)
    assert sorted(night.how()) == ["planned", "set_aside"]
    told = night.match("queue", "list")
    assert "途中で落ちました" in told.stdout
    assert "match queue retry" in told.stdout


def test_a_task_over_its_time_is_told_and_nothing_is_touched(night: Shift) -> None:
    position = len(night.types())
    alone = shift(night.where)
    done = alone.match("nightly", "--effort", LONG, "--task-seconds", "1")
    assert done.returncode == 4, done.stderr
    assert night.how() == ["set_aside"]
    assert set(night.types()[position:]) == {"night.begun", "night.task_started", "night.task_ended"}
    assert "決めた時間" in alone.match("morning", "--district", "shonan").stdout


def test_two_schedulers_at_once_begin_one_night(night: Shift) -> None:
    alone = shift(night.where)
    at = ("nightly", "--at", "02:00", "--effort", "20")
    with alone.process(*at), alone.process(*at):
        assert until(night.is_over)
        assert not until(lambda: night.types().count("night.begun") > 1, 2)
    assert night.types().count("plan.proposed") == 1


def test_a_scheduler_that_starts_again_begins_no_night_twice(night: Shift) -> None:
    alone = shift(night.where)
    for start in range(2):
        alive = Path(night.where).with_name(f"alive-{start}")
        with alone.process("nightly", "--at", "02:00", "--effort", "20", "--alive", str(alive)) as process:
            assert until(lambda sign=alive: sign.exists() and night.is_over())
            process.send_signal(signal.SIGTERM)
            assert process.wait(PATIENCE_S) == 0
    assert night.types().count("night.begun") == 1
    assert night.types().count("night.task_started") == 1


def test_told_to_stop_a_worker_hands_back_what_it_cannot_finish(redis: servers.Server, night: Shift) -> None:
    handed_out(night)
    with night.worker(LONG, "--grace", "1") as worker:
        assert until(night.runs)
        worker.send_signal(signal.SIGTERM)
        assert worker.wait(PATIENCE_S) == 0
    assert night.how() == ["waiting"]
    with night.worker():
        assert until(night.is_over)
    assert night.how() == ["planned"]


def test_told_to_stop_a_worker_finishes_what_it_can(redis: servers.Server, night: Shift) -> None:
    handed_out(night)
    with night.worker("100") as worker:
        assert until(night.runs)
        worker.send_signal(signal.SIGTERM)
        assert worker.wait(PATIENCE_S) == 0
    assert night.how() == ["planned"]


def test_ctrl_c_in_a_night_without_servers_hands_back_and_loses_nothing(night: Shift) -> None:
    alone = shift(night.where)
    with alone.process("nightly", "--effort", LONG) as process:
        assert until(night.runs)
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE_S) == 130
    assert night.how() == ["waiting"]
    assert alone.match("verify").returncode == 0
    done = alone.match("nightly", "--effort", "20")
    assert done.returncode == 0, done.stderr
    assert night.how() == ["planned"]


def test_a_worker_on_another_computer_than_the_file_is_refused(night: Shift) -> None:
    refused = shift(night.where, MATCH_REDIS_URL="redis://192.0.2.1:6379/0").match("worker")
    assert refused.returncode == 1
    assert "192.0.2.1" in refused.stderr
    assert "PostgreSQL" in refused.stderr


def test_without_a_redis_that_answers_a_night_says_so_and_begins_nothing_by_halves(night: Shift) -> None:
    refused = night.match("nightly")
    assert refused.returncode == 1
    assert "Redis" in refused.stderr
    assert shift(night.where).match("nightly", "--effort", "20").returncode == 0
    assert night.how() == ["planned"]


def test_a_second_night_on_the_same_log_leaves_it_to_the_first_and_the_next_goes_on(night: Shift) -> None:
    alone = shift(night.where)
    with alone.process("nightly", "--effort", LONG) as process:
        assert until(night.runs)
        second = alone.match("nightly", "--effort", "20")
        assert second.returncode == 0, second.stderr
        assert "別のところで進んでいます" in second.stdout
        assert "match queue list" in second.stdout
        process.kill()
        process.wait()
    assert night.types().count("night.task_started") == 1
    assert alone.match("nightly", "--effort", "20").returncode == 0
    assert night.how() == ["planned"]
