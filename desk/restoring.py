"""Putting a log back, or carrying it elsewhere: from a backup or an export, onto either store, never over anything.

Whoever was forgotten after the backup stays forgotten: her key is not put back at all, and before anybody can work with
the log it is told again that she is forgotten. Who is so is known from the backup's own register, from the keys that
are still there, and from every register or log that is named.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen
from msgspec import DecodeError, json

from desk.backing_up import FORM, LOG, MANIFEST, Manifest
from desk.claims import endless
from desk.forgetting import forget
from desk.holding import holds_on, lift_hold
from desk.office import Office
from desk.registering import NAME as REGISTER
from desk.registering import Register, register_in
from events.accesses_file import FileLines, beside
from events.carrying import begin_again, carry, keys_beside
from events.chain import Intact, verify
from events.errors import BackupUnfit, KeysExist, LogExists
from events.files import MAGIC
from events.keys_backup import read_head, read_keys_backup
from events.keystore import KeyStore
from events.lines import log_in, read_lines
from events.log import Recorded
from events.opening import accesses_of
from events.postgres_address import is_postgres
from events.sealed import open_sealed

if TYPE_CHECKING:
    from events.postgres_kek import KekSource

Keys = Mapping[str, bytes | None]
FOLDER, BARE, LINES = "folder", "bare", "lines"


@frozen
class Source:
    """Where a log is restored from: the folder of a backup, a log's file as it lies, or an export.

    ``position`` and ``hash`` are how far it reaches; ``looks`` is the record of looks that lies beside it.
    """

    path: Path
    kind: str
    log: str
    position: int
    hash: bytes
    looks: Path | None
    register: Register

    def events(self) -> Iterator[Recorded]:
        """Its events, in order."""
        if self.kind == LINES:
            yield from read_lines(self.path)
            return
        with closing(open_sealed(str(_file(self.path, self.kind)))) as log:
            yield from log.read()


@frozen
class Restored:
    """``forgotten`` are those who stay so though the backup did not know it; ``keys`` is false where none were put."""

    position: int
    hash: bytes
    keys: bool
    forgotten: tuple[str, ...] = ()


def source_at(path: Path) -> Source:
    """What a path holds, checked from its first event to its last. Raises ``BackupUnfit``, and what opening raises."""
    kind = _kind(path)
    if kind == LINES:
        log, found = log_in(path), verify(read_lines(path))
    else:
        with closing(open_sealed(str(_file(path, kind)))) as opened:
            log, found = opened.log_id, verify(opened.read())
    if not isinstance(found, Intact):
        raise BackupUnfit(str(path), "damaged")
    if kind == FOLDER:
        _hold_to_manifest(path, found)
    looks = beside(_file(path, kind))
    register = register_in(path / REGISTER) if kind == FOLDER and (path / REGISTER).is_file() else {}
    has_looks = kind != LINES and looks.is_file()
    return Source(path, kind, log, found.position, found.hash, looks if has_looks else None, register)


def keys_in(path: Path, log: str, source: "KekSource", today: date, *, expired: bool) -> Keys:
    """The keys in a backup of them. Raises ``BackupUnfit`` (expired, other_log), ``KekUnfit``, ``NotOurKeys``.

    ``expired`` allows a file whose last day is over.
    """
    head = read_head(path)
    if head.log != log:
        raise BackupUnfit(str(path), "other_log")
    if head.until < today and not expired:
        raise BackupUnfit(str(path), "expired")
    return read_keys_backup(path, source)


def put_back(
    source: Source,
    where: str,
    *,
    keys: Keys | None,
    registers: Sequence[Register],
    kek: "KekSource | None",
    opened: Callable[[], Office],
) -> Restored:
    """Build the log at ``where`` and apply the register of the forgotten. Raises ``LogExists``, ``KeysExist``, …

    Without ``keys`` those that lie beside ``where`` are taken; where there are none, what is sealed stays so.
    ``opened`` opens the office there.
    """
    if not is_postgres(where) and Path(where).exists():
        raise LogExists(where)
    there = keys_beside(where, source.log)
    if keys is not None and there is not None:
        raise KeysExist(str(there))
    register = {person: fact for each in (source.register, *registers) for person, fact in each.items()}
    gone = {each for fact in register.values() for each in (fact.person, *fact.also)}
    kept = None if keys is None else {**keys, **dict.fromkeys(gone)}
    if there is not None:
        gone |= _destroyed_in(there, gone)
    carry(source.events(), where, log_id=source.log, keys=kept, kek=kek)
    _put_looks(source, where)
    if kept is None and there is None:
        return Restored(source.position, source.hash, keys=False)
    if there is not None:
        begin_again(there, source.position, source.hash)
    gone |= {subject for subject, key in (kept or {}).items() if key is None}
    with closing(opened()) as office:
        again = apply_register(office, register, gone)
        return Restored(*office.log.head(), keys=True, forgotten=again)


def apply_register(office: Office, register: Register, destroyed: Collection[str]) -> tuple[str, ...]:
    """Tell the log again who is forgotten, where it does not know; their ids. Their keys are destroyed already.

    ``destroyed`` are ids whose key is gone. A hold that stood when the backup was made was lifted before the forgetting
    (else there had been none), so it is lifted here too.
    """
    state = office.state()
    untold = [person for person in (*register, *sorted(destroyed)) if person not in state.forgotten]
    told: list[str] = []
    for person in dict.fromkeys(untold):
        fact = register.get(person)
        known = person in state.people or person in state.lenders
        if known:
            if holds_on(state, person):
                lift_hold(office, person)
            forget(office, person, fact.reason if fact else "request")
        if fact and (fact.marks or fact.also or not known):
            office.append([office.draft(fact, claims=endless([person]))])
        if known or fact:
            told.append(person)
    return tuple(told)


def _destroyed_in(folder: Path, gone: Collection[str]) -> set[str]:
    """Every id whose key is gone from the keys that are there, once those of ``gone`` are."""
    store = KeyStore.open(folder)
    try:
        for subject in sorted(store.find(gone)):
            store.destroy(subject)
        return {subject for subject, key in store.all().items() if key is None}
    finally:
        store.close()


def _put_looks(source: Source, where: str) -> None:
    """The record of looks as it was backed up; one that is there already reaches further, and stays."""
    if source.looks is None:
        return
    looks = accesses_of(where, source.log)
    if next(looks.lines(), None) is None:
        looks.fill(FileLines(source.looks).read())
    looks.close()


def _kind(path: Path) -> str:
    if path.is_dir():
        if not (path / LOG).is_file():
            raise BackupUnfit(str(path), "no_backup")
        return FOLDER
    with path.open("rb") as file:
        return BARE if file.read(len(MAGIC)) == MAGIC else LINES


def _file(path: Path, kind: str) -> Path:
    return path / LOG if kind == FOLDER else path


def _hold_to_manifest(path: Path, found: Intact) -> None:
    """Raise ``BackupUnfit`` where the log in the folder is not the one that was backed up."""
    try:
        told = json.decode((path / MANIFEST).read_bytes(), type=Manifest)
    except (FileNotFoundError, DecodeError):
        raise BackupUnfit(str(path), "no_backup") from None
    if (told.form, told.position, told.hash) != (FORM, found.position, found.hash.hex()):
        raise BackupUnfit(str(path), "changed")
