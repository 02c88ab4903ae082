"""What a subject's key does: seal, open, authenticate. The only file that imports cryptography, and is imported late.

Two keys are derived from the stored one (HKDF-SHA256, RFC 5869, told apart by label): one for AES-256-GCM, one for
HMAC-SHA256. What is sealed is bound to its event and its subject as associated data: it opens nowhere else.
"""

from hmac import digest
from typing import Final

from attrs import frozen
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from .errors import SealBroken

_FORM: Final = b"\x01"  # first byte of whatever is sealed: this form is nonce, ciphertext, tag
_NONCE_BYTES: Final = 12
_TEXT: Final = 1 + _NONCE_BYTES
_KEY_BYTES: Final = 32
_SEAL: Final = b"sasaeai-match seal 1"
_MAC: Final = b"sasaeai-match mac 1"


@frozen
class SubjectKeys:
    """The keys derived for one subject."""

    _subject: bytes
    _cipher: AESGCM
    _mac_key: bytes

    def seal(self, event_id: bytes, data: bytes, nonce: bytes) -> bytes:
        """``data``, to be opened for this event (16 bytes) and this subject alone.

        ``nonce`` is 12 random bytes, made for this alone.
        """
        return _FORM + nonce + self._cipher.encrypt(nonce, data, event_id + self._subject)

    def unseal(self, event_id: bytes, sealed: bytes) -> bytes:
        """What was sealed. Raises ``SealBroken``."""
        if sealed[:1] != _FORM:
            raise SealBroken(self._subject.decode())
        try:
            return self._cipher.decrypt(sealed[1:_TEXT], sealed[_TEXT:], event_id + self._subject)
        except (InvalidTag, ValueError) as fault:
            raise SealBroken(self._subject.decode()) from fault

    def mac(self, data: bytes) -> bytes:
        """HMAC-SHA256, 32 bytes."""
        return digest(self._mac_key, data, "sha256")


def derived(subject: str, key: bytes) -> SubjectKeys:
    """The keys of a subject whose stored key is this."""
    return SubjectKeys(subject.encode(), AESGCM(_labelled(key, _SEAL)), _labelled(key, _MAC))


def _labelled(key: bytes, label: bytes) -> bytes:
    return HKDF(SHA256(), _KEY_BYTES, salt=None, info=label).derive(key)
