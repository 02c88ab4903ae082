"""What a driver must have and what she was promised: licence, course, age, her hours, her weekly limit, her rest."""

from collections.abc import Iterator
from datetime import timedelta

from engine.promises.hours import covered
from engine.promises.told import Found, Told, whole_seconds
from events.state.model import Driver
from events.vocabulary.plans import PlannedRun

INCLUDES = {
    "ordinary": {"ordinary"},
    "semi_medium": {"ordinary", "semi_medium"},
    "medium": {"ordinary", "semi_medium", "medium"},
    "large": {"ordinary", "semi_medium", "medium", "large"},
    "second_class": {"ordinary", "second_class"},
}
"""What each licence class lets its holder drive (道路交通法 85条)."""


def licence_in_force(told: Told) -> Found:
    for run, driver in _driven(told):
        day, licence = run.leaves.date(), driver.licence
        if not told.setting("ride.licence_valid", day, driver.district):
            continue
        if licence is None:
            yield run.run, (driver.id,), 0
        elif licence.until is not None and day > licence.until:
            yield run.run, (driver.id,), (day - licence.until).days


def licence_covers_vehicle(told: Told) -> Found:
    for run, driver in _driven(told):
        may = {
            kind for name in (driver.licence.classes if driver.licence else ()) for kind in INCLUDES.get(name, set())
        }
        vehicle = told.state.vehicles[run.vehicle]
        by_capacity = told.setting("ride.licence_by_capacity", run.leaves.date(), vehicle.district)
        needed = {kind for least, kind in by_capacity.items() if vehicle.fact.capacity >= int(least)} | {"ordinary"}
        terms = set(vehicle.fact.licences)
        if not needed <= may or (terms and not terms & may):
            yield run.run, (driver.id, vehicle.id), 0


def course_completed(told: Told) -> Found:
    for run, driver in _driven(told):
        on = driver.course.on if driver.course else None
        asked = told.setting("driver.course_required", run.leaves.date(), driver.district)
        if asked and (on is None or on > run.leaves.date()):
            yield run.run, (driver.id,), 0


def age_within_limit(told: Told) -> Found:
    for run, driver in _driven(told):
        oldest = told.setting("driver.oldest_age", run.leaves.date(), driver.district)
        person = told.state.people.get(driver.id)
        age = person.fact.private.age if person and person.fact.private else None
        if oldest is not None and age is not None and age > oldest:
            yield run.run, (driver.id,), age - oldest


def driver_hours_kept(told: Told) -> Found:
    for run, driver in _driven(told):
        outside_min = covered(driver.fact.hours, run.leaves, run.returns)
        if driver.withdrawn or run.leaves.date() in driver.absent or outside_min:
            yield run.run, (driver.id,), outside_min


def driver_takes_this_vehicle(told: Told) -> Found:
    for run, driver in _driven(told):
        if not driver.fact.any_vehicle and run.vehicle not in driver.fact.vehicles:
            yield run.run, (driver.id, run.vehicle), 0


def weekly_hours_kept(told: Told) -> Found:
    """Garage to garage, over this plan and everything promised beside it, by ISO week."""
    for driver_id in sorted({run.driver for run in told.runs}):
        driver = told.state.drivers[driver_id]
        if driver.fact.weekly_limit_min is None:
            continue
        weeks: dict[tuple[int, int], list[PlannedRun]] = {}
        for run in (*told.runs, *told.others):
            if run.driver == driver_id:
                weeks.setdefault(run.leaves.isocalendar()[:2], []).append(run)
        for runs in weeks.values():
            over_s = sum(whole_seconds(r.returns - r.leaves) for r in runs) - driver.fact.weekly_limit_min * 60
            if over_s > 0 and set(runs) & set(told.runs):
                yield min(r.run for r in runs if r in told.runs), (driver_id,), over_s


def runs_not_too_long(told: Told) -> Found:
    for run, driver in _driven(told):
        limit_s = told.setting("driver.run_longest_s", run.leaves.date(), driver.district)
        over_s = whole_seconds(run.returns - run.leaves) - limit_s
        if over_s > 0:
            yield run.run, (driver.id,), over_s


def rest_between_runs(told: Told) -> Found:
    for run, driver in _driven(told):
        rest = timedelta(seconds=told.setting("driver.rest_s", run.leaves.date(), driver.district))
        before = [r for r in (*told.runs, *told.others) if r.driver == driver.id and r.returns <= run.leaves]
        after = [r for r in told.others if r.driver == driver.id and run.returns <= r.leaves]
        gaps = [*(run.leaves - r.returns for r in before), *(r.leaves - run.returns for r in after)]
        if min(gaps, default=rest) < rest:
            yield run.run, (driver.id,), whole_seconds(rest - min(gaps))


def _driven(told: Told) -> Iterator[tuple[PlannedRun, Driver]]:
    for run in told.runs:
        yield run, told.state.drivers[run.driver]
