"""match lend list | ask | answer | return: a volunteer or a vehicle for another district, asked, answered, returned."""

import re
from datetime import date
from typing import Any

import typer
from attrs import asdict

from cli.call import Call
from cli.candidates import Named, only_one, plain
from cli.clock import clock
from cli.commands.answer import read_said
from cli.days import read_day, short_day, today
from cli.districts import read_district
from cli.errors import Misused
from cli.hours import hours_text
from cli.labels import Labels
from cli.printing import facts, next_steps, page
from cli.seat import at_the_desk, reading
from cli.tables import table
from desk.lending import answer_lending, ask_lending, return_lending
from events.state.lent import Available, available_elsewhere, lent_on
from events.state.privacy import Lending


def list_(ctx: typer.Context, to: str) -> None:
    call: Call = ctx.obj
    now = clock()()
    district = read_district(to)
    with reading(call) as labels:
        offered = available_elsewhere(labels.state, district)
        lendings = [each for each in labels.state.lendings.values() if district in (each.fact.of, each.fact.to)]
        if call.json:
            told = [asdict(each) for each in offered]
            facts({"district": district, "available": told, "lendings": [_lending_facts(each) for each in lendings]})
            return
        lines = [call.say("privacy.lend.available", district=labels.district(district))]
        head = [call.say(f"privacy.lend.{each}") for each in ("what", "kind", "of", "hours", "seats", "chairs")]
        rows = [_offer(call, labels, each, district, today(now)) for each in offered]
        lines.append(table(head, rows, right=(4, 5)) or call.say("privacy.lend.nothing"))
        if lendings:
            head = [call.say(f"privacy.lend.{each}") for each in ("number", "what", "from_to", "days", "state")]
            lines += ["", table(head, [_row(call, labels, each, district) for each in lendings])]
        page([*lines, *next_steps(call, call.say("next.lend_ask", district=labels.district(district)))])


def ask(ctx: typer.Context, resource: str, to: str, first: str, last: str | None = None) -> None:
    call: Call = ctx.obj
    now = clock()()
    with at_the_desk(call) as (office, labels):
        begins = read_day(first, now)
        ends = read_day(last, now) if last else begins
        event = ask_lending(office, find_resource(labels, resource), read_district(to), begins, ends)
        labels = call.labels = labels.at(office.state())
        if call.json:
            facts({"lending": event.lending, "resource": event.resource, "of": event.of, "to": event.to})
            return
        told = {"number": labels.lending(event.lending), "of": labels.district(event.of)}
        page([call.say("privacy.lend.asked", **told), *next_steps(call, call.say("next.lend_answer", **told))])


def answer(ctx: typer.Context, lending: str, said: str) -> None:
    call: Call = ctx.obj
    meant = read_said(said)
    if meant == "absent":
        raise Misused("consent_said", came=said)
    with at_the_desk(call) as (office, labels):
        event = answer_lending(office, find_lending(labels, lending), accepted=meant == "accepted")
        if call.json:
            facts({"lending": event.lending, "accepted": event.accepted})
            return
        told = {"number": labels.lending(event.lending)}
        said = call.say("privacy.lend.accepted" if event.accepted else "privacy.lend.declined", **told)
        page([said, *next_steps(call, call.say("next.lend_list"))])


def return_(ctx: typer.Context, lending: str, on: str | None = None) -> None:
    call: Call = ctx.obj
    now = clock()()
    with at_the_desk(call) as (office, labels):
        day = read_day(on, now) if on else today(now)
        event = return_lending(office, find_lending(labels, lending), day)
        if call.json:
            facts({"lending": event.lending, "on": event.on})
            return
        told = {"number": labels.lending(event.lending), "day": short_day(day, call.lang)}
        page([call.say("privacy.lend.returned", **told), *next_steps(call, call.say("next.lend_list"))])


def find_resource(labels: Labels, text: str) -> str:
    """Somebody or a vehicle by id, the whole name or a volunteer's number.

    Raises ``Misused``, which names nobody of another district.
    """
    state = labels.state
    names = {each: labels.name_of(each) for each in (*state.drivers, *state.helpers)}
    names |= {each: labels.thing_name_of(each) for each in state.vehicles}
    numbers = {each: helper.fact.number for each, helper in state.helpers.items()}
    wanted = plain(text)
    called = [
        each
        for each, name in names.items()
        if text == each or wanted in [plain(word) for word in (name, numbers.get(each, "")) if word]
    ]
    if len(called) > 1:
        raise Misused("ambiguous", came=text, count=len(called), candidates="\n".join(f"  {each}" for each in called))
    if not called:
        raise Misused("not_found.resource", came=text, near="")
    return called[0]


def find_lending(labels: Labels, text: str) -> str:
    """A lending by 貸1, L1, 1 or id; raises ``Misused``."""
    lendings = list(labels.state.lendings)
    number = re.fullmatch(r"(?:貸|l)?(\d+)", plain(text))
    if number and 1 <= int(number[1]) <= len(lendings):
        return lendings[int(number[1]) - 1]
    return only_one(labels, [Named(each) for each in lendings], text, "lending")


def _offer(call: Call, labels: Labels, each: Available, district: str, today: date) -> tuple[str, ...]:
    lending = lent_on(labels.state, each.resource, today)
    known = lending is not None and lending.fact.to == district
    name = labels.anything(each.resource) if known else each.resource
    seats, chairs = (str(each.seats), str(each.wheelchair_places)) if each.kind == "vehicle" else ("", "")
    hours = hours_text(call, each.hours)
    return name, call.say(f"privacy.lend.{each.kind}"), labels.district(each.district), hours, seats, chairs


def _row(call: Call, labels: Labels, each: Lending, district: str) -> tuple[str, ...]:
    fact = each.fact
    shown = each.accepted is True or fact.of == district
    return (
        labels.lending(fact.lending),
        labels.anything(fact.resource) if shown else fact.resource,
        f"{labels.district(fact.of)} → {labels.district(fact.to)}",
        f"{short_day(fact.first_day, call.lang)}〜{short_day(fact.last_day, call.lang)}",
        call.say(f"privacy.lend.state.{_state(each)}"),
    )


def _state(each: Lending) -> str:
    if each.accepted is None:
        return "asked"
    if not each.accepted:
        return "declined"
    return "returned" if each.returned else "accepted"


def _lending_facts(each: Lending) -> dict[str, Any]:
    fact = each.fact
    return {
        "lending": fact.lending,
        "resource": fact.resource,
        "kind": fact.kind,
        "of": fact.of,
        "to": fact.to,
        "first_day": fact.first_day,
        "last_day": fact.last_day,
        "state": _state(each),
        "returned": each.returned,
    }
