"""match forget: a person's data erased for good (個人情報の消去), after it was said what goes and what stays."""

import typer

from cli.call import Call
from cli.candidates import plain
from cli.coded import read_code
from cli.commands.answer import SAID
from cli.errors import Misused
from cli.people import find_person
from cli.printing import facts, next_steps, page
from cli.seat import at_the_desk
from cli.showing.forgetting import erased_facts, erased_lines, outlook_lines
from desk.forgetting import REASONS, refuse_held, refuse_reason
from desk.forgetting import forget as erase
from desk.outlook import outlook


def forget(ctx: typer.Context, person: str, reason: str = "request", yes: bool = False) -> None:
    call: Call = ctx.obj
    if call.json and not yes:
        raise Misused("forget_unasked")
    reason = read_code(reason, REASONS, "log.reason")
    refuse_reason(reason)
    with at_the_desk(call) as (office, labels):
        found = find_person(labels, person)
        if found not in labels.state.forgotten and not call.json:
            ahead = outlook(office, found)
            refuse_held(ahead)
            page([*outlook_lines(call, labels, ahead), ""])
            if not yes and not _agreed(call):
                page([call.say("privacy.forget.not_done")])
                return
        erased = erase(office, found, reason)
        labels = call.labels = labels.at(office.state())
        if call.json:
            facts(erased_facts(erased))
            return
        page([*erased_lines(call, labels, erased), *next_steps(call, call.say("next.retention"))])


def _agreed(call: Call) -> bool:
    """Whether somebody at the keyboard says yes; silence and everything else means no."""
    said: str = typer.prompt(call.say("privacy.forget.sure"), default="", show_default=False, err=True)
    return plain(said) in SAID["accepted"]
