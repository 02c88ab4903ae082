"""What is found out about a part, and the effort it may take; by itself, since it loads no compiled code."""

from attrs import define, frozen

from engine.solvers.routing.clocking import Chosen


@frozen
class Bounded:
    """``served``: no plan leaves less than ``left``. Of plans that leave as little none costs less than ``bound_s``
    (None: not known), and ``runs`` cost ``effort_s``."""

    served: bool
    left: int
    runs: tuple[Chosen, ...]
    effort_s: int
    bound_s: int | None


@define
class Purse:
    """Counted effort: about so many seconds of one core."""

    left: float

    def pay(self, seconds: float) -> None:
        self.left -= seconds
