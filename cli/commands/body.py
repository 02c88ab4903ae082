"""match body add | list: the bodies that answer for people's data, or are given some."""

import typer

from cli.call import Call
from cli.coded import read_code
from cli.printing import facts, next_steps, page
from cli.seat import at_the_desk, reading
from cli.tables import table
from desk.bodies import KINDS, register_body


def add(ctx: typer.Context, kind: str, name: str) -> None:
    call: Call = ctx.obj
    with at_the_desk(call, create=True) as (office, _):
        event = register_body(office, read_code(kind, KINDS, "privacy.kind"), name)
        if call.json:
            facts({"body": event.body, "kind": event.kind, "name": event.name})
            return
        page([call.say("privacy.body.added", name=event.name), *next_steps(call, call.say("next.bodies"))])


def list_(ctx: typer.Context) -> None:
    call: Call = ctx.obj
    with reading(call) as labels:
        bodies = labels.state.bodies
        if call.json:
            facts({"bodies": [{"body": each.body, "kind": each.kind, "name": each.name} for each in bodies.values()]})
            return
        head = [call.say(f"privacy.body.{each}") for each in ("name", "kind", "people")]
        counts = {body: sum(each == body for each in labels.state.body_of.values()) for body in bodies}
        rows = [(b.name, call.say(f"privacy.kind.{b.kind}"), str(counts[b.body])) for b in bodies.values()]
        page([table(head, rows, right=(2,)) if rows else call.say("privacy.body.none"), *_steps(call)])


def _steps(call: Call) -> list[str]:
    return next_steps(call, call.say("next.body_add"))
