"""The fold: events in order, into a private draft that is mutated and then frozen into a ``State``.

It accepts all history; what may be appended is decided before the append. A decision that was undone is passed over, as
if it had not been made: so a first pass looks for the undoings.
"""

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from operator import itemgetter
from types import MappingProxyType
from typing import Any

import attrs

from events.log import Recorded
from events.state import (
    applying_decisions,
    applying_facts,
    applying_helpers,
    applying_mobile_sales,
    applying_privacy,
    applying_salons,
    applying_services,
    applying_watch,
    nights,
)
from events.state.draft import Draft
from events.state.model import Stamp, State
from events.vocabulary.plans import DecisionUndone
from events.vocabulary.privacy import PersonForgotten

APPLY: dict[type, Any] = {
    **applying_facts.APPLY,
    **applying_helpers.APPLY,
    **applying_salons.APPLY,
    **applying_watch.APPLY,
    **applying_mobile_sales.APPLY,
    **applying_decisions.APPLY,
    **applying_privacy.APPLY,
    **applying_services.APPLY,
    **nights.APPLY,
}
# A stamp for each event, without a call in Python.
_stamp_of = itemgetter(*map(Recorded._fields.index, Stamp._fields))
_new_stamp = partial(tuple.__new__, Stamp)


def fold(history: Iterable[tuple[Recorded, object]]) -> State:
    """The state after this history, given as recorded events with their decoded (opened) selves."""
    with _nothing_to_collect():
        return _folded(Draft(), _entries(history))


def folded_on(state: State, since: Iterable[tuple[Recorded, object]]) -> State | None:
    """The state after what came since; None where that changes what was before, so that all must be folded anew.

    That is an undoing of something earlier, or the forgetting of somebody whose words stand opened in the state.
    """
    entries = _entries(since)
    if not entries:
        return state
    if any(_looks_back(event, state.position) for event, _, _ in entries):
        return None
    with _nothing_to_collect():
        return _folded(Draft(**{f.name: _copied(getattr(state, f.name)) for f in attrs.fields(State)}), entries)


_Entry = tuple[Any, Stamp, str]


def _entries(history: Iterable[tuple[Recorded, object]]) -> list[_Entry]:
    return [(event, _new_stamp(_stamp_of(recorded)), recorded.district or "") for recorded, event in history]


def _folded(draft: Draft, entries: list[_Entry]) -> State:
    undone = {event.position for event, _, _ in entries if isinstance(event, DecisionUndone)}
    for event, stamp, district in entries:
        if stamp.position not in undone:
            APPLY[type(event)](draft, event, stamp, district)
    if entries:
        draft.position, draft.recorded_us = entries[-1][1].position, entries[-1][1].recorded_us
    return _frozen(draft)


def _looks_back(event: object, before: int) -> bool:
    return isinstance(event, PersonForgotten) or (isinstance(event, DecisionUndone) and event.position <= before)


def _copied(value: object) -> Any:
    if isinstance(value, Mapping):
        return dict(value)
    return list(value) if isinstance(value, tuple) else value


@contextmanager
def _nothing_to_collect() -> Iterator[None]:
    """Keep the garbage collector from looking again and again, in vain, through a state that only grows.

    A fold makes no cycles, and looking takes as long as all the rest of a replay. What has been made counts as old at
    the end, so that nobody looks through it at once.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()
            gc.unfreeze()
            gc.enable()


def _frozen(draft: Draft) -> State:
    def seal(value: object) -> Any:
        if isinstance(value, dict):
            return MappingProxyType(value)
        return tuple(value) if isinstance(value, list) else value

    return State(**{f.name: seal(getattr(draft, f.name)) for f in attrs.fields(Draft)})
