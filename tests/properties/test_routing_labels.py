"""What the labels of a vehicle's day say, set against every way to drive it, and the day seen from its two ends."""

from random import Random

import numpy as np
import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.problems.routing import Routing
from engine.solvers.routing.ground import lay_out
from engine.solvers.routing.parts import Part, parts
from engine.solvers.routing.proof.bounded import Purse
from engine.solvers.routing.proof.core.labelling import search
from engine.solvers.routing.proof.core.sheet import BEST, FAR, FROM, MILLI, ROUGH, STEP_S, Ints, room
from engine.solvers.routing.proof.core.sheet import asked as asked_for
from engine.solvers.routing.proof.fleet import Vehicle, vehicles_of
from engine.solvers.routing.proof.leaving import most_saved
from engine.solvers.routing.proof.prices import Priced, Prices, Wanted
from engine.solvers.routing.tours import Reckoning
from tests.properties.tiny_routing import all_runs, tiny_problem

SEEDS = st.integers(0, 10**9)


def least(vehicle: Vehicle, prize: Ints, *, mirrored: bool = False, level: int = BEST) -> int:
    """What the best day costs, rides' pay taken off, in thousandths."""
    sheet, labels = vehicle.mirrored if mirrored else vehicle.sheet, room(50_000, vehicle.ends_s // STEP_S + 2)
    begin = 0 if mirrored else int(sheet.hours[:, FROM].min())
    found: int = search(sheet, labels, room(1, 1), prize, asked_for(begin, -FAR, level))
    return found


def a_fleet(
    seed: int, *, rough: bool = False, patient: bool = False
) -> tuple[Routing, Part | None, list[int], list[Vehicle]]:
    """The largest part of a tiny problem; ``patient``: nobody minds how long she rides."""
    of = tiny_problem(Random(seed), rough=rough)
    if patient:
        of = evolve(of, rides=tuple(evolve(ride, max_ride_s=10_000) for ride in of.rides))
    reckoning = Reckoning(lay_out(of))
    found, _ = parts(reckoning.ground, reckoning)
    part = max(found, key=lambda each: len(each.needs), default=None)
    rides = [] if part is None else [ride for need in part.needs for ride in of.needs[need].rides]
    return of, part, rides, [] if part is None else vehicles_of(reckoning, part, rides)


def some_prices(seed: int, count: int) -> Ints:
    chance = Random(seed)
    return np.array([chance.randrange(0, 200 * MILLI) for _ in range(count)], np.int64)


@pytest.mark.slow
@settings(max_examples=150, deadline=None)
@given(SEEDS)
def test_a_day_costs_as_much_seen_from_the_evening(seed: int):
    _, _, rides, vehicles = a_fleet(seed, rough=seed % 2 == 0, patient=True)
    prize = some_prices(seed, len(rides))
    for vehicle in vehicles:
        best = least(vehicle, prize)
        assert least(vehicle, prize, mirrored=True) == best
        assert least(vehicle, prize, level=ROUGH) >= best


@pytest.mark.slow
@settings(max_examples=100, deadline=None)
@given(SEEDS)
def test_no_run_that_can_be_driven_costs_less_than_the_labels_say(seed: int):
    of, _, rides, vehicles = a_fleet(seed)
    at, prize = {ride: r for r, ride in enumerate(rides)}, some_prices(seed, len(rides))
    for vehicle in vehicles:
        best = max(least(vehicle, prize), least(vehicle, prize, mirrored=True))
        for run in (run for shift in vehicle.shifts for run in all_runs(of, shift) if run.rides <= at.keys()):
            aboard_s = sum(of.rides[ride].pickup.service_s + of.direct_s(of.rides[ride]) for ride in run.rides)
            assert best <= MILLI * (run.effort_s + aboard_s) - sum(int(prize[at[ride]]) for ride in run.rides)


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(SEEDS)
def test_every_set_of_rides_within_the_gap_is_listed(seed: int):
    of, part, rides, vehicles = a_fleet(seed, patient=True)
    if part is None:
        return
    needs = tuple(1 << r for r in range(len(rides)))
    direct = [of.direct_s(of.rides[ride]) for ride in rides]
    prices = Prices(vehicles, rides, direct, Wanted(needs, (1,) * len(needs), 0), Purse(5.0), 10**9)
    prize = some_prices(seed, len(rides))
    for v, vehicle in enumerate(vehicles):
        at_best = least(vehicle, prize + MILLI * np.array(direct, np.int64))
        listed = prices.listed(v, Priced(0, prize, (at_best,) * len(vehicles)), 20 * MILLI)
        assert listed is not None
        worth = {day.rides: day.cost - sum(int(p) for r, p in enumerate(prize) if day.rides >> r & 1) for day in listed}
        assert all(each <= at_best + 20 * MILLI for each in worth.values())
        assert at_best == 0 or min(worth.values()) == at_best


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 6)), max_size=8), st.integers(0, 20))
def test_whom_to_leave_is_chosen_best(rows: list[tuple[int, int]], limit: int):
    chosen = [[row for n, row in enumerate(rows) if mask >> n & 1] for mask in range(1 << len(rows))]
    best = max(sum(gain for gain, _ in each) for each in chosen if sum(lost for _, lost in each) <= limit)
    assert most_saved([gain for gain, _ in rows], [lost for _, lost in rows], limit) == best
