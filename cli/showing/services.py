"""A scheduled service on a page: its stops, who has a seat from where to where, what is free, whose ride it fits."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from cli.call import Call
from cli.days import clock, short_day
from cli.hours import minute_text, weekdays_text
from cli.labels import Labels
from cli.tables import table
from cli.wide import wrapped
from desk.seats import Fit
from events.state.model import Need
from events.state.seats import aboard, most_aboard
from events.vocabulary.services import SeatBooked, ServicePublished, ServiceStop


def published(need: Need) -> ServicePublished:
    """What was published. Raises ``TypeError`` for another kind of need."""
    if not isinstance(need.fact, ServicePublished):
        raise TypeError(need.id)
    return need.fact


def stop_name(stop: ServiceStop) -> str:
    return stop.place.name or stop.place.address


def service_row(call: Call, labels: Labels, need: Need, today: date) -> tuple[str, ...]:
    """One line of the list."""
    stops = need.service.stops if need.service else ()
    way = "→".join(stop_name(each) for each in (stops[0], stops[-1])) if stops else ""
    return labels.need(need.id), _when(call, need), way, _seats(call, need), labels.district(need.district)


def service_lines(call: Call, labels: Labels, need: Need, day: date | None, fits: Sequence[Fit] = ()) -> list[str]:
    """All of a service; of a ``day`` who is on it, what is free, and whose ride it could take the place of."""
    stops = need.service.stops if need.service else ()
    riders = aboard(labels.state, f"{need.id}@{day.isoformat()}") if day else ()
    title = short_day(day, call.lang) if day else _when(call, need)
    lines = [f"{labels.need(need.id)}  {title}  {_seats(call, need)}"]
    rows = [(minute_text(each.at_min), stop_name(each), each.place.address) for each in stops]
    lines.append(table(("", "", ""), rows, indent=2))
    if need.service and need.service.note:
        lines += wrapped(f"  {need.service.note}", 100)
    if day is None:
        return lines
    if f"{need.id}@{day.isoformat()}" in labels.state.cancelled:
        return [*lines, call.say("service.cancelled", day=title)]
    lines += ["", call.say("service.riders", count=len(riders), free=_free(need, [each.seat for each in riders]))]
    told = [
        (clock(each.boards), stop_name(stops[each.seat.from_stop]), "→", stop_name(stops[each.seat.to_stop]),
         labels.person(each.person), _party(call, each.seat))
        for each in riders
    ]  # fmt: skip
    lines += [table(("",) * 6, told, indent=2)] if told else []
    if fits:
        lines += ["", call.say("service.fits", count=len(fits))]
        lines += [f"  {labels.occurrence(each.occurrence)}  {_walk(call, each)}" for each in fits]
    return lines


def service_rows(call: Call, labels: Labels, need: Need, day: date) -> tuple[tuple[str, ...], ...]:
    """A row for each stop, in the columns of a run's stops: time, what happens, the service, where, who boards."""
    stops = need.service.stops if need.service else ()
    riders = aboard(labels.state, f"{need.id}@{day.isoformat()}")
    boarding = [[labels.person(each.person) for each in riders if each.seat.from_stop == n] for n in range(len(stops))]
    return tuple(
        (
            minute_text(each.at_min),
            call.say("service.stop"),
            labels.need(need.id),
            stop_name(each),
            call.say("service.boards", people=call.say("why.and").join(names), count=len(names)) if names else "",
        )
        for each, names in zip(stops, boarding, strict=True)
    )


def service_facts(labels: Labels, need: Need, day: date | None) -> dict[str, Any]:
    """A service for ``--json``; of a ``day`` with its seats."""
    fact, told = published(need), need.service
    riders = aboard(labels.state, f"{need.id}@{day.isoformat()}") if day else ()
    return {
        "service": need.id,
        "number": fact.number,
        "name": told.name if told else "",
        "district": need.district,
        "by": fact.person,
        "first_day": fact.first_day,
        "weekdays": fact.weekdays,
        "until": fact.until,
        "seats": fact.seats,
        "wheelchairs": fact.wheelchairs,
        "walk_ups": fact.walk_ups,
        "stops": [
            {"at": minute_text(each.at_min), "name": stop_name(each), "address": each.place.address}
            for each in (told.stops if told else ())
        ],
        "day": day,
        "booked": [seat_facts(labels, each.seat) for each in riders],
        "free": _free(need, [each.seat for each in riders]),
    }


def seat_facts(labels: Labels, seat: SeatBooked) -> dict[str, Any]:
    """One seat for ``--json``; stops count from 1."""
    return {
        "service": seat.need,
        "day": seat.day,
        "person": seat.person,
        "name": labels.person(seat.person),
        "from_stop": seat.from_stop + 1,
        "to_stop": seat.to_stop + 1,
        "seats": seat.seats,
        "wheelchairs": seat.wheelchairs,
        "instead": seat.instead,
    }


def fit_facts(labels: Labels, fit: Fit) -> dict[str, Any]:
    """Whose ride the day's services could take the place of, for ``--json``."""
    return {
        "occurrence": fit.occurrence,
        "person": fit.person,
        "walk_m": fit.walk_m,
        "seats": [seat_facts(labels, each) for each in fit.seats],
    }


def _when(call: Call, need: Need) -> str:
    fact = need.fact
    if not fact.weekdays:
        return short_day(fact.first_day, call.lang)
    until = short_day(fact.until, call.lang) if fact.until else ""
    days = weekdays_text(call, fact.weekdays)
    return call.say("service.weekly", days=days, first=short_day(fact.first_day, call.lang), until=until)


def _seats(call: Call, need: Need) -> str:
    fact = published(need)
    code = "service.seats_of.chairs" if fact.wheelchairs else "service.seats_of"
    return call.say(code, seats=fact.seats, walk_ups=fact.walk_ups, chairs=fact.wheelchairs)


def _free(need: Need, seats: Sequence[SeatBooked]) -> int:
    fact = published(need)
    return max(0, fact.seats - fact.walk_ups - most_aboard(fact, tuple(seats))[0])


def _party(call: Call, seat: SeatBooked) -> str:
    return (
        call.say("service.party", seats=seat.seats, chairs=seat.wheelchairs)
        if seat.seats + seat.wheelchairs > 1
        else ""
    )


def _walk(call: Call, fit: Fit) -> str:
    return call.say("service.walk", metres=fit.walk_m) if fit.walk_m else call.say("service.near")
