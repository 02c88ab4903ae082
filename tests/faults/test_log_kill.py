"""kill -9 in the middle of appending: what was acknowledged is there, nothing is half there, every seal opens."""

import os
import signal
from pathlib import Path
from random import Random

import pytest

from events.chain import Intact, verify
from events.sqlite import open_log
from tests.contracts.processes import CONTEXT
from tests.contracts.sample_events import CODEC, NOW, Noted, Told, draft
from tests.contracts.stores import SqliteStore
from tests.faults.appending import BATCH, append, append_for_ever


def acknowledged_until_killed(path: Path, run: int, after: int) -> int:
    """Let a process append, kill it in the middle of something; the last position that it was told."""
    hears, says = CONTEXT.Pipe(duplex=False)
    process = CONTEXT.Process(target=append_for_ever, args=(path, run, says))
    process.start()
    says.close()
    last: int = 0
    for _ in range(after):
        last = hears.recv()
    assert process.pid is not None
    os.kill(process.pid, signal.SIGKILL)
    process.join()
    while True:  # what it was told before it died
        try:
            last = hears.recv()
        except EOFError:
            return last


@pytest.mark.parametrize("runs", [pytest.param(10, marks=pytest.mark.slow), pytest.param(100, marks=pytest.mark.soak)])
def test_nothing_acknowledged_is_lost_and_nothing_is_half_there(tmp_path: Path, runs: int) -> None:
    store = SqliteStore(tmp_path)
    store.create().close()
    for run in range(runs):
        acknowledged = acknowledged_until_killed(store.path, run, after=Random(run).randint(1, 12))
        log = open_log(store.path, codec=CODEC)
        head = log.head()
        assert head[0] >= acknowledged
        assert (head[0] - 1) % BATCH == 0
        assert verify(log.read()) == Intact(*head)
        assert log.wrong_claim() is None
        assert all(
            event.private is not None
            for event in (CODEC.decode(recorded, log.vault) for recorded in log.read())
            if isinstance(event, Told)
        )
        log.close()


def test_who_was_killed_repeats_everything_with_the_same_keys_and_it_is_there_once(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path)
    store.create().close()
    acknowledged_until_killed(store.path, 0, after=5)
    log = open_log(store.path, codec=CODEC)
    batches = (log.head()[0] - 1) // BATCH
    for batch in range(batches + 1):
        append(log, batch * BATCH)
    assert [event.key for event in log.read(1)] == [f"k{n}" for n in range((batches + 1) * BATCH)]
    assert verify(log.read()) == Intact(*log.head())
    log.close()


def test_after_a_kill_the_next_append_waits_for_nobody(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path)
    store.create().close()
    acknowledged = acknowledged_until_killed(store.path, 0, after=3)
    log = open_log(store.path, codec=CODEC, wait_s=1.0)
    (event,) = log.append([draft(Noted("after"))], None, now=NOW)
    assert event.position > acknowledged
    log.close()
