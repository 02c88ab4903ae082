"""match export-log: every event as a line of JSON, exactly as it is stored; what is sealed stays sealed."""

from pathlib import Path

import typer

from cli.call import Call
from cli.printing import facts, next_steps, page
from cli.seat import at_the_desk
from desk.backing_up import export_log


def export(ctx: typer.Context, output: str) -> None:
    call: Call = ctx.obj
    with at_the_desk(call, read_only=True) as (office, _):
        made = export_log(office, Path(output))
    if call.json:
        facts({"file": output, "paper": made.backup, "position": made.position, "anchor": made.anchor})
        return
    page(
        [
            call.say("log.exported", file=output, paper=made.backup, position=made.position),
            call.say("log.anchor.foot", anchor=made.anchor),
            *next_steps(call, call.say("next.load_log", file=output)),
        ]
    )
