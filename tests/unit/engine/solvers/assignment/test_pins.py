"""Pins that contradict each other: the smallest set, held against trying every set of pins and offers."""

from itertools import combinations
from random import Random

import pytest
from attrs import evolve

from engine.checks.assignment import check
from engine.problems.assignment import Assigned, Assignment, Budget
from engine.solvers.assignment import Pin, contradiction
from tests.properties.tiny_assignment import LEFT, tiny_problem
from tests.unit.engine.small_assignment import ONE, offer, problem, slot, task, two


def test_pins_that_fit_together_are_no_contradiction():
    assert contradiction(evolve(ONE, tasks=(task(must=True),), offers=(offer(0, 0, must=True),)), seed=1) == ()


def test_two_pins_of_one_hour_are_named_and_a_third_is_not():
    tasks = (task("a"), task("b"), task("c"))
    slots = (slot(0, (0, 60)), slot(1, (30, 90)), slot(2, (200, 260)))
    pinned = problem(tasks, slots, tuple(offer(n, 0, must=True) for n in range(3)))
    assert contradiction(pinned, seed=1) == (Pin("offer", 0), Pin("offer", 1))


def test_a_pin_that_its_own_hours_forbid_stands_alone():
    tight = evolve(ONE, offers=(offer(0, 0, must=True),), budgets=(Budget(0, 0, 86_400, 60),))
    assert contradiction(tight, seed=1) == (Pin("offer", 0),)


def test_held_tasks_contradict_too():
    held = evolve(two(slot(0, (0, 60)), slot(1, (30, 90))), tasks=(task("a", must=True), task("b", must=True)))
    assert contradiction(held, seed=1) == (Pin("task", 0), Pin("task", 1))


def every_pin(of: Assignment) -> list[Pin]:
    tasks = [Pin("task", t) for t, each in enumerate(of.tasks) if each.must]
    return tasks + [Pin("offer", o) for o, each in enumerate(of.offers) if each.must]


def sound(of: Assignment) -> list[set[Pin]]:
    """For each sound set of offers the pins that it keeps."""
    every = range(len(of.offers))
    plans = (Assigned(chosen) for size in range(len(of.offers) + 1) for chosen in combinations(every, size))
    kept = (p for p in plans if all(violation.code in LEFT for violation in check(of, p)))
    return [
        {pin for pin in every_pin(of) if (pin.index in p.offers if pin.kind == "offer" else pin.index in p.done(of))}
        for p in kept
    ]


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(30))
def test_no_smaller_set_of_pins_contradicts(seed):
    chance = Random(seed)
    free = tiny_problem(chance, many_takes=seed % 2 == 0)
    of = evolve(
        free,
        tasks=tuple(evolve(each, must=chance.random() < 0.5) for each in free.tasks),
        offers=tuple(evolve(each, must=chance.random() < 0.5) for each in free.offers),
    )
    plans, pins = sound(of), every_pin(of)
    sizes = [
        size
        for size in range(1, len(pins) + 1)
        for chosen in combinations(pins, size)
        if not any(set(chosen) <= kept for kept in plans)
    ]
    found = contradiction(of, seed=1)
    assert len(found) == (sizes[0] if sizes else 0)
    assert not found or not any(set(found) <= kept for kept in plans)
