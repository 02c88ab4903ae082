"""match districts: the thirteen, by both names."""

import typer

from cli.call import Call
from cli.printing import facts, next_steps, page
from cli.tables import table
from events.districts import districts as all_districts


def districts(ctx: typer.Context) -> None:
    call: Call = ctx.obj
    every = all_districts()
    if call.json:
        facts({"districts": [{"romaji": d.romaji, "name": d.name, "lat": d.lat, "lon": d.lon} for d in every]})
        return
    head = [call.say("plan.list.district"), "romaji"]
    rows = [(each.name, each.romaji) for each in every]
    page([table(head, rows), *next_steps(call, call.say("next.solve_first", district="shonan"))])
