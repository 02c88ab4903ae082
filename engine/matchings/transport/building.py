"""From the state to a routing problem: the one place where the vocabulary of rides becomes integers."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from attrs import evolve, frozen

from engine.matchings.built import Built, Horizon, OccurrenceAt, Spare
from engine.matchings.transport import facts
from engine.matchings.transport.booked import HeldRide, held_rides, minutes_spoken_for, outside_runs, turns
from engine.matchings.transport.eligibility import OnDay, ride_refusals
from engine.matchings.transport.hours import Span
from engine.matchings.transport.occurrences import Asked, asked, holiday_questions
from engine.matchings.transport.rides import LEGS, kept, rides, rules
from engine.matchings.transport.shifts import Candidate, candidates, day_obstacles, drivers_of, vehicles_of
from engine.problems.routing import Budget, Need, Ride, Routing, Shift
from engine.travel.points import Point, point
from engine.travel.straight_line import StraightLine
from events.settings import setting
from events.state.model import State
from events.vocabulary.plans import Obstacle, PlannedRun
from events.vocabulary.values import Place

JAPAN = ZoneInfo("Asia/Tokyo")
DAY_S = 86_400
TURNS_DAYS = 28
PRIORITY_STEP = 100


@frozen
class Ground:
    """What every part of the building looks at."""

    state: State
    horizon: Horizon
    districts: tuple[str, ...]
    start: datetime
    asked: tuple[Asked, ...]
    held: Mapping[str, HeldRide]
    outside: tuple[PlannedRun, ...]
    candidates: tuple[Candidate, ...]
    points: tuple[Point, ...]
    travel: StraightLine
    travel_s: tuple[tuple[int, ...], ...]

    def at(self, place: Place, district: str) -> int:
        return self.points.index(point(place, district, self.state.towns))


def problem(state: State, horizon: Horizon, districts: Sequence[str]) -> Built:
    """The horizon's transport problem of these districts (romaji)."""
    ground = _ground(state, horizon, tuple(sorted(districts)))
    all_rides, needs = _rides_and_needs(ground)
    routing = Routing(
        travel_s=ground.travel_s,
        rides=all_rides,
        needs=needs,
        shifts=tuple(_shift(ground, candidate) for candidate in ground.candidates),
        budgets=tuple(_budgets(ground)),
        apart=_apart(state, ground.asked),
        turns=_turns(ground),
    )
    return Built(
        routing=routing,
        start=ground.start,
        horizon=horizon,
        occurrences=tuple(_occurrence(each) for each in ground.asked),
        rows=facts.rows(state, ground.districts, ground.asked, routing, ground.points),
        refusals=_refusals(ground),
        questions=holiday_questions(state, horizon, ground.districts),
        provisional=tuple(sorted({p.address for p in ground.points if p.provisional})),
        travel=ground.travel.version,
    )


def _ground(state: State, horizon: Horizon, districts: tuple[str, ...]) -> Ground:
    start = datetime(horizon.first_day.year, horizon.first_day.month, horizon.first_day.day, tzinfo=JAPAN)
    wanted = asked(state, horizon, districts)
    names = frozenset(each.occurrence for each in wanted)
    outside = outside_runs(state, names)
    points = _points(state, wanted, districts)
    travel = _travel(state, horizon, districts[0])
    return Ground(
        state=state,
        horizon=horizon,
        districts=districts,
        start=start,
        asked=wanted,
        held=held_rides(state, names),
        outside=outside,
        candidates=candidates(state, horizon, districts, outside),
        points=points,
        travel=travel,
        travel_s=travel.matrix(points),
    )


def _travel(state: State, horizon: Horizon, district: str) -> StraightLine:
    def value(name: str) -> Any:
        return setting(state.settings, name, horizon.first_day, district)

    return StraightLine(value("travel.speed_kmh"), value("travel.detour"), value("travel.same_town_s"))


def _points(state: State, wanted: Iterable[Asked], districts: tuple[str, ...]) -> tuple[Point, ...]:
    """Every place of the problem once: homes, destinations, garages, and the middle of the (first) district."""
    places = [(place, e.need.district) for e in wanted for place in (e.details.pickup, e.details.delivery)]
    garages = [(vehicle.fact.private, vehicle.district) for vehicle in vehicles_of(state, districts)]
    places += [(details.garage, district) for details, district in garages if details is not None]
    found = [point(place, district, state.towns) for place, district in places]
    return tuple(dict.fromkeys((*found, _middle(districts[0]))))


def _middle(district: str) -> Point:
    return point(Place(""), district, {})


def _rides_and_needs(ground: Ground) -> tuple[tuple[Ride, ...], tuple[Need, ...]]:
    found: list[Ride] = []
    needs: list[Need] = []
    for each in ground.asked:
        mine = _rides_of(ground, each)
        needs.append(
            Need(
                id=each.occurrence,
                rides=tuple(range(len(found), len(found) + len(mine))),
                weight=_weight(ground.state, each),
                standing=_standing(ground.state, each),
                must=each.occurrence in ground.held,
            )
        )
        found += mine
    return tuple(found), tuple(needs)


def _rides_of(ground: Ground, each: Asked) -> list[Ride]:
    places = (each.details.pickup, each.details.delivery)
    home, there = (ground.at(place, each.need.district) for place in places)
    between = {(a, b): ground.travel_s[a][b] for a in (home, there) for b in (home, there)}
    at_s = (each.day - ground.horizon.first_day).days * DAY_S
    fitting = _fitting_shifts(ground, each)
    held = ground.held.get(each.occurrence)
    tolerance_s = setting(ground.state.settings, "ride.held_tolerance_s", each.day, each.need.district)
    found = []
    for leg, ride in zip(LEGS, rides(each, rules(ground.state, each), home, there, between, at_s), strict=False):
        ride = evolve(ride, shifts=fitting)
        if held is not None:
            ride = kept(ride, leg, held, ground.start, tolerance_s)
            ride = evolve(ride, shifts=_held_shifts(ground, held, leg, fitting))
        found.append(ride)
    return found


def _fitting_shifts(ground: Ground, each: Asked) -> tuple[int, ...]:
    if not _consents(ground.state, each):
        return ()
    return tuple(
        n
        for n, candidate in enumerate(ground.candidates)
        if candidate.on.day == each.day and not ride_refusals(candidate.on, each)
    )


def _held_shifts(ground: Ground, held: HeldRide, leg: str, fitting: tuple[int, ...]) -> tuple[int, ...]:
    """The shifts of the vehicle and driver that a leg is promised to; any, where they can no longer drive it."""
    carrying = [r for r in held.runs if any(s.occurrence == held.occurrence and s.leg == leg for s in r.stops)]
    promised = {(r.vehicle, r.driver) for r in carrying if r.run not in held.free}
    theirs = tuple(
        n for n in fitting if (ground.candidates[n].on.vehicle.id, ground.candidates[n].on.driver.id) in promised
    )
    return theirs or fitting


def _consents(state: State, each: Asked) -> bool:
    consent = state.consents.get((each.need.fact.person, "transport"))
    return consent is not None and (consent.revoked is None or each.day < consent.revoked)


def _weight(state: State, each: Asked) -> int:
    """The purpose's priority; among equals those refused lately first."""
    priority = setting(state.settings, "priority", each.day, each.need.district)
    return int(priority.get(each.details.purpose, 1)) * PRIORITY_STEP + min(
        _left_lately(state, each), PRIORITY_STEP - 1
    )


def _left_lately(state: State, each: Asked) -> int:
    """How many of this person's other rides the newest plans of the last weeks left over."""
    days = setting(state.settings, "priority.lately_days", each.day, each.need.district)
    since = each.day - timedelta(days=days)
    left = {
        left.occurrence
        for plan in state.plans.values()
        for left in plan.fact.left
        if left.person == each.need.fact.person and left.occurrence != each.occurrence
    }
    served = {occurrence for occurrence in state.approved}
    return sum(since.isoformat() <= o.rpartition("@")[2] < each.day.isoformat() for o in left - served)


def _standing(state: State, each: Asked) -> bool:
    """A weekly ride of which an earlier occurrence was approved, or accepted by its rider."""
    if not each.need.fact.weekdays:
        return False
    said_yes = {
        target for (_, target, party), a in state.answers.items() if party == "rider" and a.status == "accepted"
    }
    earlier = (o.partition("@") for o in {*state.approved, *said_yes})
    return any(need == each.need.id and day < each.day.isoformat() for need, _, day in earlier)


def _shift(ground: Ground, candidate: Candidate) -> Shift:
    vehicle, on = candidate.on.vehicle, candidate.on
    details = vehicle.fact.private
    garage = ground.at(details.garage, vehicle.district) if details else 0
    midnight_s = (on.day - ground.horizon.first_day).days * DAY_S
    takes = vehicle.fact.seats_per_wheelchair
    return Shift(
        id=candidate.id,
        vehicle=vehicle.id,
        driver=on.driver.id,
        lender=vehicle.fact.lender,
        start=garage,
        end=garage,
        earliest_s=midnight_s + candidate.span[0] * 60,
        latest_s=midnight_s + candidate.span[1] * 60,
        max_run_s=on.setting("driver.run_longest_s"),
        rest_s=on.setting("driver.rest_s"),
        seats=vehicle.fact.capacity - 1,
        wheelchair_places=vehicle.fact.wheelchair_places,
        seats_per_wheelchair=on.setting("vehicle.wheelchair_takes_seats") if takes is None else takes,
    )


def _budgets(ground: Ground) -> Iterable[Budget]:
    """Each driver's hours of each ISO week that the horizon touches, less what she has promised elsewhere."""
    first, end = ground.horizon.first_day, ground.horizon.first_day + timedelta(days=ground.horizon.days)
    monday = first - timedelta(days=first.weekday())
    while monday < end:
        for driver in drivers_of(ground.state, ground.districts):
            if driver.fact.weekly_limit_min is not None:
                after = monday + timedelta(days=7)
                spoken_for = minutes_spoken_for(ground.outside, driver.id, monday, after)
                limit_s = max(0, driver.fact.weekly_limit_min - spoken_for) * 60
                yield Budget(driver.id, (monday - first).days * DAY_S, (after - first).days * DAY_S, limit_s)
        monday += timedelta(days=7)


def _apart(state: State, wanted: Iterable[Asked]) -> tuple[tuple[str, str], ...]:
    riders = {each.need.fact.person for each in wanted}
    return tuple(sorted(pair for pair in state.apart if riders.issuperset(pair)))


def _turns(ground: Ground) -> tuple[tuple[str, int], ...]:
    """What each lender of the problem gave lately; none is a turn count too."""
    lately = dict(turns(ground.state, ground.start - timedelta(days=TURNS_DAYS), ground.start))
    lenders = sorted({candidate.on.vehicle.fact.lender for candidate in ground.candidates})
    return tuple((lender, lately.get(lender, 0)) for lender in lenders)


def _spares(ground: Ground) -> tuple[Spare, ...]:
    def shift_of(on: OnDay, span: Span) -> Shift:
        return _shift(ground, Candidate(on, span))

    middle = ground.points.index(_middle(ground.districts[0]))
    return tuple(spares(ground.state, ground.districts, ground.asked, shift_of, middle))


def _occurrence(each: Asked) -> OccurrenceAt:
    legs = LEGS if each.details.return_ready_min is not None else LEGS[:1]
    return OccurrenceAt(each.occurrence, each.need.id, each.need.fact.person, each.need.district, each.day, legs)


def _refusals(ground: Ground) -> dict[str, tuple[Obstacle, ...]]:
    """For each occurrence what keeps vehicles and drivers away that day, and what keeps this ride out of the others."""
    by_day = {day: day_obstacles(ground.state, ground.districts, day, ground.outside) for day in ground.horizon.dates()}
    return {each.occurrence: (*by_day[each.day], *_ride_obstacles(ground, each)) for each in ground.asked}


def _ride_obstacles(ground: Ground, each: Asked) -> tuple[Obstacle, ...]:
    if not _consents(ground.state, each):
        return (Obstacle("", "", "consent.revoked"),)
    today = {(c.on.vehicle.id, c.on.driver.id): c for c in ground.candidates if c.on.day == each.day}
    return tuple(
        Obstacle(vehicle, driver, code)
        for (vehicle, driver), candidate in today.items()
        for code in ride_refusals(candidate.on, each)
    )
