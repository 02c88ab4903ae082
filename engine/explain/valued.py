"""What something more would bring on a day, for any kind of matching."""

from datetime import date

from attrs import frozen

from events.vocabulary.plans import Change


@frozen
class Valued:
    """On a day, something more (``change``), with how many more it serves.

    ``proven``: no plan with it would leave less over, and none without it.
    """

    day: date
    change: Change
    proven: bool
