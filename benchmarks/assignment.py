"""Helpers to tasks and groups to rooms: how soon a plan is proven, how near it is else, and what reasons cost.

    python -m benchmarks.assignment [--json FILE] [--only NAME …]

Every figure is of one core and of whole calls, model building included. The peers solve the same model in the same run:
CP-SAT as it comes on one worker, and with its fuller linearization, each from nothing, asked outright for the cheapest
plan that leaves nothing over. Instances
come from the generators in ``benchmarks/invented``, seed 1. Seconds are the processor's: others work on this machine.
"""

import argparse
import json
import resource
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

from attrs import asdict, frozen

from benchmarks.invented import helpers, salons
from engine.checks.assignment import check, objective
from engine.problems.assignment import Assigned, Assignment, Offer
from engine.problems.solving import Effort, Solved
from engine.solvers.assignment import Newcomer, Reasons, solve, worth
from engine.solvers.assignment.compact import Compact
from engine.solvers.assignment.core.warming import warm
from engine.solvers.assignment.ground import lay_out
from engine.solvers.cpsat import Model
from engine.solvers.linear import Linear

SEED = 1
SEEDS = range(1, 6)
Result = TypeVar("Result")
HALF_DAYS, SKILLS = 14, 7


@frozen
class Row:
    """One line of the table."""

    what: str
    against: str
    figure: float
    goal: str
    holds: bool


def main() -> None:
    """Measure, print the table, write the rows."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--only", nargs="*", choices=list(ROWS), default=list(ROWS))
    asked = parser.parse_args()
    rows = []
    for name in asked.only:
        for row in ROWS[name]():
            print(
                f"{row.what:52}  {row.against:58}  {row.figure:10.3f}  {row.goal:>10}  {'yes' if row.holds else 'NO'}"
            )
            rows.append(asdict(row))
    if asked.json:
        asked.json.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def small() -> Iterator[Row]:
    """300 x 500, five weeks of it, the first beside the peers."""
    warm()
    for seed in SEEDS:
        problem = helpers.helpers(helpers.SMALL, seed)
        solved, seconds = _timed(lambda problem=problem: _checked(problem, Effort(2000)))
        what = f"300 x 500, every rule, seed {seed}: proven, seconds"
        yield _row(what, _found(problem, solved), seconds, 1, solved.proven)
    for name, figure in _peers(helpers.helpers(helpers.SMALL, SEED)):
        yield Row("300 x 500, every rule: a peer's seconds", name, figure, "", True)


def middle() -> Iterator[Row]:
    """1000 x 2000: how near after the effort, whether it is proven, and CP-SAT in the same time."""
    warm()
    for seed in SEEDS[:3]:
        problem = helpers.helpers(helpers.MIDDLE, seed)
        solved, seconds = _timed(lambda problem=problem: _checked(problem, Effort(100)))
        what = f"1000 x 2000, seed {seed}: gap to the bound, percent"
        yield _row(what, _by_shares(seconds), _gap(problem, solved), 0.1, seconds <= 10)
    problem = helpers.helpers(helpers.MIDDLE, SEED)
    solved, seconds = _timed(lambda: _checked(problem, Effort(400)))
    yield _row("1000 x 2000: proven, seconds", _found(problem, solved), seconds, 30, solved.proven)
    for name, figure in _peers(problem, effort=10):
        yield Row("1000 x 2000: a peer's seconds", name, figure, "", True)


def large() -> Iterator[Row]:
    """10,000 x 20,000, beside the bound over shares, in a process of its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as alone:
        yield from alone.submit(_large).result()


def _large() -> list[Row]:
    problem = helpers.helpers(helpers.LARGE, SEED)
    warm()
    solved, seconds = _timed(lambda: _checked(problem, Effort(300)))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    size = f"10,000 x 20,000 ({len(problem.offers):,} pairs)"
    return [
        _row(f"{size}: seconds, model building included", _found(problem, solved), seconds, 60, True),
        _row(f"{size}: gap to the bound, percent", _by_shares(seconds), _gap(problem, solved), 0.5, seconds <= 60),
        _row(f"{size}: memory, GB", "of the whole process, instance included", memory, 2, True),
    ]


def _by_shares(seconds: float) -> str:
    return f"over shares, of the same run; after {seconds:.1f} s"


def rooms() -> Iterator[Row]:
    """200 groups, 20,000 options."""
    problem = salons.salons(salons.CITY, SEED)
    solved, seconds = _timed(lambda: _checked(problem, Effort(2000)))
    yield _row("200 groups, 20,000 options: proven, seconds", _found(problem, solved), seconds, 1, solved.proven)


def reasons() -> Iterator[Row]:
    """Why each task of 300 x 500 is, or would be, left over."""
    problem = helpers.helpers(helpers.SMALL, SEED)
    plan = solve(problem, seed=SEED, effort=Effort(100)).plan

    def every() -> int:
        asked = Reasons(problem, plan)
        return sum(len(asked.why(task).obstacles) for task in range(len(problem.tasks)))

    told, seconds = _timed(every)
    yield _row("why, all tasks of 300 x 500, milliseconds", f"{told} offers told about", 1000 * seconds, 50, True)


def one_more() -> Iterator[Row]:
    """The ten most useful of 98 newcomers: a skill on a half day each."""
    warm()
    problem = helpers.helpers(helpers.SMALL, SEED)
    effort = Effort(2000)
    plan = solve(problem, seed=SEED, effort=effort)
    best, seconds = _timed(lambda: worth(problem, plan, _newcomers(problem), seed=SEED, effort=effort, top=10))
    proven = all(each.proven for each in best)
    yield _row("one more volunteer: top ten of 98, seconds", f"exact: {proven}", seconds, 15, proven)


def _newcomers(problem: Assignment) -> list[Newcomer]:
    """One for each skill and half day; which skill a task takes is told by who else could do it."""
    found = []
    for skill in range(SKILLS):
        for half in range(HALF_DAYS):
            slots = [
                s
                for s, slot in enumerate(problem.slots)
                if slot.task % SKILLS == skill and helpers.half_of(slot) == half
            ]
            offers = tuple(Offer(s, (0,), cost=100, leads=2) for s in slots)
            found.append(Newcomer(f"{skill}/{half}", offers, fair=helpers.FAIR, limit_s=4 * 3600))
    return found


def _checked(problem: Assignment, effort: Effort, seconds: float = float("inf")) -> Solved[Assigned]:
    until = time.process_time() + seconds
    solved = solve(problem, seed=SEED, effort=effort, stop=lambda: time.process_time() > until)
    assert check(problem, solved.plan) == ()
    return solved


def _found(problem: Assignment, solved: Solved[Assigned]) -> str:
    order = objective(problem, solved.plan).order()
    return f"left {order[2]}, price {order[3]}, {'proven' if solved.proven else 'not proven'}, bound {solved.bound}"


def _gap(problem: Assignment, solved: Solved[Assigned]) -> float:
    """Percent of the price between the plan and the bound."""
    price = objective(problem, solved.plan).order()[3]
    bound = solved.bound[3] if len(solved.bound) == 4 else _relaxed(problem)
    return 100 * (price - bound) / price


def _relaxed(problem: Assignment) -> float:
    compact = Compact(lay_out(problem), Linear())
    compact.model.minimise([*compact.roughly(), *compact.prices])
    return compact.model.relax().bound + compact.rough_base()


def _peers(problem: Assignment, effort: float = 30) -> Iterator[tuple[str, float]]:
    """CP-SAT as it comes, on one worker; so many of its deterministic seconds each."""
    for level in (1, 2):
        compact = Compact(lay_out(problem), Model())
        for v in (*compact.left.values(), *(v for slots in compact.empty.values() for v in slots)):
            compact.model.between(0, [(v, 1)], 0)
        for o in compact.ground.pinned:
            compact.model.between(1, [(compact.taken[o], 1)], 1)
        compact.model.minimise(compact.prices)
        answer, seconds = _timed(
            lambda model=compact.model, level=level: model.solve(seed=SEED, effort=effort, level=level)
        )
        told = (
            "nothing found"
            if answer is None
            else "proven"
            if answer.best
            else f"not proven, gap {answer.objective - answer.bound}"
        )
        yield f"CP-SAT, one model, linearization {level}: {told}", seconds


def _row(what: str, against: str, figure: float, most: float, proven: bool) -> Row:
    return Row(what, against, round(figure, 3), f"<= {most}", proven and figure <= most)


def _timed(call: Callable[[], Result]) -> tuple[Result, float]:
    begun = time.process_time()
    result = call()
    return result, time.process_time() - begun


ROWS = {"small": small, "middle": middle, "large": large, "rooms": rooms, "reasons": reasons, "worth": one_more}

if __name__ == "__main__":
    main()
