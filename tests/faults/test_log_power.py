"""The power goes: every acknowledged event is on the disk, whatever became of the writes that were not synced."""

from pathlib import Path
from random import Random

import pytest

from events.chain import Intact, verify
from events.sealed import open_sealed
from events.sqlite import open_log
from tests.contracts.sample_events import CODEC, NOW, draft, told
from tests.contracts.stores import SqliteStore
from tests.faults.forgetful import Disk, running_on

BATCH = 3
SHARES = (0.0, 0.5, 0.9)
"""How much of what was not synced survives: nothing, or torn to pieces, sector by sector."""


def worked(folder: Path, batches: int, every: int, synchronous: str = "FULL") -> Disk:
    """A log on a disk that forgets, and every moment at which the power may have gone."""
    store = SqliteStore(folder / "data")
    store.create().close()
    disk = Disk(every)
    with running_on(disk, synchronous):
        log = open_log(store.path, codec=CODEC)
        for batch in range(batches):
            drafts = [
                draft(told(f"p{batch % 7}", "秘密" * 40), claims=(f"claim:{n}:{batch % 5}",)) for n in range(BATCH)
            ]
            disk.acknowledged = log.append(drafts, None, now=NOW)[-1].position
            disk.cut()
        log.close()
    return disk


def lost_in(folder: Path, disk: Disk) -> int:
    """How many acknowledged events are missing, over all cuts; a log that is not whole fails the test."""
    lost, chance = 0, Random(1)
    for number, cut in enumerate(disk.cuts):
        for share in SHARES:
            place = folder / f"{number}-{share}"
            cut.spread(place, chance, share)
            log = open_sealed(str(place / "match.log"))
            head = log.head()
            assert verify(log.read()) == Intact(*head)
            assert (head[0] - 1) % BATCH == 0, "half a batch is there"
            assert log.wrong_claim() is None
            lost += max(0, cut.acknowledged - head[0])
            log.close()
    return lost


@pytest.mark.parametrize(
    ("batches", "every"),
    [pytest.param(12, 25, marks=pytest.mark.slow), pytest.param(60, 1, marks=pytest.mark.soak)],
)
def test_nothing_acknowledged_is_lost_and_nothing_is_half_there(tmp_path: Path, batches: int, every: int) -> None:
    disk = worked(tmp_path, batches, every)
    assert len(disk.cuts) > batches, "the power went in the middle of writing, too"
    assert disk.acknowledged == 1 + batches * BATCH
    assert lost_in(tmp_path, disk) == 0


@pytest.mark.slow
def test_with_commits_that_do_not_wait_for_the_disk_events_would_be_lost(tmp_path: Path) -> None:
    """That this test can fail: the same log, the same cuts, ``synchronous`` lowered to NORMAL."""
    disk = worked(tmp_path, 12, 25, synchronous="NORMAL")
    assert lost_in(tmp_path, disk) > 0
