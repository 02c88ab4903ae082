"""match breach: whose data a lost paper, export or backup held, whom to tell, and what must be reported by when."""

import typer
from attrs import asdict

from cli.call import Call
from cli.days import long_day, moment_text
from cli.labels import Labels
from cli.people import phone_text
from cli.printing import facts, next_steps, page
from cli.seat import at_the_desk
from cli.tables import table
from desk.breaches import Breach
from desk.breaches import breach as whose


def breach(ctx: typer.Context, paper: str) -> None:
    call: Call = ctx.obj
    with at_the_desk(call, read_only=True) as (office, labels):
        found = whose(office, paper)
        if call.json:
            facts(asdict(found))
            return
        page([*_lines(call, labels, found), *next_steps(call, call.say("next.person", person="…"))])


def _lines(call: Call, labels: Labels, found: Breach) -> list[str]:
    made = {
        "paper": found.paper.paper or found.paper.what,
        "what": found.paper.what,
        "moment": moment_text(found.paper.at, call.lang),
        "actor": found.paper.actor,
    }
    lines = [call.say("privacy.breach.title", **made, count=len(found.affected))]
    if found.unreadable:
        lines.append(call.say("privacy.breach.unreadable"))
    rows = [(labels.anything(each.person), phone_text(call, labels, each.person), each.body) for each in found.affected]
    head = [call.say(f"privacy.breach.{each}") for each in ("who", "phone", "body")]
    lines += ["", table(head, rows), ""] if rows else [""]
    if found.must_report:
        days = {"early": long_day(found.early_by, call.lang), "full": long_day(found.full_by, call.lang)}
        lines.append(call.say("privacy.breach.report", **days))
    else:
        lines.append(call.say("privacy.breach.no_report"))
    return lines
