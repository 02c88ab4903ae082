"""Times for a fixed order of stops: feasible exactly where they can be, and as cheap as can be."""

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.problems.routing import Routing
from engine.solvers.differences import cheapest
from engine.solvers.routing.ground import lay_out
from engine.solvers.routing.timing import earliest, latest, priced, program, shortest, timed
from tests.properties.tiny_routing import tiny_problems
from tests.unit.engine.small import problem, ride, shift

DAY_S = 86_400


def at(stop, earliest_s, latest_s):
    return evolve(stop, earliest_s=earliest_s, latest_s=latest_s)


def fetched(name, start, end, window, **changes):
    """A ride whose boarding has a window."""
    plain = ride(name, start, end, **changes)
    return evolve(plain, pickup=at(plain.pickup, *window))


def times(of: Routing, *stops: int, lo_s: int = 0, hi_s: int = DAY_S):
    ground = lay_out(of)
    return timed(ground, ground.kinds[0], stops, lo_s, hi_s)


def test_a_run_leaves_no_sooner_than_it_must():
    found = times(problem((fetched("a", 1, 5, (3600, 7200)),)), 0, 1)
    assert (found.leave_s, found.back_s) == (3600 - 60, 3600 + 60 + 240 + 300)
    assert found.effort_s == found.back_s - found.leave_s


def test_waiting_is_moved_to_where_nobody_is_on_board():
    first, second = fetched("a", 1, 2, (0, 9000)), fetched("b", 3, 4, (3600, 3600))
    found = times(problem((first, second)), 0, 1, 2, 3)
    assert found.starts_s == (3600 - 60 - 60 - 60, 3600 - 60, 3600, 3720)


def test_waiting_that_cannot_be_avoided_is_done_with_fewest_on_board():
    early, late = fetched("a", 1, 6, (0, 0), max_ride_s=9000), fetched("b", 2, 5, (600, 600), max_ride_s=9000)
    middle = fetched("c", 2, 5, (0, 9000), max_ride_s=9000)
    ground_order = (0, 4, 2, 3, 5, 1)
    found = times(problem((early, late, middle), (shift(earliest_s=-60),)), *ground_order, lo_s=-60)
    boards_c, boards_b = found.starts_s[1], found.starts_s[2]
    assert boards_b == 600
    assert boards_c == 600 - 60


def test_a_ride_limit_pulls_the_boarding_after_the_alighting():
    arrives = evolve(ride("a", 1, 5, max_ride_s=300), delivery=at(ride().delivery, 3600, 3600))
    found = times(problem((arrives,)), 0, 1)
    assert found.starts_s[1] - found.starts_s[0] <= 60 + 300


def test_a_ride_limit_that_windows_break_cannot_be_driven():
    of = problem((evolve(fetched("a", 1, 5, (0, 60), max_ride_s=300), delivery=at(ride().delivery, 900, 900)),))
    assert times(of, 0, 1) is None


def test_the_longest_run_is_kept():
    apart = (fetched("a", 1, 2, (60, 60)), fetched("b", 1, 2, (4000, 4000)))
    assert times(problem(apart), 0, 1, 2, 3) is not None
    assert times(problem(apart, (shift(max_run_s=3600),)), 0, 1, 2, 3) is None


def test_narrower_bounds_than_the_shifts_are_kept():
    of = problem((ride(),))
    assert times(of, 0, 1, lo_s=5000).leave_s == 5000
    assert times(of, 0, 1, hi_s=660).back_s == 660
    assert times(of, 0, 1, hi_s=659) is None


@st.composite
def orders(draw: st.DrawFn):
    of = draw(tiny_problems())
    chosen = draw(st.lists(st.sampled_from(range(len(of.rides))), min_size=1, unique=True))
    stops = draw(st.permutations([stop for r in chosen for stop in (2 * r, 2 * r + 1)]))
    for r in chosen:
        i, j = sorted((stops.index(2 * r), stops.index(2 * r + 1)))
        stops[i], stops[j] = 2 * r, 2 * r + 1
    return of, tuple(stops)


@settings(max_examples=150, deadline=None)
@given(orders())
def test_the_times_are_as_cheap_as_the_exact_program_and_lie_between_the_bounds(drawn):
    of, stops = drawn
    ground = lay_out(of)
    kind = ground.kinds[0]
    lo_s, hi_s = kind.earliest_s, kind.latest_s
    found, exact = timed(ground, kind, stops, lo_s, hi_s), cheapest(*program(ground, kind, stops, lo_s, hi_s))
    assert (found is None) == (exact is None)
    if found is None:
        return
    assert found.effort_s == priced(ground, kind, stops, exact[1:]).effort_s
    first, last = earliest(ground, kind, stops, lo_s, hi_s), latest(ground, kind, stops, lo_s, hi_s)
    assert all(a <= b <= c for a, b, c in zip(first, found.starts_s, last, strict=True))
    assert shortest(ground, kind, stops, last, hi_s) <= found.back_s - found.leave_s
