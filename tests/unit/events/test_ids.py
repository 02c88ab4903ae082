"""UUIDv7."""

from uuid import RFC_4122, UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.ids import uuid7

entropy = st.binary(min_size=10, max_size=10)


def test_the_example_of_the_rfc() -> None:
    """RFC 9562, A.6."""
    chance = (0xCC3 << 62 | 0x18C4DC0C0C07398F).to_bytes(10)
    assert uuid7(0x017F22E279B0 * 1000, chance) == UUID("017F22E2-79B0-7CC3-98C4-DC0C0C07398F")


@given(st.integers(min_value=0, max_value=2**48 * 1000 - 1), entropy)
def test_every_one_is_a_version_7_of_its_millisecond(now_us: int, chance: bytes) -> None:
    made = uuid7(now_us, chance)
    assert (made.version, made.variant) == (7, RFC_4122)
    assert made.int >> 80 == now_us // 1000


@given(st.integers(min_value=0, max_value=10**15), entropy, entropy)
def test_a_later_millisecond_sorts_later(now_us: int, first: bytes, second: bytes) -> None:
    assert uuid7(now_us, first).bytes < uuid7(now_us + 1000, second).bytes


def test_too_little_chance_is_refused() -> None:
    with pytest.raises(ValueError, match="10 bytes expected, 9 came"):
        uuid7(0, bytes(9))
