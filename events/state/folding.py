"""The fold: events in order, into a private draft that is mutated and then frozen into a ``State``.

It accepts all history; what may be appended is decided before the append. A decision that was undone is passed over, as
if it had not been made: so a first pass looks for the undoings.
"""

from collections.abc import Iterable
from types import MappingProxyType
from typing import Any

import attrs

from events.log import Recorded
from events.state import applying_decisions, applying_facts, applying_privacy
from events.state.draft import Draft
from events.state.model import Stamp, State
from events.vocabulary.plans import DecisionUndone

APPLY: dict[type, Any] = {**applying_facts.APPLY, **applying_decisions.APPLY, **applying_privacy.APPLY}


def fold(history: Iterable[tuple[Recorded, object]]) -> State:
    """The state after this history, given as recorded events with their decoded (opened) selves."""
    entries = [(event, _stamp(recorded), recorded.district or "") for recorded, event in history]
    undone = {event.position for event, _, _ in entries if isinstance(event, DecisionUndone)}
    draft = Draft()
    for event, stamp, district in entries:
        if stamp.position not in undone:
            APPLY[type(event)](draft, event, stamp, district)
    draft.position = entries[-1][1].position if entries else 0
    return _frozen(draft)


def _stamp(recorded: Recorded) -> Stamp:
    return Stamp(recorded.position, recorded.happened_us, recorded.recorded_us, recorded.actor)


def _frozen(draft: Draft) -> State:
    def seal(value: object) -> Any:
        if isinstance(value, dict):
            return MappingProxyType(value)
        return tuple(value) if isinstance(value, list) else value

    return State(**{f.name: seal(getattr(draft, f.name)) for f in attrs.fields(Draft)})
