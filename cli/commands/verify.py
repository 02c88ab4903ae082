"""match verify: do the log and the record of looks beside it hold, from their first line to their last?

And do they hold to what was kept of them elsewhere (--anchor)? Needs no keys, so a backup can be checked as it lies.
"""

from typing import Any

import typer
from attrs import frozen

from cli.call import Call
from cli.failing import REFUSED
from cli.printing import facts, note, page
from cli.seat import at_the_desk_unread, log_place
from desk.office import Office
from events.accesses import Fault as LookFault
from events.accesses import Intact as LooksIntact
from events.anchors import Anchor, Finding, against, anchor_text, read_anchor
from events.chain import Fault, Intact
from events.chain import verify as chain_of
from events.sealed import end_at


@frozen
class _Found:
    """``claim`` is one of the index that does not fit, ``anchors`` what the log says to each that was given.

    ``end`` is whether the log's file reaches as far as it ever did (``events.reached.End``).
    """

    end: str
    chain: Intact | Fault
    claim: str | None
    looks: LooksIntact | LookFault
    looks_at: str
    anchors: tuple[tuple[Anchor, Finding], ...]

    @property
    def holds(self) -> bool:
        broken = isinstance(self.chain, Fault) or isinstance(self.looks, LookFault) or self.claim is not None
        shortened = self.end in ("older", "no_wal")
        return not broken and not shortened and all(finding == "holds" for _, finding in self.anchors)


def verify(ctx: typer.Context, anchor: list[str] | None = None) -> None:
    call: Call = ctx.obj
    kept = [read_anchor(text) for text in anchor or ()]
    end = end_at(log_place(call))
    with at_the_desk_unread(call) as office:
        found = _looked_through(office, kept, end)
    if call.json:
        facts(_facts(found))
    else:
        _tell(call, found)
    if not found.holds:
        raise typer.Exit(REFUSED)


def _looked_through(office: Office, kept: list[Anchor], end: str) -> _Found:
    chain = chain_of(office.log.read())
    return _Found(
        end=end,
        chain=chain,
        claim=None if isinstance(chain, Fault) else office.log.wrong_claim(),
        looks=office.accesses.verify(),
        looks_at=office.accesses.shown,
        anchors=tuple((each, against(office.log, each)) for each in kept),
    )


def _tell(call: Call, found: _Found) -> None:
    """Everything that holds on stdout, everything that does not on stderr."""
    if isinstance(found.chain, Fault):
        note(call.say("log.broken", position=found.chain.position, how=call.say(f"log.how.{found.chain.how}")))
        note(call.say("log.broken.next"))
    elif found.claim is not None:
        note(call.say("log.claims_wrong", claim=found.claim))
    else:
        page([call.say("log.intact", position=found.chain.position, hash=found.chain.hash.hex()[:16])])
    if found.end != "known":
        note(call.say(f"log.end.{found.end}"))
    if isinstance(found.looks, LookFault):
        note(call.say("log.looks_broken", line=found.looks.line, path=found.looks_at))
    elif found.looks.last:
        code = "log.looks" if found.looks.first == 1 else "log.looks_from"
        page([call.say(code, first=found.looks.first, last=found.looks.last)])
    for anchor, finding in found.anchors:
        text = call.say(f"log.against.{finding}", position=anchor.position, anchor=anchor_text(anchor))
        page([text]) if finding == "holds" else note(text)


def _facts(found: _Found) -> dict[str, Any]:
    chain = found.chain
    return {
        "intact": not isinstance(chain, Fault) and found.claim is None,
        "position": chain.position,
        "how": chain.how if isinstance(chain, Fault) else None,
        "claim": found.claim,
        "end": found.end,
        "hash": None if isinstance(chain, Fault) else chain.hash.hex(),
        "looks": _look_facts(found.looks),
        "anchors": [{"anchor": anchor_text(each), "finding": finding} for each, finding in found.anchors],
    }


def _look_facts(looks: LooksIntact | LookFault) -> dict[str, Any]:
    if isinstance(looks, LookFault):
        return {"intact": False, "first": None, "last": None, "line": looks.line}
    return {"intact": True, "first": looks.first, "last": looks.last, "line": None}
