"""What can go wrong with a log, its keys or its events: a code and facts each. The words for people are in wording/.

One file, so that whoever words them sees them all. No fact holds what was stored: these end up in log files.
"""

from typing import ClassVar

from attrs import asdict, frozen


@frozen
class LogError(Exception):
    """Something about the log is wrong; ``code`` says what, the fields say where."""

    code: ClassVar[str] = "log"

    @property
    def facts(self) -> dict[str, object]:
        """The fields by name."""
        return asdict(self)


@frozen
class LogMissing(LogError):
    """There is no log at this path; opening never makes one."""

    code: ClassVar[str] = "log.missing"
    path: str


@frozen
class LogExists(LogError):
    """There is a file at this path already; nothing was written over it."""

    code: ClassVar[str] = "log.exists"
    path: str


@frozen
class NotOurLog(LogError):
    """The file is another's. ``why``: empty, not_a_database, other_program, newer_format, no_start."""

    code: ClassVar[str] = "log.not_ours"
    path: str
    why: str


@frozen
class LogDamaged(LogError):
    """The file is ours, and broken. ``why``: truncated, malformed; older (it once reached further) or no_wal (it was
    copied without its write-ahead log, so its end may be missing)."""

    code: ClassVar[str] = "log.damaged"
    path: str
    why: str


@frozen
class OnNetwork(LogError):
    """The file lies on a network file system, whose locks cannot be trusted; ``kind`` is nfs4, cifs and the like."""

    code: ClassVar[str] = "log.on_network"
    path: str
    kind: str


@frozen
class Locked(LogError):
    """Somebody else kept on writing for longer than we were to wait."""

    code: ClassVar[str] = "log.locked"
    path: str
    waited_s: float


@frozen
class LogFull(LogError):
    """No room on the disk. Nothing of the append was kept."""

    code: ClassVar[str] = "log.full"
    path: str


@frozen
class ReadOnly(LogError):
    """The file, its folder or the way it was opened allows no writing."""

    code: ClassVar[str] = "log.read_only"
    path: str


@frozen
class WriteFailed(LogError):
    """The operating system refused a read or write; ``why`` is SQLite's or the system's name for it."""

    code: ClassVar[str] = "log.write_failed"
    path: str
    why: str


@frozen
class Unreachable(LogError):
    """No connection to the database server. ``path`` is its address without the password, ``why`` in libpq's words."""

    code: ClassVar[str] = "log.unreachable"
    path: str
    why: str


@frozen
class ConnectionLost(LogError):
    """The connection to the database server broke.

    ``recorded`` is ``no`` where nothing was, and ``unknown`` where it broke while the append was being completed: who
    repeats that one with the same keys appends nothing twice.
    """

    code: ClassVar[str] = "log.connection_lost"
    path: str
    recorded: str


@frozen
class NotDurable(LogError):
    """The database server is set to lose what it acknowledged when the power goes: ``setting`` is the one to change."""

    code: ClassVar[str] = "log.not_durable"
    path: str
    setting: str


@frozen
class ChainBroken(LogError):
    """The event at this position does not follow the one before it, or is not what was recorded; ``chain.verify`` says
    more."""

    code: ClassVar[str] = "log.chain_broken"
    position: int


@frozen
class IdTaken(LogError):
    """An event with this id is in the log already. A draft that may be repeated needs a ``key``."""

    code: ClassVar[str] = "log.id_taken"
    id: str


@frozen
class NaiveTime(LogError):
    """A moment without a time zone was to be stored."""

    code: ClassVar[str] = "time.naive"
    moment: str


@frozen
class MissingKeys(LogError):
    """The log's key store is not there. It is never made anew: that would hide that everything sealed is lost."""

    code: ClassVar[str] = "keys.missing"
    directory: str


@frozen
class KeysExist(LogError):
    """There is a key store in this folder already."""

    code: ClassVar[str] = "keys.exist"
    directory: str


@frozen
class NotOurKeys(LogError):
    """The key store cannot be used. ``why``: empty, not_a_database, other_program, newer_format, truncated, other_log,
    or SQLite's name for the fault."""

    code: ClassVar[str] = "keys.not_ours"
    directory: str
    why: str


@frozen
class KekMissing(LogError):
    """The keys of this log are wrapped in the database, and nobody said under which key-encryption key."""

    code: ClassVar[str] = "keys.kek_missing"
    path: str


@frozen
class KekUnfit(LogError):
    """The key-encryption key cannot be used. ``why``: other (not the one that the keys are wrapped under), malformed,
    no_file, exposed (others than its owner may read the file)."""

    code: ClassVar[str] = "keys.kek_unfit"
    path: str
    why: str


@frozen
class KeyLost(LogError):
    """A key that once sealed something is neither there nor destroyed on purpose: an older key store was put back."""

    code: ClassVar[str] = "keys.lost"
    subject: str


@frozen
class Forgotten(LogError):
    """The subject's key was destroyed; nothing can be sealed for it any more."""

    code: ClassVar[str] = "keys.forgotten"
    subject: str


@frozen
class NeverForgotten(LogError):
    """The log's own key cannot be destroyed."""

    code: ClassVar[str] = "keys.never_forgotten"
    subject: str


@frozen
class SealBroken(LogError):
    """What was sealed does not open under its subject's key: it was changed, or belongs to another event."""

    code: ClassVar[str] = "keys.seal_broken"
    subject: str


@frozen
class UnknownEvent(LogError):
    """The vocabulary has no event of this stored name: a newer program wrote it, or another one."""

    code: ClassVar[str] = "event.unknown"
    name: str


@frozen
class NewerEvent(LogError):
    """A newer program wrote this event."""

    code: ClassVar[str] = "event.newer"
    name: str
    version: int
    known: int


@frozen
class NoUpgrade(LogError):
    """An old event, and no function that makes a newer one of it."""

    code: ClassVar[str] = "event.no_upgrade"
    name: str
    version: int


@frozen
class UnfitEvent(LogError):
    """Stored bytes and the event's class do not agree, to the letter; ``place`` is the path of the field, or empty.

    Raised before an append (nothing enters the log that could not be read again) and when reading.
    """

    code: ClassVar[str] = "event.unfit"
    name: str
    version: int
    place: str


@frozen
class SealedForNobody(LogError):
    """An event has a private part, and the field that should name its subject is empty."""

    code: ClassVar[str] = "event.sealed_for_nobody"
    name: str


@frozen
class AccessesDamaged(LogError):
    """A line of the access log is none of ours, or was changed so that it cannot be read."""

    code: ClassVar[str] = "accesses.damaged"
    path: str
    line: int


@frozen
class AnchorUnread(LogError):
    """What was typed is no anchor. ``why``: length (not as many digits as there are), groups (those whose check digit
    does not fit, counted from 1)."""

    code: ClassVar[str] = "anchor.unread"
    why: str
    groups: tuple[int, ...]


@frozen
class ExportDamaged(LogError):
    """A file of exported events is not what was written: ``line`` is the first that cannot be read, or the last where
    the end is missing."""

    code: ClassVar[str] = "export.damaged"
    path: str
    line: int


@frozen
class BackupUnfit(LogError):
    """A backup cannot be made or restored. ``why``: no_backup (not ours), damaged (its events do not hold), changed
    (they are not those that were backed up), expired (of keys: past its last day), keys_apart (keys and log are to lie
    apart), other_log (keys of another log)."""

    code: ClassVar[str] = "backup.unfit"
    path: str
    why: str
