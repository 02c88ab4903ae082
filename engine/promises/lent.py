"""What belongs to another district is used only where it was asked for and lent."""

from engine.promises.told import Found, Told, need_of
from events.state.lent import used_by


def nobody_is_borrowed_unasked(told: Told) -> Found:
    """Driver and vehicle are that day their own district's, or are lent to one whose people ride.

    Whoever is lent away is not planned with at home. A district that nobody knows is nobody's to object.
    """
    riding = {told.state.needs[need_of(stop.occurrence)].district for run in told.runs for stop in run.stops}
    for run in told.runs:
        driver, vehicle = told.state.drivers[run.driver], told.state.vehicles[run.vehicle]
        for resource, home in ((driver.id, driver.district), (vehicle.id, vehicle.district)):
            if home and used_by(told.state, resource, home, run.leaves.date()) not in riding:
                yield run.run, (resource,), 0
