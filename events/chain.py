"""The hash chain over what is stored: how an event is hashed, and how a broken chain is found and told.

An event's hash is SHA-256 over the MessagePack array of its stored fields, in the order of ``Recorded``, the previous
hash last. MessagePack puts a type and a length before the bytes of each field, so no two events share these bytes.
The first event's previous hash is ``GENESIS``, which names this way of hashing. Anybody can check a log with twenty
lines in any language.

A chain proves that nothing before a known head was changed. Whoever can rewrite the whole file can rewrite the whole
chain, or cut its tail off: against that the head itself (an anchor) must be known from elsewhere.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import chain as one_after_another
from itertools import islice
from typing import Final, Literal

from attrs import frozen
from msgspec import msgpack

from .errors import ChainBroken
from .log import Recorded

GENESIS: Final = sha256(b"sasaeai-match log 1").digest()
HASHED: Final = len(Recorded._fields) - 1
"""How many of the stored fields are hashed: all but the hash itself, which comes last."""
NEARBY: Final = 1000
"""How far a moved event is searched for, in events, before what was found is called something else."""

_pack = msgpack.Encoder().encode


@frozen
class Intact:
    """The chain holds up to and with this position, whose hash is ``hash``."""

    position: int
    hash: bytes


@frozen
class Fault:
    """The first place where the chain does not hold.

    ``how``: changed, missing, inserted, reordered. ``position`` names the event that is so; for a missing one, where
    it stood.
    """

    how: Literal["changed", "missing", "inserted", "reordered"]
    position: int


def hash_of(stored: tuple[object, ...]) -> bytes:
    """The hash over an event's stored fields without its hash."""
    return sha256(_pack(stored)).digest()


def verify(events: Iterable[Recorded], after: int = 0, previous: bytes = GENESIS) -> Intact | Fault:
    """Check each event against the one before it, from the event after ``after`` on, whose hash is ``previous``."""
    rest = iter(events)
    behind = deque((previous,), maxlen=NEARBY)
    for event in rest:
        fits = event.position == after + 1 and event.previous == previous
        if not fits or hash_of(event[:HASHED]) != event.hash:
            return _fault(event, after + 1, behind, rest)
        after, previous = event.position, event.hash
        behind.append(previous)
    return Intact(after, previous)


def verified(events: Iterable[Recorded]) -> Iterator[Recorded]:
    """The events of a whole log one by one, each as soon as it is checked, for who wants to use them at the same time.

    Raises ``ChainBroken`` at the first that does not fit; ``verify`` then says what happened to it.
    """
    previous = GENESIS
    for expected, event in enumerate(events, start=1):
        own = sha256(_pack(event[:HASHED])).digest()  # as ``hash_of``, without the call: a replay is mostly this
        if event.position != expected or event.previous != previous or event.hash != own:
            raise ChainBroken(expected)
        previous = own
        yield event


def _fault(event: Recorded, expected: int, behind: deque[bytes], rest: Iterator[Recorded]) -> Fault:
    """What happened here, as far as the neighbourhood tells. ``behind`` holds the hashes up to here, newest last."""
    if event.position > expected:
        return Fault("missing", expected)
    if event.position < expected:
        return Fault("reordered", event.position)
    hashed_at = _hashed_at(event)
    if hashed_at is None:
        return Fault("changed", expected)
    if event.previous in islice(reversed(behind), 1, None):
        return Fault("inserted", expected - 1)  # it and this one follow the same event, or one further back
    if hashed_at == expected:
        return Fault("changed", expected - 1)  # this one still follows what stood there before
    nearby = one_after_another((event,), islice(rest, NEARBY))
    if any(other.previous == behind[-1] for other in nearby):
        return Fault("reordered", expected)
    return Fault("missing", expected)  # the gap was closed by renumbering


def _hashed_at(event: Recorded) -> int | None:
    """The position that this event's hash was made for; None where its content does not fit its hash at all."""
    here, content = event.position, event[1:HASHED]
    around = sorted(range(max(1, here - NEARBY), here + NEARBY), key=lambda position: abs(position - here))
    return next((at for at in around if hash_of((at, *content)) == event.hash), None)
