"""Replaying: every event with what it says, and the fold that takes them."""

import gc
from collections.abc import Iterator

import pytest

from events.log import Recorded
from events.replaying import replayed
from events.state.folding import fold
from tests.building import known
from tests.contracts.sample_events import CODEC, Noted
from tests.unit.events.test_codec import bare


def test_each_event_comes_with_what_it_says_however_many_there_are() -> None:
    recorded = [bare("noted", b'{"share":0.5,"what":"%d"}' % n) for n in range(1001)]
    assert list(replayed(recorded, codec=CODEC)) == [(each, Noted(str(n))) for n, each in enumerate(recorded)]


def test_nothing_is_replayed_of_nothing() -> None:
    assert list(replayed([], codec=CODEC)) == []


def test_a_fold_lets_the_collector_work_again() -> None:
    assert gc.isenabled()
    known()
    assert gc.isenabled()


def test_a_fold_that_fails_lets_the_collector_work_again() -> None:
    with pytest.raises(ZeroDivisionError):
        fold(_broken())
    assert gc.isenabled()


def test_a_fold_leaves_a_collector_that_rests_at_rest() -> None:
    gc.disable()
    try:
        known()
        assert not gc.isenabled()
    finally:
        gc.enable()


def _broken() -> Iterator[tuple[Recorded, object]]:
    raise ZeroDivisionError
    yield
