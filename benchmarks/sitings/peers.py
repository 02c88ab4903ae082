"""HiGHS, SCIP and spopt on the same problem, each in a process of its own: two versions of HiGHS cannot share one.

    python -m benchmarks.sitings.peers TOOL FILE SECONDS

``FILE`` is a pickle that ``timed`` wrote. What is printed is JSON: seconds from the model's first line to the answer
(reading the file and importing do not count), the value, and whether it is proven.
"""

import json
import pickle
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from attrs import frozen

from engine.problems.siting import Covering, Median

ROOT = Path(__file__).resolve().parents[2]
BEYOND_S = 30
"""Reading the file, importing and building may take so much longer than the limit for solving."""


@frozen
class Timed:
    """``value``: what is left uncovered, or the distance; None where nothing was found. ``seconds``: at least so many,
    where ``done`` is false."""

    seconds: float
    value: float | None
    done: bool

    def told(self) -> str:
        return f"{self.seconds:.2f} s" if self.done else f"not done in {self.seconds:.0f} s"


def timed(tool: str, problem: Covering | Median, limit_s: float) -> Timed | None:
    """How long a tool takes, at most ``limit_s``; None where it is not installed (``.ci/setup --group peers``)."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "problem")
        file.write_bytes(pickle.dumps(_rows(problem)))
        call = [sys.executable, "-m", "benchmarks.sitings.peers", tool, str(file), str(limit_s)]
        try:
            ran = subprocess.run(call, cwd=ROOT, capture_output=True, text=True, timeout=limit_s + BEYOND_S)
        except subprocess.TimeoutExpired:
            return Timed(limit_s, None, False)
        if "ModuleNotFoundError" in ran.stderr:
            return None
        if ran.returncode:
            return Timed(limit_s, None, False)
        return Timed(**json.loads(ran.stdout.splitlines()[-1]))


def _rows(problem: Covering | Median) -> dict[str, Any]:
    """A covering aggregated by equal cover sets, as its peers are given it."""
    if isinstance(problem, Median):
        return {"most": problem.most, "sites": len(problem.sites), "costs": problem.costs}
    rows: dict[tuple[int, ...], int] = {}
    for point in problem.points:
        rows[point.sites] = rows.get(point.sites, 0) + point.weight
    beyond = rows.pop((), 0)
    return {"most": problem.most, "sites": len(problem.sites), "rows": rows, "beyond": beyond}


def main() -> None:
    """One tool, one problem."""
    tool, file, limit_s = sys.argv[1], Path(sys.argv[2]), float(sys.argv[3])
    asked = pickle.loads(file.read_bytes())
    print(json.dumps(TOOLS[tool](asked, limit_s)))


def _highs(asked: dict[str, Any], limit_s: float) -> dict[str, Any]:
    import highspy

    begun = time.perf_counter()
    model = highspy.Highs()
    model.setOptionValue("output_flag", False)
    model.setOptionValue("threads", 1)
    sites, rows = asked["sites"], asked["rows"]
    for _ in range(sites):
        model.addVar(0, 1)
    for weight in rows.values():
        model.addVar(0, 1)
        model.changeColCost(model.getNumCol() - 1, -float(weight))
    for site in range(sites):
        model.changeColIntegrality(site, highspy.HighsVarType.kInteger)
    for n, row in enumerate(rows):
        model.addRow(-highspy.kHighsInf, 0, len(row) + 1, [sites + n, *row], [1.0] + [-1.0] * len(row))
    model.addRow(-highspy.kHighsInf, asked["most"], sites, list(range(sites)), [1.0] * sites)
    model.setOptionValue("time_limit", max(0.1, limit_s - (time.perf_counter() - begun)))
    model.setOptionValue("mip_rel_gap", 0.0)
    model.run()
    done = model.getModelStatus() == highspy.HighsModelStatus.kOptimal
    covered = -model.getInfo().objective_function_value
    return _answer(begun, asked["beyond"] + sum(rows.values()) - covered, done)


def _scip(asked: dict[str, Any], limit_s: float) -> dict[str, Any]:
    from ortools.linear_solver import pywraplp

    begun = time.perf_counter()
    solver = pywraplp.Solver.CreateSolver("SCIP")
    sites = [solver.BoolVar("") for _ in range(asked["sites"])]
    for row, weight in asked["rows"].items():
        covered = solver.NumVar(0, 1, "")
        point = solver.Constraint(-solver.infinity(), 0)
        point.SetCoefficient(covered, 1)
        for site in row:
            point.SetCoefficient(sites[site], -1)
        solver.Objective().SetCoefficient(covered, weight)
    most = solver.Constraint(0, asked["most"])
    for site in sites:
        most.SetCoefficient(site, 1)
    solver.Objective().SetMaximization()
    solver.SetTimeLimit(max(100, int(1000 * (limit_s - (time.perf_counter() - begun)))))
    status = solver.Solve()
    value = asked["beyond"] + sum(asked["rows"].values()) - solver.Objective().Value()
    return _answer(begun, value, status == solver.OPTIMAL)


def _spopt(asked: dict[str, Any], limit_s: float) -> dict[str, Any]:
    import numpy as np
    import pulp
    from spopt.locate import MCLP, PMedian

    begun = time.perf_counter()
    solver = pulp.HiGHS(msg=False, threads=1, timeLimit=limit_s)
    if "costs" in asked:
        away = np.array(asked["costs"], float)
        model = PMedian.from_cost_matrix(away, np.ones(len(away)), p_facilities=asked["most"])
        model = model.solve(solver, results=False)
        value = pulp.value(model.problem.objective)
    else:
        away = np.ones((len(asked["rows"]), asked["sites"]))
        for n, row in enumerate(asked["rows"]):
            away[n, list(row)] = 0
        weights = np.array(list(asked["rows"].values()), float)
        model = MCLP.from_cost_matrix(away, weights, service_radius=0.5, p_facilities=asked["most"])
        model = model.solve(solver, results=False)
        value = asked["beyond"] + float(weights.sum()) - pulp.value(model.problem.objective)
    return _answer(begun, value, model.problem.sol_status == 1 and time.perf_counter() - begun < limit_s)


def _answer(begun: float, value: float, done: bool) -> dict[str, Any]:
    return {"seconds": time.perf_counter() - begun, "value": round(value, 3), "done": done}


TOOLS = {"HiGHS": _highs, "SCIP": _scip, "spopt": _spopt}

if __name__ == "__main__":
    main()
