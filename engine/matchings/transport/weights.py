"""Who comes first where not everybody can be driven: priority, those refused lately, accepted weekly rides."""

from datetime import date, timedelta

from engine.matchings.transport.occurrences import Asked
from events.settings import setting
from events.state.life import latest_plan
from events.state.model import State

STEP = 100
"""A step of priority. Among equals the bonus counts, which stays below a step."""
BONUS_EACH = 25


def weight(state: State, asked: Asked, first_day: date) -> int:
    """``STEP`` times the purpose's priority on that day, and a bonus for each time she was left over lately."""
    priority = setting(state.settings, "priority", asked.day, asked.need.district)
    rank = int(priority.get(asked.details.purpose, priority.get("other", 1)))
    return max(1, STEP * rank + min(STEP - 1, BONUS_EACH * left_lately(state, asked, first_day)))


def left_lately(state: State, asked: Asked, first_day: date) -> int:
    """How many of her rides the newest plan for them left over, in the weeks before the horizon.

    Days of the horizon itself do not count: what a proposal leaves over must not make the same problem another one.
    """
    days = setting(state.settings, "priority.lately_days", asked.day, asked.need.district)
    since, until = (first_day - timedelta(days=days)).isoformat(), first_day.isoformat()
    left = {
        (left.occurrence, plan.id)
        for plan in state.plans.values()
        for left in plan.fact.left
        if left.person == asked.person and since <= left.occurrence.rpartition("@")[2] < until
    }
    return sum(latest_plan(state, occurrence) == plan for occurrence, plan in left)


def is_standing(state: State, asked: Asked) -> bool:
    """A weekly ride of which an earlier occurrence was approved, or accepted by its rider; and what was published."""
    if asked.need.service is not None:
        return True
    if not asked.need.fact.weekdays:
        return False
    accepted = {
        o for (_, o, party), answer in state.answers.items() if party == "rider" and answer.status == "accepted"
    }
    earlier = (occurrence.rpartition("@") for occurrence in {*state.approved, *accepted})
    return any(need == asked.need.id and day < asked.day.isoformat() for need, _, day in earlier)
