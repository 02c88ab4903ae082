"""The plans of several kinds beside each other: one table, a row a kind."""

from collections.abc import Collection, Sequence

from cli.call import Call
from cli.labels import Labels
from cli.tables import table
from events.state.model import Plan


def several_lines(call: Call, labels: Labels, plans: Sequence[Plan], unasked: Collection[str]) -> list[str]:
    """How many of each kind are served and how many are left; ``unasked`` are kinds of which nobody wants anything."""
    head = [call.say(f"plan.list.{column}") for column in ("kind", "plan", "served", "left")]
    rows = [
        (call.say(f"kind.{fact.kind}"), labels.plan(plan.id), str(len(fact.assignments)), str(len(fact.left)))
        for plan in plans
        for fact in (plan.fact,)
    ]
    rows += [(call.say(f"kind.{kind}"), call.say("plan.list.unasked"), "-", "-") for kind in unasked]
    return [table(head, rows, right=(2, 3))]
