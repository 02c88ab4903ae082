"""Having the drives between towns measured before a plan is made, where a district has decided on a routing service.

What the service answers becomes a fact of the log: problems are built from it, and an audit needs no network. A service
that does not answer is a fact too, and the plan says that it went by the straight line.
"""

from datetime import date
from typing import Any

from attrs import evolve

from desk.office import Office
from engine.travel.choosing import EMBEDDED
from engine.travel.services import asked
from events.districts import districts
from events.settings import setting
from events.state.model import State
from events.vocabulary.settings import TownPoint
from events.vocabulary.travel import TravelTimesMeasured


def with_travel_times(office: Office, state: State, day: date, district: str) -> State:
    """The state with every drive measured that the service in force on the day will tell; asked at most once."""

    def value(name: str) -> Any:
        return setting(state.settings, name, day, district)

    provider, url = value("travel.provider"), value("travel.url")
    if provider == EMBEDDED:
        return state
    known, points = state.travel.get((provider, url)), points_of(state)
    if known is not None and not known.failed and set(points) <= set(known.points):
        return state
    answer = asked(provider, url, points, value("travel.timeout_s"), office.clock)
    measured = _beside(known, TravelTimesMeasured(provider, url, points, answer.seconds, answer.failed))
    if measured == known:
        return state
    office.append([office.draft(measured)])
    return office.state()


def points_of(state: State) -> tuple[TownPoint, ...]:
    """The towns of the table of towns and the districts' centres, each place once."""
    centres = (TownPoint(f"district:{each.romaji}", each.lat, each.lon) for each in districts())
    places = {(each.lat, each.lon): each for each in (*state.towns.values(), *centres)}
    return tuple(places.values())


def _beside(known: TravelTimesMeasured | None, new: TravelTimesMeasured) -> TravelTimesMeasured:
    """A measurement that broke off, filled up with what is known from before."""
    if known is None or not new.failed:
        return new
    row = {(each.lat, each.lon): n for n, each in enumerate(known.points)}
    at = [row.get((each.lat, each.lon)) for each in new.points]

    def before(a: int | None, b: int | None) -> int | None:
        return None if a is None or b is None else known.seconds[a][b]

    filled = (
        tuple(before(at[a], at[b]) if s is None else s for b, s in enumerate(line))
        for a, line in enumerate(new.seconds)
    )
    return evolve(new, seconds=tuple(filled))
