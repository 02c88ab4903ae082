"""The list of plans: one line each, with what became of it."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from cli.call import Call
from cli.days import moment_text, short_day, span
from cli.labels import Labels
from cli.showing.plan import districts_text
from cli.tables import table
from events.state.life import approved_by
from events.state.model import Plan


def plans_lines(call: Call, labels: Labels, plans: Sequence[Plan]) -> list[str]:
    """The plans in the order of the log."""
    if not plans:
        return [call.say("plan.list.none")]
    columns = ("plan", "kind", "district", "days", "made", "served", "left", "approved", "state")
    head = [call.say(f"plan.list.{column}") for column in columns]
    rows = [_row(call, labels, plan) for plan in plans]
    return [table(head, rows, right=(5, 6, 7))]


def _row(call: Call, labels: Labels, plan: Plan) -> tuple[str, ...]:
    return (
        labels.plan(plan.id),
        call.say(f"kind.{plan.fact.kind}"),
        districts_text(call, labels, plan),
        span(plan.fact.first_day, plan.fact.days, call.lang),
        moment_text(plan.stamp.recorded, call.lang),
        str(len(plan.fact.assignments)),
        str(len(plan.fact.left)),
        str(len(approved_by(labels.state, plan.id))),
        _state(call, labels, plan),
    )


def _state(call: Call, labels: Labels, plan: Plan) -> str:
    """The newest plan of all its days, or which days of it others have taken over, else that it is the newest."""
    newer = [each for each in labels.state.plans.values() if _came_after(plan, each)]
    whole = [each for each in newer if _days(plan) <= _days(each) and {*plan.fact.districts} <= {*each.fact.districts}]
    if whole:
        return call.say("plan.list.replaced", plan=labels.plan(whole[-1].id))
    parts, left = [], _days(plan)
    for each in reversed(newer):
        taken = sorted(left & _days(each))
        left -= _days(each)
        if taken:
            days = call.say("why.and").join(short_day(day, call.lang) for day in taken)
            parts.append(call.say("plan.list.replaced_part", days=days, plan=labels.plan(each.id)))
    return call.say("why.and").join(reversed(parts)) or call.say("plan.list.newest")


def _came_after(plan: Plan, other: Plan) -> bool:
    same = other.fact.kind == plan.fact.kind and {*plan.fact.districts} & {*other.fact.districts}
    return bool(same) and other.stamp.position > plan.stamp.position and bool(_days(plan) & _days(other))


def _days(plan: Plan) -> set[date]:
    return {plan.fact.first_day + timedelta(days=n) for n in range(plan.fact.days)}


def _follower(labels: Labels, plan: Plan) -> str | None:
    """The plan that took this one's place."""
    return next((each.id for each in labels.state.plans.values() if each.fact.follows == plan.id), None)


def plans_facts(labels: Labels, plans: Sequence[Plan]) -> dict[str, Any]:
    """The list for ``--json``."""
    return {
        "plans": [
            {
                "plan": plan.id,
                "number": labels.plan_number(plan.id),
                "kind": plan.fact.kind,
                "districts": plan.fact.districts,
                "first_day": plan.fact.first_day,
                "days": plan.fact.days,
                "made_at": plan.stamp.recorded,
                "made_by": plan.stamp.actor,
                "served": len(plan.fact.assignments),
                "left": len(plan.fact.left),
                "approved": len(approved_by(labels.state, plan.id)),
                "followed_by": _follower(labels, plan),
            }
            for plan in plans
        ]
    }
