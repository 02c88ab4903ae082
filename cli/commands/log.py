"""match log: what happened, in order; about somebody or something, in a span of time, or all of it."""

import typer

from cli.call import Call
from cli.clock import clock
from cli.days import read_moment
from cli.naming import find_anything
from cli.printing import facts, page
from cli.seat import at_the_desk
from cli.showing.history import history_facts, history_lines
from desk.history import history


def log(ctx: typer.Context, about: list[str] | None = None, since: str | None = None, until: str | None = None) -> None:
    call: Call = ctx.obj
    now = clock()()
    with at_the_desk(call, read_only=True) as (office, labels):
        ids = frozenset(find_anything(labels, each) for each in about or ())
        first = read_moment(since, now) if since else None
        end = read_moment(until, now) if until else None
        found = list(history(office, about=ids, since=first, until=end))
        if call.json:
            facts(history_facts(found))
            return
        page(history_lines(call, labels, found))
