"""What the office reckons with on a day: rain, dry, or unknown as long as nobody has told."""

from datetime import date

from events.state.model import State
from events.vocabulary.offers import HelperOffered
from events.vocabulary.values import Availability

UNKNOWN = "unknown"


def weather_on(state: State, day: date, district: str) -> str:
    """rain, dry or unknown: what was told for the district, else for all."""
    return state.weather.get((district, day)) or state.weather.get(("", day)) or UNKNOWN


def hours_in_rain(offered: HelperOffered) -> Availability:
    """When a volunteer comes though it rains."""
    if offered.not_in_rain:
        return Availability()
    return offered.hours if offered.in_rain is None else offered.in_rain


def rains_on(state: State, day: date, district: str) -> bool:
    """Whether rain was told for a day."""
    return weather_on(state, day, district) == "rain"
