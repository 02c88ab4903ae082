"""Somebody who asks at the last moment: the best places for her in a day as it stands, and what each does to whom.

Everybody else keeps vehicle and driver, and whoever was promised a time keeps it within the district's tolerance. What
is chosen becomes a proposal like any other; nobody is asked, and nothing approved, by it.
"""

from datetime import date, datetime, timedelta
from typing import Final

from attrs import evolve, frozen

from desk.errors import Refused, Unknown
from desk.office import Office
from desk.selecting import plan_of
from desk.solving import planned_before, proposal
from engine.explain import explain
from engine.matchings import transport
from engine.matchings.built import Horizon
from engine.matchings.transport import BuiltRides
from engine.problems.routing import Routes
from engine.problems.solving import Effort, Solved, never
from events.state.life import latest_plan, status
from events.state.model import State
from events.state.supposing import supposing
from events.vocabulary.plans import LeftOver, PlannedRun

KIND: Final = "transport"
PLACES: Final = 3
STANDING: Final = ("proposed", "asked", "absent", "accepted", "approved", "pinned")


@frozen
class Leg:
    """One of her ways: by which vehicle and driver, and when."""

    leg: str
    vehicle: str
    driver: str
    boards: datetime
    alights: datetime


@frozen
class Moved:
    """Somebody else whose times change: seconds later (below zero: earlier) at boarding and at alighting."""

    occurrence: str
    person: str
    leg: str
    boards_s: int
    alights_s: int


@frozen
class Place:
    """One way of taking her in: what it adds (seconds of drivers' and riders' time), her ways, whom else it moves."""

    routes: Routes
    added_s: int
    legs: tuple[Leg, ...]
    moved: tuple[Moved, ...]


@frozen
class Places:
    """The best places, the cheapest first; where there is none, ``left`` says why not. ``beside`` are the plans
    of other kinds that were looked at."""

    occurrence: str
    district: str
    built: BuiltRides
    found: tuple[Place, ...]
    left: LeftOver | None
    beside: tuple[str, ...]


def places(office: Office, need: str, day: date) -> Places:
    """Where a request would fit into a day as it stands. Nothing is noted.

    Raises ``Unknown`` (insert.no_ride) and ``Refused`` (insert.served, insert.plan_first).
    """
    return places_in(office.state(), need, day, office.clock())


def places_in(state: State, need: str, day: date, now: datetime) -> Places:
    """The same on a state that was read already."""
    from engine.solvers.routing import insertions

    occurrence, district = f"{need}@{day.isoformat()}", state.needs[need].district
    beside = planned_before(state, KIND, (district,), Horizon(day, 1))
    built = transport.problem(supposing(state, beside), Horizon(day, 1), (district,))
    names = [each.occurrence for each in built.occurrences]
    if occurrence not in (*names, *(each.at.occurrence for each in built.impossible)):
        raise Unknown("insert.no_ride", need=need, day=day)
    standing = _as_it_stands(state, built, now)
    problem = built.routing
    found: tuple[Place, ...] = ()
    if occurrence in names:
        if names.index(occurrence) in standing.served(problem):
            raise Refused("insert.served", need=need, plan=latest_plan(state, occurrence))
        ways = insertions(problem, standing, names.index(occurrence), PLACES)
        kept = (each for each in ways if not transport.check(built, each.routes))
        found = tuple(_place(built, standing, each.routes, each.added_s, occurrence) for each in kept)
    left = None if found else _why_not(built, standing, occurrence)
    return Places(occurrence, district, built, found, left, beside)


def take(office: Office, need: str, day: date, number: int) -> str:
    """Propose the day with the request in its ``number``-th best place (1 the best); the new plan's id.

    Raises as ``places`` does, and ``Refused`` (insert.no_place) where there is no such place.
    """
    state = office.state()
    offered = places_in(state, need, day, office.clock())
    if not 1 <= number <= len(offered.found):
        raise Refused("insert.no_place", number=number, count=len(offered.found))
    solved, beside = _without_search(offered.found[number - 1].routes), offered.beside
    event = proposal(
        office,
        KIND,
        supposing(state, beside),
        offered.built,
        solved,
        places=(offered.district,),
        seed=0,
        stop=never,
        beside=beside,
    )
    event = evolve(event, solver=f"{event.solver} insertion")
    office.append([office.draft(event, district=offered.district)])
    return event.plan


def _without_search(routes: Routes) -> Solved[Routes]:
    return Solved(routes, Effort(0), 0, cut_short=False, proven=False)


def _as_it_stands(state: State, built: BuiltRides, now: datetime) -> Routes:
    """The runs of the newest plans that serve anybody of the day. Raises ``Refused`` (insert.plan_first).

    A run must still be what it was when it was planned: whole, and driven as it may be driven today.
    """
    runs: dict[tuple[str, str], PlannedRun] = {}
    for each in built.occurrences:
        plan = latest_plan(state, each.occurrence)
        assignment = plan_of(state, plan).assignment(each.occurrence) if plan else None
        if plan and assignment and status(state, plan, each.occurrence, now) in STANDING:
            runs |= {(plan, run): plan_of(state, plan).run(run) for run in assignment.runs}
    try:
        routes = transport.routes(built, tuple(runs.values()))
    except KeyError as fault:
        raise Refused("insert.plan_first", day=built.horizon.first_day) from fault
    if transport.check(built, routes):
        raise Refused("insert.plan_first", day=built.horizon.first_day)
    return routes


def _place(built: BuiltRides, before: Routes, after: Routes, added_s: int, occurrence: str) -> Place:
    old, new = _times(built, before), _times(built, after)
    legs = tuple(_leg(built, leg, *new[key]) for key in new if key[0] == occurrence for leg in key[1:])
    moved = tuple(
        Moved(key[0], _person(built, key[0]), key[1], new[key][1] - old[key][1], new[key][2] - old[key][2])
        for key in old
        if new[key][1:] != old[key][1:]
    )
    return Place(after, added_s, legs, moved)


def _times(built: BuiltRides, routes: Routes) -> dict[tuple[str, str], tuple[int, int, int]]:
    """For each occurrence and leg: its shift, the starts of boarding and of alighting; in the problem's order."""
    boards = {v.ride: (run.shift, v.starts_s) for run, v in routes.visits() if v.boards}
    alights = {v.ride: v.starts_s for _, v in routes.visits() if not v.boards}
    pairs = zip(built.occurrences, built.routing.needs, strict=True)
    named = [(at.occurrence, leg, ride) for at, need in pairs for leg, ride in zip(at.legs, need.rides, strict=True)]
    return {(name, leg): (*boards[ride], alights[ride]) for name, leg, ride in named if ride in boards}


def _leg(built: BuiltRides, leg: str, shift: int, boards_s: int, alights_s: int) -> Leg:
    by = built.routing.shifts[shift]
    boards, alights = (built.start + timedelta(seconds=at) for at in (boards_s, alights_s))
    return Leg(leg, by.vehicle, by.driver, boards, alights)


def _person(built: BuiltRides, occurrence: str) -> str:
    return next(each.person for each in built.occurrences if each.occurrence == occurrence)


def _why_not(built: BuiltRides, standing: Routes, occurrence: str) -> LeftOver:
    """Why there is no place, with the changes shown to work."""
    told = explain(KIND, built, _without_search(standing), seed=0)
    return next(each for each in told if each.occurrence == occurrence)
