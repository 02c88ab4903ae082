"""The rows of a problem about meetings: the facts it was made from, as canonical bytes to be marked.

A group's row holds what it told, a room's what its lender did; what is held, weighed or counted belongs to ``rest``.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import asdict
from msgspec import json

from engine.matchings.built import ProblemFact
from engine.matchings.salons.occurrences import Asked
from engine.matchings.salons.parts import Parts
from engine.travel.places import point
from events.state.model import State, Venue

_canonical = json.Encoder(order="sorted").encode


def rows(
    state: State, asked: Iterable[Asked], refused: Mapping[str, str], rooms: Iterable[Venue], parts: Parts
) -> tuple[ProblemFact, ...]:
    """One row an occurrence, a room, and the rest."""
    found = [_occurrence(each, refused.get(each.occurrence, "")) for each in asked]
    found += [_room(state, room) for room in rooms]
    return (*found, ProblemFact("rest", "log", _canonical({"parts": asdict(parts)})))


def _occurrence(each: Asked, refused: str) -> ProblemFact:
    data: dict[str, Any] = {"days": [day.isoformat() for day in each.days], "refused": refused}
    if not refused.startswith("consent."):
        fact = each.fact
        told = {k: v for k, v in asdict(each.details).items() if k not in ("note", "food", "name")}
        data |= {"told": told, "hours": [fact.from_min, fact.until_min], "people": fact.participants}
    return ProblemFact(each.occurrence, each.person, _canonical(data))


def _room(state: State, room: Venue) -> ProblemFact:
    told = {k: v for k, v in asdict(room.fact).items() if k != "private"}
    place = room.fact.private.place if room.fact.private else None
    at = asdict(point(place, room.district, state.towns)) if place and room.district else None
    return ProblemFact(room.id, room.fact.lender, _canonical({"told": told, "at": at, "withdrawn": room.withdrawn}))
