"""Which rooms would do for which meeting at all, before any day is looked at.

One small rule each: it yields an ``Obstacle`` (the room, a code, by how much). The tuple at the end is the
specification.
"""

from collections.abc import Callable, Iterator
from typing import Any, Final

from attrs import frozen

from engine.matchings.salons.occurrences import Asked
from events.settings import setting
from events.state.life import declined_for
from events.state.model import State, Venue
from events.vocabulary.plans import Obstacle

MENDED_BY: Final = {
    "venue.quiet": "venue_allows_what_is_done",
    "venue.parking": "venue_has_what_is_needed",
    "venue.step": "venue_has_what_is_needed",
}
"""The promise that a code stands for. Set aside for an occurrence, the code no longer keeps a room away from it."""
ALSO: Final = {
    "toilet": ("rail", "accessible_toilet"),
    "floor": (),
    "no_step": (),
    "bright": (),
}
"""What else meets a need; a need without any of its own is judged by its rule, or only told."""


@frozen
class Looking:
    """A state with the settings of a district on a day."""

    state: State
    each: Asked

    def setting(self, name: str) -> Any:
        return setting(self.state.settings, name, self.each.days[0], self.each.need.district)


def room_obstacles(state: State, each: Asked, rooms: tuple[Venue, ...]) -> tuple[Obstacle, ...]:
    """Which rooms would not do, with the code of each rule in the way."""
    on, aside = Looking(state, each), {a.fact.rule for a in state.set_aside if a.fact.target == each.occurrence}
    found = (obstacle for room in rooms for rule in RULES for obstacle in rule(on, room))
    return tuple(each for each in found if _mended_by(each.code) not in aside)


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


def vehicles_can_park(on: Looking, room: Venue) -> Iterator[Obstacle]:
    short = on.each.details.parking - room.fact.parking
    if short > 0:
        yield Obstacle(room.id, "", "venue.parking", short)


def noise_is_allowed(on: Looking, room: Venue) -> Iterator[Obstacle]:
    if "sound" in on.each.details.needs and "quiet" in room.fact.terms:
        yield Obstacle(room.id, "", "venue.quiet")


def lender_has_not_said_no(on: Looking, room: Venue) -> Iterator[Obstacle]:
    if room.id in declined_for(on.state, on.each.occurrence):
        yield Obstacle(room.id, "", "venue.declined")


RULES: tuple[Callable[[Looking, Venue], Iterator[Obstacle]], ...] = (
    room_is_lent,
    room_is_large_enough,
    room_has_what_is_needed,
    wheelchairs_get_in,
    vehicles_can_park,
    noise_is_allowed,
    lender_has_not_said_no,
)
