"""The solver of siting problems: covering, p-median, covering under chance, a truck's week.

From outside: ``solve`` with ``DEFAULT_EFFORT``; a round is a node of branch and bound. Never from outside: anything
else in here. Nothing heavy is loaded before a problem is solved.

How it works, in the order in which the files are used: a problem is turned into arrays (``landing``), a good choice is
found by exchanges (``searching``), and branch and bound over a Lagrangian bound (``proving``) finds a better one or
proves that there is none. The loops over arrays are compiled (``core``).
"""

from typing import Final

from engine.problems.siting import Covering, Median, Sited
from engine.problems.solving import Effort, Progress, Solved, Stop, never, silent

VERSION: Final = "siting/1"
"""Raised with every change that may lead to another plan: an audit solves again only under the same version."""

DEFAULT_EFFORT: Final = Effort(100_000)

__all__ = ["DEFAULT_EFFORT", "VERSION", "solve"]


def solve(
    problem: Covering | Median,
    *,
    seed: int,
    effort: Effort = DEFAULT_EFFORT,
    stop: Stop = never,
    progress: Progress = silent,
) -> Solved[Sited]:
    """The best plan found within ``effort``, with its bound; ``proven`` where no plan is better."""
    from engine.solvers.siting.choosing import chosen

    return chosen(problem, seed, effort, stop, progress)
