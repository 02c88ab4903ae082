"""What one more volunteer would change: the first ones are exact, whatever the bound let pass unsolved."""

from random import Random

import pytest
from attrs import evolve

from benchmarks.invented import helpers
from engine.problems.solving import Effort
from engine.solvers.assignment import Newcomer, solve, worth
from engine.solvers.assignment.ground import lay_out
from engine.solvers.assignment.reckoning import reckoned, roughly
from engine.solvers.assignment.solving import one_by_one
from engine.solvers.assignment.worth import joined
from engine.solvers.linear import Linear
from tests.properties.tiny_assignment import tiny_problem
from tests.unit.engine.small_assignment import offer, slot, two

EFFORT = Effort(40)
BUSY = two(slot(0, (0, 60)), slot(1, (30, 90)))


def test_somebody_for_the_task_left_over_is_worth_a_task():
    plan = solve(BUSY, seed=1, effort=EFFORT)
    left = next(t for t in (0, 1) if t not in plan.plan.done(BUSY))
    new = [Newcomer("fits", (offer(left, 0),)), Newcomer("elsewhere", ())]
    found = worth(BUSY, plan, new, seed=1, effort=EFFORT, top=1)
    assert [(each.id, each.tasks, each.proven) for each in found] == [("fits", 1, True)]


def test_hours_that_do_not_suffice_are_worth_nothing():
    plan = solve(BUSY, seed=1, effort=EFFORT)
    new = [Newcomer("brief", tuple(offer(n, 0) for n in (0, 1)), limit_s=60)]
    assert [each.gain for each in worth(BUSY, plan, new, seed=1, effort=EFFORT, top=1)] == [0]


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(15))
def test_the_first_ones_are_those_that_solving_for_everybody_finds(seed):
    chance = Random(seed)
    free = tiny_problem(chance)
    of = evolve(
        free,
        tasks=tuple(evolve(t, must=False) for t in free.tasks),
        offers=tuple(evolve(o, must=False) for o in free.offers),
    )
    new = [
        Newcomer(
            f"n{k}",
            tuple(
                offer(s, 0, cost=chance.randint(0, 9), leads=chance.choice((-1, 1)))
                for s in range(len(of.slots))
                if chance.random() < 0.5
            ),
            fair=chance.randint(0, 3),
            limit_s=chance.choice((None, 4, 8)),
        )
        for k in range(6)
    ]
    plan = solve(of, seed=1, effort=EFFORT)
    before = roughly(of, reckoned(lay_out(of), plan.plan.offers))

    def gain(each):
        wider = joined(of, each)
        return before - roughly(wider, reckoned(lay_out(wider), solve(wider, seed=1, effort=EFFORT).plan.offers))

    best = sorted(map(gain, new), reverse=True)[:2]
    assert [each.gain for each in worth(of, plan, new, seed=1, effort=EFFORT, top=2)] == best


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(10))
def test_wages_over_shares_leave_none_of_the_first_ones_out(seed):
    week = helpers.helpers(helpers.Size(12, 20, 4, 4), seed)
    fits = range(len(week.slots))
    new = [Newcomer(f"n{k}", tuple(offer(s, 0, cost=50, leads=2) for s in fits[k::5]), fair=40) for k in range(5)]
    plan = solve(week, seed=1, effort=EFFORT)
    assert one_by_one(lay_out(week), plan.plan.offers)
    before = roughly(week, reckoned(lay_out(week), plan.plan.offers))

    def gain(each):
        wider = joined(week, each)
        solved = solve(wider, seed=1, effort=EFFORT)
        assert solved.proven
        return before - roughly(wider, reckoned(lay_out(wider), solved.plan.offers))

    found = worth(week, plan, new, seed=1, effort=EFFORT, top=3)
    assert [each.gain for each in found] == sorted(map(gain, new), reverse=True)[:3]
    assert all(each.proven for each in found)


def test_a_relaxation_bounds_from_below_and_counts_opposites():
    model = Linear()
    a, b = model.yes_or_no(), model.yes_or_no()
    model.exactly_one((a, -b - 1))
    model.between(1, [(a, 1), (b, 2)], 3)
    model.minimise([(a, 3), (b, 1)])
    assert model.relax().bound == pytest.approx(4 / 3, abs=1e-4)
