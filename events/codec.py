"""JSON <-> event, msgspec directly on the vocabulary's attrs classes.

The stored form is canonical: keys sorted, no blanks, UTF-8. Stored bytes are accepted only if encoding what was read
from them gives the same again. So a field that this program does not know is refused and not dropped (msgspec would
drop it: it knows ``forbid_unknown_fields`` for its own structs alone), and so is a missing or a misspelt one. The
private part never stands in the payload, where it is always null: it is encoded apart, for its subject's seal.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import attrgetter
from types import NoneType
from typing import Any, Final, TypeAlias, TypeVar, cast, get_args, get_type_hints

from attrs import fields_dict, frozen
from msgspec import DecodeError, Struct, json, msgpack

from .errors import NewerEvent, SealedForNobody, UnfitEvent, UnknownEvent
from .log import Event, Recorded
from .strict import twin, twin_of
from .upgrades import UPGRADES, Plain, Upgrades, upgrade
from .vault import Vault
from .vocabulary import EVENTS

T = TypeVar("T")

NOTHING_SEALED: Final = msgpack.encode({})
"""The stored form of an empty map of sealed parts."""

_ENCODER: Final = json.Encoder(order="sorted")
canonical = _ENCODER.encode
"""A value's canonical JSON bytes."""


Encoded: TypeAlias = tuple[str, int, bytes, dict[str, bytes]]
"""Stored name, version, payload, and the private part (JSON, not yet sealed) for its subject."""


@frozen
class _Shape:
    """What must be known of an event's class to read and write it."""

    name: str
    version: int
    read: json.Decoder[Any]
    clear: Callable[[Event], tuple[Any, ...]]
    payload: Callable[..., Struct]
    check: json.Decoder[Any]
    sealed_for: str
    read_private: json.Decoder[Any]
    check_private: json.Decoder[Any]


class Codec:
    """Encodes and decodes the events of one vocabulary (stored name -> class)."""

    def __init__(self, events: Mapping[str, type], upgrades: Upgrades = UPGRADES) -> None:
        self._events = events
        self._names = {kind: name for name, kind in events.items()}
        self._upgrades = upgrades
        self._shapes: dict[str, _Shape] = {}

    def encode(self, event: Event) -> Encoded:
        """The stored form. Raises ``UnfitEvent`` where it could not be read again: nothing such may enter the log."""
        return self.encode_all([event])[0]

    def encode_all(self, events: Sequence[Event]) -> list[Encoded]:
        """Many at once, each as ``encode`` does it: those of a kind go through msgspec together, which is quicker."""
        by_kind: dict[type, list[int]] = {}
        for place, event in enumerate(events):
            by_kind.setdefault(type(event), []).append(place)
        encoded: dict[int, Encoded] = {}
        for kind, places in by_kind.items():
            shape = self._shape(self._names.get(kind, kind.__name__))
            encoded.update(zip(places, _encoded(shape, [events[place] for place in places]), strict=True))
        return [encoded[place] for place in range(len(events))]

    def decode(self, recorded: Recorded, vault: Vault | None = None) -> Event:
        """The event, in its newest version. ``private`` is None without a vault, or where the subject is forgotten.

        Raises ``UnknownEvent``, ``NewerEvent``, ``NoUpgrade``, ``UnfitEvent``, ``SealBroken``, ``KeyLost``.
        """
        shape = self._shape(recorded.type)
        if recorded.version > shape.version:
            raise NewerEvent(shape.name, recorded.version, shape.version)
        details = _unsealed(recorded, vault)
        if recorded.version < shape.version:
            return self._decoded_old(shape, recorded, details)
        event = _exactly(shape, shape.read, recorded.payload)
        if shape.sealed_for:
            _keep_private_sealed(shape, event)
            if details is not None:
                # Frozen, but nobody has seen it yet; attrs.evolve takes longer than all the rest.
                object.__setattr__(event, "private", _exactly(shape, shape.read_private, details))
        return cast(Event, event)

    def _decoded_old(self, shape: _Shape, recorded: Recorded, details: bytes | None) -> Event:
        plain: Plain = json.decode(recorded.payload)
        if details is not None:
            plain["private"] = json.decode(details)
        newer = upgrade(shape.name, recorded.version, shape.version, plain, self._upgrades)
        return cast(Event, _exactly(shape, shape.read, canonical(newer)))

    def _shape(self, name: str) -> _Shape:
        shape = self._shapes.get(name)
        if shape is None:
            if name not in self._events:
                raise UnknownEvent(name)
            shape = self._shapes[name] = _shape(name, self._events[name])
        return shape


def _shape(name: str, kind: Any) -> _Shape:
    private = get_type_hints(kind).get("private", NoneType)
    details: Any = next((part for part in get_args(private) if part is not NoneType), NoneType)
    payload = twin_of(kind, null="private")
    return _Shape(
        name=name,
        version=kind.VERSION,
        read=json.Decoder(kind),
        clear=_values([field for field in fields_dict(kind) if field != "private"]),
        payload=payload,
        check=json.Decoder(list[payload]),  # type: ignore[valid-type]
        sealed_for="" if details is NoneType else kind.SEALED_FOR,
        read_private=json.Decoder(details),
        check_private=json.Decoder(list[twin(details)]),  # type: ignore[misc]
    )


def _values(fields: Sequence[str]) -> Callable[[Event], tuple[Any, ...]]:
    """What gets these fields of an event."""
    if len(fields) > 1:
        return attrgetter(*fields)
    return lambda event: tuple(getattr(event, field) for field in fields)


def _encoded(shape: _Shape, events: Sequence[Event]) -> Iterator[Encoded]:
    """The stored forms of events of one kind."""
    payloads = _readable(shape, shape.check, [shape.payload(*values) for values in map(shape.clear, events)])
    parts = _private_parts(shape, events) if shape.sealed_for else [{}] * len(events)
    for payload, part in zip(payloads, parts, strict=True):
        yield shape.name, shape.version, payload, part


def _private_parts(shape: _Shape, events: Sequence[Any]) -> Iterator[dict[str, bytes]]:
    """Each event's private part for its subject; empty where it has none."""
    private = [event.private for event in events if event.private is not None]
    details = iter(_readable(shape, shape.check_private, private) if private else ())
    for event in events:
        subject: str = getattr(event, shape.sealed_for)
        if event.private is not None and not subject:
            raise SealedForNobody(shape.name)
        yield {} if event.private is None else {subject: next(details)}


def _readable(shape: _Shape, decoder: json.Decoder[Any], values: list[Any]) -> list[bytes]:
    """The canonical form of each, which can be read again."""
    try:
        stored = _ENCODER.encode_lines(values).splitlines()  # within JSON a line's end is always written \n
    except (TypeError, ValueError, OverflowError):
        raise UnfitEvent(shape.name, shape.version, "") from None  # the message would hold the value
    _read(shape, decoder, b"[%b]" % b",".join(stored))
    return stored


def _exactly(shape: _Shape, decoder: json.Decoder[T], stored: bytes) -> T:
    """What these bytes stand for. Raises ``UnfitEvent`` where that is not all that they say."""
    value = _read(shape, decoder, stored)
    again = canonical(value)
    # Equal bytes are the rule and quickly compared; a later msgspec may write an equal number differently.
    if again != stored and json.decode(again) != json.decode(stored):
        raise UnfitEvent(shape.name, shape.version, "")
    return value


def _read(shape: _Shape, decoder: json.Decoder[T], stored: bytes) -> T:
    try:
        return decoder.decode(stored)
    except DecodeError as fault:
        # Not chained: msgspec's message may name the value, and that may be somebody's.
        raise UnfitEvent(shape.name, shape.version, _place(str(fault))) from None


def _place(message: str) -> str:
    """The path of the field (``$.windows[2].end``) at the end of msgspec's message, empty where it names none.

    Its place among several that were checked together is left out.
    """
    found = re.search(r"`\$(?:\[\d+\])?([^`]*)`$", message)
    return "$" + found.group(1) if found and found.group(1) else ""


def _keep_private_sealed(shape: _Shape, event: Any) -> None:
    if event.private is not None:
        raise UnfitEvent(shape.name, shape.version, "$.private")


def _unsealed(recorded: Recorded, vault: Vault | None) -> bytes | None:
    """The private part as JSON. The stored map has room for several subjects; today's events have one."""
    if vault is None or recorded.sealed_bytes == NOTHING_SEALED:
        return None
    ((subject, sealed),) = recorded.sealed.items()
    return vault.unseal(subject, recorded.id_bytes, sealed)


CODEC: Final = Codec(EVENTS)
encode = CODEC.encode
decode = CODEC.decode
