"""What stands in the plans of a district for the days to come, and what the night has changed in them."""

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from desk.differing import Difference, diff
from desk.selecting import day_of
from events.state.life import latest_plan
from events.state.model import Plan, State
from events.state.nights import Night
from events.vocabulary.plans import LeftOver, PlannedAssignment


@frozen
class PlanNews:
    """A plan that is in force for some coming day, as far as the district goes.

    ``fresh`` where this night made it; ``changes`` are what differs from the plan that it followed.
    """

    plan: Plan
    fresh: bool
    served: tuple[PlannedAssignment, ...]
    left: tuple[LeftOver, ...]
    newly_left: frozenset[str]
    changes: tuple[Difference, ...]


def plans_in_force(state: State, district: str, today: date, night: Night | None) -> tuple[PlanNews, ...]:
    """The plans that are the newest for somebody's need after today, in the order of days and kinds."""
    made = {each.plan for each in night.tasks.values() if each.how == "planned"} if night else set()
    found = [
        _news(state, plan, district, served, left, fresh=plan.id in made)
        for plan in state.plans.values()
        if district in plan.fact.districts
        for served, left in [_coming(state, plan, district, today)]
        if served or left
    ]
    return tuple(sorted(found, key=lambda each: (each.plan.fact.first_day, each.plan.stamp.position)))


def _coming(
    state: State, plan: Plan, district: str, today: date
) -> tuple[tuple[PlannedAssignment, ...], tuple[LeftOver, ...]]:
    def in_force(each: PlannedAssignment | LeftOver) -> bool:
        need = state.needs.get(each.need)
        stands = need is not None and need.withdrawn is None
        coming = each.district == district and day_of(each.occurrence) > today
        return stands and coming and latest_plan(state, each.occurrence) == plan.id

    return tuple(filter(in_force, plan.fact.assignments)), tuple(filter(in_force, plan.fact.left))


def _news(
    state: State,
    plan: Plan,
    district: str,
    served: tuple[PlannedAssignment, ...],
    left: tuple[LeftOver, ...],
    *,
    fresh: bool,
) -> PlanNews:
    before = state.plans.get(plan.fact.follows or "")
    known = {each.occurrence for each in before.fact.left} if before else set()
    newly = frozenset(each.occurrence for each in left) - known
    return PlanNews(plan, fresh, served, left, newly if fresh else frozenset(), _changes(state, before, plan, district))


def _changes(state: State, before: Plan | None, plan: Plan, district: str) -> tuple[Difference, ...]:
    if before is None:
        return ()
    own = {each.occurrence for p in (before, plan) for each in p.fact.assignments if each.district == district}
    days = set(_days(plan))
    found = diff(state, before, plan)
    return tuple(each for each in found if each.occurrence in own and day_of(each.occurrence) in days)


def _days(plan: Plan) -> Iterator[date]:
    yield from (date.fromordinal(plan.fact.first_day.toordinal() + n) for n in range(plan.fact.days))
