"""What is known about mobile shops: lots with their lives, what residents told, how many live in a town."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from attrs import field, frozen

from events.state.stamp import Stamp
from events.vocabulary import mobile_sales

WITH_A_YES: Final = ("owner", "trial", "opened")
"""Steps that an owner has to have agreed to: the first is her yes itself."""


@frozen
class Lot:
    """A lot as it stands: the latest word about it, its steps in their order, its dossier, its buyers by day.

    ``agreed`` is when the last step was taken that its owner has to have agreed to.
    """

    id: str
    fact: mobile_sales.LotProposed
    district: str
    stamp: Stamp
    withdrawn: bool = False
    steps: tuple[mobile_sales.LotStepTaken, ...] = ()
    noted: Mapping[str, mobile_sales.LotFactNoted] = field(factory=dict)
    buyers: Mapping[date, int] = field(factory=dict)
    agreed: Stamp | None = None

    @property
    def step(self) -> str:
        """Where it stands in its life; a lot that nobody has taken further is a candidate."""
        return self.steps[-1].step if self.steps else "candidate"

    @property
    def since(self) -> mobile_sales.LotStepTaken | None:
        return self.steps[-1] if self.steps else None


@frozen
class Heard:
    """What was told about a town in one report."""

    id: str
    fact: mobile_sales.TownHeard
    district: str
    stamp: Stamp
    withdrawn: bool = False
