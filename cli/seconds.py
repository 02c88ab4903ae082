"""Seconds turned into an effort that is counted: the rounds are fixed before the search begins, and are what the plan
records, so that the same plan comes out again however busy the machine is then."""

import time
from collections.abc import Callable
from typing import Final

from cli.errors import Misused
from cli.numbers import whole
from desk.solving import EffortFor
from engine.problems.solving import Effort

PROBE: Final = 40
"""So many rounds are tried to learn how long one takes; more, where these tell nothing."""

TELLING, SPENT, AIM = 0.15, 0.3, 0.92
"""What share of the seconds a try must take longer than the one before, how much of them trying may spend in all before
it gives up, and how much of them is planned for."""

STEP: Final = 4
"""How many times as many rounds the next try has at most."""

MOST: Final = 1_000_000


def read_effort(effort: str | None, seconds: str | None, example: int = 100) -> Effort | EffortFor | None:
    """What was asked for: rounds, or seconds; raises ``Misused`` where both were."""
    if effort is not None and seconds is not None:
        raise Misused("effort_or_seconds")
    if seconds is not None:
        return rounds_within(float(whole(seconds, "--seconds", least=1, example=10)))
    return Effort(whole(effort, "--effort", least=1, example=example)) if effort is not None else None


def rounds_within(seconds: float, clock: Callable[[], float] = time.monotonic) -> EffortFor:
    """As many rounds as fit, what is spent on finding out about it counted in."""

    def fixed(attempt: Callable[[Effort], object]) -> Effort:
        def took_s(rounds: int) -> float:
            since = clock()
            attempt(Effort(rounds))
            return clock() - since

        begun, once_s = clock(), took_s(1)
        before, before_s, more = 1, once_s, PROBE
        while True:
            longer_s = took_s(before + more) - before_s
            spent_s = clock() - begun
            if longer_s >= TELLING * seconds or spent_s >= SPENT * seconds or before + more >= MOST:
                break
            before, before_s = before + more, before_s + longer_s
            more = min(MOST - before, more * min(STEP, max(2, int(TELLING * seconds / max(longer_s, 1e-9)))))
        a_round_s = longer_s / more
        if longer_s < TELLING * seconds:  # what a choice takes once may have come in any try
            a_round_s = max(a_round_s, (before_s + longer_s - once_s) / (before + more - 1))
        left_s = AIM * seconds - spent_s - once_s
        return Effort(max(1, min(MOST, 1 + int(left_s / a_round_s) if a_round_s > 0 else MOST)))

    return fixed
