"""Why a task is not in a plan: each offer with what keeps it out, and whether any plan could do the task."""

from attrs import evolve

from engine.problems.assignment import Budget
from engine.solvers.assignment import Obstacle, Reasons
from tests.unit.engine.small_assignment import ONE, offer, pair, plan, problem, slot, task, two

BUSY = two(slot(0, (0, 60)), slot(1, (30, 90)))


def test_a_volunteer_who_is_elsewhere_is_named_with_how_long_she_is_late():
    why = Reasons(BUSY, plan(0)).why(1)
    assert (why.alone, why.obstacles) == (False, (Obstacle(1, "resource.busy", 0, 30 * 60, False),))


def test_a_task_that_is_in_the_plan_is_asked_about_as_if_it_were_not():
    why = Reasons(BUSY, plan(0)).why(0)
    assert why.obstacles == (Obstacle(0, "task.short", 0, 1, False),)


def test_hours_that_are_too_few_for_the_task_alone_are_no_matter_of_this_plan():
    tight = evolve(ONE, budgets=(Budget(0, 0, 86_400, 1800),))
    why = Reasons(tight, plan()).why(0)
    assert (why.alone, why.obstacles) == (True, (Obstacle(0, "budget.hours", 0, 1800, True),))


def test_hours_that_are_used_up_elsewhere_are():
    week = evolve(two(slot(0, (0, 60)), slot(1, (100, 160))), budgets=(Budget(0, 0, 86_400, 5400),))
    why = Reasons(week, plan(0)).why(1)
    assert (why.alone, why.obstacles) == (False, (Obstacle(1, "budget.hours", 0, 1800, False),))


def test_a_task_that_nobody_was_there_for_is_impossible_by_itself():
    assert Reasons(evolve(ONE, offers=()), plan()).why(0).alone


def test_two_who_must_not_meet_cannot_do_a_task_for_two_in_any_plan():
    apart = evolve(pair(apart=((0, 1),)), tasks=(task(wanted=2, least=2),))
    assert Reasons(apart, plan()).why(0).alone


def test_a_child_alone_cannot_do_a_task_in_any_plan():
    assert Reasons(evolve(ONE, offers=(offer(0, 0, leads=-1),)), plan()).why(0).alone


def test_who_must_not_be_met_at_the_door_is_told():
    tasks = (task("a", household="h"), task("b", household="h"))
    door = problem(tasks, (slot(0), slot(1)), (offer(0, 0), offer(1, 1)), apart=((0, 1),))
    why = Reasons(door, plan(0)).why(1)
    assert why.obstacles == (Obstacle(1, "resources.apart", 0, 1, False),)


def test_one_who_is_free_says_that_others_are_missing():
    whole = problem((task(wanted=2, least=2), task("b")), (slot(0), slot(1)), (offer(0, 0), offer(0, 1), offer(1, 1)))
    codes = [each.code for each in Reasons(whole, plan(2)).why(0).obstacles]
    assert codes == ["task.short", "resource.busy"]
