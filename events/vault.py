"""The keys of one log: a key per subject (a person, a lender, the log itself), made, used and destroyed.

Keys live apart from the log, in ``<data dir>/keys/<log id>/``, so that a copy of the log holds nothing readable.
Forgetting a subject destroys its key and leaves a mark, so that nothing is ever sealed for it again.

Opened keys stay in memory; ``refresh`` drops them where another process has changed the store (the log calls it before
each append and each reading), so that a forgetting is known everywhere at once.
"""

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Final, Protocol

from .errors import Forgotten, KeyLost, NeverForgotten
from .keystore import KEY_BYTES, KeyStore

if TYPE_CHECKING:
    from .sealing import SubjectKeys

NONCE_BYTES: Final = 12
"""How many random bytes each sealing takes."""
LOG: Final = "log"
"""The subject of what belongs to nobody, or to several people at once."""


def keys_directory(data: Path, log_id: str) -> Path:
    """Where the keys of a log live, beside the log."""
    return data / "keys" / log_id


class Keys(Protocol):
    """A place where keys are kept, durably: a file (``keystore``) or tables (``postgres_keys``)."""

    @property
    def log_id(self) -> str:
        """The log that the keys belong to."""

    @property
    def wrapped(self) -> bool:
        """Whether copies of a destroyed key may lie around, readable to whoever has the key-encryption key of then."""

    def find(self, subjects: Iterable[str]) -> dict[str, bytes | None]:
        """The keys of those subjects that have one; None for those whose key was destroyed."""

    def all(self) -> dict[str, bytes | None]:
        """Every subject with its key; None for those whose key was destroyed."""

    def add(self, keys: Mapping[str, bytes]) -> None:
        """Store keys. A subject that has got one meanwhile keeps it."""

    def destroy(self, subject: str) -> None:
        """Take the subject's key away for good, and leave a mark."""

    def changed(self) -> bool:
        """Whether somebody else changed the keys since the last time this was asked."""

    def close(self) -> None:
        """Let go of them."""


class WrappedKeys(Protocol):
    """Keys that lie under a key-encryption key (KEK), which can be changed (``postgres_keys``)."""

    @property
    def kek(self) -> bytes:
        """The one in use."""

    def offered(self) -> Sequence[bytes]:
        """Those that were passed in, in their order."""

    def rotate(self, kek: bytes) -> None:
        """Wrap every key anew under another one: all or none."""


class Vault:
    """The open key store of one log. May be used from any thread."""

    def __init__(self, store: Keys) -> None:
        self._store = store
        self._opened: dict[str, SubjectKeys | None] = {}  # None: destroyed
        self._stored: dict[str, bytes | None] = {}  # read, not yet opened
        self._changing = RLock()

    @classmethod
    def create(cls, directory: Path) -> "Vault":
        """Make a key store with the log's own key. Raises ``KeysExist``."""
        vault = cls(KeyStore.create(directory))
        vault.ensure([LOG])
        return vault

    @classmethod
    def open(cls, directory: Path) -> "Vault":
        """Open an existing key store. Raises ``MissingKeys`` (it is never made anew) and ``NotOurKeys``."""
        return cls(KeyStore.open(directory))

    @property
    def log_id(self) -> str:
        """The log that these keys belong to."""
        return self._store.log_id

    @property
    def wrapped(self) -> bool:
        """Whether a forgetting is complete only when the key-encryption key has been changed."""
        return self._store.wrapped

    def under_kek(self) -> WrappedKeys | None:
        """The keys as they lie under a key-encryption key; None where they do not."""
        if not self._store.wrapped:
            return None
        from .postgres_keys import PostgresKeys

        return self._store if isinstance(self._store, PostgresKeys) else None

    def ensure(self, subjects: Iterable[str]) -> None:
        """Make and store the keys that are missing, all at once; they are on disk when this returns."""
        unknown = {subject for subject in subjects if subject not in self._opened}
        if not unknown:
            return
        with self._changing:
            missing = sorted(unknown - self._store.find(unknown).keys())
            if missing:
                self._store.add({subject: os.urandom(KEY_BYTES) for subject in missing})
            # As stored, and not as just made: another process may have been first.
            self._stored |= self._store.find(unknown)

    def seal(self, subject: str, event_id: bytes, data: bytes) -> bytes:
        """``data`` under the subject's key, bound to the event and the subject. A new subject gets a key.

        Raises ``Forgotten``.
        """
        return self.seal_all([(subject, event_id, data)])[0]

    def seal_all(self, parts: Sequence[tuple[str, bytes, bytes]]) -> list[bytes]:
        """The same for many: subject, event and data of each; where there is no subject, nothing is sealed."""
        chance = os.urandom(NONCE_BYTES * len(parts))  # one call for all: it is a third of the time of sealing
        nonces = [chance[at : at + NONCE_BYTES] for at in range(0, len(chance), NONCE_BYTES)]
        return [
            (self._opened.get(subject) or self._made(subject)).seal(event_id, data, nonce) if subject else b""
            for (subject, event_id, data), nonce in zip(parts, nonces, strict=True)
        ]

    def unseal(self, subject: str, event_id: bytes, sealed: bytes) -> bytes | None:
        """What was sealed; None where the subject is forgotten. Raises ``SealBroken``, ``KeyLost``."""
        keys = self._open(subject)
        return None if keys is None else keys.unseal(event_id, sealed)

    def mac(self, subject: str, data: bytes) -> bytes:
        """HMAC-SHA256 under a key derived from the subject's. A new subject gets a key. Raises ``Forgotten``."""
        return self._made(subject).mac(data)

    def log_mac(self, data: bytes) -> bytes:
        """HMAC-SHA256 under the log's own key: for what is about nobody or several people, and for identities."""
        return self.mac(LOG, data)

    def knows(self, subject: str) -> bool:
        """Whether the subject has a key (not before its first, nor after it is forgotten)."""
        return self._store.find([subject]).get(subject) is not None

    def still_known(self, subjects: Iterable[str]) -> frozenset[str]:
        """Those of them that have a key."""
        return frozenset(subject for subject, key in self._store.find(subjects).items() if key is not None)

    def forgotten(self, subject: str) -> bool:
        """Whether the subject's key was destroyed on purpose."""
        return self._store.find([subject]).get(subject, b"") is None

    def forget(self, subject: str) -> None:
        """Destroy the subject's key for good. A subject without one is marked all the same (a restore needs that)."""
        if subject == LOG:
            raise NeverForgotten(subject)
        with self._changing:
            self._store.destroy(subject)
            self._opened[subject] = None

    def refresh(self) -> None:
        """Take note of what other processes did to the store."""
        with self._changing:
            if self._store.changed():
                self._opened.clear()
                self._stored.clear()

    def copied(self) -> dict[str, bytes | None]:
        """Every subject with its key, None where it was destroyed: for a backup of the keys, and for nothing else."""
        return self._store.all()

    def close(self) -> None:
        """Close the store and let go of the keys."""
        self._opened.clear()
        self._stored.clear()
        self._store.close()

    def _made(self, subject: str) -> "SubjectKeys":
        self.ensure([subject])
        keys = self._open(subject)
        if keys is None:
            raise Forgotten(subject)
        return keys

    def _open(self, subject: str) -> "SubjectKeys | None":
        try:
            return self._opened[subject]
        except KeyError:
            return self._opened_first(subject)

    def _opened_first(self, subject: str) -> "SubjectKeys | None":
        from .sealing import derived

        with self._changing:
            if subject not in self._stored:
                # All of them: a hundred one by one take as long as ten thousand at once.
                self._stored = self._store.all()
            if subject not in self._stored:
                raise KeyLost(subject)
            key = self._stored.pop(subject)
            keys = self._opened[subject] = None if key is None else derived(subject, key)
            return keys
