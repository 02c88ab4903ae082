"""The nights as the log has them at any moment, read on from where they were read last.

A task's beginning and end are looked at twice a task: folding the whole log for each would take longer than many a
solve. Events of the night alone are looked at, and they are never undone.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from desk.office import Office
from events.codec import decode
from events.settings import setting
from events.state.draft import Draft
from events.state.nights import APPLY, Night
from events.state.stamp import Stamp
from events.vocabulary import EVENTS

_TYPES = frozenset(name for name, shape in EVENTS.items() if shape in APPLY)


class Nights:
    """Follows the nights of one log. Settings stand as they did when the following began."""

    def __init__(self, office: Office) -> None:
        state = office.state()
        self.office, self._settings = office, state.settings
        self._draft = Draft(position=state.position, nights=dict(state.nights))

    def known(self) -> Mapping[date, Night]:
        """Every night as it stands now."""
        for recorded in self.office.log.read(after=self._draft.position):
            self._draft.position = recorded.position
            if recorded.type in _TYPES:
                event = decode(recorded, self.office.vault)
                stamp = Stamp(*(getattr(recorded, name) for name in Stamp._fields))
                apply: Any = APPLY[type(event)]
                apply(self._draft, event, stamp, "")
        return self._draft.nights

    def setting(self, name: str, on: date) -> Any:
        """A setting of the night."""
        return setting(self._settings, name, on)
