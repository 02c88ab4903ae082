"""From the state to a routing problem: the one place where the vocabulary of rides becomes integers."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta

from attrs import evolve, frozen

from engine.matchings.built import Horizon, Impossible
from engine.matchings.by_itself import possible
from engine.matchings.contradicting import Settled
from engine.matchings.elsewhere import Elsewhere, elsewhere, with_ways
from engine.matchings.engaged import engaged, joined, of_other_kinds, spans
from engine.matchings.parts import Day, Demand, Parts, assembled
from engine.matchings.spans import Span
from engine.matchings.transport import booked, facts
from engine.matchings.transport.built import BuiltRides
from engine.matchings.transport.demands import Setting, demand, loosened, occurrence_at
from engine.matchings.transport.elsewhere import drivers_off, kept_apart, promised_away, seated
from engine.matchings.transport.occurrences import Asked, asked, holiday_questions
from engine.matchings.transport.reading_back import numbered
from engine.matchings.transport.settling import settled
from engine.matchings.transport.supply import day_of_supply, drivers_of, fleet_of, vehicles_of
from engine.problems.routing import Budget, Routes, Routing
from engine.travel.choosing import travel_times
from engine.travel.places import Point, point
from events.settings import setting
from events.state.model import State, Vehicle
from events.times import TOKYO
from events.vocabulary.plans import PlannedRun, ReplanRequested
from events.vocabulary.values import Place


@frozen
class _Ground:
    """What the steps of the building share. ``places`` tells where a point stands in ``travel_s``."""

    state: State
    horizon: Horizon
    districts: tuple[str, ...]
    start: datetime
    asked: tuple[Asked, ...]
    held: Mapping[str, booked.HeldRide]
    outside: tuple[PlannedRun, ...]
    engaged: Mapping[str, tuple[Span, ...]]
    places: dict[Point, int]
    travel: str
    travel_s: tuple[tuple[int, ...], ...]

    def at(self, place: Place, district: str) -> int:
        return self.places[point(place, district, self.state.towns)]

    def garage(self, vehicle: Vehicle) -> int:
        if vehicle.fact.private is None:
            raise ValueError(f"{vehicle.id} has no garage: its lender has been forgotten")
        return self.at(vehicle.fact.private.garage, vehicle.district)


def problem(state: State, horizon: Horizon, districts: Sequence[str]) -> BuiltRides:
    """The horizon's transport problem of these districts (romaji)."""
    names = tuple(sorted(districts))
    wanted = asked(state, horizon, names)
    refused = {each.occurrence: code for each in wanted if (code := _consent_code(state, each)) is not None}
    ground = _ground(state, horizon, names, tuple(each for each in wanted if each.occurrence not in refused))
    days, demands, clashing = _days_and_demands(ground)
    refused |= dict.fromkeys(clashing, "person.elsewhere")
    kept = _settled(
        ground, Parts(ground.travel_s, days, demands, tuple(_budgets(ground)), _apart(state, demands), _turns(ground))
    )
    parts = kept.parts
    routing = assembled(parts)
    request = replan(state, horizon, names)
    return BuiltRides(
        routing=routing,
        start=ground.start,
        horizon=horizon,
        occurrences=tuple(each.at for each in parts.demands),
        impossible=tuple(
            Impossible(occurrence_at(e), refused[e.occurrence]) for e in wanted if e.occurrence in refused
        ),
        rows=facts.rows(state, names, wanted, refused, routing, ground.travel),
        refusals={each.at.occurrence: each.refusals for each in parts.demands},
        questions=holiday_questions(state, horizon, names),
        provisional=tuple(_provisional(ground)),
        travel=ground.travel,
        travel_s=ground.travel_s,
        contradicting=kept.contradicting,
        parts=parts,
        most_calls=request.most_calls if request else None,
    )


def replan(state: State, horizon: Horizon, districts: tuple[str, ...]) -> ReplanRequested | None:
    """That this day, and no more, is to be planned again; None where nobody asked for it."""
    key = ("transport", districts, horizon.first_day)
    return state.replanning.get(key) if horizon.days == 1 else None


def _consent_code(state: State, each: Asked) -> str | None:
    """What is wrong with her consent on the day of the ride; None where it stands. A service needs none."""
    if each.need.service is not None:
        return None
    consent = state.consents.get((each.person, "transport"))
    if consent is None:
        return "consent.missing"
    return None if consent.revoked is None or each.day < consent.revoked else "consent.revoked"


def _ground(state: State, horizon: Horizon, districts: tuple[str, ...], wanted: tuple[Asked, ...]) -> _Ground:
    first = horizon.first_day
    drivers = {each.id for each in drivers_of(state, districts)}
    away = tuple(each for each in elsewhere(state, of_other_kinds(state, "transport")) if each.who in drivers)
    points = _points(state, wanted, districts, away)
    start = datetime(first.year, first.month, first.day, tzinfo=TOKYO)
    travel = travel_times(state, first, districts[0]).table(points)
    places = {each: n for n, each in enumerate(points)}
    garages = [places[each] for each in _garages(state, districts)]
    return _Ground(
        state=state,
        horizon=horizon,
        districts=districts,
        start=start,
        asked=wanted,
        held=booked.held_rides(state, {each.occurrence for each in wanted}),
        outside=booked.outside_runs(state, {each.occurrence for each in wanted}),
        engaged=joined(
            joined(engaged(state, "transport", start), seated(state, start)),
            spans((with_ways(state, each, places, garages, travel.seconds) for each in away), start),
        ),
        places=places,
        travel=travel.version,
        travel_s=travel.seconds,
    )


def _points(
    state: State, wanted: Iterable[Asked], districts: tuple[str, ...], away: Iterable[Elsewhere]
) -> tuple[Point, ...]:
    """Every place of the problem once: homes and destinations by occurrence, garages, where drivers are otherwise."""
    places = [(place, e.need.district) for e in wanted for place in (e.details.pickup, e.details.delivery)]
    others = [(place, each.district) for each in away for place in (each.begins_at, each.ends_at) if place]
    homes = (point(place, district, state.towns) for place, district in places)
    return tuple(
        dict.fromkeys(
            (*homes, *_garages(state, districts), *(point(p, district, state.towns) for p, district in others))
        )
    )


def _garages(state: State, districts: tuple[str, ...]) -> Iterator[Point]:
    for vehicle in vehicles_of(state, districts):
        if vehicle.fact.private:
            yield point(vehicle.fact.private.garage, vehicle.district, state.towns)


def _days_and_demands(ground: _Ground) -> tuple[tuple[Day, ...], tuple[Demand, ...], tuple[str, ...]]:
    """The days, the demands, and the occurrences whose person would have to be in two places."""
    state, start = ground.state, ground.start
    days = tuple(
        day_of_supply(state, ground.districts, day, start, ground.outside, ground.engaged, ground.garage)
        for day in ground.horizon.dates()
    )
    asked_on = {each.day for each in ground.asked}
    on = Setting(
        state=state,
        start=start,
        at=ground.at,
        travel_s=ground.travel_s,
        held=ground.held,
        fleets={day.day: fleet_of(state, ground.districts, day) for day in days if day.day in asked_on},
        replanned=replan(state, ground.horizon, ground.districts) is not None,
    )
    away = joined(promised_away(state, ground.outside, start), ground.engaged)
    found, dropped = kept_apart([demand(on, each) for each in ground.asked], away)
    possible = tuple(each for n, each in enumerate(found) if n not in dropped)
    clashing = tuple(found[n].at.occurrence for n in dropped)
    return drivers_off(days, possible), possible, clashing


def _settled(ground: _Ground, parts: Parts) -> Settled[Parts]:
    """The parts in which all that is a must can be kept.

    A held demand that its own vehicle and driver cannot drive any more is a must no longer; of those that cannot be
    kept together one is let go.
    """

    def as_it_stands(demands: Sequence[Demand], routing: Routing) -> Routes | None:
        try:
            runs = booked.runs_of(ground.state, {each.at.occurrence for each in demands})
            return numbered(routing, [each.at for each in demands], ground.start, runs)
        except KeyError:
            return None

    free = tuple(loosened(each) if each.must and not possible(parts, each) else each for each in parts.demands)
    firm = {occurrence for occurrence, each in ground.held.items() if each.accepted}
    return settled(evolve(parts, demands=free), as_it_stands, firm)


def _budgets(ground: _Ground) -> Iterable[Budget]:
    """Each driver's hours of each ISO week that the horizon touches, less what she has promised elsewhere."""
    first, end = ground.horizon.first_day, ground.horizon.first_day + timedelta(days=ground.horizon.days)
    monday = first - timedelta(days=first.weekday())
    while monday < end:
        after = monday + timedelta(days=7)
        from_s, until_s = ((day - first) // timedelta(seconds=1) for day in (monday, after))
        for driver in drivers_of(ground.state, ground.districts):
            limit_min = driver.fact.weekly_limit_min
            if limit_min is not None:
                driven_s = booked.driven_s(ground.outside, driver.id, monday, after)
                yield Budget(driver.id, from_s, until_s, max(0, limit_min * 60 - driven_s))
        monday = after


def _apart(state: State, demands: Iterable[Demand]) -> tuple[tuple[str, str], ...]:
    """Who must not meet, and each service with everybody else of its day: it is driven along its stops alone."""
    riders = {each.at.person for each in demands}
    found = {pair for pair in state.apart if riders.issuperset(pair)}
    aboard: dict[date, set[str]] = {}
    for each in demands:
        aboard.setdefault(each.at.day, set()).update(each.rides[0].riders)
    for each in demands:
        (rider,) = each.rides[0].riders
        if rider != each.at.person:
            found |= {(min(rider, other), max(rider, other)) for other in aboard[each.at.day] if other != rider}
    return tuple(sorted(found))


def _turns(ground: _Ground) -> tuple[tuple[str, int], ...]:
    """What each lender gave lately; none is a count too."""
    days = setting(ground.state.settings, "priority.lately_days", ground.horizon.first_day, ground.districts[0])
    lately = booked.turns(ground.state, ground.start - timedelta(days=days), ground.start)
    lenders = dict.fromkeys(vehicle.fact.lender for vehicle in vehicles_of(ground.state, ground.districts))
    return tuple((lender, lately.get(lender, 0)) for lender in lenders)


def _provisional(ground: _Ground) -> Iterable[str]:
    """The occurrences and vehicles whose places stand on a district's centre."""
    towns = ground.state.towns
    for each in ground.asked:
        places = (each.details.pickup, each.details.delivery)
        if any(point(place, each.need.district, towns).provisional for place in places):
            yield each.occurrence
    for vehicle in vehicles_of(ground.state, ground.districts):
        details = vehicle.fact.private
        if details is not None and point(details.garage, vehicle.district, towns).provisional:
            yield vehicle.id
