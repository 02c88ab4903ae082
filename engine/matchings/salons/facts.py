"""The rows of a problem about meetings: the facts it was made from, as canonical bytes to be marked.

A group's row holds what it told, a room's what its lender did, a host's what she offers; what is held, weighed or
counted belongs to ``rest``.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import asdict
from msgspec import json

from engine.matchings.built import ProblemFact
from engine.matchings.salons.occurrences import Asked
from engine.matchings.salons.parts import Parts
from engine.travel.places import point
from events.state.model import Host, State, Venue

_LATER = ("weekly_limit", "daily_limit", "group_monthly_limit")
"""Told since version 3 and 4: a room without them is marked as before, so that plans made before are not stale."""
_SELDOM = ("often", "wish", "unwished", "aside")
"""The same of what the parts have had since."""
_canonical = json.Encoder(order="sorted").encode


def rows(
    state: State,
    asked: Iterable[Asked],
    refused: Mapping[str, str],
    offered: tuple[Iterable[Venue], Iterable[Host]],
    parts: Parts,
) -> tuple[ProblemFact, ...]:
    """One row an occurrence, a room, a host, and the rest."""
    found = [_occurrence(each, refused.get(each.occurrence, "")) for each in asked]
    found += [_room(state, room) for room in offered[0]] + [_host(state, host) for host in offered[1]]
    return (*found, ProblemFact("rest", "log", _canonical({"parts": _rest(parts)})))


def _rest(parts: Parts) -> dict[str, Any]:
    told = {k: v for k, v in asdict(parts).items() if v or k not in _SELDOM}
    meetings = [{k: v for k, v in each.items() if v or k not in _SELDOM} for each in told["meetings"]]
    return {**told, "meetings": meetings}


def _occurrence(each: Asked, refused: str) -> ProblemFact:
    data: dict[str, Any] = {"days": [day.isoformat() for day in each.days], "refused": refused}
    if not refused.startswith("consent."):
        fact = each.fact
        told = {k: v for k, v in asdict(each.details).items() if k not in ("note", "food", "name")}
        data |= {"told": told, "hours": [fact.from_min, fact.until_min], "people": fact.participants}
        data |= {"host": True} if fact.seeks_host else {}
    return ProblemFact(each.occurrence, each.person, _canonical(data))


def _host(state: State, host: Host) -> ProblemFact:
    told = {"hours": asdict(host.fact.hours), "limit": host.fact.monthly_limit, "withdrawn": host.withdrawn}
    person = state.people.get(host.id)
    home = person.fact.private.home if person and person.fact.private else None
    areas = host.fact.private.areas if host.fact.private else ()
    at = asdict(point(home, host.district, state.towns)) if home else None
    return ProblemFact(host.id, host.id, _canonical({**told, "areas": areas, "at": at}))


def _room(state: State, room: Venue) -> ProblemFact:
    told = {k: v for k, v in asdict(room.fact).items() if k != "private" and (v is not None or k not in _LATER)}
    place = room.fact.private.place if room.fact.private else None
    at = asdict(point(place, room.district, state.towns)) if place and room.district else None
    return ProblemFact(room.id, room.fact.lender, _canonical({"told": told, "at": at, "withdrawn": room.withdrawn}))
