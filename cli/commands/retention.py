"""match retention: what is due by the retention settings, by type of record. It erases nothing."""

import typer
from attrs import asdict

from cli.call import Call
from cli.districts import read_district
from cli.exporting import place_text
from cli.labels import Labels
from cli.printing import facts, next_steps, page
from cli.seat import at_the_desk
from cli.tables import table
from desk.retention import Due
from desk.retention import retention as due_now


def retention(ctx: typer.Context, district: str | None = None) -> None:
    call: Call = ctx.obj
    with at_the_desk(call, read_only=True) as (office, labels):
        due = due_now(office, read_district(district) if district else "")
        if call.json:
            facts({"due": [asdict(each) for each in due]})
            return
        page([*_lines(call, labels, due), *next_steps(call, call.say("next.settings"))])


def _lines(call: Call, labels: Labels, due: tuple[Due, ...]) -> list[str]:
    if not due:
        return [call.say("privacy.due.none")]
    head = [call.say(f"privacy.due.{each}") for each in ("kind", "what", "last", "since", "then")]
    return [call.say("privacy.due.title"), "", table(head, [_row(call, labels, each) for each in due])]


def _row(call: Call, labels: Labels, due: Due) -> tuple[str, ...]:
    then = "held" if due.held else due.kind
    return (
        call.say(f"privacy.record.{due.kind}"),
        place_text(due.place) if due.place else labels.anything(due.what),
        str(due.last),
        str(due.due),
        call.say(f"privacy.then.{then}", what=due.what),
    )
