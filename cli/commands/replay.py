"""match replay --as-of: what was known at a time, and how a plan stood then (当時の記録から再現)."""

from typing import Any

import typer

from cli.call import Call
from cli.clock import clock
from cli.days import moment_text, read_moment
from cli.errors import Misused
from cli.labels import Labels
from cli.naming import find_plan
from cli.printing import facts, next_steps, page
from cli.seat import at_the_desk
from cli.showing.plan import plan_facts, plan_lines
from cli.showing.plans import plans_facts, plans_lines
from desk.history import as_known_at
from events.state.model import State


def replay(ctx: typer.Context, as_of: str, plan: str | None = None) -> None:
    call: Call = ctx.obj
    now = clock()()
    if read_moment(as_of, now) > now:
        raise Misused("moment_ahead", came=as_of)
    moment = min(now, read_moment(as_of, now, end_of_day=True))
    with at_the_desk(call, read_only=True) as (office, today):
        labels = call.labels = today.at(as_known_at(office, moment))
        chosen = find_plan(labels, plan) if plan else None
        if call.json:
            told = (
                plan_facts(labels, chosen, moment) if chosen else plans_facts(labels, list(labels.state.plans.values()))
            )
            facts({"as_of": moment, "position": labels.state.position, **_counts(labels.state), **told})
            return
        title = call.say("log.as_of", moment=moment_text(moment, call.lang), position=labels.state.position)
        page([title, "", *(plan_lines(call, labels, chosen, moment) if chosen else _overview(call, labels))])


def _overview(call: Call, labels: Labels) -> list[str]:
    if not labels.state.position:
        return [call.say("log.as_of.empty")]
    counts = _counts(labels.state)
    lines = [
        f"  {call.say(f'log.as_of.{name}', count=count, withdrawn=counts['withdrawn'])}"
        for name, count in counts.items()
        if name != "withdrawn"
    ]
    plans = list(labels.state.plans.values())
    return [*lines, "", *plans_lines(call, labels, plans), *_next(call, labels)]


def _next(call: Call, labels: Labels) -> list[str]:
    if not labels.state.plans:
        return []
    newest = labels.plan_number(list(labels.state.plans)[-1])
    return next_steps(call, call.say("next.audit", plan=newest))


def _counts(state: State) -> dict[str, Any]:
    return {
        "people": len(state.people),
        "needs": len(state.needs),
        "withdrawn": sum(need.withdrawn is not None for need in state.needs.values()),
        "vehicles": len(state.vehicles),
        "drivers": len(state.drivers),
        "questions": sum(question.open for question in state.questions.values()),
    }
