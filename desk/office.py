"""Where a use case stands: the log, its keys, who acts, and the clock and ids that were passed in.

The only place from which events are appended.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from itertools import chain
from uuid import UUID

from attrs import frozen

from events.accesses import AccessLog
from events.ids import uuid7
from events.log import Condition, Draft, Event, EventLog, Recorded
from events.replaying import replayed
from events.state.folding import fold
from events.state.model import State
from events.times import to_us
from events.vault import Vault
from events.vocabulary.privacy import PersonForgotten

History = tuple[tuple[Recorded, Event], ...]
"""Events, each with what it says, opened."""


@frozen
class Office:
    """An opened log with somebody at it. ``entropy`` gives random bytes for ids, ``clock`` the zone-aware time.

    ``accesses`` is where looks at sealed data are noted (``desk.looking``). ``earlier`` is how the log begins, where
    somebody has read that before.
    """

    log: EventLog
    vault: Vault
    accesses: AccessLog
    actor: str
    clock: Callable[[], datetime]
    entropy: Callable[[int], bytes] = os.urandom
    earlier: History = ()

    def state(self, until: int | None = None) -> State:
        """The state after all events up to position ``until`` (inclusive), or after the whole log."""
        return fold(self.history(until))

    def history(self, until: int | None = None) -> Iterator[tuple[Recorded, Event]]:
        """The events up to position ``until``, or all of them, each with what it says, opened."""
        known = self.earlier
        if known and (until is None or until >= known[-1][0].position):
            since = tuple(replayed(self.log.read(after=known[-1][0].position, until=until), self.vault))
            if not any(isinstance(event, PersonForgotten) for _, event in since):  # her words were open to who read
                return chain(known, since)
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
