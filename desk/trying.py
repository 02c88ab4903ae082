"""Deciding on the state of the moment: what follows is appended only if nobody touched the same things meanwhile.

Where somebody did, the state is read again and everything is decided again; only a broken rule is a refusal.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Final, TypeVar

from desk.claims import endless, weekly
from desk.errors import Stale
from desk.office import Office
from events.log import Condition, Conflict, Draft
from events.state.model import State

TRIES: Final = 8
Result = TypeVar("Result")


def decided(
    office: Office,
    about: Iterable[str],
    decide: Callable[[State], tuple[Result, Sequence[Draft]]],
    days: Iterable[date] = (),
) -> Result:
    """What ``decide`` gives, its drafts appended. ``about`` are the ids whose claims nobody may take meanwhile, those
    without an end and those of the weeks of these ``days``.

    Raises what ``decide`` raises, and ``Stale`` (log.too_busy) where others never stop.
    """
    touched = tuple(about)
    claims = frozenset((*endless(touched), *weekly(touched, days)))
    for _ in range(TRIES):
        state = office.state()
        result, drafts = decide(state)
        try:
            office.append(drafts, Condition(claims, state.position))
        except Conflict:
            continue
        return result
    raise Stale("log.too_busy", tries=TRIES)
