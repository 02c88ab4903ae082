"""A reader that races several writing processes, over many events: every position, in order, once, on each store."""

from itertools import islice

import pytest

from events.chain import Intact, verified, verify
from events.errors import LogError
from events.following import follow
from tests.contracts.processes import CONTEXT
from tests.contracts.sample_events import NOW, Noted, draft
from tests.contracts.stores import STORES, Store, store_of

WRITERS = 4


def write(store: Store, worker: int, batches: int, size: int) -> None:
    """Batches of very different lengths, so that a later one would often be committed before an earlier."""
    log = store.open()
    number = 10_000_000 * (1 + worker)
    for batch in range(batches):
        long = size if batch % 2 == worker % 2 else 1
        log.append([draft(Noted("x"), number=number + n) for n in range(long)], None, now=NOW)
        number += long
    log.close()


def on(fault: LogError | None) -> bool:
    return fault is None


@pytest.mark.parametrize("kind", STORES)
@pytest.mark.parametrize(
    ("batches", "size"),
    [pytest.param(6, 500, marks=pytest.mark.slow), pytest.param(250, 2000, marks=pytest.mark.soak)],
)
def test_a_reader_that_races_late_commits_misses_nothing(
    kind: str, batches: int, size: int, request: pytest.FixtureRequest
) -> None:
    store = store_of(kind, request)
    log = store.create()
    count = 1 + WRITERS * (batches // 2) * (size + 1)
    writers = [CONTEXT.Process(target=write, args=(store, worker, batches, size)) for worker in range(WRITERS)]
    for writer in writers:
        writer.start()
    followed = [event.position for event in verified(islice(follow(log, 0, on), count))]
    assert followed == list(range(1, count + 1))
    for writer in writers:
        writer.join(60)
        assert writer.exitcode == 0
    assert log.head()[0] == count
    assert verify(log.read()) == Intact(*log.head())
    log.close()
