"""A city's own truck: which lots it visits on which days, in which order, and how many people that is near to.

No company's round is needed: the days are the city's. A lot is visited inside its own hours of that very day, less
what is closed; a lot of which nobody has told hours at any time, and that is said.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from itertools import accumulate, pairwise

from attrs import frozen

from engine.checks.siting import objective
from engine.matchings.mobile_sales.building import DRAWN, SCENARIOS, drawn
from engine.matchings.mobile_sales.consenting import owners_words
from engine.matchings.mobile_sales.eligibility import OVER
from engine.matchings.mobile_sales.standing import standing
from engine.matchings.mobile_sales.towns import estimated, home, within
from engine.problems.siting import Covering, Point, Scenario, Site, Touring
from engine.problems.solving import Effort
from engine.travel.choosing import travel_times
from engine.travel.places import Point as Spot
from engine.travel.places import point
from events.settings import setting
from events.state.mobile_sales import Lot
from events.state.model import State
from events.vocabulary.values import Availability

EFFORT = Effort(1000)


@frozen
class Visit:
    """A lot and when the truck is there, in minutes; ``untold`` where nobody has told the lot's hours.

    ``consent`` is what its owner has said so far (yes, negotiating, unasked): the week reckons with
    the chance of a yes. ``opened``: the truck stops there already, on this weekday.
    """

    lot: str
    from_min: int
    until_min: int
    untold: bool
    consent: str
    opened: bool


@frozen
class Day:
    day: date
    visits: tuple[Visit, ...]
    back_min: int


@frozen
class OwnWeek:
    """``people`` in trouble near a stop on average, owners who may say no reckoned with, and ``most``: no week is near
    to more. ``agreed``: how many this week is near to if all its owners say yes."""

    days: tuple[Day, ...]
    people: int
    most: int
    agreed: int


@frozen
class Shift:
    """The driver's days and hours, from leaving the depot to being back in it."""

    days: tuple[date, ...]
    from_min: int
    until_min: int
    stop_min: int


def own_week(state: State, districts: Sequence[str], depot: str, shift: Shift, seed: int) -> OwnWeek:
    """The week. Raises ``KeyError`` where the table of towns does not have the depot's town."""
    from engine.solvers.siting import solve

    on = shift.days[0]
    own = own_stops(state)
    here = (lot for lot in state.lots.values() if lot.district in districts)
    lots = tuple(lot for lot in here if lot.id in own or _may_be_visited(state, lot, on))
    towns = _towns(state, districts, on, lots)
    problem = _problem(state, districts, on, depot, shift, lots, towns)
    solved = solve(problem, seed=seed, effort=EFFORT)
    total = sum(each.weight for each in problem.covering.points)
    uncovered = objective(problem, solved.plan).uncovered
    said = tuple(owners_words(state)[lot.id] for lot in lots)
    days = tuple(_day(problem, lots, said, shift, n, stops) for n, stops in enumerate(solved.plan.days))
    inside = set(solved.plan.sites())
    agreed = sum(town.weight for town in towns if inside.intersection(town.sites))
    return OwnWeek(days, (total - uncovered) // 1000, (total - solved.bound[1]) // 1000, agreed // 1000)


def own_stops(state: State) -> dict[str, int]:
    """Opened lots that stand in no company's round, and the weekday on which buyers were counted there last.

    One where nobody has been counted has no weekday yet, and is left out; so is one whose owner has said no since.
    """
    companies = {lot for stands in standing(state).values() for lot, _ in stands}
    refused = {lot for lot, word in owners_words(state).items() if word == "no"}
    return {
        lot.id: max(lot.buyers).weekday()
        for lot in state.lots.values()
        if lot.step == "opened"
        and not lot.withdrawn
        and lot.buyers
        and lot.fact.private
        and lot.id not in companies | refused
    }


def _may_be_visited(state: State, lot: Lot, on: date) -> bool:
    least = setting(state.settings, "mobile_sales.least_spaces", on, lot.district)
    refused = owners_words(state)[lot.id] == "no" or lot.withdrawn or lot.step in OVER
    return not refused and lot.fact.private is not None and (lot.fact.spaces or 0) >= least


def _problem(
    state: State,
    districts: Sequence[str],
    on: date,
    depot: str,
    shift: Shift,
    lots: Sequence[Lot],
    towns: Sequence[Point],
) -> Touring:
    spots = _spots(state, lots)
    at = state.towns[depot]
    everywhere = [*spots, Spot("depot", depot, at.lat, at.lon, provisional=False)]
    one = _one(districts)
    chances = setting(state.settings, "mobile_sales.consent_pm", on, one)
    consent = [chances[owners_words(state)[lot.id]] for lot in lots]
    own = own_stops(state)
    free = tuple(
        tuple(_free(lot, shift, day) if own.get(lot.id, day.weekday()) == day.weekday() else () for day in shift.days)
        for lot in lots
    )
    open_on = [tuple(n for n, spans in enumerate(days) if spans) for days in free]
    sites = tuple(
        Site(lot.id, slots, must=lot.id in own and bool(slots)) for lot, slots in zip(lots, open_on, strict=True)
    )
    return Touring(
        Covering(sites, hoped(towns, drawn((), consent, SCENARIOS, DRAWN)), len(sites)),
        travel_times(state, on, one).table(everywhere).seconds,
        60 * shift.stop_min,
        (60 * (shift.until_min - shift.from_min),) * len(shift.days),
        free,
    )


def _towns(state: State, districts: Sequence[str], on: date, lots: Sequence[Lot]) -> tuple[Point, ...]:
    """A point a town: a thousandth of a person in trouble there weighs one."""
    reach_m, spots = setting(state.settings, "mobile_sales.reach_m", on, _one(districts)), _spots(state, lots)
    found = []
    for n, town in enumerate(estimated(state, on, districts)):
        at_home = home(state, town.town)
        near = tuple(s for s, spot in enumerate(spots) if within(at_home, spot, reach_m))
        found.append(Point(round(1000 * town.elderly * town.mean), near, n))
    return tuple(found)


def hoped(towns: Sequence[Point], futures: Sequence[Scenario]) -> tuple[Point, ...]:
    """The towns as they are covered on average over the futures: a point for each set of near lots whose owners agree.

    What is covered is then what is expected, owners' refusals reckoned with, and still a covering.
    """
    found = []
    for town in towns:
        left = Counter(tuple(site for site in town.sites if site not in each.refused) for each in futures)
        shares = accumulate(town.weight * count for count in left.values())
        whole = [0, *(share // len(futures) for share in shares)]
        found += [
            Point(until - since, sites, town.neighbourhood)
            for sites, (since, until) in zip(left, pairwise(whole), strict=True)
        ]
    return tuple(found)


def _spots(state: State, lots: Sequence[Lot]) -> list[Spot]:
    return [point(lot.fact.private.place, lot.district, state.towns) for lot in lots if lot.fact.private]


def _one(districts: Sequence[str]) -> str:
    return districts[0] if len(districts) == 1 else ""


def _free(lot: Lot, shift: Shift, day: date) -> tuple[tuple[int, int], ...]:
    """The spans of a day in which a stop may lie, in seconds since the shift begins."""
    hours = lot.fact.hours
    if any(season.holds(day) for season in lot.fact.shut):
        return ()
    told = [(w.from_min, w.until_min) for w in hours.weekly if day.weekday() in w.weekdays]
    told += [(d.from_min, d.until_min) for d in hours.days if d.day == day]
    spans = told if _told(hours) else [(0, 1440)]
    for closed in (each for each in hours.closed if each.day == day):
        spans = [
            part
            for since, until in spans
            for part in ((since, min(until, closed.from_min)), (max(since, closed.until_min), until))
            if part[0] < part[1]
        ]
    cut = ((max(a, shift.from_min) - shift.from_min, min(b, shift.until_min) - shift.from_min) for a, b in spans)
    return tuple(sorted((60 * a, 60 * b) for a, b in cut if b - a >= shift.stop_min))


def _told(hours: Availability) -> bool:
    return bool(hours.weekly or hours.days)


def _day(problem: Touring, lots: Sequence[Lot], said: Sequence[str], shift: Shift, n: int, stops: Sequence[int]) -> Day:
    """The day driven as early as can be; a stop is told in whole minutes, from the minute in which it can begin."""
    depot = len(lots)
    now_s, at, visits = 0, depot, []
    for site in stops:
        now_s += problem.travel_s[at][site]
        now_s = min(max(now_s, a) for a, b in problem.windows[site][n] if max(now_s, a) + problem.stop_s <= b)
        since = shift.from_min + now_s // 60
        untold, opened = not _told(lots[site].fact.hours), problem.covering.sites[site].must
        visits.append(Visit(lots[site].id, since, since + shift.stop_min, untold, said[site], opened))
        now_s, at = now_s + problem.stop_s, site
    back_s = now_s + problem.travel_s[at][depot] if stops else 0
    return Day(shift.days[n], tuple(visits), shift.from_min - (-back_s // 60))
