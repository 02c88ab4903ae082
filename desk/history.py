"""What happened, read back from the log: by need, person, plan or time; and the state as it was known at a time."""

from collections.abc import Iterator
from datetime import datetime

import attrs
from attrs import frozen

from desk.office import Office
from events.log import Recorded
from events.state.model import State
from events.times import to_us
from events.vocabulary.plans import DecisionUndone


@frozen
class Line:
    """One event as told to a person. ``undone`` is true where it was taken back later."""

    recorded: Recorded
    event: object
    undone: bool


def history(
    office: Office,
    *,
    about: frozenset[str] = frozenset(),
    since: datetime | None = None,
    until: datetime | None = None,
) -> Iterator[Line]:
    """The events in order that name any of the ids in ``about`` (all, where it is empty), recorded in the span.

    With them come those that took one of them back.
    """
    entries = list(office.history())
    told: set[int] = set()
    undone = {event.position for _, event in entries if isinstance(event, DecisionUndone)}
    for recorded, event in entries:
        early = since is not None and recorded.recorded_us < to_us(since)
        late = until is not None and recorded.recorded_us >= to_us(until)
        takes_back = isinstance(event, DecisionUndone) and event.position in told
        if about and not takes_back and not about & ids_in(event):
            continue
        told.add(recorded.position)
        if not early and not late:
            yield Line(recorded, event, recorded.position in undone)


def with_requests(state: State, ids: frozenset[str]) -> frozenset[str]:
    """The ids, and those of what these people have asked for: what becomes of a request may name it alone."""
    return ids | {need.id for need in state.needs.values() if need.fact.person in ids}


def ids_in(event: object) -> frozenset[str]:
    """Every opaque id that an event's clear part names (an occurrence names its need too)."""
    found: set[str] = set()
    _collect(event, found)
    return frozenset(found | {text.partition("@")[0] for text in found})


def _collect(value: object, found: set[str]) -> None:
    if isinstance(value, str):
        found.add(value)
    elif isinstance(value, tuple):
        for each in value:
            _collect(each, found)
    elif attrs.has(kind := type(value)):
        for field in attrs.fields(kind):
            if field.name not in ("private", "rows"):
                _collect(getattr(value, field.name), found)


def position_at(office: Office, moment: datetime) -> int:
    """The last position recorded at or before a moment; 0 before the first."""
    last = 0
    for recorded in office.log.read():
        if recorded.recorded_us > to_us(moment):
            break
        last = recorded.position
    return last


def as_known_at(office: Office, moment: datetime) -> State:
    """The state as it was known then (当時の記録から再現)."""
    return office.state(until=position_at(office, moment))
