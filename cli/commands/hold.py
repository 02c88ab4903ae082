"""match hold place | lift: an accident, a complaint or a settlement keeps somebody's data from being erased."""

import typer

from cli.call import Call
from cli.coded import read_code
from cli.people import find_person
from cli.printing import facts, next_steps, page
from cli.seat import at_the_desk
from desk.holding import REASONS, lift_hold, place_hold


def place(ctx: typer.Context, person: str, reason: str, note: str = "") -> None:
    call: Call = ctx.obj
    reason = read_code(reason, REASONS, "privacy.hold", "log.reason")
    with at_the_desk(call) as (office, labels):
        found = find_person(labels, person)
        event = place_hold(office, found, reason, note)
        if call.json:
            facts({"person": found, "hold": event.hold, "reason": event.reason})
            return
        said = call.say("privacy.held", who=labels.anything(found), reason=call.say(f"privacy.hold.{reason}"))
        page([said, *next_steps(call, call.say("next.lift"))])


def lift(ctx: typer.Context, person: str, note: str = "") -> None:
    call: Call = ctx.obj
    with at_the_desk(call) as (office, labels):
        found = find_person(labels, person)
        events = lift_hold(office, found, note)
        if call.json:
            facts({"person": found, "holds": [event.hold for event in events]})
            return
        page([call.say("privacy.lifted", who=labels.anything(found)), *next_steps(call, call.say("next.retention"))])
