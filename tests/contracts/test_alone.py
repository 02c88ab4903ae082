"""Who does something alone with a log keeps others from it, on each store, and no longer than her process lives."""

import os
from multiprocessing.connection import Connection

from events.log import EventLog
from tests.contracts.processes import CONTEXT
from tests.contracts.stores import Store


def held(store: Store, said: Connection) -> None:
    """Have it, say so, and go without a word when told to."""
    log = store.open()
    with log.alone("night") as alone:
        said.send(alone)
        said.recv()
        os._exit(1)


def test_nobody_else_does_it_until_she_is_through(store: Store, log: EventLog) -> None:
    other = store.open()
    with log.alone("night") as first:
        assert first
        with other.alone("night") as second:
            assert not second
    with other.alone("night") as later:
        assert later
    other.close()


def test_what_is_named_otherwise_is_no_matter(store: Store, log: EventLog) -> None:
    other = store.open()
    with log.alone("night") as night, other.alone("day") as day:
        assert night
        assert day
    other.close()


def test_who_is_killed_lets_go(store: Store, log: EventLog) -> None:
    ours, hers = CONTEXT.Pipe()
    process = CONTEXT.Process(target=held, args=(store, hers))
    process.start()
    assert ours.recv()
    with log.alone("night") as alone:
        assert not alone
    ours.send("go")
    process.join()
    tries = (_had(log) for _ in range(100))  # a server notices that a connection has gone a little later
    assert any(tries)


def _had(log: EventLog) -> bool:
    with log.alone("night") as alone:
        return alone
