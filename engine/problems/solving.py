"""What a solver of any shape is asked with and answers with: an effort that is counted, not timed."""

from collections.abc import Callable
from typing import Generic, TypeVar

from attrs import frozen

Plan = TypeVar("Plan")


@frozen
class Effort:
    """How hard to search: ``rounds`` of improvement, a count that makes the result reproducible."""

    rounds: int


@frozen
class Solved(Generic[Plan]):
    """A plan, the effort asked for and done, and whether somebody stopped it.

    ``proven``: no plan leaves less or costs less (fair turns, which count last, are evened out but not proven).
    ``most_served``: no plan leaves less, counted as the objective counts it (held, standing, weight). ``proven``
    implies it. A proof found early ends the search: ``rounds_done`` may then be below ``effort.rounds`` without a cut.
    ``bound``, where there is one, compares with the objective's ``order()``: no plan lies below it.
    """

    plan: Plan
    effort: Effort
    rounds_done: int
    cut_short: bool
    proven: bool
    most_served: bool = False
    bound: tuple[int, ...] = ()


Stop = Callable[[], bool]
"""Asked between rounds; true ends the search with the best plan so far."""

Progress = Callable[[int, int], None]
"""Told ``(rounds done, rounds in all)`` now and then."""


def never() -> bool:
    """The ``Stop`` that never stops."""
    return False


def silent(done: int, rounds: int) -> None:
    """The ``Progress`` that says nothing."""
