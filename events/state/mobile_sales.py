"""What is known about mobile shops: lots with their lives, what residents told, how many live in a town."""

from collections.abc import Mapping
from datetime import date

from attrs import field, frozen

from events.state.stamp import Stamp
from events.vocabulary import mobile_sales


@frozen
class Lot:
    """A lot as it stands: the latest word about it, its steps in their order, its dossier, its buyers by day."""

    id: str
    fact: mobile_sales.LotProposed
    district: str
    stamp: Stamp
    withdrawn: bool = False
    steps: tuple[mobile_sales.LotStepTaken, ...] = ()
    noted: Mapping[str, mobile_sales.LotFactNoted] = field(factory=dict)
    buyers: Mapping[date, int] = field(factory=dict)

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
