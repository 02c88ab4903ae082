"""match paper list | destroyed: what was made with people's data and lies around until somebody destroys it."""

import typer
from attrs import asdict

from cli.call import Call
from cli.days import moment_text
from cli.exporting import place_text
from cli.printing import facts, next_steps, page
from cli.seat import at_the_desk
from cli.tables import table
from desk.looking import Produced, at_hand, note_destroyed


def list_(ctx: typer.Context) -> None:
    call: Call = ctx.obj
    with at_the_desk(call, read_only=True) as (office, _):
        found = at_hand(office)
        if call.json:
            facts({"papers": [asdict(each) for each in found]})
            return
        head = [call.say(f"privacy.paper_list.{each}") for each in ("paper", "how", "what", "at", "actor", "people")]
        rows = [_row(call, each) for each in found]
        lines = [table([*head, call.say("privacy.paper_list.place")], rows, right=(5,))] if rows else []
        steps = [call.say("next.destroyed")] if rows else []
        page([*(lines or [call.say("privacy.paper_list.none")]), *next_steps(call, *steps)])


def destroyed(ctx: typer.Context, papers: list[str]) -> None:
    call: Call = ctx.obj
    with at_the_desk(call) as (office, _):
        gone = [note_destroyed(office, each).paper for each in papers]
        if call.json:
            facts({"destroyed": gone})
            return
        said = call.say("privacy.paper_list.destroyed", papers=call.say("why.and").join(gone))
        page([said, *next_steps(call, call.say("next.papers"))])


def _row(call: Call, made: Produced) -> tuple[str, ...]:
    return (
        made.paper,
        call.say(f"privacy.how.{made.how}"),
        made.what,
        moment_text(made.at, call.lang),
        made.actor,
        str(len(made.people)) if made.people else call.say("privacy.paper_list.everybody"),
        place_text(made.place),
    )
