"""Who is brought together: rider and driver, riders of one run, everybody of one session or of one need's sessions, and
all teams of a help day where they gather."""

from collections.abc import Iterator
from itertools import combinations

from engine.promises.told import Found, Told
from events.state.carriers import uses
from events.state.seats import aboard


def nobody_meets_whom_she_must_not(told: Told) -> Found:
    for target, people in _brought_together(told):
        for pair in combinations(sorted(people), 2):
            if pair in told.state.apart:
                yield target, pair, 0
    for target, pair in _gathering(told):
        if pair in told.state.apart:
            yield target, pair, 0


def _gathering(told: Told) -> Iterator[tuple[str, tuple[str, str]]]:
    """Volunteers of two teams of one help day on the same day, of which one is in question."""
    teams = [each for each in (*told.sessions, *told.other_sessions) if "help_day" in uses(each)]
    for one, other in combinations(teams, 2):
        same_day = uses(one)["help_day"] == uses(other)["help_day"] and one.starts.date() == other.starts.date()
        mine = one if one in told.sessions else other
        if same_day and one.occurrences != other.occurrences and mine in told.sessions:
            first, second = sorted((uses(one)["helper"], uses(other)["helper"]))
            yield mine.occurrences[0], (first, second)


def _brought_together(told: Told) -> Iterator[tuple[str, set[str]]]:
    for run in told.runs:
        on_services = {each.person for stop in run.stops for each in aboard(told.state, stop.occurrence)}
        yield run.run, {run.driver, *on_services, *(told.person_of(stop.occurrence) for stop in run.stops)}
    served: dict[str, set[str]] = {}
    for each in (*told.sessions, *told.other_sessions):
        for occurrence in each.occurrences:
            served.setdefault(occurrence, {told.person_of(occurrence)}).update(uses(each).values())
    mine = {occurrence for each in told.sessions for occurrence in each.occurrences}
    yield from ((occurrence, people) for occurrence, people in served.items() if occurrence in mine)
