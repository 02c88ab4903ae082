"""What is known about looking in: shops with what they answered and how far they were taken, slips, notices."""

from attrs import frozen

from events.state.stamp import Stamp
from events.vocabulary import watch


@frozen
class Shop:
    """A shop as it stands: its latest answer (None: residents alone have named it) and its steps in their order."""

    id: str
    district: str
    stamp: Stamp
    fact: watch.ShopAnswered | None = None
    steps: tuple[watch.ShopStepTaken, ...] = ()

    @property
    def stage(self) -> str:
        """nominated, answered, visited, agreed, registered or ended."""
        if self.steps:
            return self.steps[-1].step
        return "answered" if self.fact else "nominated"

    @property
    def registered(self) -> bool:
        """Whether it looks in on people."""
        return self.stage == "registered"

    @property
    def most(self) -> int | None:
        """How many households it would look in on at most, as agreed last; None where nothing was agreed."""
        return next((step.most for step in reversed(self.steps) if step.most is not None), None)

    @property
    def details(self) -> watch.ShopDetails | None:
        return self.fact.private if self.fact else None


@frozen
class Nomination:
    """A slip on which somebody named a shop."""

    id: str
    fact: watch.ShopNominated
    district: str
    stamp: Stamp
    withdrawn: bool = False


@frozen
class Notice:
    """Something that was noticed, with whoever went to see about it."""

    id: str
    fact: watch.NoticeNoted
    district: str
    stamp: Stamp
    followed: tuple[watch.NoticeFollowed, ...] = ()

    @property
    def settled(self) -> bool:
        return bool(self.followed) and self.followed[-1].settled
