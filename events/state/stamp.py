"""Where and when something was recorded: what every record of the state carries."""

from datetime import datetime

from attrs import frozen


@frozen
class Stamp:
    """Where and when something was recorded, and by whom."""

    position: int
    happened: datetime
    recorded: datetime
    actor: str
