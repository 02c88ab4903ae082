"""Where a use case stands: the log, its keys, who acts, and the clock and ids that were passed in.

The only place from which events are appended.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from uuid import UUID

from attrs import frozen

from events.accesses import AccessLog
from events.ids import uuid7
from events.log import Condition, Draft, Event, EventLog, Recorded
from events.replaying import replayed
from events.state.folding import fold, folded_on
from events.state.model import State
from events.times import to_us
from events.vault import Vault


@frozen
class Office:
    """An opened log with somebody at it. ``entropy`` gives random bytes for ids, ``clock`` the zone-aware time.

    ``accesses`` is where looks at sealed data are noted (``desk.looking``). ``earlier`` is a state of this log, where
    somebody has read it before.
    """

    log: EventLog
    vault: Vault
    accesses: AccessLog
    actor: str
    clock: Callable[[], datetime]
    entropy: Callable[[int], bytes] = os.urandom
    earlier: State | None = None

    def state(self, until: int | None = None) -> State:
        """The state after all events up to position ``until`` (inclusive), or after the whole log."""
        known = self.earlier
        if known is not None and (until is None or until >= known.position):
            since = replayed(self.log.read(after=known.position, until=until), self.vault)
            now = folded_on(known, since)
            if now is not None:
                return now
        return fold(self.history(until))

    def history(self, until: int | None = None) -> Iterator[tuple[Recorded, Event]]:
        """The events up to position ``until``, or all of them, each with what it says, opened."""
        return replayed(self.log.read(until=until), self.vault)

    def new_id(self) -> UUID:
        """A random UUIDv7 for an event."""
        return uuid7(to_us(self.clock()), self.entropy(10))

    def opaque(self, prefix: str) -> str:
        """A random id that says nothing about what it names."""
        return f"{prefix}-{self.entropy(6).hex()}"

    def draft(
        self,
        event: Event,
        *,
        district: str = "",
        claims: Sequence[str] = (),
        key: str | None = None,
        correlation: UUID | None = None,
    ) -> Draft:
        """An event of this office's actor, happening now. Events of one command share a ``correlation``."""
        return Draft(
            event=event,
            id=self.new_id(),
            happened=self.clock(),
            actor=self.actor,
            key=key,
            claims=tuple(claims),
            district=district or None,
            correlation=correlation,
        )

    def close(self) -> None:
        """Let go of the log, its keys and the record of looks."""
        self.accesses.close()
        self.log.close()

    def append(self, drafts: Sequence[Draft], condition: Condition | None = None) -> tuple[Recorded, ...]:
        """All of them or none, on disk when this returns. Raises ``Conflict`` where a claim was taken meanwhile."""
        return self.log.append(drafts, condition, now=self.clock())
