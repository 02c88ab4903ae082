"""Who would lead a new salon (世話人), and what keeps somebody from leading one, room by room.

A host is found together with a room: she leads where she goes, when she can, and so many times a month.
"""

import re
from collections.abc import Iterable, Iterator

from engine.matchings.salons.occurrences import Asked
from engine.travel.places import point
from engine.travel.straight_line import metres
from events.state.life import declined_for
from events.state.model import Host, State, Venue
from events.vocabulary.plans import Obstacle, PlannedSession
from events.vocabulary.values import Place

HOST = "host"


def host_of(session: PlannedSession) -> str:
    """Who leads the salon of a session; empty where the group leads itself."""
    return next((use.resource for use in session.uses if use.role == HOST), "")


def host_obstacles(state: State, each: Asked, hosts: Iterable[Host], rooms: Iterable[Venue]) -> tuple[Obstacle, ...]:
    """Who would not lead this meeting, anywhere (no room named) or in a room where she does not go."""
    if not seeks_host(state, each):
        return ()
    aside = is_set_aside(state, "host_goes_there", each)
    found = (obstacle for host in hosts for obstacle in _of(state, each, host, rooms))
    return tuple(obstacle for obstacle in found if not (aside and obstacle.code == "host.areas"))


def seeks_host(state: State, each: Asked) -> bool:
    """Whether a host is to be found with the room: nobody has said that it may begin without one."""
    return each.fact.seeks_host and not is_set_aside(state, "new_salon_has_a_host", each)


def is_set_aside(state: State, rule: str, each: Asked) -> bool:
    """Whether somebody has set a promise aside for this meeting."""
    return any(aside.fact.rule == rule and aside.fact.target == each.occurrence for aside in state.set_aside)


def _of(state: State, each: Asked, host: Host, rooms: Iterable[Venue]) -> Iterator[Obstacle]:
    if host.withdrawn:
        yield Obstacle("", host.id, "host.withdrawn")
    if host.id in declined_for(state, each.occurrence):
        yield Obstacle("", host.id, "host.declined")
    if any(pair in state.apart for pair in ((host.id, each.person), (each.person, host.id))):
        yield Obstacle("", host.id, "host.must_not_meet")
    areas = set(host.fact.private.areas) if host.fact.private else set()
    for room in rooms:
        place = room.fact.private.place if room.fact.private else Place("")
        if areas and not areas & {_town(place), room.district}:
            yield Obstacle(room.id, host.id, "host.areas")


def _town(place: Place) -> str:
    """柳島 of 柳島二丁目4-12."""
    return re.sub(r"[一二三四五六七八九十\d]+丁目$", "", place.town or re.split(r"\d", place.address, maxsplit=1)[0])


def way_to(state: State, host: Host, room: Venue) -> int:
    """Her way to a room in hundreds of metres: a host who lives near by is asked first."""
    person = state.people.get(host.id)
    home = person.fact.private.home if person and person.fact.private else None
    place = room.fact.private.place if room.fact.private else Place("")
    if home is None:
        return 0
    here, there = point(home, host.district, state.towns), point(place, room.district or host.district, state.towns)
    return round(metres(here, there)) // 100
