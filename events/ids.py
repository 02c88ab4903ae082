"""Ids that sort by the time they were made. Pure: time and chance are passed in."""

from typing import Final
from uuid import UUID

ENTROPY_BYTES: Final = 10
_VERSION_7: Final = 0x7 << 76
_VARIANT: Final = 0b10 << 62


def uuid7(now_us: int, entropy: bytes) -> UUID:
    """A UUIDv7 (RFC 9562, 5.7) of a time in microseconds and ten random bytes, of which 74 bits are used."""
    if len(entropy) != ENTROPY_BYTES:
        raise ValueError(f"entropy: {ENTROPY_BYTES} bytes expected, {len(entropy)} came")
    chance = int.from_bytes(entropy)
    rand_a, rand_b = chance >> 62 & 0xFFF, chance & (1 << 62) - 1
    milliseconds = now_us // 1000 & (1 << 48) - 1
    return UUID(int=milliseconds << 80 | _VERSION_7 | rand_a << 64 | _VARIANT | rand_b)
