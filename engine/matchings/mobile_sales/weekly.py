"""A city's own truck: which lots it visits on which days, in which order, and how many people that is near to.

No company's round is needed: the days are the city's. A lot may be visited on the days on which its hours meet the
driver's; when exactly it is reached is told, and marked where that lies outside the lot's hours.
"""

from collections.abc import Sequence
from datetime import date

from attrs import frozen

from engine.checks.siting import objective
from engine.matchings.mobile_sales.building import estimated
from engine.matchings.mobile_sales.eligibility import OVER
from engine.problems.siting import Covering, Point, Site, Touring
from engine.problems.solving import Effort
from engine.travel.choosing import travel_times
from engine.travel.places import Point as Spot
from engine.travel.places import point
from engine.travel.straight_line import metres
from events.settings import setting
from events.state.mobile_sales import Lot
from events.state.model import State
from events.vocabulary.values import Availability

EFFORT = Effort(200)


@frozen
class Visit:
    """A lot and when the truck is there, in minutes; ``outside`` where the lot's hours do not hold it."""

    lot: str
    from_min: int
    until_min: int
    outside: bool


@frozen
class Day:
    weekday: int
    visits: tuple[Visit, ...]
    back_min: int


@frozen
class OwnWeek:
    """``people`` in trouble near a stop on average, and ``most``: no week is near to more."""

    days: tuple[Day, ...]
    people: int
    most: int


@frozen
class Shift:
    """The driver's days and hours, from leaving the depot to being back in it."""

    weekdays: tuple[int, ...]
    from_min: int
    until_min: int
    stop_min: int


def own_week(state: State, districts: Sequence[str], on: date, depot: str, shift: Shift, seed: int) -> OwnWeek:
    """The week. Raises ``KeyError`` where the table of towns does not have the depot's town."""
    from engine.solvers.siting import solve

    lots = tuple(lot for lot in state.lots.values() if lot.district in districts and _may_be_visited(state, lot, on))
    problem = _problem(state, districts, on, depot, shift, lots)
    solved = solve(problem, seed=seed, effort=EFFORT)
    total = sum(each.weight for each in problem.covering.points)
    uncovered = objective(problem, solved.plan).uncovered
    days = tuple(
        _day(problem, lots, shift, weekday, day) for weekday, day in zip(shift.weekdays, solved.plan.days, strict=True)
    )
    return OwnWeek(days, (total - uncovered) // 1000, (total - solved.bound[1]) // 1000)


def _may_be_visited(state: State, lot: Lot, on: date) -> bool:
    least = setting(state.settings, "mobile_sales.least_spaces", on, lot.district)
    refused = lot.fact.consent == "no" or lot.withdrawn or lot.step in OVER
    return not refused and lot.fact.private is not None and (lot.fact.spaces or 0) >= least


def _problem(
    state: State, districts: Sequence[str], on: date, depot: str, shift: Shift, lots: Sequence[Lot]
) -> Touring:
    spots = [point(lot.fact.private.place, lot.district, state.towns) for lot in lots if lot.fact.private]
    at = state.towns[depot]
    everywhere = [*spots, Spot("depot", depot, at.lat, at.lon, provisional=False)]
    one = districts[0] if len(districts) == 1 else ""
    reach_m = setting(state.settings, "mobile_sales.reach_m", on, one)
    points = []
    for n, town in enumerate(estimated(state, on, districts)):
        where = state.towns[town.town]
        home = Spot("", town.town, where.lat, where.lon, provisional=False)
        near = (s for s, spot in enumerate(spots) if not spot.provisional and round(metres(home, spot)) <= reach_m)
        points.append(Point(round(1000 * town.elderly * town.mean), tuple(near), n))
    sites = tuple(Site(lot.id, _days(lot.fact.hours, shift)) for lot in lots)
    return Touring(
        Covering(sites, tuple(points), len(sites)),
        travel_times(state, on, one).table(everywhere).seconds,
        60 * shift.stop_min,
        (60 * (shift.until_min - shift.from_min),) * len(shift.weekdays),
    )


def _days(hours: Availability, shift: Shift) -> tuple[int, ...]:
    """The days of the shift on which the lot is free for a stop within the driver's hours."""
    if not hours.weekly and not hours.days:
        return tuple(range(len(shift.weekdays)))
    return tuple(
        n
        for n, weekday in enumerate(shift.weekdays)
        if any(
            weekday in each.weekdays
            and min(each.until_min, shift.until_min) - max(each.from_min, shift.from_min) >= shift.stop_min
            for each in hours.weekly
        )
    )


def _day(problem: Touring, lots: Sequence[Lot], shift: Shift, weekday: int, day: Sequence[int]) -> Day:
    depot = len(lots)
    now_s, at, visits = 60 * shift.from_min, depot, []
    for site in day:
        now_s += problem.travel_s[at][site]
        since, until = -(-now_s // 60), -(-now_s // 60) + shift.stop_min
        hours = lots[site].fact.hours
        free = any(weekday in h.weekdays and h.from_min <= since and until <= h.until_min for h in hours.weekly)
        visits.append(Visit(lots[site].id, since, until, bool(hours.weekly) and not free))
        now_s, at = now_s + problem.stop_s, site
    return Day(weekday, tuple(visits), -(-(now_s + problem.travel_s[at][depot]) // 60) if day else shift.from_min)
