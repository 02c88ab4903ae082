"""Where somebody looks in, by town and weekday: the first thing to know, and where nobody does."""

from collections.abc import Collection, Iterator
from datetime import date

from attrs import frozen

from desk.shops import is_of_prizes, looks_in
from engine.travel.places import point
from engine.travel.straight_line import metres
from events.settings import setting
from events.state.model import State
from events.state.watch import Shop
from events.vocabulary.values import Place

WEEK = 7


@frozen
class TownCoverage:
    """A town: how many registered shops within a walk are open on each weekday (Monday first), and how many could be.

    ``waiting`` are shops that have answered, look in by what they offer, and are not registered yet.
    """

    town: str
    district: str
    registered: tuple[int, ...]
    waiting: tuple[int, ...]

    @property
    def gaps(self) -> tuple[int, ...]:
        """The weekdays on which nobody looks in."""
        return tuple(day for day in range(WEEK) if not self.registered[day])


def coverage(state: State, districts: Collection[str], on: date) -> tuple[TownCoverage, ...]:
    """Each town of these districts, in the order of the table of towns; without one, each town that a shop lies in."""
    shops = [each for each in state.shops.values() if each.details is not None and looks_in(state, each, on)]
    registered = [each for each in shops if each.registered]
    waiting = [each for each in shops if _waits(state, each, on)]
    return tuple(
        TownCoverage(
            town,
            district,
            _by_day(near(state, registered, town, district, on)),
            _by_day(near(state, waiting, town, district, on)),
        )
        for town, district in _towns(state, districts, shops)
    )


def near(state: State, shops: Collection[Shop], town: str, district: str, on: date) -> Iterator[Shop]:
    """The shops within a walk of a town's point."""
    walk_m = setting(state.settings, "watch.walk_m", on, district)
    here = point(Place("", town), district, state.towns)
    for shop in shops:
        place = shop.details.place if shop.details else Place("")
        there = point(place, shop.district or district, state.towns)
        if place.town == town or (place.town in state.towns and town in state.towns and metres(here, there) <= walk_m):
            yield shop


def contact(state: State, district: str, on: date) -> str | None:
    """The one contact to call about what is noticed in a district; None while nobody has written it down."""
    found: str | None = setting(state.settings, "watch.contact", on, district)
    return found


def _waits(state: State, shop: Shop, on: date) -> bool:
    return shop.stage in ("answered", "visited", "agreed") and not is_of_prizes(state, shop, on)


def _towns(state: State, districts: Collection[str], shops: Collection[Shop]) -> Iterator[tuple[str, str]]:
    listed = [(town, lies_in[0]) for town, lies_in in state.town_districts.items() if set(lies_in) & set(districts)]
    if listed:
        yield from ((town, next(d for d in state.town_districts[town] if d in districts)) for town, _ in listed)
        return
    named = ((each.details.place.town, each.district) for each in shops if each.details)
    yield from dict.fromkeys((town, district) for town, district in named if town and district in districts)


def _by_day(shops: Iterator[Shop]) -> tuple[int, ...]:
    counts = [0] * WEEK
    for shop in shops:
        for day in {day for hours in (shop.fact.opens.weekly if shop.fact else ()) for day in hours.weekdays}:
            counts[day] += 1
    return tuple(counts)
