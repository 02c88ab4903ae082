"""What the steps of the building share."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from attrs import frozen

from engine.matchings.built import Horizon
from engine.matchings.elsewhere import Elsewhere
from engine.matchings.helpers.standing import HeldTask
from engine.matchings.spans import Span
from engine.travel.places import Point, point
from events.state.carriers import Carrier
from events.state.model import Helper, State
from events.state.weather import rains_on
from events.times import TOKYO
from events.vocabulary.plans import PlannedSession
from events.vocabulary.values import Place


@frozen
class Ground:
    """``places`` tells where a point stands in ``travel_s``; ``value`` gives a setting on the horizon's first day.

    ``away`` is where people are for something else.
    """

    state: State
    horizon: Horizon
    districts: tuple[str, ...]
    start: datetime
    helpers: tuple[Helper, ...]
    outside: tuple[Carrier, ...]
    engaged: Mapping[str, tuple[Span, ...]]
    away: tuple[Elsewhere, ...]
    held: Mapping[str, HeldTask]
    faces: Mapping[str, frozenset[str]]
    past: Counter[str]
    places: Mapping[Point, int]
    travel: str
    travel_s: tuple[tuple[int, ...], ...]
    value: Callable[[str], Any]

    def at(self, place: Place, district: str) -> int:
        """Where a place stands in ``travel_s``."""
        return self.places[point(place, district, self.state.towns)]

    def rains(self, day: date, district: str) -> bool:
        """Whether rain was told for a day."""
        return rains_on(self.state, day, district)

    def second(self, moment: datetime) -> int:
        """Whole seconds from the start of the horizon."""
        return (moment - self.start) // timedelta(seconds=1)

    @property
    def outside_sessions(self) -> tuple[PlannedSession, ...]:
        """What is held of help outside the problem."""
        return tuple(each for each in self.outside if isinstance(each, PlannedSession))


def midnight_s(ground: Ground, day: date) -> int:
    """When a day begins, in seconds of the horizon."""
    return ground.second(datetime(day.year, day.month, day.day, tzinfo=TOKYO))


def town_of(place: Place) -> str:
    """柳島 of 柳島二丁目; the beginning of the address where the town is not known."""
    told = place.town or re.split(r"\d", place.address, maxsplit=1)[0]
    return re.sub(r"[一二三四五六七八九十\d]+丁目$", "", told)
