"""Which offers exclude each other, held against the checks; and groups that cover every such pair."""

from itertools import combinations
from random import Random

import pytest
from attrs import evolve

from engine.checks.assignment import everything_is_in_one_place_at_a_time
from engine.problems.assignment import Assigned
from engine.solvers.assignment.conflicts import clashing, cliques
from tests.properties.tiny_assignment import tiny_problem


@pytest.mark.parametrize("seed", range(200))
def test_two_offers_clash_where_the_checks_would_say_so(seed):
    chance = Random(seed)
    of = tiny_problem(chance, many_takes=seed % 2 == 0)
    far = tuple(tuple(0 if a == b else chance.randint(0, 9) for b in range(3)) for a in range(3))
    of = evolve(of, travel_s=far)
    for r, resource in enumerate(of.resources):
        offers = [o for o, each in enumerate(of.offers) if r in each.resources]
        clashes = clashing(of, r, offers)
        for i, j in combinations(range(len(offers)), 2) if resource.exclusive else ():
            pair = Assigned(tuple(sorted((offers[i], offers[j]))))
            alone = evolve(of, resources=tuple(evolve(x, exclusive=n == r) for n, x in enumerate(of.resources)))
            said = bool(list(everything_is_in_one_place_at_a_time(alone, pair)))
            same = of.task_of(offers[i]) == of.task_of(offers[j])
            assert bool(clashes[i] >> j & 1) == bool(clashes[j] >> i & 1) == (said or same)


@pytest.mark.parametrize("seed", range(30))
def test_groups_hold_only_pairs_that_clash_and_all_of_them(seed):
    chance, size = Random(seed), 9
    clashes = [0] * size
    for i, j in combinations(range(size), 2):
        if chance.random() < 0.5:
            clashes[i] |= 1 << j
            clashes[j] |= 1 << i
    covered = {pair for group in cliques(clashes) for pair in combinations(sorted(group), 2)}
    assert covered == {(i, j) for i, j in combinations(range(size), 2) if clashes[i] >> j & 1}
