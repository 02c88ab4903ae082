"""Following a log: every event after a position, in order, those that are there and those that come.

Positions have no gap and are seen in their order, so the last one read is all that must be remembered.
"""

from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from .errors import ConnectionLost, LogError, Unreachable
from .log import EventLog, Recorded

LOOK_EVERY_S: Final = 1.0
"""How often a follower looks where nobody tells it of anything."""

Wake: TypeAlias = Callable[[LogError | None], bool]
"""Called whenever all that there is was told, at least every ``LOOK_EVERY_S`` seconds: whether to go on waiting.

It gets the fault where the server cannot be reached just now; to go on means to try again.
"""


def follow(log: EventLog, after: int, wake: Wake) -> Iterator[Recorded]:
    """The events after a position, without end; misses none, tells none twice."""
    with log.news() as wait:
        while True:
            fault: LogError | None = None
            try:
                for event in log.read(after):
                    after = event.position
                    yield event
            except (ConnectionLost, Unreachable) as lost:
                fault = lost
            if not wake(fault):
                return
            wait(LOOK_EVERY_S)
