"""The rules of a transport plan, written from the problem alone and listed at the end: the specification in one file.

``check`` is the only door to a proposed plan; a solver that cuts a corner is found here, so nothing here imports one.
"""

from collections.abc import Callable, Iterator

from engine.checks.across_runs import (
    each_driver_is_in_one_place,
    each_vehicle_is_in_one_place,
    held_needs_are_served,
    hours_stay_within_budgets,
    nobody_is_left_halfway,
    nobody_is_served_twice,
)
from engine.checks.objective import objective
from engine.checks.violation import Violation
from engine.checks.within_runs import (
    each_ride_may_use_its_shift,
    each_run_keeps_its_shift,
    each_visit_times_add_up,
    every_run_carries_somebody,
    everybody_boards_before_alighting_in_the_same_run,
    no_run_is_too_long,
    nobody_rides_too_long,
    people_kept_apart_share_no_run,
    seats_suffice,
    time_windows_are_kept,
    wheelchair_places_suffice,
)
from engine.problems.routing import Routes, Routing

__all__ = ["LAW", "MAY_BE_SET_ASIDE", "PROMISE", "RULES", "check", "objective"]

Rule = Callable[[Routing, Routes], Iterator[Violation]]


def check(problem: Routing, routes: Routes) -> tuple[Violation, ...]:
    """Every violation, in the order of ``RULES``; empty for a plan that may be proposed.

    A plan that names rides or shifts the problem does not have is reported as such and not looked at further.
    """
    unknown = tuple(everything_named_exists(problem, routes))
    if unknown:
        return unknown
    return tuple(violation for rule in RULES for violation in rule(problem, routes))


def everything_named_exists(problem: Routing, routes: Routes) -> Iterator[Violation]:
    """The plan's runs name shifts of the problem, its visits rides of the problem."""
    for r, run in enumerate(routes.runs):
        if not 0 <= run.shift < len(problem.shifts):
            yield Violation("plan.unknown_shift", 1, run=r)
        for visit in run.visits:
            if not 0 <= visit.ride < len(problem.rides):
                yield Violation("plan.unknown_ride", 1, run=r, ride=visit.ride)


LAW: tuple[Rule, ...] = (
    every_run_carries_somebody,
    each_visit_times_add_up,
    everybody_boards_before_alighting_in_the_same_run,
    nobody_is_served_twice,
    nobody_is_left_halfway,
    seats_suffice,
    wheelchair_places_suffice,
    each_ride_may_use_its_shift,
    each_driver_is_in_one_place,
    each_vehicle_is_in_one_place,
)
"""Never set aside: what cannot be, what the law forbids, and nobody stranded."""

PROMISE: tuple[Rule, ...] = (
    each_run_keeps_its_shift,
    no_run_is_too_long,
    time_windows_are_kept,
    nobody_rides_too_long,
    hours_stay_within_budgets,
    people_kept_apart_share_no_run,
    held_needs_are_served,
)
"""A named person may set one aside with a reason."""

RULES = LAW + PROMISE

MAY_BE_SET_ASIDE = (
    "shift.early",
    "shift.late",
    "run.too_long",
    "window.early",
    "window.late",
    "ride.too_long",
    "hours.over",
    "people.apart",
    "held.left",
)
"""The codes that the rules under ``PROMISE`` report."""
