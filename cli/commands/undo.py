"""match undo: take one's own last decision back."""

import typer

from cli.call import Call
from cli.printing import facts, next_steps, page
from cli.seat import at_the_desk
from cli.showing.history import event_text
from desk.undoing import undo as take_back
from events.vocabulary import NAMES


def undo(ctx: typer.Context) -> None:
    call: Call = ctx.obj
    with at_the_desk(call) as (office, labels):
        undone = take_back(office)
        if call.json:
            types = [NAMES[type(event)] for event in undone.events]
            facts({"undone": [{"position": p, "type": t} for p, t in zip(undone.positions, types, strict=True)]})
            return
        lines = [call.say("answer.undone"), *(f"  {event_text(call, labels, event)}" for event in undone.events)]
        page([*lines, *next_steps(call, call.say("next.log_all"))])
