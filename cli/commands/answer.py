"""match answer: note what somebody said to the plan: yes, no, or not reached."""

import typer

from cli.call import Call
from cli.candidates import plain
from cli.choosing import selection
from cli.clock import clock
from cli.commands.ask import party_facts, target_text
from cli.errors import Misused
from cli.labels import Labels
from cli.naming import find_party, find_plan, find_run
from cli.printing import facts, next_steps, page
from cli.seat import at_the_desk
from desk import deciding
from desk.selecting import Selection
from events.state.model import Plan

SAID = {
    "accepted": ("yes", "y", "ok", "accepted", "はい", "承諾", "承知", "了解", "可", "○", "〇"),
    "declined": ("no", "n", "declined", "いいえ", "断り", "断る", "お断り", "不可", "×", "x"),
    "absent": ("absent", "不在", "留守", "出ない"),
}


def answer(ctx: typer.Context, plan: str, who: str, said: str, day: str | None = None, note: str = "") -> None:
    call: Call = ctx.obj
    meant = read_said(said)
    with at_the_desk(call) as (office, labels):
        chosen = find_plan(labels, plan)
        party = find_party(labels, chosen, who)
        answered = deciding.answer(office, chosen.id, party, meant, _part(labels, chosen, who, day), note)
        if call.json:
            facts(
                {
                    "plan": answered.plan,
                    "answer": answered.answer,
                    "answers": party_facts(answered.answers),
                    "replan": answered.replan,
                    "unasked": party_facts(answered.unasked),
                }
            )
            return
        page(
            [*_lines(call, labels, chosen, party, answered), *next_steps(call, *_steps(call, labels, chosen, answered))]
        )


def read_said(text: str) -> str:
    """accepted, declined or absent; raises ``Misused``."""
    wanted = plain(text)
    for meant, words in SAID.items():
        if wanted in words:
            return meant
    raise Misused("said", came=text)


def _part(labels: Labels, plan: Plan, who: str, day: str | None) -> Selection:
    """Her parts on the day, or in the run that was named, or in the request whose number was given."""
    named = find_run(labels, plan, who)
    by_number = [
        need.id for need in labels.state.needs.values() if need.fact.number and plain(need.fact.number) == plain(who)
    ]
    only = [named] if named else by_number
    return selection(labels, plan, only, day, None, clock()())


def _lines(call: Call, labels: Labels, plan: Plan, who: str, answered: deciding.Answered) -> list[str]:
    said = call.say(f"status.{answered.answer}")
    lines = [call.say("answer.noted", plan=labels.plan(plan.id), who=labels.anything(who), said=said)]
    lines += [f"  {call.say(f'plan.party.{p.party}')}  {target_text(labels, plan, p)}" for p in answered.answers]
    if answered.unasked:
        lines.append(call.say("answer.unasked", count=len(answered.unasked)))
        lines += [f"  {call.say(f'plan.party.{p.party}')}  {target_text(labels, plan, p)}" for p in answered.unasked]
    if answered.replan:
        lines.append(call.say("answer.replan", count=len(answered.replan)))
        lines += [f"  {labels.occurrence(each)}" for each in labels.in_order(answered.replan)]
    return lines


def _steps(call: Call, labels: Labels, plan: Plan, answered: deciding.Answered) -> list[str]:
    number = labels.plan_number(plan.id)
    if answered.answer == "declined":
        return [solve_again(call, plan), call.say("next.undo")]
    if answered.answer == "absent":
        return [call.say("next.answer", plan=number), call.say("next.undo")]
    return [call.say("next.approve", plan=number), call.say("next.undo")]


def solve_again(call: Call, plan: Plan) -> str:
    """The command that plans the same days once more."""
    fact = plan.fact
    days = {"first": fact.first_day.isoformat(), "days": fact.days}
    if len(fact.districts) > 1:
        return call.say("next.solve_everywhere", kind=fact.kind, **days)
    return call.say("next.solve", district=fact.districts[0], **days)
