"""The beginning of a night: what is due, on record before anything is done about it.

Two who begin the same night at once find the same things due, so their events bear the same key and the log takes one
of them: that one's author goes on, the other leaves it to her. What was on record and never finished (a machine that
was switched off, a Redis that lost everything) is finished by whoever comes next.
"""

import hashlib
from datetime import date

from attrs import frozen

from desk.nights.due import Due, due
from desk.nights.tasks import name_of
from desk.office import Office
from engine.matchings import KINDS
from events.state.model import State
from events.vocabulary.nights import NightBegun, NightTask


@frozen
class Begun:
    """``tasks`` are to be done now, in this order, by us where it is ``mine``; ``watched`` is for the next meeting."""

    night: date
    tasks: tuple[NightTask, ...]
    watched: tuple[Due, ...]
    mine: bool


def begin(office: Office, night: date, kinds: tuple[str, ...] = KINDS) -> Begun:
    """Put on record what is due in the night that ends on this day, with what was left unfinished of it.

    A night in which nothing is due is recorded once: so it is known to have been, and not to have been missed.
    """
    state = office.state()
    found = due(office, state, night, kinds)
    watched = tuple(each for each in found if each.watched)
    unfinished = _unfinished(state, night)
    fresh = tuple(each.task for each in found if not each.watched and each.task not in unfinished)
    if not fresh and night in state.nights:
        return Begun(night, unfinished, watched, True)
    draft = office.draft(NightBegun(night, fresh), key=_key(state, night, fresh))
    [recorded] = office.append([draft])
    mine = recorded.id == draft.id
    return Begun(night, (*unfinished, *fresh), watched, mine)


def others(night: date) -> Begun:
    """A night that somebody else works on."""
    return Begun(night, (), (), False)


def _unfinished(state: State, night: date) -> tuple[NightTask, ...]:
    known = state.nights.get(night)
    return known.unfinished if known else ()


def _key(state: State, night: date, tasks: tuple[NightTask, ...]) -> str:
    """The same for everybody who begins this night upon the same facts. Nothing personal goes in."""
    told = f"{night.isoformat()}|{len(state.nights)}|{'|'.join(map(name_of, tasks))}|{_last_planned(state)}"
    return f"night:{hashlib.sha256(told.encode()).hexdigest()}"


def _last_planned(state: State) -> int:
    return max((plan.stamp.position for plan in state.plans.values()), default=0)
