"""Backups: the log with its record of looks in a folder, without keys; the keys in a file of their own, dated.

Each is noted before it is made, so that later it can be told what lies around, and whose data a lost one held.
"""

import errno
from datetime import date, datetime, timedelta
from pathlib import Path
from shutil import rmtree
from typing import TYPE_CHECKING, Final

from attrs import frozen

from desk.looking import new_paper, note_look
from desk.office import Office
from desk.registering import NAME as REGISTER
from desk.registering import register_of, write_register
from events.accesses_file import FileLines, beside
from events.anchors import anchor, anchor_text
from events.chain import Intact, verify
from events.errors import BackupUnfit
from events.files import private_directory, publish
from events.keys_backup import write_keys_backup
from events.lines import write_lines
from events.sealed import open_sealed
from events.settings import setting
from events.shapes import canonical

if TYPE_CHECKING:
    from events.postgres_kek import KekSource

LOG: Final = "log.sqlite"
MANIFEST: Final = "backup.json"
FORM: Final = "sasaeai-match backup 1"


@frozen
class Manifest:
    """What a backup says of itself. ``backup`` is the id under which it was noted."""

    form: str
    backup: str
    log: str
    position: int
    hash: str
    anchor: str
    made: datetime


@frozen
class KeysKept:
    """A backup of the keys, to be destroyed after ``until``."""

    backup: str
    until: date


def back_up(office: Office, folder: Path) -> Manifest:
    """Copy the log while others write into a new folder, and check the copy. Raises ``FileExistsError``, ``LogFull``.

    The folder appears under its name when whole. It holds no keys.
    """
    if folder.exists():
        raise FileExistsError(errno.EEXIST, "", str(folder))
    backup = new_paper(office)
    note_look(office, "backup", "backup", (), paper=backup, place=str(folder.absolute()))
    part = folder.with_name(folder.name + ".part")
    if part.exists():
        rmtree(part)  # what an interrupted attempt left
    private_directory(part)
    office.log.backup_to(part / LOG)
    _copy_looks(office, part)
    write_register(part / REGISTER, register_of(office.state()))
    manifest = _checked(part / LOG, backup, office.clock())
    (part / MANIFEST).write_bytes(canonical(manifest) + b"\n")
    (part / MANIFEST).chmod(0o600)
    publish(part, folder)
    return manifest


def refuse_place(keys: Path, folder: Path | None) -> None:
    """Raise where a backup of keys cannot lie there, before anything is made.

    ``BackupUnfit`` (keys_apart) in the folder of the log's backup, ``FileExistsError``, and ``FileNotFoundError`` where
    its folder is missing: that may be a medium which is not plugged in, so it is not made.
    """
    if folder is not None and keys.absolute().is_relative_to(folder.absolute()):
        raise BackupUnfit(str(keys), "keys_apart")
    if keys.exists():
        raise FileExistsError(errno.EEXIST, "", str(keys))
    if not keys.absolute().parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, "", str(keys.parent))


def back_up_keys(office: Office, path: Path, source: "KekSource") -> KeysKept:
    """Copy the keys into a new file, wrapped under a key-encryption key. Raises what ``refuse_place`` raises."""
    refuse_place(path, None)
    today = office.clock().date()
    until = today + timedelta(days=setting(office.state().settings, "retention.backups_days", today))
    backup = new_paper(office)
    note_look(office, "keys_backup", "backup", (), paper=backup, place=str(path.absolute()))
    write_keys_backup(path, office.log.log_id, office.vault.copied(), source, made=today, until=until)
    return KeysKept(backup, until)


def export_log(office: Office, path: Path) -> Manifest:
    """Write every event as a line of JSON; what is sealed stays sealed. Raises ``FileExistsError``."""
    if path.exists():
        raise FileExistsError(errno.EEXIST, "", str(path))
    backup = new_paper(office)
    note_look(office, "backup", "export-log", (), paper=backup, place=str(path.absolute()))
    last = write_lines(path, office.log.log_id, office.log.read())
    return _manifest(backup, office.log.log_id, last.position, bytes.fromhex(last.hash), office.clock())


def _copy_looks(office: Office, part: Path) -> None:
    """The record of looks as far as it reaches now, the noting of this backup included."""
    FileLines(beside(part / LOG)).fill(office.accesses.lines())


def _checked(path: Path, backup: str, now: datetime) -> Manifest:
    """What the copy holds, once its chain has been checked."""
    log = open_sealed(str(path))
    try:
        found = verify(log.read())
        if found != Intact(*log.head()):
            raise BackupUnfit(str(path), "damaged")
        return _manifest(backup, log.log_id, *log.head(), now)
    finally:
        log.close()


def _manifest(backup: str, log: str, position: int, hash: bytes, now: datetime) -> Manifest:  # noqa: A002
    return Manifest(FORM, backup, log, position, hash.hex(), anchor_text(anchor(log, position, hash)), now)
