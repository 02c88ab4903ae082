"""What the tests of the transport matching ask: the week's problem of a state, and what stands in somebody's way."""

from engine.matchings import transport
from engine.matchings.built import Horizon
from engine.matchings.transport import BuiltRides
from engine.problems.faults import faults
from events.state.model import State
from tests.building import DISTRICT, MONDAY, TUESDAY, occurrence

WEEK = Horizon(MONDAY, 7)


def week(state: State, district: str = DISTRICT) -> BuiltRides:
    """The problem of the week, which must be well formed."""
    built = transport.problem(state, WEEK, (district,))
    assert faults(built.routing) == ()
    return built


def obstacles(state: State, need: str = "n", day=TUESDAY) -> set[tuple[str, str, str]]:
    """What keeps vehicles and drivers from an occurrence, as (vehicle, driver, code)."""
    return {(o.vehicle, o.driver, o.code) for o in week(state).refusals[occurrence(need, day)]}


def may_be_driven(state: State, need: str = "n", day=TUESDAY) -> bool:
    """Whether some shift may carry every ride of the occurrence."""
    routing = week(state).routing
    asked = next(each for each in routing.needs if each.id == occurrence(need, day))
    return all(routing.rides[ride].shifts for ride in asked.rides)
