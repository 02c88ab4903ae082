"""The rules of an assignment, written from the problem alone and listed at the end: the specification in one file.

``check`` is the only door to a proposed plan; a solver that cuts a corner is found here, so nothing here imports one.
In a ``Violation``, ``need`` is a task (an index) and ``who`` the ids of the resources that the rule is about.
"""

from collections.abc import Callable, Iterator
from itertools import combinations, pairwise

from engine.checks.loads import objective
from engine.checks.violation import Violation
from engine.problems.assignment import Assigned, Assignment, Slot, Span

__all__ = ["LAW", "MAY_BE_SET_ASIDE", "PROMISE", "RULES", "check", "objective"]

Rule = Callable[[Assignment, Assigned], Iterator[Violation]]


def check(problem: Assignment, plan: Assigned) -> tuple[Violation, ...]:
    """Every violation, in the order of ``RULES``; empty for a plan that may be proposed.

    A plan that takes offers that the problem does not have, or one twice, is reported as such and not looked at
    further.
    """
    unknown = tuple(each_offer_exists_and_is_taken_once(problem, plan))
    if unknown:
        return unknown
    return tuple(violation for rule in RULES for violation in rule(problem, plan))


def each_offer_exists_and_is_taken_once(problem: Assignment, plan: Assigned) -> Iterator[Violation]:
    """The plan names offers of the problem, in order."""
    for offer in plan.offers:
        if not 0 <= offer < len(problem.offers):
            yield Violation("plan.unknown_offer", 1)
    for before, after in pairwise(plan.offers):
        if before >= after:
            yield Violation("plan.offer_twice", 1)


def each_task_has_one_time(problem: Assignment, plan: Assigned) -> Iterator[Violation]:
    """All who serve a task come at the same of its slots."""
    for task, offers in plan.by_task(problem).items():
        slots = {problem.offers[offer].slot for offer in offers}
        if len(slots) > 1:
            yield Violation("task.times", len(slots) - 1, need=task)


def nobody_comes_for_nothing(problem: Assignment, plan: Assigned) -> Iterator[Violation]:
    """A task that somebody comes for is done: there are at least as many as it takes."""
    for task, offers in plan.by_task(problem).items():
        missing = problem.tasks[task].least - len(offers)
        if missing > 0:
            yield Violation("task.short", missing, need=task)


def no_more_come_than_are_wanted(problem: Assignment, plan: Assigned) -> Iterator[Violation]:
    """A task has so many places and no more."""
    for task, offers in plan.by_task(problem).items():
        over = len(offers) - problem.tasks[task].wanted
        if over > 0:
            yield Violation("task.crowded", over, need=task)


def nobody_fills_two_places(problem: Assignment, plan: Assigned) -> Iterator[Violation]:
    """No exclusive resource takes two places of one task."""
    for task, offers in plan.by_task(problem).items():
        for one, other in combinations(offers, 2):
            shared = set(problem.offers[one].resources) & set(problem.offers[other].resources)
            for resource in sorted(r for r in shared if problem.resources[r].exclusive):
                yield Violation("resource.twice", 1, need=task, who=(problem.resources[resource].id,))


def everything_is_in_one_place_at_a_time(problem: Assignment, plan: Assigned) -> Iterator[Violation]:
    """Between any two spans of an exclusive resource lies the way from the one location to the other."""
    for resource, offers in _by_resource(problem, plan).items():
        if not problem.resources[resource].exclusive:
            continue
        for one, other in combinations(offers, 2):
            a, b = problem.slots[problem.offers[one].slot], problem.slots[problem.offers[other].slot]
            short_s = _late_s(problem, resource, a, b) if a.task != b.task else 0
            if short_s > 0:
                yield Violation("resource.busy", short_s, need=b.task, who=(problem.resources[resource].id,))


def the_led_have_somebody_to_lead_them(problem: Assignment, plan: Assigned) -> Iterator[Violation]:
    """Those of a task who lead can look after all of those who must be led."""
    for task, offers in plan.by_task(problem).items():
        alone = -sum(problem.offers[offer].leads for offer in offers)
        if alone > 0:
            yield Violation("task.unled", alone, need=task)


def budgets_are_kept(problem: Assignment, plan: Assigned) -> Iterator[Violation]:
    """What a resource gives over the spans that begin within a budget's time, in seconds and in number."""
    taken = _by_resource(problem, plan)
    for budget in problem.budgets:
        who = (problem.resources[budget.resource].id,)
        spans = [
            (since, until)
            for offer in taken.get(budget.resource, ())
            for since, until in problem.slots[problem.offers[offer].slot].spans
            if budget.from_s <= since < budget.until_s
        ]
        over_s = sum(until - since for since, until in spans) - (budget.limit_s or 0)
        if budget.limit_s is not None and over_s > 0:
            yield Violation("budget.hours", over_s, who=who)
        if budget.times is not None and len(spans) > budget.times:
            yield Violation("budget.times", len(spans) - budget.times, who=who)


def people_kept_apart_do_not_meet(problem: Assignment, plan: Assigned) -> Iterator[Violation]:
    """Neither on one task, nor at one household at times that overlap or touch."""
    taken = _by_resource(problem, plan)
    for first, second in problem.apart:
        for one in taken.get(first, ()):
            for other in taken.get(second, ()):
                a, b = problem.slots[problem.offers[one].slot], problem.slots[problem.offers[other].slot]
                if one == other or a.task == b.task or _meet(problem, a, b):
                    who = (problem.resources[first].id, problem.resources[second].id)
                    yield Violation("resources.apart", 1, need=b.task, who=who)


def held_tasks_are_done(problem: Assignment, plan: Assigned) -> Iterator[Violation]:
    """What was asked, accepted, approved or pinned stays in the plan."""
    done = plan.done(problem)
    for t, task in enumerate(problem.tasks):
        if task.must and t not in done:
            yield Violation("task.held_left", 1, need=t)


def pinned_offers_are_taken(problem: Assignment, plan: Assigned) -> Iterator[Violation]:
    """Who or what was pinned to a task comes to it."""
    taken = set(plan.offers)
    for o, offer in enumerate(problem.offers):
        if offer.must and o not in taken:
            who = tuple(problem.resources[resource].id for resource in offer.resources)
            yield Violation("offer.held_left", 1, need=problem.task_of(o), who=who)


def _by_resource(problem: Assignment, plan: Assigned) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for offer in plan.offers:
        for resource in problem.offers[offer].resources:
            found.setdefault(resource, []).append(offer)
    return found


def _late_s(problem: Assignment, resource: int, one: Slot, other: Slot) -> int:
    """By how much a resource that does both would be late, at the worst of their spans; 0 where it is not."""
    there_s = problem.way_s(resource, one.location, other.location)
    back_s = problem.way_s(resource, other.location, one.location)
    return max((_clash_s(a, b, there_s, back_s) for a in one.spans for b in other.spans), default=0)


def _clash_s(a: Span, b: Span, there_s: int, back_s: int) -> int:
    """The least by which the two spans would have to be moved apart, whichever comes first."""
    return max(0, min(a[1] + there_s - b[0], b[1] + back_s - a[0]))


def _meet(problem: Assignment, one: Slot, other: Slot) -> bool:
    household = problem.tasks[one.task].household
    if not household or household != problem.tasks[other.task].household:
        return False
    return any(a[0] <= b[1] and b[0] <= a[1] for a in one.spans for b in other.spans)


LAW: tuple[Rule, ...] = (
    each_task_has_one_time,
    nobody_comes_for_nothing,
    no_more_come_than_are_wanted,
    nobody_fills_two_places,
    everything_is_in_one_place_at_a_time,
    the_led_have_somebody_to_lead_them,
)
"""Never set aside: what cannot be, and no child without an adult."""

PROMISE: tuple[Rule, ...] = (
    budgets_are_kept,
    people_kept_apart_do_not_meet,
    held_tasks_are_done,
    pinned_offers_are_taken,
)
"""A named person may set one aside with a reason."""

RULES = LAW + PROMISE

MAY_BE_SET_ASIDE = ("budget.hours", "budget.times", "resources.apart", "task.held_left", "offer.held_left")
"""The codes that the rules under ``PROMISE`` report."""
