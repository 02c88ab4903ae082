"""The state as it would be if these facts were noted too. Nothing is appended: for looking ahead."""

from collections.abc import Iterable

from desk.office import Office
from events.log import Event
from events.state.folding import fold
from events.state.model import State


def as_if_noted(office: Office, facts: Iterable[Event]) -> State:
    """The state after the whole log and then these events."""
    history = list(office.history())
    last = history[-1][0]
    more = [(last._replace(position=last.position + n), event) for n, event in enumerate(facts, 1)]
    return fold([*history, *more])
