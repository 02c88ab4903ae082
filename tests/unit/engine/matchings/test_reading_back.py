"""From a solved problem to planned runs and back again."""

import pytest
from attrs import evolve

from engine.matchings import transport
from engine.problems.routing import Routes, Run, Visit
from tests.building import TUESDAY, at, driver, known, occurrence, ride, vehicle
from tests.unit.engine.matchings.asking import week

DAY_S = 86_400
BUILT = week(known(ride("n", "hana"), ride("m", "taro", arrive="14:00", ready=None), vehicle(), driver()))


def run(ride_, leaves_s):
    """One ride driven at once: three minutes to each place, two to board and to alight."""
    board, alight = leaves_s + 180, leaves_s + 480
    visits = (Visit(ride_, True, board, board, board + 120), Visit(ride_, False, alight, alight, alight + 120))
    return Run(0, leaves_s, leaves_s + 780, visits)


def rides_of(need):
    index = next(n for n, o in enumerate(BUILT.occurrences) if o.need == need)
    return BUILT.routing.needs[index].rides


WHOLE = Routes((run(rides_of("n")[0], DAY_S + 9 * 3600 + 2400), run(rides_of("n")[1], DAY_S + 41_400)))


def test_runs_are_named_in_the_order_of_leaving_and_told_in_japanese_time():
    runs = transport.plan(BUILT, WHOLE, "plan-7").runs
    assert [each.run for each in runs] == ["plan-7/1", "plan-7/2"]
    assert (runs[0].vehicle, runs[0].driver, runs[0].lender) == ("car", "driver", "lender")
    assert runs[0].leaves == at(TUESDAY, "9:40")
    assert runs[0].leaves.isoformat() == "2026-12-08T09:40:00+09:00"
    assert runs[0].returns == at(TUESDAY, "9:53")


def test_stops_name_the_occurrence_and_the_leg():
    runs = transport.plan(BUILT, WHOLE, "p").runs
    stops = [(s.occurrence, s.leg, s.boards, s.starts) for each in runs for s in each.stops]
    assert stops == [
        (occurrence("n"), "out", True, at(TUESDAY, "9:43")),
        (occurrence("n"), "out", False, at(TUESDAY, "9:48")),
        (occurrence("n"), "back", True, at(TUESDAY, "11:33")),
        (occurrence("n"), "back", False, at(TUESDAY, "11:38")),
    ]


def test_an_occurrence_served_whole_is_an_assignment_with_its_runs():
    assignments = transport.plan(BUILT, WHOLE, "p").assignments
    assert [(a.occurrence, a.need, a.person, a.district, a.runs) for a in assignments] == [
        (occurrence("n"), "n", "hana", "shonan", ("p/1", "p/2"))
    ]


def test_half_a_round_trip_is_no_assignment():
    assert transport.plan(BUILT, Routes(WHOLE.runs[:1]), "p").assignments == ()


def test_a_plan_read_back_is_the_same_plan():
    assert transport.routes(BUILT, transport.plan(BUILT, WHOLE, "p").runs) == WHOLE
    assert transport.routes(BUILT, ()) == Routes()


def test_a_run_outside_every_shift_is_read_as_the_nearest_one():
    late = Routes((run(rides_of("m")[0], DAY_S + 17 * 3600),))
    assert transport.routes(BUILT, transport.plan(BUILT, late, "p").runs) == late


def test_a_run_of_a_vehicle_that_the_problem_does_not_have_is_an_error():
    runs = transport.plan(BUILT, WHOLE, "p").runs
    with pytest.raises(KeyError):
        transport.routes(BUILT, (evolve(runs[0], vehicle="unknown"),))


def test_an_occurrence_that_the_problem_does_not_have_is_an_error():
    runs = transport.plan(BUILT, WHOLE, "p").runs
    strange = evolve(runs[0], stops=(evolve(runs[0].stops[0], occurrence="x@2026-12-08"),))
    with pytest.raises(KeyError):
        transport.routes(BUILT, (strange,))
