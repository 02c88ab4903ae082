"""Which source of travel times a district has decided on: the dated settings, and what was measured so far."""

from datetime import date
from typing import Any, Final

from engine.travel.measured import Measured
from engine.travel.straight_line import StraightLine
from engine.travel.times import TravelTimes
from events.settings import setting
from events.state.model import State

EMBEDDED: Final = "straight_line"


def travel_times(state: State, day: date, district: str) -> TravelTimes:
    """The source in force on a day. Nothing is asked here: what a service answered stands in the state."""

    def value(name: str) -> Any:
        return setting(state.settings, name, day, district)

    straight = StraightLine(value("travel.speed_kmh"), value("travel.detour"), value("travel.same_town_s"))
    provider = value("travel.provider")
    if provider == EMBEDDED:
        return straight
    return Measured(provider, state.travel.get((provider, value("travel.url"))), straight)
