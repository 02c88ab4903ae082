"""match anchor: how far the log reached and what its head is, in a form to be kept elsewhere."""

import typer

from cli.call import Call
from cli.clock import clock
from cli.days import moment_text
from cli.printing import facts, next_steps, page
from cli.seat import at_the_desk_unread
from events.anchors import anchor, anchor_text


def print_anchor(ctx: typer.Context) -> None:
    call: Call = ctx.obj
    now = clock()()
    with at_the_desk_unread(call) as office:
        position, head = office.log.head()
        text = anchor_text(anchor(office.log.log_id, position, head))
        log = office.log.log_id
    if call.json:
        facts({"anchor": text, "position": position, "hash": head.hex(), "log": log, "at": now})
        return
    page(
        [
            call.say("log.anchor", position=position, moment=moment_text(now, call.lang)),
            "",
            f"  {text}",
            "",
            call.say("log.anchor.keep"),
            *next_steps(call, call.say("next.verify_anchor", anchor=text)),
        ]
    )
