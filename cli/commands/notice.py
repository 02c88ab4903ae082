"""match notice list | add | went: what was noticed about somebody, who went to see, and what happened."""

from typing import Any

import typer

from cli.call import Call
from cli.clock import clock
from cli.days import read_day, short_day, today
from cli.labels import Labels
from cli.people import find_person
from cli.printing import facts, next_steps, page
from cli.seat import at_the_desk, reading
from cli.shops import find_notice, find_shop
from cli.showing.coverage import contact_lines
from cli.tables import table
from desk.coverage import contact
from desk.notices import follow_up, note_notice
from events.state.watch import Notice


def list_(ctx: typer.Context, every: bool = False) -> None:
    call: Call = ctx.obj
    with reading(call) as labels:
        found = [each for each in labels.state.notices.values() if every or not each.settled]
        if call.json:
            facts({"notices": [_facts(labels, each) for each in found]})
            return
        columns = ("number", "on", "who", "by", "what", "then")
        rows = [_row(call, labels, each) for each in found]
        head = [call.say(f"notice.{each}") for each in columns]
        step = call.say("next.notice_went_this", number=labels.notice(found[0].id)) if rows else ""
        lines = [table(head, rows) if rows else call.say("notice.none")]
        page([*lines, *next_steps(call, step or call.say("next.notice_add"))])


def add(
    ctx: typer.Context, person: str, what: str, shop: str | None = None, by: str = "", on: str | None = None
) -> None:
    call: Call = ctx.obj
    now = clock()()
    day = read_day(on, now) if on else today(now)
    with at_the_desk(call) as (office, labels):
        noticed_by = find_shop(labels, shop) if shop else ""
        event = note_notice(office, find_person(labels, person), what, day, shop=noticed_by, by=by)
        labels = call.labels = labels.at(office.state())
        notice = labels.state.notices[event.notice]
        if call.json:
            facts({**_facts(labels, notice), "contact": contact(labels.state, notice.district, day)})
            return
        number = labels.notice(event.notice)
        lines = [call.say("notice.noted", number=number, who=labels.anything(event.person))]
        lines += contact_lines(call, labels, (notice.district,), day)
        page([*lines, *next_steps(call, call.say("next.notice_went_this", number=number))])


def went(ctx: typer.Context, notice: str, who: str, happened: str, on: str | None = None, open_: bool = False) -> None:
    call: Call = ctx.obj
    now = clock()()
    day = read_day(on, now) if on else today(now)
    with at_the_desk(call) as (office, labels):
        event = follow_up(office, find_notice(labels, notice), who, happened, day, settled=not open_)
        labels = call.labels = labels.at(office.state())
        if call.json:
            facts(_facts(labels, labels.state.notices[event.notice]))
            return
        code = "notice.settled" if event.settled else "notice.goes_on"
        page([call.say(code, number=labels.notice(event.notice)), *next_steps(call, call.say("next.notice_list"))])


def _row(call: Call, labels: Labels, each: Notice) -> tuple[str, ...]:
    private = each.fact.private
    by = labels.lender(each.fact.shop) if each.fact.shop else (private.by if private else "")
    then = each.followed[-1].private if each.followed else None
    return (
        labels.notice(each.id),
        short_day(each.fact.on, call.lang),
        labels.anything(each.fact.person),
        by,
        private.what if private else "",
        f"{then.who}: {then.happened}" if then else "",
    )


def _facts(labels: Labels, each: Notice) -> dict[str, Any]:
    private = each.fact.private
    return {
        "notice": each.id,
        "number": labels.notice(each.id),
        "person": each.fact.person,
        "name": labels.anything(each.fact.person),
        "shop": each.fact.shop,
        "by": private.by if private else "",
        "on": each.fact.on,
        "what": private.what if private else "",
        "settled": each.settled,
        "followed": [
            {
                "on": one.on,
                "settled": one.settled,
                "who": one.private.who if one.private else "",
                "happened": one.private.happened if one.private else "",
            }
            for one in each.followed
        ],
    }
