"""The matching and the promises agree about who may drive whom: two tables, written apart, asked the same question."""

from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.promises import promises
from events.vocabulary.needs import RideRequested
from events.vocabulary.offers import DriverOffered
from events.vocabulary.people import MeetingRefused
from events.vocabulary.values import Availability
from events.vocabulary.vehicles import VehicleLent
from tests.building import TUESDAY, assignment, changed_setting, hours, known, occurrence, one_way, ride
from tests.properties.weeks import DAYS, driving, lent, mostly
from tests.unit.engine.matchings.asking import week

MANY = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
TIMED = {"seats_for_everybody", "places_for_wheelchairs", "weekly_hours_kept", "rest_between_runs", "runs_not_too_long"}
"""What the matching leaves to the times and loads of a problem, and does not settle beforehand."""


@st.composite
def one_ride(draw: st.DrawFn) -> tuple[object, ...]:
    """One request on Tuesday, one vehicle and one driver, each to be had all day or not at all."""
    chairs = draw(st.integers(0, 1))
    asks = ride(
        "n",
        "hana",
        ready=None,
        wheelchairs=chairs,
        chair=draw(st.sampled_from(("manual", "powered"))) if chairs else "none",
        basis=draw(mostly("no_registration", "registered")),
    )
    things = (*asks, *draw(lent("a")), *draw(driving("x")))
    pair = [MeetingRefused("x", "hana")] if draw(mostly(False, True)) else []
    chosen = draw(
        st.lists(
            st.sampled_from(
                (
                    changed_setting("driver.oldest_age", 75),
                    changed_setting("driver.course_required", False),
                    changed_setting("ride.basis", "registered"),
                    changed_setting("ride.registered_vehicle", False),
                    changed_setting("ride.insurance", ["voluntary"]),
                    changed_setting("ride.licence_valid", False),
                )
            ),
            max_size=2,
        )
    )
    return (*chosen, *(_all_day(each, draw(DAYS)) for each in things), *pair)


def _all_day(event: object, weekdays: tuple[int, ...]) -> object:
    """Offers for whole days, so that hours either hold the run or do not exist."""
    whole: Availability = hours("0:00", "24:00", weekdays)
    return evolve(event, hours=whole) if isinstance(event, VehicleLent | DriverOffered) else event


@MANY
@given(one_ride())
def test_what_the_one_refuses_the_other_does_too(things):
    state = known(*things)
    demand = next(each for each in week(state).parts.demands if each.at.occurrence == occurrence("n"))
    run = one_way(car="a", by="x", lender="lender-a")
    broken = {b.rule for b in promises(state, (run,), (assignment("n", "hana", run),))} - TIMED
    assert bool(demand.refused("a", "x")) == bool(broken)
    assert isinstance(state.needs["n"].fact, RideRequested)
    assert run.leaves.date() == TUESDAY
