"""How far a plan is from the best there could be, in a sentence: proven best, a gap at most, or not known."""

from typing import Any

from cli.call import Call
from cli.days import duration
from cli.labels import Labels
from events.state.model import Plan


def bound_line(call: Call, labels: Labels, plan: Plan) -> str:
    """What is proven of the plan; empty where nobody is served or asked for anything."""
    known = labels.state.bounds.get(plan.id)
    if not plan.fact.assignments and not plan.fact.left:
        return ""
    if known is None or not known.most_served:
        return call.say("plan.bounded.proven" if plan.fact.proven else "plan.bounded.unknown")
    if known.proven:
        return call.say("plan.bounded.best", cost=duration(known.cost_s, call.lang))
    if plan.fact.proven:
        return call.say("plan.bounded.proven")
    if known.bound_s is None:
        return call.say("plan.bounded.served")
    save_s = known.cost_s - known.bound_s
    gap = f"{100 * save_s / known.cost_s:.1f}" if known.cost_s else "0"
    return call.say("plan.bounded.gap", gap=gap, save=duration(save_s, call.lang))


def bound_facts(labels: Labels, plan: Plan) -> dict[str, Any]:
    """For ``--json``; ``proven`` alone where nothing was worked out after the plan was made."""
    known = labels.state.bounds.get(plan.id)
    if known is None:
        return {"proven": plan.fact.proven}
    proven = plan.fact.proven or known.proven
    return {
        "proven": proven,
        "most_served": known.most_served or proven,
        "cost_s": known.cost_s,
        "bound_s": known.bound_s,
        "cut_short": known.cut_short,
        "found": known.found,
    }
