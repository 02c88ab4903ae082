"""Which other open proposals want the same driver, vehicle or rider at the same time.

Proposals claim nothing: two may name the same car, and the first approval wins. Until then a person is told.
"""

from collections.abc import Iterator

from attrs import frozen

from events.state.life import latest_plan
from events.state.model import Plan, State
from events.vocabulary.plans import PlannedRun


@frozen
class Contested:
    """A run of this plan, the run of the other plan that it cannot be driven beside, and what both want."""

    run: str
    other_plan: str
    other_run: str
    resource: str


def contested(state: State, plan: Plan) -> tuple[Contested, ...]:
    """Every clash of the plan's runs with open runs of other plans, in the order of runs."""
    others = [(other, run) for other in state.plans.values() if other.id != plan.id for run in _open_runs(state, other)]
    return tuple(
        Contested(run.run, other.id, theirs.run, resource)
        for run in plan.fact.runs
        for other, theirs in others
        if run.leaves < theirs.returns and theirs.leaves < run.returns
        for resource in sorted({run.driver, run.vehicle} & {theirs.driver, theirs.vehicle})
    )


def _open_runs(state: State, plan: Plan) -> Iterator[PlannedRun]:
    """The runs of a plan that still carry somebody whose newest plan it is."""
    for run in plan.fact.runs:
        if any(latest_plan(state, stop.occurrence) == plan.id for stop in run.stops):
            yield run
