"""For each rule of an assignment the smallest plan that breaks it and nothing else, as ``{rule: (problem, plan)}``."""

from attrs import evolve

from engine.checks import assignment
from engine.problems.assignment import Budget
from tests.unit.engine.small_assignment import ONE, offer, pair, plan, problem, slot, task, two

TWO_TIMES = problem(
    (task(wanted=2),), (slot(0, (0, 60)), slot(0, (90, 150))), (offer(0, 0), offer(1, 1))
)  # two volunteers, who come at different hours
WHOLE = evolve(pair(), tasks=(task(wanted=2, least=2),))
CROWDED = evolve(pair(), tasks=(task(),))
SAME_TWICE = problem((task(wanted=2),), (slot(0),), (offer(0, 0), offer(0, 0)))
LATE = two(slot(0, (0, 60), at=0), slot(1, (61, 90), at=2))
A_CHILD = evolve(ONE, offers=(offer(0, 0, leads=-1),))

BROKEN = {
    assignment.each_task_has_one_time: (TWO_TIMES, plan(0, 1)),
    assignment.nobody_comes_for_nothing: (WHOLE, plan(0)),
    assignment.no_more_come_than_are_wanted: (CROWDED, plan(0, 1)),
    assignment.nobody_fills_two_places: (SAME_TWICE, plan(0, 1)),
    assignment.everything_is_in_one_place_at_a_time: (LATE, plan(0, 1)),
    assignment.the_led_have_somebody_to_lead_them: (A_CHILD, plan(0)),
    assignment.budgets_are_kept: (evolve(ONE, budgets=(Budget(0, 0, 60, 3599),)), plan(0)),
    assignment.people_kept_apart_do_not_meet: (pair(apart=((0, 1),)), plan(0, 1)),
    assignment.held_tasks_are_done: (evolve(ONE, tasks=(task(must=True),)), plan()),
    assignment.pinned_offers_are_taken: (evolve(ONE, offers=(offer(0, 0, must=True),)), plan()),
}
