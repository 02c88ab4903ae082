"""match plan list | show | diff."""

from datetime import date
from pathlib import Path

import typer

from cli.call import Call
from cli.clock import clock
from cli.days import read_day, short_day
from cli.districts import read_district
from cli.errors import Misused
from cli.exporting import export, written
from cli.files import typed
from cli.labels import Labels, called_by, need_of
from cli.naming import find_needs, find_plan
from cli.printing import facts, next_steps, page
from cli.seat import at_the_desk, reading
from cli.showing.calls import call_facts, call_lines
from cli.showing.differences import difference_facts, difference_lines
from cli.showing.organiser import sheet_lines
from cli.showing.plan import plan_facts, plan_lines, title
from cli.showing.plans import plans_facts, plans_lines
from events.anchors import anchor_of, anchor_text
from events.files import new_private_file
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


def show(
    ctx: typer.Context,
    plan: str | None = None,
    day: str | None = None,
    output: str | None = None,
    picture: str | None = None,
) -> None:
    call: Call = ctx.obj
    now = clock()()
    with at_the_desk(call, read_only=True) as (office, labels):
        chosen = find_plan(labels, plan)
        only = read_day(day, now) if day else None
        if picture is not None:
            _draw(call, labels, chosen, only, Path(picture))
            return
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


def _draw(call: Call, labels: Labels, plan: Plan, only: date | None, path: Path) -> None:
    """The map and the time-line of one day, in a new file; nobody's data is looked at for it."""
    from cli.showing.pictures import picture

    if plan.fact.kind != "transport":
        kind = call.say(f"kind.{plan.fact.kind}")
        raise Misused("picture_kind", plan=labels.plan(plan.id), kind=kind)
    days = sorted({run.leaves.date() for run in plan.fact.runs})
    day = only or (days[0] if len(days) == 1 else None)
    if day is None or day not in days:
        raise Misused("picture_day", days="、".join(short_day(each, call.lang) for each in days) or "—")
    text = picture(call, labels, plan, day)
    new_private_file(path)
    path.write_text(text, encoding="utf-8")
    if call.json:
        facts({"file": str(path)})
        return
    page([call.say("plan.picture.written", file=path)])


def sheet(
    ctx: typer.Context, need: str, plan: str | None = None, day: str | None = None, output: str | None = None
) -> None:
    """The organiser's sheet of each meeting of a group in a plan."""
    call: Call = ctx.obj
    now = clock()()
    with at_the_desk(call, read_only=True) as (office, labels):
        needs, only = find_needs(labels, need), read_day(day, now) if day else None
        chosen = find_plan(labels, plan) if plan else _latest_about(labels, needs)
        sessions = [
            each
            for each in (chosen.fact.sessions if chosen else ())
            if {need_of(o) for o in each.occurrences} & set(needs) and only in (None, each.starts.date())
        ]
        pages = [sheet_lines(call, labels, chosen, each, now) for each in sessions if chosen]
        lines = [line for n, each in enumerate(filter(None, pages)) for line in ([*([""] if n else []), *each])]
        if not lines:
            raise Misused("no_meeting", came=need)
        if output is None:
            facts({"sheet": lines}) if call.json else page(lines)
            return
        foot = call.say("log.anchor.foot", anchor=anchor_text(anchor_of(office.log)))
        looked = sorted(labels.looked)
        paper = export(office, "plan sheet", looked, output, lambda paper: _page(call, lines, paper, foot))
        written(call, output, paper)


def _latest_about(labels: Labels, needs: tuple[str, ...]) -> Plan | None:
    """The newest plan that has a meeting of these groups."""
    about = (p for p in labels.state.plans.values() if any(a.need in needs for a in p.fact.assignments))
    return max(about, key=lambda each: each.stamp.position, default=None)


def _page(call: Call, lines: list[str], paper: str, foot: str) -> str:
    """The plan as it is put into a file, with the id that the file bears and the log's anchor."""
    return "\n".join([*lines, "", call.say("privacy.paper", paper=paper), foot, ""])


def diff(ctx: typer.Context, before: str, after: str | None = None) -> None:
    from desk.differing import diff as differences

    call: Call = ctx.obj
    with reading(call) as labels:
        old = find_plan(labels, before)
        new = find_plan(labels, after) if after else _newer(labels, old)
        if not _comparable(old, new):
            apart = {"of_before": title(call, labels, old), "of_after": title(call, labels, new)}
            raise Misused("diff_apart", before=labels.plan(old.id), after=labels.plan(new.id), **apart)
        found = differences(labels.state, old, new)
        calls = [each for each in found if each.kind != "vehicle"] if new.fact.kind == "transport" else []
        if call.json:
            told = [call_facts(call, labels, each) for each in calls]
            facts({**difference_facts(labels, old, new, found), "calls": told})
            return
        steps = [call.say("next.ask", plan=labels.plan_number(new.id))] if found else []
        rides = new.fact.kind == "transport"
        lines = difference_lines(call, labels, old, new, found, counted=not rides)
        words = ["", *call_lines(call, labels, calls)] if rides and found else []
        page([*lines, *words, *next_steps(call, *steps)])


def _newer(labels: Labels, plan: Plan) -> Plan:
    """The newest plan of the same kind about any of the same days and districts; raises ``Misused`` for none."""
    newer = [each for each in labels.state.plans.values() if each.stamp.position > plan.stamp.position]
    found = [each for each in newer if _comparable(plan, each)]
    if not found:
        raise Misused("diff_newest", plan=labels.plan(plan.id))
    return found[-1]


def _comparable(one: Plan, other: Plan) -> bool:
    """Whether they are of one kind, and share a district and a day."""
    apart = abs(one.fact.first_day - other.fact.first_day).days
    earlier = min(one.fact, other.fact, key=lambda each: each.first_day)
    return (
        one.fact.kind == other.fact.kind
        and bool(set(one.fact.districts) & set(other.fact.districts))
        and apart < earlier.days
    )


def after_reading(call: Call, labels: Labels, plan: Plan) -> list[str]:
    """What to do with a plan that was just read: ask people, ask why somebody is left, see what to find out next."""
    number = labels.plan_number(plan.id)
    steps = [call.say("next.ask", plan=number)] if plan.fact.assignments else []
    if plan.fact.left:
        need = labels.state.needs.get(plan.fact.left[0].need)
        named = next(filter(None, (*called_by(need), labels.need(need.id)))) if need else plan.fact.left[0].need
        steps.append(call.say("next.why", need=typed(named)))
    if plan.fact.kind == "mobile_sales":
        one = plan.fact.districts[0] if len(plan.fact.districts) == 1 else ""
        steps.append(call.say("next.stop_next", of=f" --district {one}" if one else ""))
    return steps
