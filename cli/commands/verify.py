"""match verify: do the log and the record of looks beside it hold, from their first line to their last?"""

from typing import Any

import typer

from cli.call import Call
from cli.failing import REFUSED
from cli.printing import facts, note, page
from cli.seat import at_the_desk_unread
from events.accesses import Fault as LookFault
from events.accesses import Intact as LooksIntact
from events.chain import Fault
from events.chain import verify as chain_of
from events.sqlite import SqliteLog


def verify(ctx: typer.Context) -> None:
    call: Call = ctx.obj
    with at_the_desk_unread(call) as office:
        found = chain_of(office.log.read())
        intact = not isinstance(found, Fault)
        claim = office.log.wrong_claim() if intact and isinstance(office.log, SqliteLog) else None
        looks, path = office.accesses.verify(), office.accesses.path
    if call.json:
        facts(
            {
                "intact": not isinstance(found, Fault) and claim is None,
                "position": found.position,
                "how": found.how if isinstance(found, Fault) else None,
                "claim": claim,
                "hash": None if isinstance(found, Fault) else found.hash.hex(),
                "looks": _look_facts(looks),
            }
        )
    elif isinstance(found, Fault):
        note(call.say("log.broken", position=found.position, how=call.say(f"log.how.{found.how}")))
        note(call.say("log.broken.next"))
    elif claim is not None:
        note(call.say("log.claims_wrong", claim=claim))
    elif isinstance(looks, LookFault):
        note(call.say("log.looks_broken", line=looks.line, path=path))
    else:
        page([call.say("log.intact", position=found.position, hash=found.hash.hex()[:16]), *_looks(call, looks)])
    if isinstance(found, Fault) or isinstance(looks, LookFault) or claim is not None:
        raise typer.Exit(REFUSED)


def _looks(call: Call, looks: LooksIntact) -> list[str]:
    """What is said of the record of looks, where there is one."""
    if not looks.last:
        return []
    return [call.say("log.looks" if looks.first == 1 else "log.looks_from", first=looks.first, last=looks.last)]


def _look_facts(looks: LooksIntact | LookFault) -> dict[str, Any]:
    if isinstance(looks, LookFault):
        return {"intact": False, "first": None, "last": None, "line": looks.line}
    return {"intact": True, "first": looks.first, "last": looks.last, "line": None}
