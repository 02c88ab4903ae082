"""What the office reckons with on a day: rain, dry, or unknown as long as nobody has told."""

from datetime import date

from events.state.model import State

UNKNOWN = "unknown"


def weather_on(state: State, day: date, district: str) -> str:
    """rain, dry or unknown: what was told for the district, else for all."""
    return state.weather.get((district, day)) or state.weather.get(("", day)) or UNKNOWN


def rains_on(state: State, day: date, district: str) -> bool:
    """Whether rain was told for a day."""
    return weather_on(state, day, district) == "rain"
