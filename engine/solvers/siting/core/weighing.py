"""Rows of demand over scenarios: what each row weighs under weights of scenarios, and what a choice covers in each."""

import numpy as np

from engine.solvers.compiling import compiled
from engine.solvers.siting.core.land import Few, Flags, Ints


@compiled
def weighed(at: Ints, scenario: Few, demand: Ints, weights: Ints) -> Ints:
    """Each row's demand, summed over the scenarios by their weights."""
    total = np.zeros(len(at) - 1, np.int64)
    for row in range(len(total)):
        for e in range(at[row], at[row + 1]):
            total[row] += demand[e] * weights[scenario[e]]
    return total


@compiled
def covered(at: Ints, scenario: Few, demand: Ints, near: Flags, scenarios: int) -> Ints:
    """What the rows that are near cover in each scenario."""
    total = np.zeros(scenarios, np.int64)
    for row in range(len(near)):
        if near[row]:
            for e in range(at[row], at[row + 1]):
                total[scenario[e]] += demand[e]
    return total
