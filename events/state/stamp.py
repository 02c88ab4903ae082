"""Where and when something was recorded, and by whom. A file of its own, as every record of the state carries one."""

from datetime import datetime
from typing import NamedTuple

from events.times import from_us


class Stamp(NamedTuple):
    """Where and when something was recorded, and by whom. A tuple of numbers: a fold makes one for each event."""

    position: int
    happened_us: int
    recorded_us: int
    actor: str

    @property
    def happened(self) -> datetime:
        """When it happened, in Asia/Tokyo."""
        return from_us(self.happened_us)

    @property
    def recorded(self) -> datetime:
        """When it was recorded, in Asia/Tokyo."""
        return from_us(self.recorded_us)
