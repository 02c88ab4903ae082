"""match audit: a decision checked again from the log as it was (決定の経過)."""

import typer
from attrs import asdict

from cli.call import Call
from cli.days import long_day
from cli.failing import REFUSED
from cli.labels import Labels
from cli.naming import find_plan
from cli.printing import facts, next_steps, page
from cli.seat import at_the_desk
from cli.showing.left import left_lines
from cli.showing.refusals import rule_text
from desk.auditing import Audit
from desk.auditing import audit as audit_plan


def audit(ctx: typer.Context, plan: str, no_again: bool = False) -> None:
    call: Call = ctx.obj
    with at_the_desk(call, read_only=True) as (office, labels):
        chosen = find_plan(labels, plan)
        found = audit_plan(office, chosen.id, again=not no_again)
        if call.json:
            facts({**asdict(found, filter=lambda field, _: field.name != "left"), "sound": found.sound})
        else:
            page([*_lines(call, labels, found), *next_steps(call, call.say("next.log", about=labels.plan(chosen.id)))])
    if not found.sound:
        raise typer.Exit(REFUSED)


def _lines(call: Call, labels: Labels, found: Audit) -> list[str]:
    title = call.say("audit.title", plan=labels.plan(found.plan), position=found.based_on)
    findings = [f"  {call.say('audit.yes' if holds else 'audit.no')}  {text}" for text, holds in _findings(call, found)]
    lines = [title, "", *findings, *_details(call, labels, found)]
    if found.left:
        lines += ["", call.say("plan.left_title", count=len(found.left))]
        for left in found.left:
            lines += left_lines(call, labels, left)
    return [*lines, "", call.say("audit.sound" if found.sound else "audit.unsound")]


def _findings(call: Call, found: Audit) -> list[tuple[str, bool]]:
    findings = [
        (call.say("audit.chain"), found.chain_holds),
        (call.say("audit.digest"), found.digest_holds),
        (call.say("audit.rows", count=found.rows), not found.rows_changed),
        (call.say("audit.matrix"), found.matrix_holds),
        (call.say("audit.checks"), not (found.violations or found.broken)),
    ]
    if found.resolved.same is not None:
        findings += [(call.say("audit.reasons"), found.reasons_same), (call.say("audit.again"), found.resolved.same)]
    return findings


def _details(call: Call, labels: Labels, found: Audit) -> list[str]:
    joined = call.say("why.and").join
    lines = []
    if found.resolved.same is None:
        lines.append(call.say(f"audit.not_again.{found.resolved.why}"))
    if found.rows_changed:
        lines.append(call.say("audit.changed_rows", rows=joined(map(labels.anything, found.rows_changed))))
    for gone in found.gone:
        since = long_day(gone.since, call.lang) if gone.since else call.say("audit.since_unknown")
        lines.append(call.say("audit.gone", who=labels.anything(gone.person), id=gone.person, since=since))
    if found.forgotten:
        lines.append(call.say("audit.forgotten", count=len(found.forgotten)))
    if found.violations or found.broken:
        lines.append(
            call.say("audit.violations", rules=joined(rule_text(r, call) for r in (*found.violations, *found.broken)))
        )
    if found.set_aside:
        lines.append(call.say("audit.set_aside", rules=joined(rule_text(r, call) for r in found.set_aside)))
    return [f"  {line}" for line in lines]
