"""Messages taken one at a time, city after city: a worker holds what it works on, and no city waits for another.

dramatiq takes as many messages of each queue as a worker has threads, whoever else is idle; and it leaves to chance
whose queue is looked at first. With a queue a city both would matter.
"""

from collections.abc import Callable
from itertools import count
from threading import Lock
from time import monotonic
from typing import Any, Final

from dramatiq.brokers.redis import RedisBroker
from dramatiq.common import q_name

PUT_OFF_S: Final = 1.0
"""How often a city's messages that were put off are looked for: each look asks Redis, once a city."""


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

    def do_fetch(self, queue: str, most: int) -> list[Any]:
        """Take a message, where there is room and no other city with messages has waited longer."""
        fetch = self._dispatch("fetch")  # type: ignore[no-untyped-call]
        if queue != q_name(queue):  # put off, and so worked on by nobody
            if monotonic() < self._next_look.get(queue, 0.0):
                return []
            self._next_look[queue] = monotonic() + PUT_OFF_S
            put_off: list[Any] = fetch(queue, most)
            return put_off
        with self._turn:
            self._on_its_way.discard(queue)  # who asks again has handed over what was taken before
            if self.room() <= len(self._on_its_way) or self._somebody_waits_longer(queue):
                return []
            taken: list[Any] = fetch(queue, 1)
            if taken:
                self._served[queue] = next(self._numbers)
                self._on_its_way.add(queue)
            return taken

    def _somebody_waits_longer(self, queue: str) -> bool:
        mine = self._served.get(queue, 0)
        longer = [each for each in self.queues if self._served.get(each, 0) < mine]
        return any(self.client.llen(f"{self.namespace}:{each}") for each in longer)
