"""The solver of siting problems: covering, p-median, covering under chance, a truck's week, what asking is worth.

From outside: ``solve`` with ``DEFAULT_EFFORT``; a round is a node of branch and bound (of a week:
a round of pricing); ``survey``. Never from outside:
anything else in here. Nothing heavy is loaded before a problem is solved.

How it works, in the order in which the files are used: a problem is turned into arrays (``landing``), a good choice is
found by exchanges (``searching``), and branch and bound over a Lagrangian bound (``proving``) finds a better one or
proves that there is none (``choosing``); what it leaves open of a covering is closed by cutting planes (``closing``).
Scenarios become rows that share points (``scenes``); their guarded mean is a covering under weights that answer the
choice (``guarding``). ``surveying`` asks what each neighbourhood's answer would change. A truck's week (``grounds``) is
shaken until it is good (``weeks``); its bound comes of tours priced in (``mastering``, ``touring``), and what lies
between the two is settled by trying what few days go together (``deciding``).
The loops over arrays are compiled (``core``).
"""

from typing import TYPE_CHECKING, Final, overload

from engine.problems.siting import Covering, Median, Sited, Survey, Touring, Uncertain, Week
from engine.problems.solving import Effort, Progress, Solved, Stop, never, silent

if TYPE_CHECKING:
    from engine.solvers.siting.surveying import Surveyed

VERSION: Final = "siting/4"
"""Raised with every change that may lead to another plan: an audit solves again only under the same version."""

DEFAULT_EFFORT: Final = Effort(100_000)

__all__ = ["DEFAULT_EFFORT", "VERSION", "solve", "survey"]


@overload
def solve(
    problem: Covering | Median | Uncertain,
    *,
    seed: int,
    effort: Effort = ...,
    stop: Stop = ...,
    progress: Progress = ...,
) -> Solved[Sited]: ...
@overload
def solve(
    problem: Touring, *, seed: int, effort: Effort = ..., stop: Stop = ..., progress: Progress = ...
) -> Solved[Week]: ...


def solve(
    problem: Covering | Median | Uncertain | Touring,
    *,
    seed: int,
    effort: Effort = DEFAULT_EFFORT,
    stop: Stop = never,
    progress: Progress = silent,
) -> Solved[Sited] | Solved[Week]:
    """The best plan found within ``effort``, with its bound; ``proven`` where no plan is better."""
    if isinstance(problem, Touring):
        from engine.solvers.siting.touring import weekly

        return weekly(problem, seed, effort, stop, progress)
    if isinstance(problem, Uncertain):
        from engine.solvers.siting.guarding import guarded

        return guarded(problem, seed, effort, stop, progress)
    from engine.solvers.siting.choosing import chosen

    return chosen(problem, seed, effort, stop, progress)


def survey(
    problem: Survey,
    *,
    best: int,
    seed: int,
    effort: Effort = DEFAULT_EFFORT,
    stop: Stop = never,
    progress: Progress = silent,
) -> "Surveyed":
    """What asking each neighbourhood is worth, within bounds; the ``best`` of them exactly."""
    from engine.solvers.siting.surveying import surveyed

    return surveyed(problem, best, seed, effort, stop, progress)
