"""A backup of a log's keys: one file, apart from the backup of the log, no use without a key-encryption key, dated.

A line a subject, each key wrapped by itself under the key-encryption key and bound to the file's first line, all lines
as long as they were: so a key can be destroyed in the file, by zeros over it, without the key-encryption key. That is
how a forgetting reaches the backups that can be reached.
"""

import errno
import os
from collections.abc import Collection, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import frozen
from msgspec import DecodeError, json

from .errors import KekUnfit, NotOurKeys
from .files import new_part, publish
from .shapes import canonical

if TYPE_CHECKING:
    from .postgres_kek import KekSource

FORM: Final = "sasaeai-match keys 1"
_WRAPPED_BYTES: Final = 60  # nonce 12, key 32, tag 16
_DESTROYED: Final = "0" * (2 * _WRAPPED_BYTES)


@frozen
class Head:
    """The file's first line. ``until`` is its last day: after it the file is to be destroyed, and is not restored."""

    form: str
    log: str
    made: date
    until: date
    salt: str


@frozen
class _Line:
    key: str
    subject: str


def write_keys_backup(
    path: Path, log_id: str, keys: Mapping[str, bytes | None], source: "KekSource", *, made: date, until: date
) -> None:
    """Write the file, for its owner alone, whole or not at all. Raises ``FileExistsError``."""
    from .postgres_kek import SALT_BYTES, wrap

    if path.exists():
        raise FileExistsError(errno.EEXIST, "", str(path))
    salt = os.urandom(SALT_BYTES)
    kek = source(salt)[0]
    head = canonical(Head(FORM, log_id, made, until, salt.hex()))
    lines = [head]
    for subject in sorted(keys):
        key = keys[subject]
        wrapped = _DESTROYED if key is None else wrap(kek, key, head + subject.encode()).hex()
        lines.append(canonical(_Line(wrapped, subject)))
    part = new_part(path)
    part.write_bytes(b"\n".join(lines) + b"\n")
    publish(part, path)


def read_head(path: Path) -> Head:
    """The first line. Raises ``NotOurKeys`` (other_program, other_log)."""
    with path.open("rb") as file:
        return _head(path, file.readline().rstrip(b"\n"))


def read_keys_backup(path: Path, source: "KekSource") -> dict[str, bytes | None]:
    """Every subject with its key, None where it was destroyed. Raises ``NotOurKeys``, ``KekUnfit`` (other)."""
    from .postgres_kek import unwrap

    first, *rest = path.read_bytes().splitlines()
    head = _head(path, first)
    keks = source(bytes.fromhex(head.salt))
    keys: dict[str, bytes | None] = {}
    for stored in rest:
        line = _line(path, stored)
        opened = [unwrap(kek, bytes.fromhex(line.key), first + line.subject.encode()) for kek in keks]
        keys[line.subject] = next((key for key in opened if key is not None), None)
        if keys[line.subject] is None and line.key != _DESTROYED:
            raise KekUnfit(str(path), "other")
    return keys


def destroy_in(path: Path, subjects: Collection[str]) -> None:
    """Zeros over these subjects' keys, in place and durably."""
    with path.open("r+b") as file:
        at = len(file.readline())
        for stored in iter(file.readline, b""):
            line = _line(path, stored.rstrip(b"\n"))
            if line.subject in subjects:
                file.seek(at)
                file.write(canonical(_Line(_DESTROYED, line.subject)) + b"\n")
            at += len(stored)
            file.seek(at)
        file.flush()
        os.fsync(file.fileno())


def _head(path: Path, stored: bytes) -> Head:
    try:
        head = json.decode(stored, type=Head)
    except DecodeError:
        raise NotOurKeys(str(path), "other_program") from None
    if head.form != FORM:
        raise NotOurKeys(str(path), "newer_format")
    return head


def _line(path: Path, stored: bytes) -> _Line:
    try:
        return json.decode(stored, type=_Line)
    except DecodeError:
        raise NotOurKeys(str(path), "truncated") from None
