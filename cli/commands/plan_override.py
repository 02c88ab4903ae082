"""match plan override: a named person sets a promise aside for one ride or run, and says why."""

import typer

from cli.call import Call
from cli.clock import clock
from cli.days import read_day
from cli.naming import find_plan, find_target
from cli.printing import facts, next_steps, page
from cli.seat import at_the_desk
from cli.showing.refusals import rule_text
from desk import deciding


def override(ctx: typer.Context, plan: str, target: str, rule: str, reason: str, day: str | None = None) -> None:
    call: Call = ctx.obj
    with at_the_desk(call) as (office, labels):
        chosen = find_plan(labels, plan)
        on = read_day(day, clock()()).isoformat() if day else ""
        wanted = find_target(labels, chosen, target, on)
        event = deciding.override(office, rule, wanted, reason)
        if call.json:
            facts({"plan": chosen.id, "decision": "override", "rule": event.rule, "target": event.target})
            return
        text = call.say("plan.override", rule=rule_text(rule, call), target=labels.anything(wanted), reason=reason)
        page(
            [text, *next_steps(call, call.say("next.show", plan=labels.plan_number(chosen.id)), call.say("next.undo"))]
        )
