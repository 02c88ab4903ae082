"""The days by which things must be done for a plan: requests in, calls made. Both are settings of the district."""

from datetime import date, timedelta

from attrs import frozen

from events.settings import setting
from events.state.model import Plan, State


@frozen
class Deadlines:
    """``requests`` is the last day for requests, ``calls`` the last day to have asked everybody.

    ``late`` are needs of the plan that came in after their last day: they are planned all the same, and told.
    """

    requests: date
    calls: date
    late: tuple[str, ...]


def deadlines(state: State, plan: Plan) -> Deadlines:
    """A plan's deadlines, counted back from its first day."""
    first, district = plan.fact.first_day, plan.fact.districts[0]
    requests = first - timedelta(days=setting(state.settings, "requests.close_days", first, district))
    calls = first - timedelta(days=setting(state.settings, "calls.deadline_days", first, district))
    named = dict.fromkeys([*(a.need for a in plan.fact.assignments), *(left.need for left in plan.fact.left)])
    return Deadlines(requests, calls, tuple(need for need in named if _came_after(state, need, requests)))


def _came_after(state: State, need: str, last: date) -> bool:
    known = state.needs.get(need)
    received = known.fact.received if known else None
    return received is not None and received > last
