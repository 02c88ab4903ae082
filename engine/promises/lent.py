"""What belongs to another district is used only where it was asked for and lent."""

from engine.promises.told import Found, Told, need_of
from events.state.lent import used_by
from events.vocabulary.plans import PlannedSession


def nobody_is_borrowed_unasked(told: Told) -> Found:
    """Driver and vehicle are that day their own district's, or are lent to one whose people ride; a helper, to one
    whose people she goes to.

    Whoever is lent away is not planned with at home. A district that nobody knows is nobody's to object.
    """
    riding = {told.state.needs[need_of(stop.occurrence)].district for run in told.runs for stop in run.stops}
    for run in told.runs:
        driver, vehicle = told.state.drivers[run.driver], told.state.vehicles[run.vehicle]
        for resource, home in ((driver.id, driver.district), (vehicle.id, vehicle.district)):
            if home and used_by(told.state, resource, home, run.leaves.date()) not in riding:
                yield run.run, (resource,), 0
    for session in told.sessions:
        served = {told.state.needs[need_of(each)].district for each in session.occurrences}
        for helper, home in _helpers(told, session):
            if home and used_by(told.state, helper, home, session.starts.date()) not in served:
                yield session.session, (helper,), 0


def _helpers(told: Told, session: PlannedSession) -> list[tuple[str, str]]:
    known = told.state.helpers
    taken = (use.resource for use in session.uses if use.role == "helper")
    return [(each, known[each].district) for each in taken if each in known]
