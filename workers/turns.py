"""Messages taken one at a time, city after city: a worker holds what it works on, and no city waits for another.

dramatiq takes as many messages of each queue as a worker has threads, whoever else is idle; and it leaves to chance
whose queue is looked at first. With a queue a city both would matter. So whichever of its threads asks first looks at
all cities' queues at once, and is given a message of the city that has waited longest.
"""

from collections.abc import Callable
from itertools import count
from threading import Lock
from time import monotonic
from typing import Any, Final

from dramatiq.brokers.redis import RedisBroker, _RedisConsumer
from dramatiq.common import q_name

LOOK_S: Final = 1.0
"""How often each queue is looked at for messages that were put off, or that a dead worker had taken."""


class TakingTurns(RedisBroker):
    """``room`` tells how many more messages can be worked on here now; asked before any is taken."""

    room: Callable[[], int] = staticmethod(lambda: 1)

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)  # type: ignore[no-untyped-call]
        self._turn = Lock()
        self._numbers = count(1)
        self._served: dict[str, int] = {}
        self._next_look: dict[str, float] = {}
        self._on_its_way: set[str] = set()

    @property
    def consumer_class(self) -> type[_RedisConsumer]:
        return _Asking

    def do_fetch(self, queue: str, most: int) -> list[Any]:
        """What the asking queue's thread is to hand over: at most one message, of whatever city."""
        if queue != q_name(queue):  # put off, and so worked on by nobody
            return self._looked(queue, most)
        self._looked(queue, 0)
        fetch = self._dispatch("fetch")  # type: ignore[no-untyped-call]
        with self._turn:
            self._on_its_way.discard(queue)  # who asks again has handed over what was taken before
            if self.room() <= len(self._on_its_way):
                return []
            for each in self._waiting():
                taken: list[Any] = fetch(each, 1)
                if taken:
                    self._served[each] = next(self._numbers)
                    self._on_its_way.add(queue)
                    return taken
            return []

    def _looked(self, queue: str, most: int) -> list[Any]:
        """Look at the queue where it is time to: whatever is asked of it also brings back what the dead had taken."""
        if monotonic() < self._next_look.get(queue, 0.0):
            return []
        self._next_look[queue] = monotonic() + LOOK_S
        found: list[Any] = self._dispatch("fetch")(queue, most)  # type: ignore[no-untyped-call]
        return found

    def _waiting(self) -> list[str]:
        """The cities' queues that hold messages; whose last message was taken longest ago comes first."""
        queues = sorted(self.queues, key=lambda each: self._served.get(each, 0))
        with self.client.pipeline(transaction=False) as asking:
            for each in queues:
                asking.llen(f"{self.namespace}:{each}")
            return [each for each, holds in zip(queues, asking.execute(), strict=True) if holds]


class _Asking(_RedisConsumer):
    """Asks whatever it has taken before: ``room`` counts, for all queues at once."""

    @property
    def outstanding_message_count(self) -> int:
        self.queued_message_ids.clear()
        return 0
