"""The objective of an assignment, recomputed: each part by itself."""

from attrs import evolve

from engine.checks.assignment import objective
from engine.problems.assignment import Loads, Resource, Series
from tests.unit.engine.small_assignment import ONE, offer, pair, plan, problem, slot, task, two

NOTHING = Loads(0, 0, 0, 0, 0, 0, 0, 0)


def test_an_empty_plan_leaves_everything():
    tasks = (task("a", weight=5, must=True), task("b", weight=3, standing=True))
    of = evolve(two(slot(0), slot(1, (90, 120))), tasks=tasks)
    pinned = evolve(of, offers=(offer(0, 0), offer(1, 0, must=True)))
    assert objective(pinned, plan()) == evolve(NOTHING, must_left=2, standing_left=1, weight_left=8)


def test_prices_are_told_apart_and_added_up():
    of = evolve(ONE, offers=(offer(0, 0, cost=7, unmet=3, bonus=2),))
    loads = objective(of, plan(0))
    assert loads == evolve(NOTHING, cost=7, unmet=3, bonus=2)
    assert loads.order() == (0, 0, 0, 8)


def test_an_empty_place_weighs_less_than_a_task_left():
    of = evolve(pair(), tasks=(task(weight=10, wanted=2, short=4),))
    assert objective(of, plan(0)).weight_left == 4
    assert objective(of, plan(0, 1)).weight_left == 0
    assert objective(of, plan()).weight_left == 10


def test_a_task_with_too_few_counts_as_left():
    of = evolve(pair(), tasks=(task(weight=10, wanted=2, least=2),))
    assert objective(of, plan(0)).weight_left == 10


def test_unequal_loads_cost_their_squares_beyond_the_past():
    of = two(slot(0), slot(1, (90, 120)), resources=(Resource("r", past=2, fair=3),))
    assert objective(of, plan(0)).unfair == 3 * (9 - 4)
    assert objective(of, plan(0, 1)).unfair == 3 * (16 - 4)


def test_each_span_of_a_pattern_counts_as_a_turn():
    monthly = problem((task(),), (slot(0, (0, 60), (500, 560)),), (offer(0, 0),), resources=(Resource("r", fair=1),))
    assert objective(monthly, plan(0)).unfair == 4


def test_each_face_beyond_the_first_costs():
    tasks = tuple(task(name) for name in "abc")
    slots = tuple(slot(n, (100 * n, 100 * n + 60)) for n in range(3))
    of = problem(tasks, slots, (offer(0, 0), offer(1, 0), offer(1, 1), offer(2, 2)), series=(Series((0, 1, 2), 50),))
    assert objective(of, plan()).faces == 0
    assert objective(of, plan(0, 1)).faces == 0
    assert objective(of, plan(0, 2)).faces == 50
    assert objective(of, plan(0, 2, 3)).faces == 100


def test_what_is_not_in_one_place_is_no_face():
    of = two(slot(0), slot(1, (90, 120)), series=(Series((0, 1), 50),))
    lent = evolve(of, offers=(offer(0, 0), offer(1, 1)), resources=(Resource("r"), Resource("room", exclusive=False)))
    assert objective(lent, plan(0, 1)).faces == 0
