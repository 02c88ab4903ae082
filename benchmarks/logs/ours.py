"""Our log as a contestant: appending with claims, chained and sealed; replaying with every check."""

from collections.abc import Sequence
from pathlib import Path

from benchmarks.logs.shape import NOW, PEOPLE
from events import postgres, sqlite
from events.chain import verified
from events.ids import uuid7
from events.log import Draft, EventLog
from events.postgres_kek import kek_from_text, new_kek, written
from events.replaying import replayed
from events.state.folding import fold
from events.times import to_us
from events.vault import Vault


class Ours:
    """A log of people who are known: their keys are there, and open, as in any process that has run for a while."""

    def __init__(self, log: EventLog) -> None:
        self.log = log
        log.vault.ensure(PEOPLE)
        for person in PEOPLE:
            log.vault.seal(person, bytes(16), b"")

    @property
    def events(self) -> int:
        """How many it holds."""
        return self.log.head()[0]

    def append(self, drafts: Sequence[Draft]) -> None:
        """Store a batch."""
        self.log.append(drafts, None, now=NOW)

    def replay(self, vault: Vault | None = None) -> int:
        """Verified, decoded, folded into a state; with a vault unsealed as well. The position it is of."""
        return fold(replayed(verified(self.log.read()), vault)).position

    def replay_unsealed(self) -> int:
        """The same with every sealed part opened."""
        return self.replay(self.log.vault)

    def close(self) -> None:
        """Let go of it."""
        self.log.close()


def on_sqlite(path: Path) -> Ours:
    """Over a new file."""
    first = uuid7(to_us(NOW), bytes(10))
    return Ours(sqlite.create_log(path, log_id=path.stem, now=NOW, new_id=first, actor="例示"))


def on_postgres(address: str) -> Ours:
    """In a new schema of a server."""
    kek = kek_from_text(written(new_kek()), "the benchmark")
    first = uuid7(to_us(NOW), bytes(10))
    return Ours(postgres.create_log(address, log_id="benchmark", now=NOW, new_id=first, actor="例示", kek=kek))
