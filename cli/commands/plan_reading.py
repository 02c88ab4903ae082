"""match plan list | show | diff."""

import typer

from cli.call import Call
from cli.clock import clock
from cli.days import read_day
from cli.districts import read_district
from cli.exporting import export, written
from cli.labels import Labels
from cli.naming import find_plan
from cli.printing import facts, next_steps, page
from cli.seat import at_the_desk, reading
from cli.showing.differences import difference_facts, difference_lines
from cli.showing.plan import plan_facts, plan_lines
from cli.showing.plans import plans_facts, plans_lines
from events.anchors import anchor_of, anchor_text
from events.state.model import Plan


def list_plans(ctx: typer.Context, district: str | None = None) -> None:
    call: Call = ctx.obj
    with reading(call) as labels:
        chosen = read_district(district) if district else ""
        plans = [plan for plan in labels.state.plans.values() if chosen in ("", *plan.fact.districts)]
        if call.json:
            facts(plans_facts(labels, plans))
            return
        steps = [call.say("next.show", plan=labels.plan_number(plans[-1].id))] if plans else []
        page([*plans_lines(call, labels, plans), *next_steps(call, *steps)])


def show(ctx: typer.Context, plan: str | None = None, day: str | None = None, output: str | None = None) -> None:
    call: Call = ctx.obj
    now = clock()()
    with at_the_desk(call, read_only=True) as (office, labels):
        chosen = find_plan(labels, plan)
        only = read_day(day, now) if day else None
        if call.json and output is None:
            facts(plan_facts(labels, chosen, now, only))
            return
        lines = plan_lines(call, labels, chosen, now, only)
        if output is None:
            page([*lines, *next_steps(call, *after_reading(call, labels, chosen))])
            return
        foot = call.say("log.anchor.foot", anchor=anchor_text(anchor_of(office.log)))
        paper = export(
            office, "plan show", sorted(labels.looked), output, lambda paper: _page(call, lines, paper, foot)
        )
        written(call, output, paper)


def _page(call: Call, lines: list[str], paper: str, foot: str) -> str:
    """The plan as it is put into a file, with the id that the file bears and the log's anchor."""
    return "\n".join([*lines, "", call.say("privacy.paper", paper=paper), foot, ""])


def diff(ctx: typer.Context, before: str, after: str | None = None) -> None:
    from desk.differing import diff as differences

    call: Call = ctx.obj
    with reading(call) as labels:
        old, new = find_plan(labels, before), find_plan(labels, after)
        found = differences(labels.state, old, new)
        if call.json:
            facts(difference_facts(labels, old, new, found))
            return
        steps = [call.say("next.ask", plan=labels.plan_number(new.id))] if found else []
        page([*difference_lines(call, labels, old, new, found), *next_steps(call, *steps)])


def after_reading(call: Call, labels: Labels, plan: Plan) -> list[str]:
    """What to do with a plan that was just read: ask people, ask why somebody is left."""
    number = labels.plan_number(plan.id)
    steps = [call.say("next.ask", plan=number)] if plan.fact.assignments else []
    if plan.fact.left:
        need = labels.state.needs.get(plan.fact.left[0].need)
        steps.append(call.say("next.why", need=need.fact.number or need.id if need else plan.fact.left[0].need))
    return steps
