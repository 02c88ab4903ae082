"""Each rule of rides where it bites: on tiny problems whose best plan would be another without it the solver plans the
best of all plans, and what the search and the compiled search plan keeps the rule."""

import warnings
from collections.abc import Callable, Iterator
from functools import cache
from itertools import count, islice
from random import Random

import pytest
from attrs import evolve

from engine.checks.routing import check, objective
from engine.problems.routing import Need, Routes, Routing
from engine.problems.solving import Effort
from engine.solvers.routing import menus, planning, solve
from tests.properties.tiny_routing import END, optimum, tiny_problem

Without = Callable[[Routing], Routing]
BITING = 2
"""So many problems of each rule."""


def shifts(**changes: object) -> Without:
    return lambda of: evolve(of, shifts=tuple(evolve(each, **changes) for each in of.shifts))


def numbered(field: str) -> Without:
    return lambda of: evolve(
        of, shifts=tuple(evolve(each, **{field: f"{field}{n}"}) for n, each in enumerate(of.shifts))
    )


def needs(**changes: object) -> Without:
    return lambda of: evolve(of, needs=tuple(evolve(each, **changes) for each in of.needs))


def no_service(of: Routing) -> Routing:
    at_once = ((evolve(r.pickup, service_s=0), evolve(r.delivery, service_s=0)) for r in of.rides)
    return evolve(
        of, rides=tuple(evolve(r, pickup=up, delivery=down) for r, (up, down) in zip(of.rides, at_once, strict=True))
    )


def halfway(of: Routing) -> Routing:
    """Each ride by itself, a need's weight on its first."""
    firsts = (evolve(need, rides=need.rides[:1], weight=1000 * need.weight) for need in of.needs)
    others = (Need(f"{need.id}/{ride}", (ride,), 1) for need in of.needs for ride in need.rides[1:])
    return evolve(of, needs=(*firsts, *others))


RULES: dict[str, Without] = {
    "seats": shifts(seats=9),
    "wheelchair places": shifts(wheelchair_places=9),
    "seats that a wheelchair takes": shifts(seats_per_wheelchair=0),
    "a driver in one place": numbered("driver"),
    "a vehicle in one place": numbered("vehicle"),
    "a rest between runs": shifts(rest_s=0),
    "a longest run": shifts(max_run_s=END),
    "hours of a shift": shifts(earliest_s=0, latest_s=2 * END),
    "who may drive whom": lambda of: evolve(
        of, rides=tuple(evolve(ride, shifts=tuple(range(len(of.shifts)))) for ride in of.rides)
    ),
    "there and back whole": halfway,
    "held first": needs(must=False),
    "going on first": needs(standing=False),
    "the weightier first": needs(weight=1),
    "kept apart": lambda of: evolve(of, apart=()),
    "a limit on each ride": lambda of: evolve(of, rides=tuple(evolve(r, max_ride_s=END) for r in of.rides)),
    "time to board and alight": no_service,
    "wishes for the front seat": lambda of: evolve(of, rides=tuple(evolve(r, front_seat=False) for r in of.rides)),
    "hours of a driver": lambda of: evolve(of, budgets=()),
}


@cache
def biting(rule: str) -> tuple[Routing, ...]:
    """Problems whose best plan leaves somebody else, or costs something else, without the rule."""
    return tuple(islice(_biting(rule), BITING))


def _biting(rule: str) -> Iterator[Routing]:
    for seed in count():
        of = tiny_problem(Random(f"{rule} {seed}"), hours=rule == "hours of a driver")
        free = RULES[rule](of)
        if free != of and served(free) != served(of):
            yield of


def served(of: Routing) -> object:
    """Whom the solver drives, and for what, where it is sure of it."""
    solved = solve(of, seed=1, effort=Effort(20))
    carried = sorted(visit.ride for _, visit in solved.plan.visits())
    return (carried, objective(of, solved.plan).order()[3])


@pytest.mark.slow
@pytest.mark.parametrize("rule", RULES)
def test_where_a_rule_bites_the_plan_is_the_best_that_keeps_it(rule: str):
    exact = 3 if rule == "hours of a driver" else 4
    for of in biting(rule):
        planned = solve(of, seed=1, effort=Effort(40)).plan
        assert kept(of, planned)
        assert objective(of, planned).order()[:exact] == optimum(of)[:exact]


@pytest.mark.slow
@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("compiled", [False, True])
def test_where_a_rule_bites_the_searches_keep_it(rule: str, compiled: bool, monkeypatch: pytest.MonkeyPatch):
    of = biting(rule)[0]
    monkeypatch.setattr(menus, "LISTED_RIDES", -1)
    monkeypatch.setattr(planning, "COMPILED_NEEDS", 0 if compiled else 99)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # 64 bits that overflow are meant to
        planned = solve(of, seed=1, effort=Effort(20)).plan
    assert kept(of, planned)
    assert objective(of, planned).order()[:3] >= optimum(of)[:3]


def kept(of: Routing, planned: Routes) -> bool:
    return not [violation for violation in check(of, planned) if violation.code != "held.left"]
