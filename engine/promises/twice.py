"""Nobody and nothing is promised twice: over this plan and everything promised in any district."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import combinations, product

from attrs import frozen

from engine.promises.told import Found, Told
from events.state.carriers import alone, overlap
from events.state.seats import aboard
from events.vocabulary.plans import PlannedRun, PlannedSession


def vehicle_not_promised_twice(told: Told) -> Found:
    for first, second in _pairs(told):
        if first.vehicle == second.vehicle and overlap(first, second):
            yield first.run, (first.vehicle, second.run), 0


def driver_not_promised_twice(told: Told) -> Found:
    for first, second in _pairs(told):
        if first.driver == second.driver and overlap(first, second):
            yield first.run, (first.driver, second.run), 0


def person_not_in_two_places(told: Told) -> Found:
    """From boarding on the way out to alighting at home a rider is away; and nobody is away who drives.

    Whoever is somewhere for a session (as helper, host, or because it is for her) is nowhere else meanwhile.
    """
    here = [*_stays(told, told.runs), *_at_sessions(told, told.sessions)]
    there = [
        *_stays(told, told.others),
        *_at_sessions(told, told.other_sessions),
        *_driving((*told.runs, *told.others)),
    ]
    for first, second in combinations(here, 2):
        if first.clashes(second):
            yield first.target, (first.person, second.target), 0
    for mine in here:
        for other in there:
            if mine.clashes(other):
                yield mine.target, (mine.person, other.target), 0
    for drives in _driving(told.runs):
        for other in (*_stays(told, told.others), *_at_sessions(told, told.other_sessions)):
            if drives.clashes(other):
                yield drives.target, (drives.person, other.target), 0


def thing_not_promised_twice(told: Told) -> Found:
    """A room, a lot, a tool: at one session at a time."""
    mine, others = ([*_with_things(told, each)] for each in (told.sessions, told.other_sessions))
    for (first, has), (second, takes) in (*combinations(mine, 2), *product(mine, others)):
        for thing in sorted(has & takes) if overlap(first, second) else ():
            yield first.session, (thing, second.session), 0


def _with_things(told: Told, sessions: Iterable[PlannedSession]) -> Iterator[tuple[PlannedSession, frozenset[str]]]:
    """Sessions that take a thing, with it: who is at home with a helper alone takes none."""
    for each in sessions:
        things = alone(each) - told.state.people.keys()
        if things:
            yield each, things


@frozen
class _Stay:
    """Somebody away; ``target`` is the occurrence she rides for, the run she drives or the session she is at."""

    person: str
    target: str
    since: datetime
    until: datetime

    def clashes(self, other: "_Stay") -> bool:
        return self.person == other.person and self.since < other.until and other.since < self.until


def _stays(told: Told, runs: tuple[PlannedRun, ...]) -> Iterator[_Stay]:
    stops: dict[str, list[datetime]] = {}
    for run in runs:
        for stop in run.stops:
            stops.setdefault(stop.occurrence, []).extend((stop.starts, stop.leaves))
    for occurrence, moments in stops.items():
        yield from (
            _Stay(each.person, occurrence, each.boards, each.alights) for each in aboard(told.state, occurrence)
        )
        if told.service_of(occurrence) is None:
            yield _Stay(told.person_of(occurrence), occurrence, min(moments), max(moments))


def _at_sessions(told: Told, sessions: tuple[PlannedSession, ...]) -> Iterator[_Stay]:
    for each in sessions:
        for person in sorted(alone(each) & told.state.people.keys()):
            yield _Stay(person, each.session, each.starts, each.ends)


def _driving(runs: tuple[PlannedRun, ...]) -> Iterator[_Stay]:
    for run in runs:
        yield _Stay(run.driver, run.run, run.leaves, run.returns)


def _pairs(told: Told) -> Iterator[tuple[PlannedRun, PlannedRun]]:
    yield from combinations(told.runs, 2)
    for run in told.runs:
        for other in told.others:
            yield run, other
