"""What there is to drive with, day by day: vehicles and drivers with their hours, less what is promised or refused."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date, datetime

from attrs import frozen

from engine.matchings.parts import Day, Driving, Lent
from engine.matchings.spans import Span, merged, shared, without
from engine.matchings.transport.booked import busy, refused, seconds
from engine.matchings.transport.eligibility import OnDay, driver_obstacles, pair_obstacles, vehicle_obstacles
from engine.matchings.transport.hours import hours_on, in_seconds
from events.state.lent import usable_by
from events.state.model import Driver, State, Vehicle
from events.times import TOKYO
from events.vocabulary.plans import Obstacle, PlannedRun

SPANS = ("morning", "afternoon", "all_day")
Garage = Callable[[Vehicle], int]


def vehicles_of(state: State, districts: Collection[str], on: date | None = None) -> tuple[Vehicle, ...]:
    """The districts' vehicles whose lender is known, and those that others lend them: on a day, or ever.

    In the order of the log: ids are random, and break no tie.
    """
    known = (v for v in state.vehicles.values() if v.fact.private is not None)
    return tuple(v for v in known if usable_by(state, v.id, v.district, districts, on))


def drivers_of(state: State, districts: Collection[str], on: date | None = None) -> tuple[Driver, ...]:
    """The districts' drivers who have not been forgotten, and those that others lend them: on a day, or ever."""
    known = (d for d in state.drivers.values() if d.fact.private is not None)
    return tuple(d for d in known if usable_by(state, d.id, d.district, districts, on))


def day_of_supply(
    state: State,
    districts: Sequence[str],
    day: date,
    start: datetime,
    outside: Sequence[PlannedRun],
    engaged: Mapping[str, tuple[Span, ...]],
    garage: Garage,
) -> Day:
    """The day's vehicles and drivers that have any hours, whether or not a rule keeps them away."""
    since_s = seconds(datetime(day.year, day.month, day.day, tzinfo=TOKYO), start)
    lent = (_lent(state, v, day, start, since_s, outside, garage(v)) for v in vehicles_of(state, districts, day))
    driving = (
        _driving(state, d, day, start, since_s, outside, engaged.get(d.id, ()))
        for d in drivers_of(state, districts, day)
    )
    on = OnDay(state, day, districts[0])
    spans = ((name, on.setting(f"hours.{name}")) for name in SPANS)
    return Day(
        day=day,
        lent=tuple(each for each in lent if each.hours),
        driving=tuple(each for each in driving if each.hours),
        max_run_s=on.setting("driver.run_longest_s"),
        rest_s=on.setting("driver.rest_s"),
        spans=tuple((name, in_seconds(((span[0], span[1]),), since_s)[0]) for name, span in spans),
    )


def _lent(
    state: State,
    vehicle: Vehicle,
    day: date,
    start: datetime,
    since_s: int,
    outside: Sequence[PlannedRun],
    garage: int,
) -> Lent:
    fact = vehicle.fact
    takes = fact.seats_per_wheelchair
    away = (*busy(outside, vehicle.id, start), *refused(state, vehicle.id, start))
    return Lent(
        vehicle=vehicle.id,
        lender=fact.lender,
        garage=garage,
        seats=fact.capacity - 1,
        wheelchair_places=fact.wheelchair_places,
        seats_per_wheelchair=_on(state, vehicle, day).setting("vehicle.wheelchair_takes_seats")
        if takes is None
        else takes,
        hours=without(in_seconds(hours_on(day, fact.hours), since_s), away),
    )


def _driving(
    state: State,
    driver: Driver,
    day: date,
    start: datetime,
    since_s: int,
    outside: Sequence[PlannedRun],
    engaged: tuple[Span, ...],
) -> Driving:
    on = _on(state, driver, day)
    rest_s = on.setting("driver.rest_s")
    away = (*busy(outside, driver.id, start, rest_s), *refused(state, driver.id, start), *engaged)
    return Driving(
        driver=driver.id,
        max_run_s=on.setting("driver.run_longest_s"),
        rest_s=rest_s,
        hours=without(in_seconds(hours_on(day, driver.fact.hours), since_s), away),
        taken=merged(away),
    )


@frozen
class Fleet:
    """The vehicles and drivers that may be planned with on a day, and what keeps them away, whatever the ride."""

    vehicles: tuple[Vehicle, ...]
    drivers: tuple[Driver, ...]
    obstacles: tuple[Obstacle, ...]


def fleet_of(state: State, districts: Sequence[str], day: Day) -> Fleet:
    """A day's fleet."""
    vehicles, drivers = vehicles_of(state, districts, day.day), drivers_of(state, districts, day.day)
    return Fleet(vehicles, drivers, _day_obstacles(state, day, vehicles, drivers))


def _day_obstacles(
    state: State, day: Day, vehicles: Sequence[Vehicle], drivers: Sequence[Driver]
) -> tuple[Obstacle, ...]:
    """Each by itself, then the two together."""
    hours: dict[str, tuple[Span, ...]] = {lent.vehicle: lent.hours for lent in day.lent}
    hours |= {driving.driver: driving.hours for driving in day.driving}
    found = [o for v in vehicles for o in vehicle_obstacles(_on(state, v, day.day), v)]
    found += [o for d in drivers for o in driver_obstacles(_on(state, d, day.day), d)]
    found += _taken(state, day, vehicles, drivers, hours)
    for vehicle in vehicles:
        for driver in drivers:
            found += pair_obstacles(_on(state, vehicle, day.day), vehicle, driver)
            both = vehicle.id in hours and driver.id in hours
            if both and not shared(hours[vehicle.id], hours[driver.id]):
                found.append(Obstacle(vehicle.id, driver.id, "hours.no_overlap"))
    return tuple(found)


def _taken(
    state: State, day: Day, vehicles: Sequence[Vehicle], drivers: Sequence[Driver], hours: dict[str, tuple[Span, ...]]
) -> Iterator[Obstacle]:
    """Who offers hours on the day, all of which are promised elsewhere or refused."""
    for vehicle in vehicles:
        if vehicle.id not in hours and hours_on(day.day, vehicle.fact.hours):
            yield Obstacle(vehicle.id, "", "vehicle.taken")
    for driver in drivers:
        if driver.id not in hours and hours_on(day.day, driver.fact.hours):
            yield Obstacle("", driver.id, "driver.taken")


def _on(state: State, whose: Vehicle | Driver, day: date) -> OnDay:
    return OnDay(state, day, whose.district)
