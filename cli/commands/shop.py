"""match shop list | coverage | visited | agreed | registered | ended: kind shops, and where somebody looks in."""

import typer

from cli.call import Call
from cli.clock import clock
from cli.commands.solve import read_place
from cli.days import read_day, short_day, today
from cli.numbers import whole
from cli.printing import facts, next_steps, page
from cli.seat import at_the_desk, reading
from cli.shops import find_shop
from cli.showing.coverage import coverage_facts, coverage_lines
from cli.showing.shops import known_shops, shop_facts, shop_lines
from desk.shops import take_step
from desk.solving import EVERYWHERE, districts_of


def list_(ctx: typer.Context, district: str | None = None) -> None:
    call: Call = ctx.obj
    on = today(clock()())
    place = read_place(district) if district else EVERYWHERE
    places = None if place == EVERYWHERE else districts_of(place)
    with reading(call) as labels:
        shops = known_shops(labels, places)
        if call.json:
            facts({"shops": [shop_facts(labels, each, on) for each in shops]})
            return
        steps = [call.say("next.shop_visited"), call.say("next.shop_coverage")]
        page([*shop_lines(call, labels, shops, on), *next_steps(call, *steps)])


def coverage(ctx: typer.Context, district: str | None = None) -> None:
    call: Call = ctx.obj
    on = today(clock()())
    with reading(call) as labels:
        shops = sorted({each.district for each in labels.state.shops.values() if each.district})
        places = districts_of(read_place(district)) if district else tuple(shops)
        if call.json:
            facts(coverage_facts(labels, places, on))
            return
        page([*coverage_lines(call, labels, places, on), *next_steps(call, call.say("next.shop_list"))])


def visited(ctx: typer.Context, shop: str, on: str | None = None, note: str = "", also: bool = False) -> None:
    _step(ctx.obj, shop, "visited", on, note, also=also)


def agreed(ctx: typer.Context, shop: str, most: str | None = None, on: str | None = None, note: str = "") -> None:
    count = whole(most, "--households", least=0, example=3) if most else None
    _step(ctx.obj, shop, "agreed", on, note, most=count)


def registered(ctx: typer.Context, shop: str, on: str | None = None, note: str = "") -> None:
    _step(ctx.obj, shop, "registered", on, note)


def ended(ctx: typer.Context, shop: str, on: str | None = None, note: str = "") -> None:
    _step(ctx.obj, shop, "ended", on, note)


def _step(
    call: Call, shop: str, step: str, on: str | None, note: str, *, most: int | None = None, also: bool = False
) -> None:
    now = clock()()
    day = read_day(on, now) if on else today(now)
    with at_the_desk(call) as (office, labels):
        event = take_step(office, find_shop(labels, shop), step, day, most=most, note=note, also=also)
        labels = call.labels = labels.at(office.state())
        if call.json:
            facts({"shop": event.shop, "step": event.step, "on": event.on, "most": event.most})
            return
        told = {"shop": labels.lender(event.shop), "day": short_day(day, call.lang)}
        page(
            [
                call.say(f"shop.stepped.{step}", **told),
                *next_steps(call, call.say(f"next.shop_after_{step}", shop=told["shop"])),
            ]
        )
