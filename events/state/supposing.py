"""The state as if some open proposals stood: for a kind, or a district, that is planned after them and around them.

A proposal promises nothing, so whatever is planned next would take the same people again. Here what it serves is held
as if it had been pinned; a plan records whom it was made beside (``PlanProposed.beside``), so that the same state can
be supposed again.
"""

from collections.abc import Collection, Iterator

from attrs import evolve

from events.state.life import declined_needs, has_declined, latest_plan
from events.state.model import Approval, Plan, State
from events.vocabulary.plans import PlannedAssignment


def supposing(state: State, plans: Collection[str]) -> State:
    """The state in which the open assignments of these plans are pinned. Nothing that is pinned already is changed."""
    if not plans:
        return state
    declined = declined_needs(state)
    pinned = {
        each.occurrence: Approval(plan.id, each.runs, plan.stamp)
        for plan in (state.plans[name] for name in plans if name in state.plans)
        for each in _open(state, plan)
        if each.occurrence not in declined
    }
    return evolve(state, pinned={**pinned, **state.pinned})


def _open(state: State, plan: Plan) -> Iterator[PlannedAssignment]:
    for each in plan.fact.assignments:
        let_go = (plan.id, each.occurrence) in state.rejected or (plan.id, each.occurrence) in state.released
        refused = any(has_declined(state, plan.id, run) for run in each.runs)
        if not let_go and not refused and latest_plan(state, each.occurrence) == plan.id:
            yield each
