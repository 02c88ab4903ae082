"""Where a plan loses against wages: its distance from the bound, person by person and task by task.

The bound that wages prove is what every person and every task could have by itself; a plan's distance from it is the
sum of what each has less, and of what rows and series give away.
"""

import numpy as np

from engine.solvers.assignment.core.bidding import value_of
from engine.solvers.assignment.core.land import Floats, Land, Wages
from engine.solvers.assignment.core.listed import worth_of
from engine.solvers.assignment.core.tally import Tally, task_cost
from engine.solvers.assignment.core.teams import NOBODY, least_without, table_for
from engine.solvers.compiling import compiled


@compiled
def lost_by_people(land: Land, wages: Wages, worths: Floats, tally: Tally) -> Floats:
    """How much less each person's share is worth than her best (``worths``)."""
    lost, worth = worths.copy(), np.zeros(len(land.price))
    worth_of(land, wages, worth)
    worth -= land.price
    for r in range(len(lost)):
        lost[r] -= value_of(land, wages.seen, worth, r, tally.own[r], tally.many[r])
    return lost


@compiled
def lost_by_tasks(land: Land, wages: Wages, tally: Tally) -> Floats:
    """How much dearer each task's team is than its cheapest."""
    lost, table = np.zeros(len(land.wanted)), table_for(land)
    for t in range(len(lost)):
        lost[t] = task_cost(land, t, tally.filled[t]) - least_without(land, wages, t, NOBODY, table)
    for p in range(len(land.price)):
        if tally.taken[p]:
            lost[land.task[p]] += wages.pay[land.unit[p]]
    return lost
