"""A log as text: JSON Lines, an event a line, exactly as it is stored; what is sealed stays sealed.

The first line says which log it is, the last how far it reaches, so that a torn file is told. Payload and claims stand
as JSON, byte for byte as they were hashed; whoever reads the lines with another program can check the chain as well.
"""

from collections.abc import Iterable, Iterator
from errno import EEXIST
from pathlib import Path
from typing import Final, TypeVar
from uuid import UUID

from msgspec import DecodeError, Raw, Struct, json, msgpack

from .errors import ExportDamaged
from .files import new_part, publish
from .log import Recorded

T = TypeVar("T")
FORM: Final = "sasaeai-match events 1"
_encode = json.Encoder().encode
_msgpack = msgpack.Encoder(order="sorted").encode


class First(Struct, forbid_unknown_fields=True):
    """The first line."""

    form: str
    log: str


class Last(Struct, forbid_unknown_fields=True):
    """The last line."""

    position: int
    hash: str


class _Line(Struct, forbid_unknown_fields=True):
    """An event. Bytes are hexadecimal, what is sealed stands by whose key opens it."""

    position: int
    recorded_us: int
    id: UUID
    key: str | None
    type: str
    version: int
    claims: Raw
    district: str | None
    body: str | None
    happened_us: int
    actor: str
    causation: UUID | None
    correlation: UUID | None
    payload: Raw
    sealed: dict[str, str]
    previous: str
    hash: str


def write_lines(path: Path, log_id: str, events: Iterable[Recorded]) -> Last:
    """Write a log's events to a new file, for its owner alone, whole or not at all; how far they reach.

    Raises ``FileExistsError``.
    """
    if path.exists():
        raise FileExistsError(EEXIST, "", str(path))
    part = new_part(path)
    try:
        with part.open("wb") as file:
            file.write(_encode(First(FORM, log_id)) + b"\n")
            last = Last(0, "")
            for event in events:
                file.write(_encode(_line_of(event)) + b"\n")
                last = Last(event.position, event.hash.hex())
            file.write(_encode(last) + b"\n")
    except BaseException:
        part.unlink()
        raise
    publish(part, path)
    return last


def log_in(path: Path) -> str:
    """The id of the log whose events a file holds. Raises ``ExportDamaged``."""
    with path.open("rb") as file:
        return _read(path, 1, file.readline(), First).log


def read_lines(path: Path) -> Iterator[Recorded]:
    """The events of a file, as they were stored; whether they are a chain is for the reader to check.

    Raises ``ExportDamaged`` with the line.
    """
    with path.open("rb") as file:
        _read(path, 1, file.readline(), First)
        reached = Last(0, "")
        held, number = b"", 1
        for number, line in enumerate(file, 2):
            if held:
                event = _recorded(_read(path, number - 1, held, _Line))
                reached = Last(event.position, event.hash.hex())
                yield event
            held = line
        if _read(path, number, held, Last) != reached:
            raise ExportDamaged(str(path), number)


def _line_of(event: Recorded) -> _Line:
    return _Line(
        position=event.position,
        recorded_us=event.recorded_us,
        id=event.id,
        key=event.key,
        type=event.type,
        version=event.version,
        claims=Raw(event.claims_json),
        district=event.district,
        body=event.body,
        happened_us=event.happened_us,
        actor=event.actor,
        causation=event.causation,
        correlation=event.correlation,
        payload=Raw(event.payload),
        sealed={subject: sealed.hex() for subject, sealed in event.sealed.items()},
        previous=event.previous.hex(),
        hash=event.hash.hex(),
    )


def _recorded(line: _Line) -> Recorded:
    return Recorded(
        position=line.position,
        recorded_us=line.recorded_us,
        id_bytes=line.id.bytes,
        key=line.key,
        type=line.type,
        version=line.version,
        claims_json=bytes(line.claims),
        district=line.district,
        body=line.body,
        happened_us=line.happened_us,
        actor=line.actor,
        causation_bytes=line.causation.bytes if line.causation else None,
        correlation_bytes=line.correlation.bytes if line.correlation else None,
        payload=bytes(line.payload),
        sealed_bytes=_msgpack({subject: bytes.fromhex(sealed) for subject, sealed in line.sealed.items()}),
        previous=bytes.fromhex(line.previous),
        hash=bytes.fromhex(line.hash),
    )


def _read(path: Path, number: int, line: bytes, kind: type[T]) -> T:
    try:
        return json.decode(line, type=kind)
    except (DecodeError, ValueError):
        raise ExportDamaged(str(path), number) from None
