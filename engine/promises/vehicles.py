"""What a vehicle must have and what its lender was promised: insurance, hours, seats, places for wheelchairs."""

from collections.abc import Iterator

from engine.promises.hours import covered
from engine.promises.told import Found, Told
from events.state.model import Vehicle
from events.vocabulary.plans import PlannedRun


def insured_on_the_day(told: Told) -> Found:
    for run, vehicle in _used(told):
        for kind in told.setting("ride.insurance", run.leaves.date(), vehicle.district):
            shown = vehicle.insured.get(kind)
            if shown is None or not shown.held:
                yield run.run, (vehicle.id,), 0
            elif shown.until is not None and run.leaves.date() > shown.until:
                yield run.run, (vehicle.id,), (run.leaves.date() - shown.until).days


def vehicle_hours_kept(told: Told) -> Found:
    for run, vehicle in _used(told):
        day = run.leaves.date()
        away = any(w.from_day <= day and (w.until is None or day <= w.until) for w in vehicle.withdrawn)
        outside_min = covered(vehicle.fact.hours, run.leaves, run.returns)
        if away or outside_min:
            yield run.run, (vehicle.id,), outside_min


def seats_for_everybody(told: Told) -> Found:
    """定員 counts the driver; each wheelchair on board takes its share of the seats."""
    for run, vehicle in _used(told):
        takes = vehicle.fact.seats_per_wheelchair
        if takes is None:
            takes = told.setting("vehicle.wheelchair_takes_seats", run.leaves.date(), vehicle.district)
        loads = _loads(told, run)
        over = max((seated + chairs * takes - (vehicle.fact.capacity - 1) for seated, chairs in loads), default=0)
        if over > 0:
            yield run.run, (vehicle.id,), over


def places_for_wheelchairs(told: Told) -> Found:
    for run, vehicle in _used(told):
        over = max((chairs - vehicle.fact.wheelchair_places for _, chairs in _loads(told, run)), default=0)
        if over > 0:
            yield run.run, (vehicle.id,), over


def powered_chairs_only_where_they_fit(told: Told) -> Found:
    for run, vehicle in _used(told):
        for occurrence in sorted({stop.occurrence for stop in run.stops}):
            details = told.details_of(occurrence)
            powered = details is not None and details.chair == "powered" and details.wheelchairs > 0
            if powered and not vehicle.fact.powered_chairs:
                yield occurrence, (vehicle.id,), 0


def _loads(told: Told, run: PlannedRun) -> Iterator[tuple[int, int]]:
    """People on seats and wheelchairs on board after each stop."""
    seated = chairs = 0
    for stop in run.stops:
        details = told.details_of(stop.occurrence)
        if details is not None:
            sign = 1 if stop.boards else -1
            chairs += sign * details.wheelchairs
            seated += sign * (details.attendants + (details.wheelchairs == 0))
            yield seated, chairs


def _used(told: Told) -> Iterator[tuple[PlannedRun, Vehicle]]:
    for run in told.runs:
        yield run, told.state.vehicles[run.vehicle]
