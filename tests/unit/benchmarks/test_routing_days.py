"""The made-up days that ours is set beside OR-Tools on: well-formed, of the size asked for, the same every time."""

from benchmarks.routing_.days import day
from benchmarks.routing_.runs import Kept, Run
from benchmarks.routing_.summing import rows
from engine.problems.faults import faults


def test_a_day_has_the_trips_that_were_asked_for_and_is_well_formed():
    made = day(50, 2)
    assert len(made.rides) == 50
    assert list(faults(made)) == []


def test_a_day_is_the_same_each_time_and_another_for_another_seed():
    assert day(20, 1) == day(20, 1)
    assert day(20, 1) != day(20, 2)


def test_it_has_wheelchairs_and_round_trips_and_vehicles_that_several_drive():
    made = day(100, 1)
    drives = {(shift.driver, shift.vehicle) for shift in made.shifts}
    assert any(ride.wheelchairs for ride in made.rides)
    assert any(len(need.rides) == 2 for need in made.needs)
    assert len({vehicle for _, vehicle in drives}) < len(drives)


def test_runs_are_gone_on_with_from_their_file(tmp_path):
    run = Run("ours", "a2-16", 1, 10.0, 9.0, 294.25, 2, routes=((1, 2),))
    Kept(tmp_path / "runs").one("ours", "a2-16", 1, 10.0, lambda: run)
    again = Kept(tmp_path / "runs")
    assert again.one("ours", "a2-16", 1, 10.0, lambda: 1 / 0) == run


def told(*runs: Run, what: str) -> dict[str, object]:
    kept = Kept(None)
    kept.runs += runs
    return next(row for row in rows(kept, {}) if what in row["what"])


def test_a_dearer_plan_with_as_many_left_is_not_ahead():
    theirs = Run("OR-Tools", "day-100-1", 1, 10.0, 9.0, 1_000, 9, left=(0, 0, 0))
    cheap, dear = (Run("ours", "day-100-1", 1, 10.0, 9.0, cost, 9, left=(0, 0, 0)) for cost in (960, 980))
    assert told(cheap, theirs, what="day-100-1")["holds"]
    assert not told(dear, theirs, what="day-100-1")["holds"]


def test_more_left_is_behind_however_cheap_and_fewer_left_is_ahead_however_dear():
    theirs = Run("OR-Tools", "day-100-1", 1, 10.0, 9.0, 1_000, 9, left=(0, 0, 200))
    more = Run("ours", "day-100-1", 1, 10.0, 9.0, 100, 9, left=(0, 0, 300))
    fewer = Run("ours", "day-100-1", 1, 10.0, 9.0, 2_000, 9, left=(0, 0, 0))
    assert not told(more, theirs, what="day-100-1")["holds"]
    assert told(fewer, theirs, what="day-100-1")["holds"]
