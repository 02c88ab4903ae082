"""The rules of an assignment: exactly the limit is allowed, one more is reported with its excess."""

from attrs import evolve

from engine.checks.assignment import check
from engine.checks.violation import Violation
from engine.problems.assignment import Budget, Resource
from tests.unit.engine.small_assignment import ONE, offer, pair, plan, problem, slot, task, two


def codes(of, *offers):
    return [violation.code for violation in check(of, plan(*offers))]


def test_a_task_may_be_left_over():
    assert codes(ONE) == []


def test_an_offer_that_the_problem_does_not_have_is_reported_and_nothing_else():
    assert check(ONE, plan(0, 1)) == (Violation("plan.unknown_offer", 1),)
    assert check(ONE, plan(0, 0)) == (Violation("plan.offer_twice", 1),)


def test_two_may_come_together_to_a_task_for_two():
    assert codes(evolve(pair(), tasks=(task(wanted=2, least=2),)), 0, 1) == []


def test_one_alone_comes_where_a_task_may_be_done_short_handed():
    assert codes(pair(), 0) == []
    assert check(evolve(pair(), tasks=(task(wanted=3, least=3),)), plan(0, 1)) == (Violation("task.short", 1, need=0),)


def test_a_way_of_exactly_the_gap_is_allowed_and_a_second_less_is_reported():
    assert codes(two(slot(0, (0, 60), at=0), slot(1, (62, 90), at=2)), 0, 1) == []
    late = two(slot(0, (0, 60), at=0), slot(1, (62, 90), at=2), resources=(Resource("on-foot", pace=101),))
    assert check(late, plan(0, 1)) == (Violation("resource.busy", 2, need=1, who=("on-foot",)),)


def test_the_order_of_the_two_does_not_matter():
    late = two(slot(0, (61, 90), at=2), slot(1, (0, 60), at=0))
    assert check(late, plan(0, 1)) == (Violation("resource.busy", 60, need=1, who=("r0",)),)


def test_one_time_of_many_that_clashes_is_enough():
    monthly = two(slot(0, (0, 60), (500, 560)), slot(1, (100, 160), (530, 590)))
    assert check(monthly, plan(0, 1)) == (Violation("resource.busy", 30 * 60, need=1, who=("r0",)),)


def test_a_lender_who_is_not_in_one_place_gives_two_rooms_at_once():
    both = two(slot(0), slot(1), resources=(Resource("lender", exclusive=False),))
    assert codes(both, 0, 1) == []


def test_a_key_holder_who_opens_two_rooms_at_once_is_reported():
    rooms = problem((task("a"), task("b")), (slot(0, at=1), slot(1, at=5)), (offer(0, 0, 2), offer(1, 1, 2)))
    assert codes(rooms, 0, 1) == ["resource.busy"]


def test_an_adult_may_bring_as_many_children_as_she_leads():
    group = problem((task(wanted=4),), (slot(0),), (offer(0, 0, leads=2), *(offer(0, n, leads=-1) for n in (1, 2, 3))))
    assert codes(group, 0, 1, 2) == []
    assert check(group, plan(0, 1, 2, 3)) == (Violation("task.unled", 1, need=0),)


def test_hours_of_exactly_the_limit_are_allowed():
    week = two(slot(0, (0, 60)), slot(1, (100, 130)))
    assert codes(evolve(week, budgets=(Budget(0, 0, 86_400, 5400),)), 0, 1) == []
    over = evolve(week, budgets=(Budget(0, 0, 86_400, 5399),))
    assert check(over, plan(0, 1)) == (Violation("budget.hours", 1, who=("r0",)),)


def test_a_span_counts_towards_the_budget_that_it_begins_in():
    week = two(slot(0, (0, 60)), slot(1, (100, 130)))
    assert codes(evolve(week, budgets=(Budget(0, 0, 6000, 3600), Budget(0, 6000, 9000, 1800))), 0, 1) == []


def test_a_room_is_lent_so_many_times_and_no_more():
    monthly = problem((task(),), (slot(0, (0, 60), (500, 560), (900, 960)),), (offer(0, 0),))
    assert codes(evolve(monthly, budgets=(Budget(0, 0, 86_400, times=3),)), 0) == []
    often = evolve(monthly, budgets=(Budget(0, 0, 86_400, times=2),))
    assert check(often, plan(0)) == (Violation("budget.times", 1, who=("r0",)),)


def at_one_door(first: tuple[int, int], second: tuple[int, int]):
    tasks = (task("a", household="h"), task("b", household="h"))
    return problem(tasks, (slot(0, first), slot(1, second)), (offer(0, 0), offer(1, 1)), apart=((0, 1),))


def test_people_kept_apart_may_come_to_one_household_at_different_times():
    assert codes(at_one_door((0, 60), (61, 90)), 0, 1) == []


def test_people_kept_apart_who_would_meet_at_the_door_are_reported():
    assert check(at_one_door((0, 60), (60, 90)), plan(0, 1)) == (
        Violation("resources.apart", 1, need=1, who=("r0", "r1")),
    )


def test_people_kept_apart_may_be_at_different_households_at_once():
    two_doors = evolve(at_one_door((0, 60), (0, 60)), tasks=(task("a", household="g"), task("b", household="h")))
    assert codes(two_doors, 0, 1) == []
    assert codes(evolve(two_doors, tasks=(task("a"), task("b"))), 0, 1) == []


def test_a_held_task_that_is_done_and_a_pin_that_is_kept_are_no_violation():
    held = evolve(ONE, tasks=(task(must=True),), offers=(offer(0, 0, must=True),))
    assert codes(held, 0) == []
    assert codes(held) == ["task.held_left", "offer.held_left"]
