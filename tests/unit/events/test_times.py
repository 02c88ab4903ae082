"""Moments and microseconds."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.errors import NaiveTime
from events.times import TOKYO, from_us, to_us


def test_the_epoch_is_zero() -> None:
    assert to_us(datetime(1970, 1, 1, 9, tzinfo=TOKYO)) == 0


def test_a_microsecond_is_not_lost_in_the_far_future() -> None:
    assert to_us(datetime(2500, 1, 1, 0, 0, 0, 1, tzinfo=UTC)) % 1_000_000 == 1


def test_the_zone_says_where_the_clock_hung_and_not_when_it_was() -> None:
    west = timezone(timedelta(hours=-9))
    assert to_us(datetime(2026, 12, 1, 0, tzinfo=west)) == to_us(datetime(2026, 12, 1, 18, tzinfo=TOKYO))


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(NaiveTime) as caught:
        to_us(datetime(2026, 12, 1))  # noqa: DTZ001
    assert caught.value.facts == {"moment": "2026-12-01T00:00:00"}


@given(st.integers(min_value=-(10**16), max_value=10**17))
def test_what_is_stored_comes_back_to_the_microsecond_in_tokyo(us: int) -> None:
    assert to_us(from_us(us)) == us
    assert from_us(us).tzinfo is TOKYO
