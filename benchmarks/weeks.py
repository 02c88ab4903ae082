"""Weeks of a district's scale, solved at the default effort: how long it takes, and what more effort would bring.

    python -m benchmarks.weeks [--json FILE] [--weeks N] [--requests N]

Each week is made up from its number (``benchmarks.invented.week``). The plan is checked; what it leaves over is set
against what could be driven at all, and against a plan of five times the effort. Goals: the seconds of one core within
the ceiling, no rule broken, no more left over than with more effort, and at most 3 % more effort of drivers and riders.
"""

import argparse
import json
import time
from pathlib import Path

from benchmarks.invented.week import week
from engine.checks.routing import check, objective
from engine.problems.routing import Routing
from engine.problems.solving import Effort
from engine.solvers.routing import DEFAULT_EFFORT, alone, solve

CEILING_S = 6.0
MORE = 5
DEARER = 1.03

Row = dict[str, object]


def main() -> None:
    """Measure, print the table, write the rows."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--weeks", type=int, default=4)
    parser.add_argument("--requests", type=int, default=61)
    asked = parser.parse_args()
    rows: list[Row] = []
    for number in range(asked.weeks):
        for row in measured(number, asked.requests):
            print(f"{row['what']:36}  {row['against']:44}  {row['figure']!s:>9}  {row['goal']:>9}  {row['holds']}")
            rows.append(row)
    if asked.json:
        asked.json.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def measured(number: int, requests: int) -> list[Row]:
    """The rows of one week."""
    problem = week(number, requests=requests)
    begun = time.process_time()
    solved = solve(problem, seed=1, effort=DEFAULT_EFFORT)
    taken_s = time.process_time() - begun
    longer = solve(problem, seed=1, effort=Effort(MORE * DEFAULT_EFFORT.rounds))
    found, better = objective(problem, solved.plan), objective(problem, longer.plan)
    name, much = f"week {number}, {requests} requests", f"{MORE} times the effort"
    left = len(problem.needs) - len(solved.plan.served(problem))
    lonely = f"{_impossible(problem)} that no one shift could drive"
    dearer = found.order()[3] / better.order()[3]
    same = found.order()[:3] == better.order()[:3]
    return [
        _row(f"{name}: seconds", "one core", round(taken_s, 2), CEILING_S),
        _row(f"{name}: rules broken", "engine.checks", len(check(problem, solved.plan)), 0),
        _row(f"{name}: left over", lonely, left, len(problem.needs)),
        _row(f"{name}: weight left", much, found.weight_left, better.weight_left),
        _row(f"{name}: effort ratio", much if same else f"{much}, which leaves others", round(dearer, 4), DEARER),
    ]


def _impossible(problem: Routing) -> int:
    """Needs that no shift could drive even if it had nothing else to do."""
    shifts = range(len(problem.shifts))
    return sum(all(alone(problem, need, shift) for shift in shifts) for need in range(len(problem.needs)))


def _row(what: str, against: str, figure: float, goal: float) -> Row:
    return {"what": what, "against": against, "figure": figure, "goal": f"<= {goal}", "holds": figure <= goal}


if __name__ == "__main__":
    main()
