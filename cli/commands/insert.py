"""match insert: the best places for an urgent request in a day as it stands, and one of them taken."""

import typer

from cli.call import Call
from cli.clock import clock
from cli.commands.plan_reading import after_reading
from cli.commands.replan import only_need
from cli.compiling import tell_if_it_compiles_first
from cli.days import read_coming_day
from cli.files import typed
from cli.labels import Labels
from cli.numbers import whole
from cli.printing import facts, next_steps, page
from cli.seat import at_the_desk
from cli.showing.places import place_lines, places_facts
from cli.showing.plan import plan_facts, plan_lines
from desk.inserting import places
from desk.inserting import take as taken


def insert(ctx: typer.Context, need: str, on: str, take: str | None = None) -> None:
    call: Call = ctx.obj
    day = read_coming_day(on, clock()())
    number = whole(take, "--take", least=1, example=1) if take else None
    with at_the_desk(call, read_only=number is None) as (office, labels):
        wanted = only_need(labels, need, day)
        tell_if_it_compiles_first(call, labels.state.needs[wanted].district)
        if number is None:
            found = places(office, wanted, day)
            if call.json:
                facts(places_facts(labels, found))
                return
            steps = (
                [call.say("next.insert_take", need=typed(need), day=on)]
                if found.found
                else [call.say("next.tell", need=typed(need))]
            )
            page([*place_lines(call, labels, found), *next_steps(call, *steps)])
            return
        plan_id, now = taken(office, wanted, day, number), office.clock()
        before = call.labels or Labels(office.state(), call.lang)
        labels = call.labels = before.at(office.state())
        plan = labels.state.plans[plan_id]
        if call.json:
            facts(plan_facts(labels, plan, now))
            return
        page([*plan_lines(call, labels, plan, now), *next_steps(call, *after_reading(call, labels, plan))])
