"""What became of one occurrence in a plan: the runs that carry it, or why it was left over."""

from attrs import frozen

from events.vocabulary.plans import LeftOver, PlannedRun, PlanProposed


@frozen
class Why:
    """``runs`` carry the occurrence, in time's order; ``left`` says why it was left. Neither: the plan knows it not."""

    occurrence: str
    runs: tuple[PlannedRun, ...] = ()
    left: LeftOver | None = None


def why(plan: PlanProposed, occurrence: str) -> Why:
    """The facts of one occurrence in a plan."""
    carrying = [run for run in plan.runs if any(stop.occurrence == occurrence for stop in run.stops)]
    left = next((each for each in plan.left if each.occurrence == occurrence), None)
    return Why(occurrence, tuple(sorted(carrying, key=lambda run: (run.leaves, run.run))), left)
