"""The bound of whole turns, on tiny problems: no plan costs less, with an offer or without it, and what is proven by
way of it is what trying every plan finds."""

from itertools import chain, combinations
from random import Random

import numpy as np
import pytest
from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from engine.checks.assignment import check, objective
from engine.problems.assignment import Assigned, Assignment
from engine.problems.solving import Effort
from engine.solvers.assignment import lending, solve, solving
from engine.solvers.assignment.conflicts import clashing
from engine.solvers.assignment.core.rota import losses, raised, turns_within
from engine.solvers.assignment.greedy import greedy
from engine.solvers.assignment.ground import lay_out
from engine.solvers.assignment.lending import Lending
from engine.solvers.assignment.reckoning import roughly, scale
from engine.solvers.assignment.rotas import first_pay, is_a_rota, laid
from tests.properties.tiny_assignment import LEFT, optimum, tiny_problem


def lent(seed: int) -> Assignment:
    """A tiny problem whose tasks take one offer each, and whose offers take one resource with priced turns at most."""
    free = tiny_problem(Random(seed), many_takes=True)
    priced = next((n for n, resource in enumerate(free.resources) if resource.fair), -1)
    return evolve(
        free,
        resources=tuple(evolve(r, fair=r.fair if n == priced else 0) for n, r in enumerate(free.resources)),
        tasks=tuple(evolve(task, wanted=1, least=1, short=0) for task in free.tasks),
        offers=tuple(evolve(offer, leads=max(0, offer.leads)) for offer in free.offers),
        series=(),
    )


def several(seed: int) -> Assignment:
    """The same with nine tasks of one offer each, all of one lender: many sets to choose from."""
    chance, free = Random(seed), lent(seed)
    resources = tuple(
        evolve(r, fair=(n == 0) * chance.choice((1, 3)), exclusive=n > 0) for n, r in enumerate(free.resources)
    )
    tasks = tuple(evolve(free.tasks[0], id=f"t{n}", must=False, weight=chance.randint(1, 3)) for n in range(9))
    slots = tuple(evolve(chance.choice(free.slots), task=n) for n in range(9))
    offers = tuple(evolve(chance.choice(free.offers), slot=n, resources=(0,), must=False) for n in range(9))
    return evolve(free, resources=resources, tasks=tasks, slots=slots, offers=offers, budgets=(), apart=())


problems = st.integers(0, 10**9).map(lent)


def as_one(problem: Assignment, order: tuple[int, int, int, int]) -> int:
    """``Loads.order()`` as the number that the bound is of."""
    return roughly(problem, (scale(problem).one(*order[:3]), order[3]))


def cheapest_with(problem: Assignment) -> tuple[int, dict[int, int]]:
    """What the best plan costs of those that keep all that is held, and the best of these with each offer."""
    best, found = 10**18, dict[int, int]()
    for chosen in chain.from_iterable(
        combinations(range(len(problem.offers)), n) for n in range(len(problem.tasks) + 1)
    ):
        if all(violation.code in LEFT for violation in check(problem, Assigned(chosen))):
            order = objective(problem, Assigned(chosen)).order()
            if order[0] == 0:
                cost = as_one(problem, order)
                best = min(best, cost)
                found |= {o: min(cost, found.get(o, cost)) for o in chosen}
    return best, found


def never_above(problem: Assignment) -> None:
    """Whatever pays and charges are, no plan costs less than the bound, none with an offer less than that says."""
    ground = lay_out(problem)
    assert is_a_rota(ground)
    best, with_each = cheapest_with(problem)
    assume(best < 10**18)
    rota, offers, _ = laid(ground)
    for steps in (0, 3, 200):
        pay, charge = first_pay(rota), np.zeros(len(rota.most))
        raised(rota, pay, charge, steps, 20.0)
        bound, rises = losses(rota, pay, charge)
        assert bound <= best + 1e-6
        for o, rise in zip(offers, rises, strict=True):
            assert bound + rise <= with_each.get(o, 10**18) + 1e-6
            assert rise >= -1e-6


@pytest.mark.slow
@settings(max_examples=120, deadline=None)
@given(problems)
def test_no_plan_with_an_offer_costs_less_than_the_bound_says(problem: Assignment):
    never_above(problem)


@pytest.mark.slow
@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10**9).map(several))
def test_the_best_of_one_lenders_sets_is_found_with_each_offer_and_with_each_number_of_turns(problem: Assignment):
    ground = lay_out(problem)
    rota, offers, _ = laid(ground)
    pay = first_pay(rota)
    bound, rises = losses(rota, pay, np.zeros(len(rota.most)))
    of_task = {problem.task_of(o): pay[problem.task_of(o)] for o in offers}
    fair, past = problem.resources[0].fair, problem.resources[0].past

    def turns_of(chosen: tuple[int, ...]) -> int:
        return sum(len(problem.slots[problem.offers[o].slot].spans) for o in chosen)

    def cost(chosen: tuple[int, ...]) -> float:
        turns = turns_of(chosen)
        asked = sum(problem.offers[o].price - of_task[problem.task_of(o)] for o in chosen)
        return float(asked + fair * turns * (2 * past + turns))

    sets = [s for n in range(len(offers) + 1) for s in combinations(offers, n)]
    least = min(map(cost, sets))
    assert bound == pytest.approx(pay.sum() + least)
    for o, rise in zip(offers, rises, strict=True):
        assert rise == pytest.approx(min(cost(s) for s in sets if o in s) - least)
    for slack in (0.5, 5.5, 50.5):
        fewest, most = np.zeros((2, 1), np.int64)
        turns_within(rota, pay, np.zeros(len(rota.most)), slack, fewest, most)
        near = {turns_of(s) for s in sets if cost(s) <= least + slack}
        assert (fewest[0], most[0]) == (min(near), max(near))


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(problems, st.sampled_from((0, 1, 2)))
def test_the_plan_found_keeps_every_rule_and_reaches_the_bound(problem: Assignment, first: int):
    ground = lay_out(problem)
    assume(objective(problem, Assigned(greedy(ground).offers())).must_left == 0)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(lending, "FIRST", first)
        patched.setattr(lending, "TRIES", 40)
        settled = Lending(ground).settle(1, 10.0)
    best, _ = cheapest_with(problem)
    assert settled.offers is not None
    assert all(violation.code in LEFT for violation in check(problem, Assigned(settled.offers)))
    reached = as_one(problem, objective(problem, Assigned(settled.offers)).order())
    assert settled.bound <= best <= reached
    assert settled.bound == reached


@pytest.mark.slow
@settings(max_examples=80, deadline=None)
@given(problems)
def test_a_plan_proven_by_way_of_whole_turns_is_the_best_of_all(problem: Assignment):
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(solving, "FEW_OFFERS", 0)
        patched.setattr(solving, "MARKET_OFFERS", 0)
        solved = solve(problem, seed=1, effort=Effort(40))
    assert all(violation.code in LEFT for violation in check(problem, solved.plan))
    assert solved.proven
    assert objective(problem, solved.plan).order() == optimum(problem)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**9).map(lambda seed: tiny_problem(Random(seed), many_takes=True)))
def test_the_rows_hold_just_the_pairs_that_exclude_each_other(problem: Assignment):
    problem = evolve(problem, budgets=(), apart=())
    ground = lay_out(problem)
    rota, offers, _ = laid(ground)
    expected = set[tuple[int, int]]()
    for r, mine in ground.of_resource.items():
        if problem.resources[r].exclusive:
            bits = clashing(problem, r, mine)
            expected |= {(a, b) for i, a in enumerate(mine) for j, b in enumerate(mine) if a < b and bits[i] >> j & 1}
    kept = set(offers)
    rows = [[offers[p] for p in rota.entries[a:b]] for a, b in zip(rota.row_at, rota.row_at[1:], strict=False)]
    found = {(min(a, b), max(a, b)) for row in rows for a, b in combinations(row, 2)}
    assert found == {pair for pair in expected if kept.issuperset(pair)}
