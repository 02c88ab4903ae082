"""How far a group's people live from a room, town by town: the ways, and who could hardly walk there."""

from collections.abc import Iterator
from datetime import date

from engine.travel.places import point
from engine.travel.straight_line import metres
from events.settings import setting
from events.state.model import Need, State, Venue
from events.vocabulary.salons import TownPeople
from events.vocabulary.values import Place


def ways(state: State, need: Need, room: Venue) -> Iterator[tuple[TownPeople, float]]:
    """Each town with its people, and how many metres it is from there to the room."""
    place = room.fact.private.place if room.fact.private else Place("")
    there = point(place, room.district or need.district, state.towns)
    for town in need.salon.towns if need.salon else ():
        yield town, metres(point(Place("", town.town), need.district, state.towns), there)


def too_far(state: State, need: Need, room: Venue, on: date, district: str) -> tuple[TownPeople, ...]:
    """The towns whose people live farther away than one walks (``salon.walks_m``): rides to expect, nobody named."""
    walks_m = setting(state.settings, "salon.walks_m", on, district)
    return tuple(town for town, away_m in ways(state, need, room) if away_m > walks_m)
