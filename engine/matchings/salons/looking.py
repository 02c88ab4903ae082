"""What a rule about a room looks at: the state, the meeting that looks for one, and the settings of its district."""

from datetime import date
from typing import Any

from attrs import frozen

from engine.matchings.salons.occurrences import Asked
from events.settings import setting
from events.state.model import State


@frozen
class Looking:
    """A state with the settings of a meeting's district, on its first day or another one."""

    state: State
    each: Asked

    def setting(self, name: str, on: date | None = None) -> Any:
        return setting(self.state.settings, name, on or self.each.days[0], self.each.need.district)
