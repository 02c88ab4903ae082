"""match kek change: another key-encryption key for a log on PostgreSQL, which completes what was erased before."""

import os

import typer
from attrs import asdict

from cli.call import Call
from cli.printing import facts, next_steps, page
from cli.seat import at_the_desk
from desk.rekeying import change_kek


def change(ctx: typer.Context) -> None:
    call: Call = ctx.obj
    with at_the_desk(call) as (office, _):
        changed = change_kek(office, os.environ)
    if call.json:
        facts(asdict(changed))
        return
    said = call.say(f"privacy.kek.{'dropped' if changed.dropped else 'kept'}", name=changed.named)
    page([said, *next_steps(call, call.say("next.verify"))])
