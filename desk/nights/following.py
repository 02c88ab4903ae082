"""The nights as the log has them at any moment, read on from where they were read last.

A task's beginning and its end are looked for in the log: folding all of it for each would take longer than many a
solve. Of the log only the night's own events are opened, which are never undone, and the settings once.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from desk.office import Office
from events.codec import decode
from events.replaying import replayed
from events.settings import setting
from events.state.draft import Draft
from events.state.folding import fold
from events.state.nights import APPLY, Night
from events.state.stamp import Stamp
from events.vocabulary import EVENTS
from events.vocabulary.plans import DecisionUndone
from events.vocabulary.settings import SettingChanged

_NIGHTS = frozenset(name for name, shape in EVENTS.items() if shape in APPLY)
_SETTINGS = frozenset(name for name, shape in EVENTS.items() if shape in (SettingChanged, DecisionUndone))


class Nights:
    """Follows the nights of one log. Settings stand as they did when the following began."""

    def __init__(self, office: Office) -> None:
        kept = (each for each in office.log.read() if each.type in _NIGHTS or each.type in _SETTINGS)
        state = fold(replayed(kept, office.vault))
        self.office, self._settings = office, state.settings
        self._draft = Draft(position=state.position, nights=dict(state.nights))

    def known(self) -> Mapping[date, Night]:
        """Every night as it stands now."""
        for recorded in self.office.log.read(after=self._draft.position):
            self._draft.position = recorded.position
            if recorded.type in _NIGHTS:
                event = decode(recorded, self.office.vault)
                stamp = Stamp(*(getattr(recorded, name) for name in Stamp._fields))
                apply: Any = APPLY[type(event)]
                apply(self._draft, event, stamp, "")
        return self._draft.nights

    def setting(self, name: str, on: date) -> Any:
        """A setting of the night."""
        return setting(self._settings, name, on)
