"""Processes that append until something stops them, and say what the log acknowledged. For tests of kills and disks."""

import resource
from multiprocessing.connection import Connection
from pathlib import Path

from events.errors import LogError
from events.log import EventLog
from events.sqlite import SqliteLog, create_log, open_log
from tests.contracts.sample_events import CODEC, NOW, draft, told

BATCH = 5


def append_for_ever(path: Path, run: int, says: Connection) -> None:
    """Append batches, each about new people, and tell the last acknowledged position after each. To be killed."""
    log = open_log(path, codec=CODEC)
    for batch in range(1_000_000):
        says.send(append(log, run * 1_000_000 + batch * BATCH))


def append(log: EventLog, first: int, size: int = 50) -> int:
    """One batch of sealed events about new people; the last position."""
    numbers = range(first, first + BATCH)
    drafts = [draft(told(f"p{n}", "秘密" * size), key=f"k{n}", number=2_000_000 + n) for n in numbers]
    return log.append(drafts, None, now=NOW)[-1].position


def fill(log: SqliteLog, begin: int) -> tuple[int, LogError]:
    """Append until the log refuses: how many batches it acknowledged, and its error."""
    for batch in range(1_000_000):
        try:
            append(log, begin + batch * BATCH, size=1000)
        except LogError as fault:
            return batch, fault
    raise AssertionError("the disk never filled")


def fill_a_small_disk(directory: Path, ballast_bytes: int) -> dict[str, object]:
    """Fill the disk under a new log, free some of it, and go on; what the log did at each step."""
    ballast = directory / "ballast"
    ballast.write_bytes(bytes(ballast_bytes))
    log = make_log(directory)
    acknowledged, fault = fill(log, 0)
    head, in_chain = log.head()[0], sum(1 for _ in log.read())
    ballast.unlink()
    after = append(log, 900_000)
    log.close()
    return {
        "acknowledged": 1 + acknowledged * BATCH,
        "code": fault.code,
        "head": head,
        "read": in_chain,
        "after": after,
    }


def fill_a_small_quota(directory: Path, limit_bytes: int) -> dict[str, object]:
    """The same where the system refuses to let a file grow (RLIMIT_FSIZE), and later allows it."""
    log = make_log(directory)
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit_bytes, most))
    acknowledged, fault = fill(log, 0)
    head, in_chain = log.head()[0], sum(1 for _ in log.read())
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    after = append(log, 900_000)
    log.close()
    return {
        "acknowledged": 1 + acknowledged * BATCH,
        "code": fault.code,
        "head": head,
        "read": in_chain,
        "after": after,
    }


def make_log(directory: Path) -> SqliteLog:
    """A log of the tests' events."""
    path = directory / "match.log"
    return create_log(path, log_id="full", now=NOW, new_id=draft(told("a", "b")).id, actor="a", codec=CODEC)
