"""The rules of a choice of places, written from the problem alone and listed at the end: the specification in one file.

``check`` is the only door to a proposed plan; a solver that cuts a corner is found here, so nothing here imports one.
In a ``Violation``, ``who`` holds the ids of the sites that the rule is about, and ``run`` is a day of a truck's week.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import cast

from engine.checks.coverage import objective
from engine.checks.violation import Violation
from engine.problems.siting import Covering, Median, Sited, Touring, Uncertain, Week

__all__ = ["LAW", "MAY_BE_SET_ASIDE", "PROMISE", "RULES", "WEEK_RULES", "check", "objective"]

Choice = Covering | Median
Rule = Callable[[Choice, Sited], Iterator[Violation]]
WeekRule = Callable[[Touring, Week], Iterator[Violation]]


def check(problem: Choice | Uncertain | Touring, plan: Sited | Week) -> tuple[Violation, ...]:
    """Every violation, in the order of the rules; empty for a plan that may be proposed.

    A plan that names sites, slots or days that the problem does not have is reported as such and not looked at further.
    """
    if isinstance(problem, Touring):
        week = cast(Week, plan)
        unknown = tuple(every_stop_exists(problem, week))
        return unknown or tuple(violation for on_week in WEEK_RULES for violation in on_week(problem, week))
    choice, sited = problem.covering if isinstance(problem, Uncertain) else problem, cast(Sited, plan)
    unknown = tuple(everything_named_exists(choice, sited))
    return unknown or tuple(violation for rule in RULES for violation in rule(choice, sited))


def everything_named_exists(problem: Choice, plan: Sited) -> Iterator[Violation]:
    """The plan names sites and slots of the problem, a slot a site where the problem has slots."""
    slots = slots_of(problem)
    for site in plan.sites:
        if not 0 <= site < len(problem.sites):
            yield Violation("plan.unknown_site", 1)
    for slot in plan.slots:
        if not 0 <= slot < len(slots):
            yield Violation("plan.unknown_slot", 1)
    wanted = len(plan.sites) if slots else 0
    if len(plan.slots) != wanted:
        yield Violation("plan.slots", abs(len(plan.slots) - wanted))


def no_site_is_chosen_twice(problem: Choice, plan: Sited) -> Iterator[Violation]:
    """The sites stand in their order, each once."""
    for before, after in pairwise(plan.sites):
        if before >= after:
            yield Violation("site.twice", 1, who=(problem.sites[after].id,))


def no_more_are_chosen_than_may_be(problem: Choice, plan: Sited) -> Iterator[Violation]:
    """At most ``most`` sites."""
    over = len(set(plan.sites)) - problem.most
    if over > 0:
        yield Violation("sites.too_many", over)


def each_site_fits_its_slot(problem: Choice, plan: Sited) -> Iterator[Violation]:
    """A site is visited only at a time that suits it."""
    for site, slot in zip(plan.sites, plan.slots, strict=False):
        if slot not in problem.sites[site].slots:
            yield Violation("site.slot", 1, who=(problem.sites[site].id,))


def no_slot_is_taken_twice(problem: Choice, plan: Sited) -> Iterator[Violation]:
    """A slot is one visit."""
    for slot, times in sorted(Counter(plan.slots).items()):
        if times > 1:
            yield Violation("slot.twice", times - 1, who=(slots_of(problem)[slot],))


def held_sites_are_chosen(problem: Choice, plan: Sited) -> Iterator[Violation]:
    """What was agreed or pinned stays in the plan."""
    chosen = set(plan.sites)
    for s, site in enumerate(problem.sites):
        if site.must and s not in chosen:
            yield Violation("site.held_left", 1, who=(site.id,))


def every_stop_exists(problem: Touring, plan: Week) -> Iterator[Violation]:
    """The plan has the days of the problem and visits its sites."""
    if len(plan.days) != len(problem.days_s):
        yield Violation("plan.days", abs(len(plan.days) - len(problem.days_s)))
    for d, day in enumerate(plan.days):
        for site in day:
            if not 0 <= site < len(problem.covering.sites):
                yield Violation("plan.unknown_site", 1, run=d)


def no_site_is_visited_twice(problem: Touring, plan: Week) -> Iterator[Violation]:
    """Each site once a week."""
    for site, times in sorted(Counter(plan.sites()).items()):
        if times > 1:
            yield Violation("site.twice", times - 1, who=(problem.covering.sites[site].id,))


def no_more_are_visited_than_may_be(problem: Touring, plan: Week) -> Iterator[Violation]:
    """At most ``most`` sites in a week."""
    over = len(set(plan.sites())) - problem.covering.most
    if over > 0:
        yield Violation("sites.too_many", over)


def each_visit_suits_its_day(problem: Touring, plan: Week) -> Iterator[Violation]:
    """A site is visited on a day that suits it."""
    for d, day in enumerate(plan.days):
        for site in day:
            if d not in problem.covering.sites[site].slots:
                yield Violation("site.slot", 1, run=d, who=(problem.covering.sites[site].id,))


def each_visit_lies_in_its_hours(problem: Touring, plan: Week) -> Iterator[Violation]:
    """Driven as early as can be, each visit lies inside hours of its site; else by how much it is too late."""
    for d, day in enumerate(plan.days):
        for site, (begins_s, in_time) in zip(day, _visits(problem, d, day), strict=True):
            if not in_time:
                latest_s = max((until for _, until in _hours(problem, site, d)), default=0) - problem.stop_s
                yield Violation(
                    "visit.outside_hours", begins_s - latest_s, run=d, who=(problem.covering.sites[site].id,)
                )


def no_day_is_too_long(problem: Touring, plan: Week) -> Iterator[Violation]:
    """From the depot through the stops and back within the driver's day, waiting included."""
    for d, day in enumerate(plan.days):
        over_s = day_s(problem, d, day) - problem.days_s[d]
        if over_s > 0:
            yield Violation("day.too_long", over_s, run=d)


def held_stops_are_visited(problem: Touring, plan: Week) -> Iterator[Violation]:
    """What was agreed or pinned stays in the week."""
    visited = set(plan.sites())
    for s, site in enumerate(problem.covering.sites):
        if site.must and s not in visited:
            yield Violation("site.held_left", 1, who=(site.id,))


def day_s(problem: Touring, d: int, day: tuple[int, ...]) -> int:
    """How long a day takes, driven as early as can be; a day without stops takes no time."""
    begins = [begins_s for begins_s, _ in _visits(problem, d, day)]
    return begins[-1] + problem.stop_s + problem.travel_s[day[-1]][len(problem.covering.sites)] if day else 0


def _visits(problem: Touring, d: int, day: tuple[int, ...]) -> Iterator[tuple[int, bool]]:
    """When each visit begins, and whether that is in time; one that is not begins on arrival."""
    now_s, at = 0, len(problem.covering.sites)
    for site in day:
        now_s += problem.travel_s[at][site]
        free = [
            max(now_s, since)
            for since, until in _hours(problem, site, d)
            if max(now_s, since) + problem.stop_s <= until
        ]
        in_time = bool(free) or not problem.windows
        now_s = min(free) if free else now_s
        yield now_s, in_time
        now_s, at = now_s + problem.stop_s, site


def _hours(problem: Touring, site: int, d: int) -> tuple[tuple[int, int], ...]:
    return problem.windows[site][d] if problem.windows else ()


def slots_of(problem: Choice) -> tuple[str, ...]:
    """The slots of a covering; a p-median has none."""
    return problem.slots if isinstance(problem, Covering) else ()


LAW: tuple[Rule, ...] = (
    no_site_is_chosen_twice,
    no_more_are_chosen_than_may_be,
    each_site_fits_its_slot,
    no_slot_is_taken_twice,
)
"""Never set aside: what cannot be."""

PROMISE: tuple[Rule, ...] = (held_sites_are_chosen,)
"""A named person may set one aside with a reason."""

RULES = LAW + PROMISE

WEEK_RULES: tuple[WeekRule, ...] = (
    no_site_is_visited_twice,
    no_more_are_visited_than_may_be,
    each_visit_suits_its_day,
    each_visit_lies_in_its_hours,
    no_day_is_too_long,
    held_stops_are_visited,
)
"""The same for a truck's week; the last is a promise, the others are law."""

MAY_BE_SET_ASIDE = ("site.held_left",)
"""The codes that the promises report."""
