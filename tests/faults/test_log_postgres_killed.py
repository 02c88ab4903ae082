"""PostgreSQL killed (SIGKILL) in the middle of appending, and started again: nothing lost, nothing twice."""

import os
import signal
import subprocess
from threading import Thread
from time import sleep

import pytest

from events import postgres
from events.chain import Intact, verify
from events.errors import ConnectionLost, Unreachable
from events.log import EventLog
from tests import servers
from tests.contracts.sample_events import CODEC, NOW, Noted, draft
from tests.contracts.stores import BEGINNING, KEK

USER, PASSWORD = "match", "見本"
BATCH = 200


def address(server: servers.Server) -> str:
    return f"postgresql://{USER}:{PASSWORD}@{servers.LOCAL}:{server.port}/postgres"


def append(log: EventLog, batch: int) -> None:
    """A batch whose drafts have the same keys and ids whenever it is repeated."""
    first = batch * BATCH
    log.append(
        [draft(Noted(str(n)), key=f"k{n}", number=7_000_000 + n) for n in range(first, first + BATCH)], None, now=NOW
    )


def append_until_gone(log: EventLog, first: int, acknowledged: list[int]) -> None:
    for batch in range(first, first + 10_000):
        try:
            append(log, batch)
        except (ConnectionLost, Unreachable):
            return
        acknowledged.append(batch)


@pytest.mark.parametrize("kills", [pytest.param(1, marks=pytest.mark.slow), pytest.param(20, marks=pytest.mark.soak)])
def test_nothing_acknowledged_is_lost_and_a_repeated_batch_is_there_once(kills: int) -> None:
    acknowledged: list[int] = []
    with servers.postgres_data(USER, PASSWORD, ["--no-locale", "--encoding=UTF8"]) as folder:
        with servers.postgres_server(folder, USER, PASSWORD) as server:
            postgres.create_log(address(server), **BEGINNING, kek=KEK, codec=CODEC).close()
        for _ in range(kills):
            with servers.postgres_server(folder, USER, PASSWORD) as server:
                log = postgres.open_log(address(server), kek=KEK, codec=CODEC)
                assert_all_is_there(log, acknowledged)
                before = len(acknowledged)
                writer = Thread(target=append_until_gone, args=(log, before, acknowledged))
                writer.start()
                while len(acknowledged) < before + 3:
                    sleep(0.001)
                kill_whole(server)
                writer.join(60)
                assert not writer.is_alive()
                log.close()
        with servers.postgres_server(folder, USER, PASSWORD) as server:
            log = postgres.open_log(address(server), kek=KEK, codec=CODEC)
            assert_all_is_there(log, acknowledged)
            for batch in range(len(acknowledged) + 1):
                append(log, batch)
            assert log.head()[0] == 1 + (len(acknowledged) + 1) * BATCH
            assert [event.key for event in log.read(1)] == [f"k{n}" for n in range((len(acknowledged) + 1) * BATCH)]
            log.close()


def assert_all_is_there(log: EventLog, acknowledged: list[int]) -> None:
    """Every batch that was acknowledged, whole; perhaps one more, whole, of which nobody was told."""
    head = log.head()
    assert verify(log.read()) == Intact(*head)
    assert log.wrong_claim() is None
    batches, rest = divmod(head[0] - 1, BATCH)
    assert rest == 0, "half a batch is there"
    assert batches - len(acknowledged) in (0, 1)
    if batches > len(acknowledged):
        acknowledged.append(len(acknowledged))


def kill_whole(server: servers.Server) -> None:
    """SIGKILL to the server and all of its processes, at once; back when they are gone."""
    listed = ["ps", "-o", "pid=", "--ppid", str(server.process.pid)]
    children = list(map(int, subprocess.run(listed, capture_output=True, text=True, check=True).stdout.split()))
    for pid in (server.process.pid, *children):
        os.kill(pid, signal.SIGKILL)
    server.process.wait(30)
    while any(map(is_running, children)):
        sleep(0.01)


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
