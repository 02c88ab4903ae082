"""Which rooms would do for which meeting at all, and which would not on some of its days.

One small rule each: it yields an ``Obstacle`` (the room, a code, by how much). The tuple at the end is the
specification.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Final

from engine.matchings.salons.looking import Looking
from engine.matchings.salons.occurrences import Asked
from engine.matchings.salons.terms import DAY_RULES, TERMS
from events.state.life import declined_for
from events.state.model import State, Venue
from events.vocabulary.plans import Obstacle

MENDED_BY: Final = {
    "venue.quiet": "venue_allows_what_is_done",
    "venue.no_food": "venue_allows_what_is_done",
    "venue.longest": "venue_allows_what_is_done",
    "venue.epidemic": "venue_allows_what_is_done",
    "venue.notice": "lender_hears_in_time",
    "venue.parking": "venue_has_what_is_needed",
    "venue.step": "venue_has_what_is_needed",
    "venue.step_unsaid": "venue_has_what_is_needed",
}
"""The promise that a code stands for. Set aside for an occurrence, the code no longer keeps a room away from it."""
ALSO: Final = {
    "toilet": ("rail", "accessible_toilet"),
    "floor": (),
    "no_step": (),
    "bright": (),
}
"""What else meets a need; a need without any of its own is judged by its rule, or only told."""


def room_obstacles(state: State, each: Asked, rooms: tuple[Venue, ...]) -> tuple[Obstacle, ...]:
    """Which rooms would not do on any of its days, with the code of each rule in the way."""
    on = Looking(state, each)
    found = [obstacle for room in rooms for rule in RULES for obstacle in rule(on, room)]
    for room in rooms:
        by_day = [tuple(_on_day(on, room, day)) for day in each.days]
        found += by_day[-1] if all(by_day) else ()
    return tuple(_not_set_aside(on, found))


def days_out(state: State, each: Asked, room: Venue) -> tuple[date, ...]:
    """The days of a meeting on which this room would not do, whatever the hour."""
    on = Looking(state, each)
    return tuple(day for day in each.days if tuple(_not_set_aside(on, _on_day(on, room, day))))


def _on_day(on: Looking, room: Venue, day: date) -> Iterator[Obstacle]:
    return (obstacle for rule in DAY_RULES for obstacle in rule(on, room, day))


def _not_set_aside(on: Looking, found: Iterable[Obstacle]) -> Iterator[Obstacle]:
    aside = {a.fact.rule for a in on.state.set_aside if a.fact.target == on.each.occurrence}
    return (each for each in found if _mended_by(each.code) not in aside)


def _mended_by(code: str) -> str | None:
    return "venue_has_what_is_needed" if code.startswith("venue.lacks_") else MENDED_BY.get(code)


def room_is_lent(on: Looking, room: Venue) -> Iterator[Obstacle]:
    if room.withdrawn:
        yield Obstacle(room.id, "", "venue.withdrawn")


def room_is_large_enough(on: Looking, room: Venue) -> Iterator[Obstacle]:
    short = on.each.fact.participants - room.fact.capacity
    if short > 0:
        yield Obstacle(room.id, "", "venue.capacity", short)


def room_has_what_is_needed(on: Looking, room: Venue) -> Iterator[Obstacle]:
    """Each need by one of its alternatives. Room to move is room for so many times as many people."""
    for need in on.each.details.needs:
        if not any(_has(on, room, each) for each in need.split("|")):
            yield Obstacle(room.id, "", f"venue.lacks_{need.partition('|')[0]}")


def _has(on: Looking, room: Venue, need: str) -> bool:
    if need == "floor":
        roomy = on.setting("salon.floor_factor") * on.each.fact.participants
        return "floor" in room.fact.has or room.fact.capacity >= roomy
    if need == "no_step":
        return room.fact.step_cm == 0
    if need in ("bright", "sound"):
        return True
    return bool({need, *ALSO.get(need, ())} & set(room.fact.has))


def wheelchairs_get_in(on: Looking, room: Venue) -> Iterator[Obstacle]:
    """Where a toilet for wheelchairs is needed there is no step at the door."""
    if "accessible_toilet" in on.each.details.needs and room.fact.step_cm > 0:
        yield Obstacle(room.id, "", "venue.step", room.fact.step_cm)


def the_door_is_known(on: Looking, room: Venue) -> Iterator[Obstacle]:
    """Where the way in matters, somebody has said what it is like."""
    if {"accessible_toilet", "no_step"} & set(on.each.details.needs) and "step_unsaid" in room.fact.terms:
        yield Obstacle(room.id, "", "venue.step_unsaid")


def vehicles_can_park(on: Looking, room: Venue) -> Iterator[Obstacle]:
    short = on.each.details.parking - room.fact.parking
    if short > 0:
        yield Obstacle(room.id, "", "venue.parking", short)


def lender_has_not_said_no(on: Looking, room: Venue) -> Iterator[Obstacle]:
    if room.id in declined_for(on.state, on.each.occurrence):
        yield Obstacle(room.id, "", "venue.declined")


RULES: tuple[Callable[[Looking, Venue], Iterator[Obstacle]], ...] = (
    room_is_lent,
    room_is_large_enough,
    room_has_what_is_needed,
    wheelchairs_get_in,
    the_door_is_known,
    vehicles_can_park,
    *TERMS,
    lender_has_not_said_no,
)
