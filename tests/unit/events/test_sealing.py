"""What a subject's key does, against the standards' own words."""

import hmac
from hashlib import sha256

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from events.sealing import derived

KEY = bytes(range(32))
EVENT = bytes(range(16))


def hkdf(key: bytes, label: bytes) -> bytes:
    """RFC 5869 without salt, one block."""
    return hmac.digest(hmac.digest(bytes(32), key, sha256), label + b"\x01", sha256)


def test_an_hmac_is_made_under_a_key_of_its_own() -> None:
    expected = hmac.digest(hkdf(KEY, b"sasaeai-match mac 1"), b"x", sha256)
    assert derived("p1", KEY).mac(b"x") == expected


def test_a_seal_is_a_form_a_nonce_and_aes_gcm_over_event_and_subject() -> None:
    nonce = bytes(range(12))
    sealed = derived("人1", KEY).seal(EVENT, b"x", nonce)
    cipher = AESGCM(hkdf(KEY, b"sasaeai-match seal 1"))
    assert (sealed[0], sealed[1:13]) == (1, nonce)
    assert cipher.decrypt(sealed[1:13], sealed[13:], EVENT + "人1".encode()) == b"x"


def test_what_is_sealed_today_opens_in_ten_years() -> None:
    sealed = bytes.fromhex("01b4d6a16f5d9c6c60c939061c81db8ed8b9de78ea78a2ab5d5a7a6ebf3716994f5c9c")
    assert derived("p1", KEY).unseal(EVENT, sealed) == "秘密".encode()
