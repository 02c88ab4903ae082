"""match value: what one more driver, vehicle or volunteer would bring a district in its coming days."""

import typer

from cli.call import Call
from cli.clock import clock
from cli.coded import worded_codes
from cli.commands.solve import only_district, read_kinds, read_place
from cli.compiling import tell_if_it_compiles_first
from cli.days import coming_monday, read_day
from cli.errors import Misused
from cli.interrupting import stopping
from cli.numbers import whole
from cli.printing import facts, page
from cli.seat import at_the_desk
from cli.showing.values import value_facts, value_lines
from desk.valuing import KINDS
from desk.valuing import value as valued
from engine.matchings.built import Horizon


def value(
    ctx: typer.Context,
    district: str | None = None,
    kind: str = "transport",
    first: str | None = None,
    days: str = "7",
    seed: str = "1",
) -> None:
    call: Call = ctx.obj
    now = clock()()
    first_day = read_day(first, now) if first else coming_monday(now)
    horizon = Horizon(first_day, whole(days, "--days", least=1, example=7))
    seeded = whole(seed, "--seed", least=0, example=1)
    meant = _kind(kind, call.lang)
    with at_the_desk(call, read_only=True) as (_, labels):
        chosen = read_place(district) if district else only_district(labels)
        if meant == "transport":
            tell_if_it_compiles_first(call, chosen)
        with stopping() as stop:
            found = valued(labels.state, chosen, horizon, kind=meant, seed=seeded, stop=stop)
        if call.json:
            facts(value_facts(chosen, horizon, found))
            return
        page(value_lines(call, labels, meant, chosen, horizon, found))


def _kind(text: str, lang: str) -> str:
    """Rides or help; raises ``Misused`` for another kind."""
    (meant,) = read_kinds([text], lang)
    if meant not in KINDS:
        raise Misused("value.kind", came=text, all=worded_codes(KINDS, "kind", lang))
    return meant
