"""match morning: what the night has done for a district, and what needs somebody today."""

import typer

from cli.call import Call
from cli.clock import clock
from cli.days import read_day
from cli.districts import read_district
from cli.printing import facts, next_steps, page
from cli.seat import at_the_desk
from cli.showing.morning import morning_facts, morning_lines, morning_steps
from desk.nights.morning import morning as morning_of
from events.times import TOKYO


def morning(ctx: typer.Context, district: str | None = None, day: str | None = None) -> None:
    from cli.commands.solve import only_district

    call: Call = ctx.obj
    now = clock()()
    today = read_day(day, now) if day else now.astimezone(TOKYO).date()
    with at_the_desk(call, read_only=True) as (office, labels):
        where = read_district(district) if district else only_district(labels)
        found = morning_of(office, where, today)
        if call.json:
            facts(morning_facts(labels, found))
            return
        page([*morning_lines(call, labels, found), *next_steps(call, *morning_steps(call, labels, found))])
