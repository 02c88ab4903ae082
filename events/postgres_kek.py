"""The key-encryption key (KEK): the one secret that stays outside the database, and wraps every key inside it.

A forgotten key leaves dead rows, write-ahead log and backups behind, but wrapped; once the KEK has been changed and the
old one destroyed, nothing opens them any more. So the KEK comes from a file, the environment or a passphrase, and each
of these may name two for a while: the old one and the next.

Wrapping is AES-256-GCM under a random nonce, with the log and the subject as associated data.
"""

import os
import stat
from collections.abc import Callable, Sequence
from hashlib import scrypt
from pathlib import Path
from typing import Final, TypeAlias

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from .errors import KekUnfit
from .files import make_durable, new_private_file

KekSource: TypeAlias = Callable[[bytes], Sequence[bytes]]
"""Salt of a key store -> the keys that may be its KEK (32 bytes each). Asked again whenever the KEK was changed."""

KEK_BYTES: Final = 32
SALT_BYTES: Final = 16
_NONCE_BYTES: Final = 12
_AGAIN: Final = "\n"
_OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO
# 128 MB and about half a second: RFC 7914, 2; OWASP's password storage cheat sheet has N = 2^17, r = 8, p = 1.
_SCRYPT: Final = {"n": 2**17, "r": 8, "p": 1, "maxmem": 2**28}


def new_kek() -> bytes:
    """A random KEK."""
    return os.urandom(KEK_BYTES)


def written(kek: bytes) -> str:
    """As it stands in a file or in the environment: 64 hexadecimal digits."""
    return kek.hex()


def kek_from_text(text: str, where: str) -> KekSource:
    """One KEK, or several between blanks or newlines. ``where`` names the place in errors. Raises ``KekUnfit``."""
    keks = [_read(word, where) for word in text.split()]
    if not keks:
        raise KekUnfit(where, "malformed")
    return lambda _salt: keks


def kek_from_file(path: Path) -> KekSource:
    """Those that stand in a file, which is read each time it is asked. Raises ``KekUnfit`` then."""

    def read(salt: bytes) -> Sequence[bytes]:
        if not path.is_file():
            raise KekUnfit(str(path), "no_file")
        if path.stat().st_mode & _OTHERS:
            raise KekUnfit(str(path), "exposed")
        return kek_from_text(path.read_text("ascii", errors="replace"), str(path))(salt)

    return read


def kek_from_passphrase(*passphrases: str) -> KekSource:
    """Derived with scrypt from a passphrase and the key store's salt."""
    return lambda salt: [scrypt(phrase.encode(), salt=salt, dklen=KEK_BYTES, **_SCRYPT) for phrase in passphrases]


def write_keks(path: Path, keks: Sequence[bytes]) -> None:
    """Put these into a KEK file, durably; what stood there is overwritten in place, in its own length."""
    text = _AGAIN.join(map(written, keks)) + _AGAIN
    if not path.exists():
        new_private_file(path)
        make_durable(path.parent)
    with path.open("r+b") as file:
        before = file.seek(0, os.SEEK_END)
        file.seek(0)
        file.write(text.encode().ljust(before))
        file.flush()
        os.fsync(file.fileno())


def wrap(kek: bytes, key: bytes, about: bytes) -> bytes:
    """A key under the KEK, bound to what it is about."""
    nonce = os.urandom(_NONCE_BYTES)
    return nonce + AESGCM(kek).encrypt(nonce, key, about)


def unwrap(kek: bytes, wrapped: bytes, about: bytes) -> bytes | None:
    """The key; None where this is not its KEK, or it is about something else."""
    try:
        return AESGCM(kek).decrypt(wrapped[:_NONCE_BYTES], wrapped[_NONCE_BYTES:], about)
    except InvalidTag:
        return None


def _read(word: str, where: str) -> bytes:
    try:
        kek = bytes.fromhex(word)
    except ValueError:
        kek = b""
    if len(kek) != KEK_BYTES:
        raise KekUnfit(where, "malformed")
    return kek
