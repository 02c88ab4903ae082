"""Is an assignment problem well formed? Asked once, when it is built: solvers and checks then take it as it is."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from engine.problems.assignment import Assignment
from engine.problems.faults import Fault


def faults(problem: Assignment) -> tuple[Fault, ...]:
    """Every fault of the problem, row by row; empty where it is well formed."""
    return tuple(fault for rule in RULES for fault in rule(problem))


def _travel_is_square(problem: Assignment) -> Iterator[Fault]:
    for i, row in enumerate(problem.travel_s):
        if len(row) != len(problem.travel_s):
            yield Fault("travel_s", i, "not_square")
        if any(seconds < 0 for seconds in row):
            yield Fault("travel_s", i, "negative")
        if i < len(row) and row[i] != 0:
            yield Fault("travel_s", i, "not_zero_to_itself")


def _ids_differ(problem: Assignment) -> Iterator[Fault]:
    for rows, ids in (
        ("resources", [resource.id for resource in problem.resources]),
        ("tasks", [task.id for task in problem.tasks]),
    ):
        seen: set[str] = set()
        for i, name in enumerate(ids):
            if name in seen:
                yield Fault(rows, i, "id_twice")
            seen.add(name)


def _resources_hold_together(problem: Assignment) -> Iterator[Fault]:
    for i, resource in enumerate(problem.resources):
        if min(resource.past, resource.fair, resource.pace) < 0:
            yield Fault("resources", i, "negative")


def _tasks_hold_together(problem: Assignment) -> Iterator[Fault]:
    for i, task in enumerate(problem.tasks):
        if task.weight < 1:
            yield Fault("tasks", i, "weight_below_one")
        if not 1 <= task.least <= task.wanted:
            yield Fault("tasks", i, "least_beyond_wanted")
        if not 0 <= task.short * (task.wanted - task.least) <= task.weight:
            yield Fault("tasks", i, "short_outweighs_task")


def _slots_hold_together(problem: Assignment) -> Iterator[Fault]:
    for i, slot in enumerate(problem.slots):
        if not 0 <= slot.task < len(problem.tasks):
            yield Fault("slots", i, "unknown_task")
        if not 0 <= slot.location < len(problem.travel_s):
            yield Fault("slots", i, "unknown_location")
        if not slot.spans or any(since >= until for since, until in slot.spans):
            yield Fault("slots", i, "no_time")
        if any(before[1] > after[0] for before, after in pairwise(slot.spans)):
            yield Fault("slots", i, "spans_unordered")


def _offers_hold_together(problem: Assignment) -> Iterator[Fault]:
    for i, offer in enumerate(problem.offers):
        if not 0 <= offer.slot < len(problem.slots):
            yield Fault("offers", i, "unknown_slot")
        if not offer.resources or not _sorted_indices(offer.resources, problem.resources):
            yield Fault("offers", i, "resources_unsorted_or_unknown")


def _budgets_hold_together(problem: Assignment) -> Iterator[Fault]:
    for i, budget in enumerate(problem.budgets):
        if not 0 <= budget.resource < len(problem.resources):
            yield Fault("budgets", i, "unknown_resource")
        if budget.from_s >= budget.until_s or min(budget.limit_s or 0, budget.times or 0) < 0:
            yield Fault("budgets", i, "window_reversed_or_negative")


def _pairs_are_sorted(problem: Assignment) -> Iterator[Fault]:
    for i, pair in enumerate(problem.apart):
        if not _sorted_indices(pair, problem.resources):
            yield Fault("apart", i, "pair_unsorted")


def _series_hold_together(problem: Assignment) -> Iterator[Fault]:
    for i, series in enumerate(problem.series):
        if not _sorted_indices(series.tasks, problem.tasks):
            yield Fault("series", i, "tasks_unsorted_or_unknown")
        if series.price < 0:
            yield Fault("series", i, "negative")


def _sorted_indices(indices: Iterable[int], among: Sequence[object]) -> bool:
    listed = list(indices)
    return listed == sorted(set(listed)) and all(0 <= index < len(among) for index in listed)


RULES = (
    _travel_is_square,
    _ids_differ,
    _resources_hold_together,
    _tasks_hold_together,
    _slots_hold_together,
    _offers_hold_together,
    _budgets_hold_together,
    _pairs_are_sorted,
    _series_hold_together,
)
