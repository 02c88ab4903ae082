"""match verify: does the chain of the log hold, from its first event to its last?"""

import typer

from cli.call import Call
from cli.failing import REFUSED
from cli.printing import facts, note, page
from cli.seat import at_the_desk_unread
from events.chain import Fault
from events.chain import verify as chain_of
from events.sqlite import SqliteLog


def verify(ctx: typer.Context) -> None:
    call: Call = ctx.obj
    with at_the_desk_unread(call) as office:
        found = chain_of(office.log.read())
        intact = not isinstance(found, Fault)
        claim = office.log.wrong_claim() if intact and isinstance(office.log, SqliteLog) else None
    if call.json:
        facts(
            {
                "intact": not isinstance(found, Fault) and claim is None,
                "position": found.position,
                "how": found.how if isinstance(found, Fault) else None,
                "claim": claim,
                "hash": None if isinstance(found, Fault) else found.hash.hex(),
            }
        )
    elif isinstance(found, Fault):
        note(call.say("log.broken", position=found.position, how=call.say(f"log.how.{found.how}")))
        note(call.say("log.broken.next"))
    elif claim is not None:
        note(call.say("log.claims_wrong", claim=claim))
    else:
        page([call.say("log.intact", position=found.position, hash=found.hash.hex()[:16])])
    if isinstance(found, Fault) or claim is not None:
        raise typer.Exit(REFUSED)
