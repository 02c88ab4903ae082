"""By when requests close and calls must be made, from the district's settings: told, never enforced."""

from datetime import date, timedelta

from cli.call import Call
from cli.days import short_day
from cli.labels import Labels
from events.settings import setting
from events.state.model import Plan


def deadline_line(call: Call, labels: Labels, plan: Plan) -> str:
    """Both days for a plan's first day."""
    return call.say(
        "plan.deadlines",
        requests=short_day(_before(labels, plan, "requests.close_days"), call.lang),
        calls=short_day(_before(labels, plan, "calls.deadline_days"), call.lang),
    )


def _before(labels: Labels, plan: Plan, name: str) -> date:
    first = plan.fact.first_day
    days: int = setting(labels.state.settings, name, first, plan.fact.districts[0])
    return first - timedelta(days=days)
