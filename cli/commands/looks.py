"""match looks: who looked at whose data, when, and on what (見た記録); match verify checks that nobody rewrote it."""

import typer

from cli.call import Call
from cli.clock import clock
from cli.days import moment_text, read_moment
from cli.labels import Labels
from cli.people import find_person
from cli.printing import facts, next_steps, page
from cli.seat import at_the_desk
from cli.tables import table
from desk.looking import looks as looks_in
from events.accesses import Access
from events.times import from_us

NAMED = 3
"""So many are told by name; of more, how many there are."""


def looks(ctx: typer.Context, person: str | None = None, since: str | None = None, until: str | None = None) -> None:
    call: Call = ctx.obj
    now = clock()()
    first = read_moment(since, now) if since else None
    end = read_moment(until, now, end_of_day=True) if until else None
    with at_the_desk(call, read_only=True) as (office, labels):
        only = find_person(labels, person) if person else ""
        found = [each for each in looks_in(office, first, end) if not only or only in each.people]
        if call.json:
            facts({"looks": [_facts(each) for each in found]})
            return
        head = [call.say(f"privacy.look.{each}") for each in ("number", "at", "actor", "how", "what", "whose", "paper")]
        rows = [_row(call, labels, each) for each in found]
        lines = [table(head, rows, right=(0,)) if rows else call.say("privacy.look.none")]
        page([*lines, *next_steps(call, call.say("next.verify"))])


def _row(call: Call, labels: Labels, look: Access) -> tuple[str, ...]:
    return (
        str(look.number),
        moment_text(from_us(look.at_us), call.lang),
        look.actor,
        call.say(f"privacy.how.{look.how}"),
        look.what,
        _whose(call, labels, look),
        look.paper,
    )


def _whose(call: Call, labels: Labels, look: Access) -> str:
    """The people by name where they are few."""
    if len(look.people) > NAMED:
        return call.say("privacy.look.many", count=len(look.people))
    return call.say("why.and").join(map(labels.anything, look.people))


def _facts(look: Access) -> dict[str, object]:
    return {
        "number": look.number,
        "at": from_us(look.at_us),
        "actor": look.actor,
        "how": look.how,
        "what": look.what,
        "people": look.people,
        "paper": look.paper,
    }
