"""Following a log misses nothing and tells nothing twice, on each store, however many write meanwhile."""

from collections.abc import Iterator
from itertools import islice
from threading import Thread
from time import sleep

from events.errors import ConnectionLost, LogError
from events.following import follow
from events.log import EventLog, Recorded
from tests.contracts.processes import CONTEXT
from tests.contracts.sample_events import NOW, Noted, draft
from tests.contracts.stores import Store

WRITERS, BATCHES, BATCH = 4, 15, 5


def on(fault: LogError | None) -> bool:
    return True


def write(store: Store, worker: int) -> None:
    """Small batches, as fast as they go."""
    log = store.open()
    for batch in range(BATCHES):
        first = 3_000_000 + worker * 10_000 + batch * BATCH
        log.append([draft(Noted(f"{worker}"), number=first + n) for n in range(BATCH)], None, now=NOW)
    log.close()


def followed(store: Store, count: int, found: list[Recorded]) -> None:
    log = store.open()
    for event in islice(follow(log, 0, on), count):
        found.append(event)  # one by one: others look at it meanwhile
    log.close()


def test_what_is_there_is_told_and_then_what_comes(store: Store, log: EventLog) -> None:
    log.append([draft(Noted("there"))], None, now=NOW)
    told: list[Recorded] = []
    follower = Thread(target=followed, args=(store, 4, told))
    follower.start()
    while len(told) < 2:
        sleep(0.01)
    log.append([draft(Noted("comes"))], None, now=NOW)
    log.append([draft(Noted("comes too"))], None, now=NOW)
    follower.join(30)
    assert told == list(log.read())


def test_beside_several_writing_processes_nothing_is_missed_or_told_twice(store: Store, log: EventLog) -> None:
    count = 1 + WRITERS * BATCHES * BATCH
    told: list[Recorded] = []
    follower = Thread(target=followed, args=(store, count, told))
    follower.start()
    with CONTEXT.Pool(WRITERS) as processes:
        processes.starmap(write, [(store, worker) for worker in range(WRITERS)])
    follower.join(60)
    assert [event.position for event in told] == list(range(1, count + 1))
    assert told == list(log.read())


def test_who_is_woken_may_end_it(log: EventLog) -> None:
    assert len(list(follow(log, 0, lambda fault: False))) == 1


def test_it_goes_on_where_it_was_after_the_server_was_gone(log: EventLog) -> None:
    read, faults = log.read, []
    log.append([draft(Noted(str(n))) for n in range(5)], None, now=NOW)

    def broken(after: int = 0, until: int | None = None) -> Iterator[Recorded]:
        yield from islice(read(after), 2)
        log.read = read  # type: ignore[method-assign]
        raise ConnectionLost("the server", "no")

    def wake(fault: LogError | None) -> bool:
        faults.append(fault)
        return len(faults) < 2

    log.read = broken  # type: ignore[method-assign]
    assert [event.position for event in follow(log, 0, wake)] == [1, 2, 3, 4, 5, 6]
    assert [type(fault) for fault in faults] == [ConnectionLost, type(None)]
