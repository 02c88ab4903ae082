"""What must be known of an event's class to store and to read it, found once per class; and storing many of one class.

Apart from ``codec``, which knows the vocabulary, the vault and old versions.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import repeat, starmap
from operator import attrgetter
from types import NoneType
from typing import Any, Final, TypeAlias, TypeVar, get_args, get_type_hints

from attrs import fields_dict, frozen
from msgspec import DecodeError, Struct, json

from .errors import SealedForNobody, UnfitEvent
from .log import Event
from .strict import twin, twin_of

T = TypeVar("T")
Encoded: TypeAlias = tuple[str, int, bytes, str, bytes]
"""Stored name, version, payload; whom the private part is about, and that part as JSON (both empty: there is none)."""

_ENCODER: Final = json.Encoder(order="sorted")
canonical = _ENCODER.encode
"""A value's canonical JSON bytes."""


@frozen
class Shape:
    """An event's class as it is stored. ``clear`` gets the fields that are not sealed, ``payload`` is made of them."""

    name: str
    version: int
    read: json.Decoder[list[Any]]
    clear: Callable[[Event], tuple[Any, ...]]
    payload: type[Struct]
    check: json.Decoder[list[Any]]
    sealed_for: str
    read_private: json.Decoder[list[Any]]
    check_private: json.Decoder[list[Any]]

    def encode(self, events: Sequence[Event]) -> list[Encoded]:
        """The stored forms of events of this class. Raises ``UnfitEvent``, ``SealedForNobody``."""
        payloads = self._stored(self.check, list(starmap(self.payload, map(self.clear, events))))
        subjects, details = self._private(events) if self.sealed_for else (repeat(""), repeat(b""))
        return list(zip(repeat(self.name), repeat(self.version), payloads, subjects, details, strict=False))

    def decode(self, reader: json.Decoder[list[T]], stored: Sequence[bytes]) -> list[T]:
        """What each of these stands for, exactly (see ``codec``): all together, as that is quicker.

        Raises ``UnfitEvent``.
        """
        try:
            values = reader.decode(_in_one(stored))
            # Equal bytes are the rule and quickly compared; a later msgspec may write an equal number differently.
            fit = _ENCODER.encode_lines(values) == b"\n".join((*stored, b"")) or _equal(values, stored)
        except DecodeError as fault:
            raise self._unfit(fault) from None
        if not fit:
            raise UnfitEvent(self.name, self.version, "")
        return values

    def _private(self, events: Sequence[Any]) -> tuple[Iterable[str], Iterable[bytes]]:
        parts = [event.private for event in events]
        stored = iter(self._stored(self.check_private, [part for part in parts if part is not None]))
        about = [getattr(event, self.sealed_for) for event in events]
        if any(part is not None and not subject for part, subject in zip(parts, about, strict=True)):
            raise SealedForNobody(self.name)
        subjects = ["" if part is None else subject for part, subject in zip(parts, about, strict=True)]
        return subjects, [next(stored) if subject else b"" for subject in subjects]

    def _stored(self, check: json.Decoder[list[Any]], values: list[Any]) -> list[bytes]:
        """The canonical form of each, which can be read again: all together, as that is quicker."""
        if not values:
            return []
        try:
            stored = _ENCODER.encode_lines(values).splitlines()  # inside of JSON a line's end is written as \\n
        except (TypeError, ValueError, OverflowError):
            raise UnfitEvent(self.name, self.version, "") from None  # the message would hold the value
        try:
            check.decode(_in_one(stored))
        except DecodeError as fault:
            raise self._unfit(fault) from None
        return stored

    def _unfit(self, fault: DecodeError) -> UnfitEvent:
        """Raised ``from None``: msgspec's message may name the value, and that may be somebody's."""
        return UnfitEvent(self.name, self.version, _place(str(fault)))


def shape_of(name: str, kind: Any) -> Shape:
    """The shape of a class of the vocabulary that is stored under this name."""
    private = get_type_hints(kind).get("private", NoneType)
    details: Any = next((part for part in get_args(private) if part is not NoneType), NoneType)
    payload = twin_of(kind, null="private")
    return Shape(
        name=name,
        version=kind.VERSION,
        read=json.Decoder(list[kind]),
        clear=_values([field for field in fields_dict(kind) if field != "private"]),
        payload=payload,
        check=json.Decoder(list[payload]),  # type: ignore[valid-type]
        sealed_for="" if details is NoneType else kind.SEALED_FOR,
        read_private=json.Decoder(list[details]),
        check_private=json.Decoder(list[twin(details)]),  # type: ignore[misc]
    )


def _values(fields: Sequence[str]) -> Callable[[Event], tuple[Any, ...]]:
    """What gets these fields of an event."""
    if len(fields) > 1:
        return attrgetter(*fields)
    return lambda event: tuple(getattr(event, field) for field in fields)


def _in_one(stored: Sequence[bytes]) -> bytes:
    """One JSON array of what is stored apart."""
    return b"[%b]" % b",".join(stored)


def _equal(values: Sequence[object], stored: Sequence[bytes]) -> bool:
    """Whether each value says just what its bytes say, in whatever spelling."""
    return [json.decode(canonical(value)) for value in values] == [json.decode(each) for each in stored]


def _place(message: str) -> str:
    """The path of the field (``$.windows[2].end``) at the end of msgspec's message, empty where it names none.

    Its place among several that were checked together is left out.
    """
    found = re.search(r"`\$(?:\[\d+\])?(\.[^`]*)`$", message)
    return f"${found.group(1)}" if found else ""
