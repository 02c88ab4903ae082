"""The runs that are listed: none that an optimum could need is missing, few that it could not."""

import pytest
from attrs import evolve

from engine.solvers.routing.ground import lay_out
from engine.solvers.routing.listing import Listing, TooManyError
from engine.solvers.routing.tours import Reckoning
from tests.unit.engine.small import problem, ride, shift


def listed(of, limit=10_000):
    rides = tuple(range(len(of.rides)))
    return {column.stops for column in Listing(Reckoning(lay_out(of)), 0, rides, limit).run()}


def boards(name, earliest_s, latest_s):
    return ride(name, pickup=evolve(ride().pickup, earliest_s=earliest_s, latest_s=latest_s))


def test_every_order_of_boarding_and_alighting_that_counts_is_there():
    of = problem((ride("a", 1, 5), ride("b", 2, 6)))
    assert (0, 2, 1, 3) in listed(of)
    assert {(0, 1), (2, 3)} <= listed(of)


def test_a_run_that_had_better_go_home_in_between_is_not():
    of = problem((boards("a", 0, 600), boards("b", 9_000, 9_600)))
    assert listed(of) == {(0, 1), (2, 3)}


def test_a_run_that_cannot_go_home_in_between_is():
    of = problem((boards("a", 600, 600), boards("b", 1_200, 1_200)))
    assert (0, 1, 2, 3) in listed(of)


def test_a_rest_that_does_not_fit_keeps_a_run_together():
    of = problem((boards("a", 600, 600), boards("b", 3_000, 3_000)), (shift(rest_s=3_000),))
    assert (0, 1, 2, 3) in listed(of)


def test_people_kept_apart_share_no_listed_run():
    of = problem((ride("a", 1, 5), ride("b", 2, 6)), apart=(("rider-a", "rider-b"),))
    assert listed(of) == {(0, 1), (2, 3)}


def test_more_orders_than_the_limit_are_not_listed():
    with pytest.raises(TooManyError):
        listed(problem(tuple(ride(name) for name in "abc")), limit=10)
