"""match stop show: one lot, from its first mention to its last buyers."""

import typer

from cli.call import Call
from cli.clock import clock
from cli.commands.stop import find_lot
from cli.days import today
from cli.printing import facts, next_steps, page
from cli.seat import reading
from cli.showing.lots import lot_facts, lot_lines


def show(ctx: typer.Context, lot: str) -> None:
    call: Call = ctx.obj
    on = today(clock()())
    with reading(call) as labels:
        found = labels.state.lots[find_lot(labels, lot)]
        if call.json:
            facts(lot_facts(labels, found, on))
            return
        page([*lot_lines(call, labels, found, on), *next_steps(call, call.say("next.stop_step"))])
