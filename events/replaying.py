"""Replaying: recorded events with what they say, many decoded at a time.

A file of its own, because the log knows no vocabulary and the codec no order: whoever wants the history takes it here.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from .codec import CODEC, Codec
from .log import Event, Recorded
from .vault import Vault

_AT_ONCE: Final = 400  # few enough to stay in a processor's cache until they are used


def replayed(
    events: Iterable[Recorded], vault: Vault | None = None, codec: Codec = CODEC
) -> Iterator[tuple[Recorded, Event]]:
    """Each event and what it says (see ``Codec.decode``), in their order."""
    rest = iter(events)
    while batch := list(islice(rest, _AT_ONCE)):
        yield from zip(batch, codec.decode_all(batch, vault), strict=True)
