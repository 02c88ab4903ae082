"""What became of one occurrence in a plan: the runs or sessions that serve it, or why it was left over."""

from attrs import frozen

from events.state.carriers import Carrier, begins, carried, name_of
from events.vocabulary.plans import LeftOver, PlanProposed


@frozen
class Why:
    """``runs`` (or sessions) serve the occurrence, in time's order; ``left`` says why it was left. Neither: the plan
    does not know it."""

    occurrence: str
    runs: tuple[Carrier, ...] = ()
    left: LeftOver | None = None


def why(plan: PlanProposed, occurrence: str) -> Why:
    """The facts of one occurrence in a plan."""
    carriers: tuple[Carrier, ...] = (*plan.runs, *plan.sessions)
    serving = [each for each in carriers if occurrence in carried(each)]
    left = next((each for each in plan.left if each.occurrence == occurrence), None)
    return Why(occurrence, tuple(sorted(serving, key=lambda each: (begins(each), name_of(each)))), left)
