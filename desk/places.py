"""The tables of places: the gazetteer and which town lies in which district, taken whole where they differ."""

from collections.abc import Iterator

from desk.counts import Counts
from events.state.model import State
from events.vocabulary.settings import TownPoint, TownsAssigned, TownsListed
from intake.files import FileReading


def place_events(state: State, reading: FileReading, source: str) -> Iterator[TownsListed | TownsAssigned]:
    """The tables of this file, without those that say what is known already. ``source`` is where they came from."""
    towns = _towns(state, reading)
    if towns and towns != dict(state.towns):
        yield TownsListed(tuple(towns.values()), source)
    assigned = {each.town: each.districts for each in reading.town_districts}
    if assigned and assigned != dict(state.town_districts):
        yield TownsAssigned(reading.town_districts, source)


def _towns(state: State, reading: FileReading) -> dict[str, TownPoint]:
    """A list of towns is taken whole; a table of districts brings the points of towns that are not known yet."""
    told = {town.town: town for town in reading.towns}
    return told if reading.kind == "towns" else {**state.towns, **{t: told[t] for t in told if t not in state.towns}}


def town_counts(state: State, reading: FileReading) -> Counts:
    """Told by town: the points of a list of towns, else the districts."""
    if reading.kind == "towns":
        return _counts(dict(state.towns), {town.town: town for town in reading.towns})
    return _counts(dict(state.town_districts), {each.town: each.districts for each in reading.town_districts})


def _counts(before: dict[str, object], after: dict[str, object]) -> Counts:
    both = before.keys() & after.keys()
    changed = sum(before[town] != after[town] for town in both)
    return Counts(len(after.keys() - both), changed, len(both) - changed, len(before.keys() - both))
