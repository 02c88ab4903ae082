"""A problem falls into parts that only hours could join."""

from attrs import evolve

from engine.problems.routing import Need
from engine.solvers.routing.ground import lay_out
from engine.solvers.routing.parts import Part, parts
from engine.solvers.routing.tours import Reckoning
from tests.unit.engine.small import problem, ride, shift

MORNING = shift("s", latest_s=40_000)
EVENING = shift("t", earliest_s=50_000)


def fallen(of):
    return parts(lay_out(of), Reckoning(lay_out(of)))


def test_two_days_are_two_parts():
    of = problem((ride("a"), ride("b", shifts=(1,))), (MORNING, EVENING))
    assert fallen(of) == ([Part((0,), (0,)), Part((1,), (1,))], [])


def test_a_round_trip_over_both_joins_them():
    of = problem((ride("a"), ride("b", shifts=(1,))), (MORNING, EVENING), needs=(Need("n", (0, 1), 1),))
    assert fallen(of) == ([Part((0,), (0, 1))], [])


def test_a_driver_of_both_at_one_time_joins_them():
    same = evolve(EVENING, driver=MORNING.driver, earliest_s=39_000)
    assert len(fallen(problem((ride("a"), ride("b", shifts=(1,))), (MORNING, same)))[0]) == 1


def test_a_vehicle_lent_on_after_the_other_is_back_does_not():
    later = evolve(EVENING, vehicle=MORNING.vehicle)
    assert len(fallen(problem((ride("a"), ride("b", shifts=(1,))), (MORNING, later)))[0]) == 2


def test_a_need_that_no_shift_could_drive_alone_is_set_aside():
    of = problem((ride("a"), ride("b", max_ride_s=1)))
    assert fallen(of) == ([Part((0,), (0,))], [1])
