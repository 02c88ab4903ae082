"""match service publish | list | show | book | instead | give-back | end: scheduled services and the seats on them."""

from datetime import date

import typer

from cli.call import Call
from cli.candidates import Named, only_one
from cli.clock import clock
from cli.days import read_day, short_day, today
from cli.districts import read_district
from cli.errors import Misused
from cli.hours import minute_text
from cli.labels import Labels
from cli.naming import find_needs
from cli.numbers import whole
from cli.people import find_person
from cli.printing import facts, next_steps, page
from cli.seat import at_the_desk, reading
from cli.showing.services import fit_facts, seat_facts, service_facts, service_lines, service_row, stop_name
from cli.stops import read_stop, read_weekly
from cli.tables import table
from desk import services
from engine.matchings.transport.occurrences import falls_on
from events.state.model import Need
from events.vocabulary.services import SeatBooked, ServicePublished


def publish(
    ctx: typer.Context,
    name: str,
    stop: list[str],
    on: str,
    by: str,
    district: str,
    weekly: str | None = None,
    until: str | None = None,
    seats: str = "4",
    wheelchairs: str = "0",
    walk_ups: str = "0",
    note: str = "",
) -> None:
    call: Call = ctx.obj
    now = clock()()
    with at_the_desk(call) as (office, labels):
        told = services.Announced(
            name=name,
            district=read_district(district),
            who=find_person(labels, by),
            stops=tuple(read_stop(each, labels.state) for each in stop),
            first_day=read_day(on, now),
            weekdays=read_weekly(weekly) if weekly else (),
            until=read_day(until, now) if until else None,
            seats=whole(seats, "--seats", least=1, example=8),
            wheelchairs=whole(wheelchairs, "--wheelchairs", least=0, example=1),
            walk_ups=whole(walk_ups, "--walk-ups", least=0, example=2),
            note=note,
        )
        event = services.publish(office, told)
        labels = call.labels = labels.at(office.state())
        if call.json:
            facts(service_facts(labels, labels.state.needs[event.need], None))
            return
        lines = service_lines(call, labels, labels.state.needs[event.need], None)
        steps = [
            call.say("next.service_book", service=event.number),
            call.say("next.solve_first", district=told.district),
        ]
        page([call.say("service.published", service=labels.need(event.need)), *lines, *next_steps(call, *steps)])


def list_(ctx: typer.Context, district: str | None = None) -> None:
    call: Call = ctx.obj
    where, now = read_district(district) if district else "", clock()()
    with reading(call) as labels:
        found = [need for need in _services(labels) if where in ("", need.district) and need.withdrawn is None]
        if call.json:
            facts({"services": [service_facts(labels, need, None) for need in found]})
            return
        head = [call.say(f"service.{each}") for each in ("service", "when", "way", "seats", "district")]
        rows = [service_row(call, labels, need, today(now)) for need in found]
        told = [table(head, rows)] if rows else [call.say("service.none")]
        page([*told, *next_steps(call, call.say("next.service_show" if rows else "next.service_publish"))])


def show(ctx: typer.Context, service: str, on: str | None = None) -> None:
    call: Call = ctx.obj
    now = clock()()
    with reading(call) as labels:
        need = labels.state.needs[find_service(labels, service)]
        day = _day(need, on, today(now)) if on is None else read_day(on, now)
        fits = services.who_fits(labels.state, need.id, day) if day else ()
        if call.json:
            facts({**service_facts(labels, need, day), "fits": [fit_facts(labels, each) for each in fits]})
            return
        lines = service_lines(call, labels, need, day, fits)
        steps = [call.say("next.service_book", service=need.fact.number)]
        if fits and day:
            wanted = labels.state.needs[fits[0].occurrence.rpartition("@")[0]]
            steps.append(call.say("next.service_instead", need=wanted.fact.number or wanted.id, day=day.isoformat()))
        page([*lines, *next_steps(call, *steps)])


def book(
    ctx: typer.Context,
    service: str,
    who: str,
    on: str,
    board: str | None = None,
    alight: str | None = None,
    attendants: str = "0",
    wheelchairs: str = "0",
) -> None:
    call: Call = ctx.obj
    day = read_day(on, clock()())
    with at_the_desk(call) as (office, labels):
        need = labels.state.needs[find_service(labels, service)]
        chairs = whole(wheelchairs, "--wheelchairs", least=0, example=1)
        with_her = whole(attendants, "--attendants", least=0, example=1)
        seat = SeatBooked(
            need.id,
            day,
            find_person(labels, who),
            _stop(need, board, 0),
            _stop(need, alight, -1),
            seats=with_her + (0 if chairs else 1),
            wheelchairs=chairs,
        )
        services.book(office, seat)
        _told(call, labels.at(office.state()), [seat])


def instead(ctx: typer.Context, need: str, on: str) -> None:
    call: Call = ctx.obj
    day = read_day(on, clock()())
    with at_the_desk(call) as (office, labels):
        wanted = find_needs(labels, need)
        hers = [each for each in wanted if falls_on(labels.state.needs[each], day)]
        if len(hers) != 1:
            shown = "\n".join(f"  {labels.need(each)} ({each})" for each in wanted)
            raise Misused("one_ride", came=need, count=len(hers), candidates=shown)
        fit = services.book_instead(office, hers[0], day)
        _told(call, labels.at(office.state()), fit.seats)


def give_back(ctx: typer.Context, service: str, who: str, on: str) -> None:
    call: Call = ctx.obj
    day = read_day(on, clock()())
    with at_the_desk(call) as (office, labels):
        need, person = find_service(labels, service), find_person(labels, who)
        event = services.give_back(office, need, day, person)
        labels = call.labels = labels.at(office.state())
        if call.json:
            facts({"service": need, "day": event.day, "person": person})
            return
        told = {"who": labels.person(person), "service": labels.occurrence(f"{need}@{day.isoformat()}")}
        step = call.say("next.service_show_day", service=labels.state.needs[need].fact.number, day=day.isoformat())
        page([call.say("service.given_back", **told), *next_steps(call, step)])


def end(ctx: typer.Context, service: str, on: str | None = None) -> None:
    call: Call = ctx.obj
    day = read_day(on, clock()()) if on else None
    with at_the_desk(call) as (office, labels):
        need = find_service(labels, service)
        riders = services.withdraw(office, need, day)
        labels = call.labels = labels.at(office.state())
        if call.json:
            facts({"service": need, "day": day, "to_tell": riders})
            return
        name = labels.occurrence(f"{need}@{day.isoformat()}") if day else labels.need(need)
        lines = [call.say("service.ended", service=name)]
        if riders:
            people = call.say("why.and").join(map(labels.person, riders))
            lines.append(call.say("service.to_tell", people=people, count=len(riders)))
        page([*lines, *next_steps(call, call.say("next.service_list"))])


def find_service(labels: Labels, text: str) -> str:
    """A service by 定1, its name or id; raises ``Misused``."""
    named = [
        Named(need.id, (need.fact.number, need.service.name if need.service else "")) for need in _services(labels)
    ]
    return only_one(labels, named, text, "service")


def _services(labels: Labels) -> list[Need]:
    return [need for need in labels.state.needs.values() if isinstance(need.fact, ServicePublished)]


def _day(need: Need, on: str | None, first: date) -> date | None:
    """The next day on which it is driven, within half a year; None where there is none."""
    days = (date.fromordinal(first.toordinal() + n) for n in range(184))
    return next((day for day in days if falls_on(need, day)), None)


def _stop(need: Need, text: str | None, otherwise: int) -> int:
    """A stop by its number from 1 on, its time or a part of its name; raises ``Misused``."""
    stops = need.service.stops if need.service else ()
    if text is None:
        return otherwise % len(stops)
    if text.isdecimal() and 1 <= int(text) <= len(stops):
        return int(text) - 1
    found = [n for n, each in enumerate(stops) if text == minute_text(each.at_min) or text in stop_name(each)]
    if len(found) != 1:
        known = "\n".join(f"  {n} {minute_text(each.at_min)} {stop_name(each)}" for n, each in enumerate(stops, 1))
        raise Misused("stop", came=text, known=known)
    return found[0]


def _told(call: Call, labels: Labels, seats: list[SeatBooked] | tuple[SeatBooked, ...]) -> None:
    call.labels = labels
    if call.json:
        facts({"seats": [seat_facts(labels, each) for each in seats]})
        return
    lines = []
    for each in seats:
        need = labels.state.needs[each.need]
        stops = need.service.stops if need.service else ()
        told = {
            "who": labels.person(each.person),
            "service": labels.need(each.need),
            "day": short_day(each.day, call.lang),
            "boards": f"{minute_text(stops[each.from_stop].at_min)} {stop_name(stops[each.from_stop])}",
            "alights": f"{minute_text(stops[each.to_stop].at_min)} {stop_name(stops[each.to_stop])}",
        }
        lines.append(call.say("service.booked", **told))
        if each.instead:
            lines.append(call.say("service.instead", ride=labels.need(each.instead)))
    first = seats[0]
    number = labels.state.needs[first.need].fact.number
    step = call.say("next.service_show_day", service=number, day=first.day.isoformat())
    page([*lines, *next_steps(call, step)])
