"""Seconds become rounds before the search begins, and the rounds are what counts from then on."""

import pytest

from cli.errors import Misused
from cli.seconds import MOST, PROBE, read_effort, rounds_within
from engine.problems.solving import Effort


class Stopwatch:
    """A clock that only trying moves: so long for a start, so long for a round."""

    def __init__(self, start_s: float, round_s: float) -> None:
        self.now, self.start_s, self.round_s = 0.0, start_s, round_s

    def __call__(self) -> float:
        return self.now

    def attempt(self, effort: Effort) -> None:
        self.now += self.start_s + self.round_s * effort.rounds


def fixed(seconds: float, watch: Stopwatch) -> Effort:
    return rounds_within(seconds, watch)(watch.attempt)


def test_as_many_rounds_as_fit_with_the_trying_counted_in():
    watch = Stopwatch(start_s=0.5, round_s=0.01)
    effort = fixed(10, watch)
    watch.attempt(effort)
    assert watch.now == pytest.approx(9.2, abs=0.05)


@pytest.mark.parametrize("round_s", [1e-2, 1e-3, 1e-4, 1e-5])
def test_rounds_that_take_no_time_beside_the_start_are_tried_in_greater_number(round_s: float):
    watch = Stopwatch(start_s=0.3, round_s=round_s)
    watch.attempt(fixed(10, watch))
    assert watch.now == pytest.approx(9.2, abs=0.05)


def test_what_comes_once_with_more_rounds_costs_some_rounds_and_never_time():
    watch = Stopwatch(start_s=0.1, round_s=0.001)

    def attempt(effort: Effort) -> None:
        watch.attempt(effort)
        watch.now += 0.4 * (effort.rounds > 1)

    attempt(rounds_within(10, watch)(attempt))
    assert 8.5 <= watch.now <= 9.2


def test_a_try_that_by_chance_was_the_quicker_one_does_not_make_the_next_take_all_there_is():
    watch = Stopwatch(start_s=0.8, round_s=0.004)
    tries: list[float] = []

    def attempt(effort: Effort) -> None:
        watch.attempt(effort)
        watch.now -= 0.2 * (effort.rounds == 1 + PROBE)
        tries.append(watch.now)

    rounds_within(10, watch)(attempt)
    assert tries[-1] <= 5


def test_at_least_one_round_where_the_trying_took_all_there_was():
    assert fixed(1, Stopwatch(start_s=5, round_s=1)) == Effort(1)


def test_no_more_than_can_be_counted_where_a_round_takes_no_time():
    assert fixed(1, Stopwatch(start_s=0.1, round_s=0)) == Effort(MOST)


def test_no_more_than_a_probe_is_tried_where_that_took_long():
    asked: list[int] = []
    rounds_within(1, lambda: float(len(asked)))(lambda effort: asked.append(effort.rounds))
    assert asked == [1, 1 + PROBE]


def test_rounds_and_seconds_together_are_refused():
    with pytest.raises(Misused):
        read_effort("100", "10")


def test_neither_is_the_kinds_own_effort():
    assert read_effort(None, None) is None
    assert read_effort("7", None) == Effort(7)
