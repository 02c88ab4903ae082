"""JSON <-> event, msgspec directly on the vocabulary's attrs classes.

The stored form is canonical: keys sorted, no blanks, UTF-8. Stored bytes are accepted only if encoding what was read
from them gives the same again. So a field that this program does not know is refused and not dropped (msgspec would
drop it: it knows ``forbid_unknown_fields`` for its own structs alone), and so is a missing or a misspelt one. The
private part never stands in the payload, where it is always null: it is encoded apart, for its subject's seal.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from msgspec import json, msgpack

from .errors import NewerEvent, UnfitEvent, UnknownEvent
from .log import Event, Recorded
from .shapes import Encoded, Shape, canonical, shape_of
from .upgrades import UPGRADES, Plain, Upgrades, upgrade
from .vault import Vault
from .vocabulary import EVENTS

__all__ = ["CODEC", "NOTHING_SEALED", "Codec", "canonical", "decode", "encode"]

NOTHING_SEALED: Final = msgpack.encode({})
"""The stored form of an empty map of sealed parts."""


class Codec:
    """Encodes and decodes the events of one vocabulary (stored name -> class)."""

    def __init__(self, events: Mapping[str, type], upgrades: Upgrades = UPGRADES) -> None:
        self._events = events
        self._names = {kind: name for name, kind in events.items()}
        self._upgrades = upgrades
        self._shapes: dict[str, Shape] = {}

    def encode(self, event: Event) -> tuple[str, int, bytes, dict[str, bytes]]:
        """Stored name, version, payload, and the private part (JSON, not yet sealed) for its subject.

        Raises ``UnfitEvent`` where the bytes could not be read again: nothing unreadable may enter the log.
        """
        ((name, version, payload, subject, details),) = self.encode_all([event])
        return name, version, payload, {subject: details} if subject else {}

    def encode_all(self, events: Sequence[Event]) -> list[Encoded]:
        """The same for many, in their order; those of one class are encoded together."""
        places: dict[type, list[int]] = {}
        for place, event in enumerate(events):
            places.setdefault(type(event), []).append(place)
        if len(places) == 1:
            return self._shape_of(type(events[0])).encode(events)
        encoded: dict[int, Encoded] = {}
        for kind, at in places.items():
            encoded.update(zip(at, self._shape_of(kind).encode([events[place] for place in at]), strict=True))
        return [encoded[place] for place in range(len(events))]

    def decode(self, recorded: Recorded, vault: Vault | None = None) -> Event:
        """The event, in its newest version. ``private`` is None without a vault, or where the subject is forgotten.

        Raises ``UnknownEvent``, ``NewerEvent``, ``NoUpgrade``, ``UnfitEvent``, ``SealBroken``, ``KeyLost``.
        """
        return self.decode_all([recorded], vault)[0]

    def decode_all(self, recorded: Sequence[Recorded], vault: Vault | None = None) -> list[Event]:
        """The same for many, in their order; those of one name and version are decoded together."""
        alike: dict[tuple[str, int], list[int]] = {}
        for place, each in enumerate(recorded):
            alike.setdefault((each.type, each.version), []).append(place)
        if len(alike) == 1:
            return self._decoded(recorded, vault)
        decoded: dict[int, Event] = {}
        for places in alike.values():
            decoded.update(zip(places, self._decoded([recorded[place] for place in places], vault), strict=True))
        return [decoded[place] for place in range(len(recorded))]

    def _decoded(self, recorded: Sequence[Recorded], vault: Vault | None) -> list[Any]:
        """Events of one name and version."""
        shape = self._shape(recorded[0].type)
        details = [_unsealed(each, vault) for each in recorded] if vault else [None] * len(recorded)
        if recorded[0].version != shape.version:
            return [self._decoded_old(shape, each, opened) for each, opened in zip(recorded, details, strict=True)]
        events = shape.decode(shape.read, [each.payload for each in recorded])
        if shape.sealed_for:
            _put_in(shape, events, details)
        return events

    def _decoded_old(self, shape: Shape, recorded: Recorded, details: bytes | None) -> Any:
        if recorded.version > shape.version:
            raise NewerEvent(shape.name, recorded.version, shape.version)
        plain: Plain = json.decode(recorded.payload)
        if details is not None:
            plain["private"] = json.decode(details)
        newer = upgrade(shape.name, recorded.version, shape.version, plain, self._upgrades)
        return shape.decode(shape.read, [canonical(newer)])[0]

    def ready(self) -> None:
        """Make the shape of every event now, for processes that are forked off later."""
        for name in self._events:
            self._shape(name)

    def _shape_of(self, kind: type) -> Shape:
        return self._shape(self._names.get(kind, kind.__name__))

    def _shape(self, name: str) -> Shape:
        shape = self._shapes.get(name)
        if shape is None:
            if name not in self._events:
                raise UnknownEvent(name)
            shape = self._shapes[name] = shape_of(name, self._events[name])
        return shape


def _unsealed(recorded: Recorded, vault: Vault) -> bytes | None:
    """The private part as JSON. The stored map has room for several subjects; today's events have one."""
    if recorded.sealed_bytes == NOTHING_SEALED:
        return None
    ((subject, sealed),) = recorded.sealed.items()
    return vault.unseal(subject, recorded.id_bytes, sealed)


def _put_in(shape: Shape, events: Sequence[Any], details: Sequence[bytes | None]) -> None:
    """Complete the events with their private parts, where they are open."""
    if any(event.private is not None for event in events):
        raise UnfitEvent(shape.name, shape.version, "$.private")
    parts = iter(shape.decode(shape.read_private, [part for part in details if part is not None]))
    for event, part in zip(events, details, strict=True):
        if part is not None:
            # Frozen, but nobody has seen it yet; attrs.evolve takes longer than all the rest.
            object.__setattr__(event, "private", next(parts))


CODEC: Final = Codec(EVENTS)
encode = CODEC.encode
decode = CODEC.decode
