"""Which other open proposals want the same people or things at the same time.

Proposals claim nothing: two may name the same car, and the first approval wins. Until then a person is told.
"""

from collections.abc import Iterator

from attrs import frozen

from events.state.carriers import Carrier, alone, carried, name_of, overlap
from events.state.life import latest_plan
from events.state.model import Plan, State


@frozen
class Contested:
    """A run or session of this plan, that of another plan which it cannot go with, and what both want."""

    run: str
    other_plan: str
    other_run: str
    resource: str


def contested(state: State, plan: Plan) -> tuple[Contested, ...]:
    """Every clash of the plan's runs and sessions with open ones of other plans, in their order."""
    others = [(other, each) for other in state.plans.values() if other.id != plan.id for each in _open(state, other)]
    return tuple(
        Contested(name_of(ours), other.id, name_of(theirs), resource)
        for ours in plan.carriers
        for other, theirs in others
        if overlap(ours, theirs)
        for resource in sorted(alone(ours) & alone(theirs))
    )


def _open(state: State, plan: Plan) -> Iterator[Carrier]:
    """The runs and sessions of a plan that still serve somebody whose newest plan it is."""
    for each in plan.carriers:
        if any(latest_plan(state, occurrence) == plan.id for occurrence in carried(each)):
            yield each
