"""Nobody and nothing is promised twice: over this plan and everything promised in any district."""

from collections.abc import Iterator
from datetime import datetime
from itertools import combinations

from engine.promises.told import Told
from events.vocabulary.plans import PlannedRun

Found = Iterator[tuple[str, tuple[str, ...], int]]


def vehicle_not_promised_twice(told: Told) -> Found:
    for first, second in _pairs(told):
        if first.vehicle == second.vehicle and _overlap(first, second):
            yield first.run, (first.vehicle, second.run), 0


def driver_not_promised_twice(told: Told) -> Found:
    for first, second in _pairs(told):
        if first.driver == second.driver and _overlap(first, second):
            yield first.run, (first.driver, second.run), 0


def person_not_in_two_places(told: Told) -> Found:
    """Nobody rides in two runs at once, and no driver rides while she drives."""
    for first, second in _pairs(told):
        for person, start, end in _on_board(told, first):
            rides = [*_on_board(told, second), (second.driver, second.leaves, second.returns)]
            if any(person == who and start < until and since < end for who, since, until in rides):
                yield first.run, (person, second.run), 0
        if any(first.driver == who for who, s, e in _on_board(told, second) if s < first.returns and first.leaves < e):
            yield first.run, (first.driver, second.run), 0


def _pairs(told: Told) -> Iterator[tuple[PlannedRun, PlannedRun]]:
    yield from combinations(told.runs, 2)
    for run in told.runs:
        for other in told.others:
            yield run, other


def _overlap(first: PlannedRun, second: PlannedRun) -> bool:
    return first.leaves < second.returns and second.leaves < first.returns


def _on_board(told: Told, run: PlannedRun) -> Iterator[tuple[str, datetime, datetime]]:
    """Each rider of a run with when she boards and has alighted."""
    boarded: dict[tuple[str, str], datetime] = {}
    for stop in run.stops:
        key = (stop.occurrence, stop.leg)
        if stop.boards:
            boarded[key] = stop.starts
        elif key in boarded:
            yield told.state.needs[stop.occurrence.partition("@")[0]].fact.person, boarded[key], stop.leaves
