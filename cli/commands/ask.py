"""match ask: note that people are being asked, and list whom to phone about what."""

from collections.abc import Sequence
from typing import Any

import typer

from cli.call import Call
from cli.candidates import plain
from cli.choosing import selection
from cli.clock import clock
from cli.days import clock as clock_text
from cli.days import short_day
from cli.errors import Misused
from cli.labels import Labels, need_of
from cli.naming import find_plan
from cli.printing import facts, next_steps, page
from cli.seat import at_the_desk
from cli.showing.deadlines import deadline_line
from cli.tables import table
from desk import deciding
from desk.selecting import Party, parties
from events.state.life import is_occurrence
from events.state.model import Plan
from wording import LANGUAGES, say


def ask(
    ctx: typer.Context, plan: str, only: list[str] | None = None, day: str | None = None, party: str | None = None
) -> None:
    call: Call = ctx.obj
    with at_the_desk(call) as (office, labels):
        chosen = find_plan(labels, plan)
        role = _role(call, chosen, party) if party is not None else ""
        wanted = selection(labels, chosen, only, day, None, clock()())
        asked = deciding.ask(office, chosen.id, wanted, role)
        if call.json:
            facts({"plan": asked.plan, "asked": party_facts(asked.now), "before": party_facts(asked.before)})
            return
        number = labels.plan_number(chosen.id)
        steps = [call.say("next.answer", plan=number), call.say("next.approve", plan=number)]
        page([*_lines(call, labels, chosen, asked), *next_steps(call, *steps)])


def _role(call: Call, plan: Plan, text: str) -> str:
    """The role that a text names by its code or as the page of who is asked calls it; raises ``Misused``."""
    roles = dict.fromkeys(each.party for each in parties(plan, plan.fact.assignments))
    for role in roles:
        if plain(text) in (role, *(plain(say(f"plan.party.{role}", lang)) for lang in LANGUAGES)):
            return role
    if not roles:
        return text
    raise Misused("party", came=text, known="、".join(f"{call.say(f'plan.party.{each}')}（{each}）" for each in roles))


def _lines(call: Call, labels: Labels, plan: Plan, asked: deciding.Asked) -> list[str]:
    people = dict.fromkeys(party.who for party in asked.now)
    if not people:
        return [call.say("answer.nobody_new", plan=labels.plan(plan.id))]
    lines = [
        call.say("answer.asked", plan=labels.plan(plan.id), count=len(people)),
        deadline_line(call, labels, plan),
        "",
    ]
    head = [call.say(f"answer.{each}") for each in ("party", "who", "phone", "what")]
    calls: dict[tuple[str, str], list[Party]] = {}
    order = labels.in_order(party.target for party in asked.now if is_occurrence(party.target))
    askers = sorted((p for p in asked.now if is_occurrence(p.target)), key=lambda party: order.index(party.target))
    for party in (*(p for p in asked.now if not is_occurrence(p.target)), *askers):
        calls.setdefault((party.party, party.who), []).append(party)
    lines.append(table(head, [_row(call, labels, plan, each) for each in calls.values()]))
    if asked.before:
        before = len({party.who for party in asked.before})
        lines += ["", call.say("answer.asked_before", count=before)]
    return lines


def _row(call: Call, labels: Labels, plan: Plan, asked: Sequence[Party]) -> tuple[str, ...]:
    """One call: somebody with all that she is asked about."""
    first = asked[0]
    return (
        call.say(f"plan.party.{first.party}"),
        labels.anything(first.who),
        phone(call, labels, first.who),
        call.say("why.and").join(target_text(labels, plan, each) for each in asked),
    )


def phone(call: Call, labels: Labels, who: str) -> str:
    """Whom to phone: her number, with the person to be called instead where she named one."""
    known = labels.state.people.get(who)
    private = known.fact.private if known else None
    if private is None:
        return ""
    return call.say("answer.call_instead", phone=private.phone, call=private.call) if private.call else private.phone


def target_text(labels: Labels, plan: Plan, party: Party) -> str:
    """The run, the session or the need that somebody is asked about; with its hours where somebody comes to her."""
    if is_occurrence(party.target):
        return _with_hours(labels, plan, party.target)
    return labels.run_with_day(plan, party.target)


def _with_hours(labels: Labels, plan: Plan, occurrence: str) -> str:
    assignment = plan.assignment(occurrence)
    sessions = [s for s in plan.fact.sessions if assignment is not None and s.session in assignment.runs]
    if not sessions:
        return labels.occurrence(occurrence)
    starts, ends = min(s.starts for s in sessions), max(s.ends for s in sessions)
    day = short_day(starts.date(), labels.lang)
    return f"{labels.need(need_of(occurrence))} {day} {clock_text(starts)}〜{clock_text(ends)}"


def party_facts(asked: Sequence[Party]) -> list[dict[str, Any]]:
    """Parties for ``--json``."""
    return [{"target": each.target, "party": each.party, "who": each.who} for each in asked]
