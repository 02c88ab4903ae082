"""Choosing places: invented cities and published p-medians, beside HiGHS, SCIP and spopt in the same run, on one core.

    python -m benchmarks.siting [--json FILE] [--seed N] [--alone] [--weeks]
    python -m benchmarks.siting --instances FILE... --seconds S [--seed N] [--out DIR] [--json FILE] [--alone]

Without instances the cities are measured, whose generators and seeds stand in ``benchmarks/sitings/cities.py``. With
them each file is solved for at most S seconds; ``--out`` writes what was opened and the bound, a file an instance.
``--alone`` leaves the peers out, ``--weeks`` measures a truck's weeks alone. A peer is stopped when it has taken
``PATIENCE`` times as long as ours: that it is behind is then seen, how far is not. What is compiled is compiled before
the clock starts.
"""

import argparse
import json
import time
from collections.abc import Iterator
from pathlib import Path

from attrs import asdict, frozen

from benchmarks.sitings.cities import city, covering, survey, uncertain, week
from benchmarks.sitings.medians import Instance, instance
from benchmarks.sitings.peers import timed
from engine.checks.siting import check, objective
from engine.problems.siting import Covering, Sited, Touring, Uncertain, Week
from engine.problems.solving import Effort, Solved
from engine.solvers.siting import solve
from engine.solvers.siting import survey as surveyed
from engine.solvers.siting.core.warming import warm as compiled

ENDLESS = Effort(10**9)
PATIENCE, LEAST_S, MOST_S = 10, 5.0, 60.0
SEEDS = (1, 2, 3)
WEEKS = (
    (30, 5000, range(1, 9), 20.0, 0.2),
    (30, 10_000, range(1, 4), 20.0, 0.2),
    (30, 2000, range(1, 4), 20.0, 0.2),
    (60, 5000, range(1, 6), 30.0, 3.5),
)
"""Lots, homes, seeds, seconds, and the gap in per cent that is asked for."""


@frozen
class Row:
    """One line of the table; without a goal it holds."""

    what: str
    against: str
    figure: float
    goal: str
    holds: bool


@frozen
class Ours:
    """What ours came to: seconds, its value (smaller is better), its bound."""

    seconds: float
    value: int
    bound: int
    proven: bool

    def gap(self, of: int) -> float:
        """By how much the bound says that more is possible, in per cent of ``of``."""
        return 100 * (self.value - self.bound) / max(1, of)


def main() -> None:
    """Measure, print the table, write the rows."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--instances", type=Path, nargs="+")
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--alone", action="store_true")
    parser.add_argument("--weeks", action="store_true")
    asked = parser.parse_args()
    warm()
    rows = []
    measured = (
        medians(asked.instances, asked.seconds, asked.seed, asked.out, alone=asked.alone)
        if asked.instances
        else weeks(asked.seed)
        if asked.weeks
        else cities(asked.seed, alone=asked.alone)
    )
    for row in measured:
        held = "yes" if row.holds else "NO"
        print(f"{row.what:52}  {row.against:44}  {row.figure:10.3f}  {row.goal:>9}  {held}", flush=True)
        rows.append(asdict(row))
    if asked.json:
        asked.json.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def warm() -> None:
    """Everything compiled, on small problems."""
    small = city(12, 100, 1)
    solve(covering(small, 3), seed=1)
    solve(uncertain(small, 3, 10, 1, unsure=0.3), seed=1)
    surveyed(survey(small, 3, 1), best=1, seed=1)
    compiled()


def cities(seed: int, *, alone: bool) -> Iterator[Row]:
    """The synthetic table."""
    for crowded in (False, True):
        for n in SEEDS:
            where = "crowded lots" if crowded else "lots anywhere"
            what = f"covering 500 x 20,000, p = 30, {where}, seed {n}"
            yield from _proven(what, covering(city(500, 20_000, n, crowded=crowded), 30), 2.0, seed, alone=alone)
    yield from _proven("covering 1000 x 100,000, p = 20", covering(city(1000, 100_000, 1), 20), 3.0, seed, alone=True)
    for unsure in (0.0, 0.3):
        yield from _guarded(uncertain(city(500, 20_000, 1), 30, 200, 1, unsure=unsure), seed, unsure)
    yield from _asked(seed)
    yield from weeks(seed)


def weeks(seed: int) -> Iterator[Row]:
    """A truck's weeks."""
    for lots, homes, seeds, limit_s, most in WEEKS:
        for n in seeds:
            what = f"week of stops, {lots} lots, {homes:,} homes, 3 days of 5 h, seed {n}"
            yield from _week(what, week(lots, homes, 3, 5 * 3600, n), limit_s, most, seed)


def _proven(what: str, problem: Covering, goal_s: float, seed: int, *, alone: bool) -> Iterator[Row]:
    ours = _solved(problem, seed, MOST_S)
    against = f"proven at {ours.value}" if ours.proven else f"{ours.value}, gap {ours.gap(_weight(problem)):.2f} %"
    yield Row(
        what, f"seconds, {against}", round(ours.seconds, 3), f"< {goal_s:g}", ours.proven and ours.seconds < goal_s
    )
    for tool in () if alone else ("HiGHS", "SCIP", "spopt"):
        limit_s = min(MOST_S, max(LEAST_S, PATIENCE * ours.seconds))
        theirs = timed(tool, problem, limit_s)
        if theirs is None:
            yield Row(what, f"{tool}: not installed", 0.0, "-", True)
            continue
        if theirs.done and theirs.value is not None and round(theirs.value) != ours.value:
            yield Row(what, f"{tool} proves {theirs.value}", 0.0, "the same", False)
        ahead = ours.proven and theirs.seconds > ours.seconds
        yield Row(what, f"{tool}: {theirs.told()}; times ours", round(theirs.seconds / ours.seconds, 1), "> 1", ahead)


def _guarded(problem: Uncertain, seed: int, unsure: float) -> Iterator[Row]:
    ours = _solved(problem, seed, 5.0)
    what = f"mean + CVaR, 500 x 20,000, 200 scenarios, {unsure:.0%} unsure"
    gap = ours.gap(-ours.value)
    yield Row(what, f"gap in % after {ours.seconds:.2f} s", round(gap, 4), "< 0.1", gap < 0.1 and ours.seconds < 5.5)


def _asked(seed: int) -> Iterator[Row]:
    problem = survey(city(500, 20_000, 1, towns=200), 30, 1)
    begun = time.perf_counter()
    asked = surveyed(problem, best=5, seed=seed)
    spent_s = time.perf_counter() - begun
    holds = spent_s < 75 and len(asked.best) == 5
    what = "value of asking, 200 neighbourhoods, 500 x 20,000"
    yield Row(what, f"seconds, {len(asked.best)} best exact", round(spent_s, 2), "< 75", holds)


def _week(what: str, problem: Touring, limit_s: float, most: float, seed: int) -> Iterator[Row]:
    ours = _solved(problem, seed, limit_s)
    covered = _weight(problem.covering) - ours.value
    gap = ours.gap(covered)
    against = f"gap in % after {ours.seconds:.1f} s, {covered} covered"
    holds = gap <= most and ours.seconds <= 1.1 * limit_s
    yield Row(what, against, round(gap, 3), f"< {most}", holds)


def medians(files: list[Path], limit_s: float, seed: int, out: Path | None, *, alone: bool) -> Iterator[Row]:
    """A row or two a file; a file that is not there is said and left out."""
    for file in files:
        if not file.exists():
            yield Row(file.stem, f"no file {file}", 0.0, "-", True)
            continue
        of = instance(file)
        begun = time.perf_counter()
        found = solve(of.problem, seed=seed, effort=ENDLESS, stop=_until(begun + limit_s))
        spent_s = time.perf_counter() - begun
        value, bound = _checked(of.problem, found)
        if out:
            _written(out, of.name, found.plan, value, bound, seed, spent_s)
        yield _median(of, found, Ours(spent_s, value, bound, found.proven))
        theirs = None if alone else timed("spopt", of.problem, min(limit_s, max(LEAST_S, PATIENCE * spent_s)))
        if theirs is not None:
            against = f"spopt with HiGHS: {theirs.told()}; times ours"
            yield Row(of.name, against, round(theirs.seconds / spent_s, 1), "> 1", theirs.seconds > spent_s)


def _median(of: Instance, found: Solved[Sited], ours: Ours) -> Row:
    known = "" if of.optimum is None else f", known {of.optimum}"
    proven = "proven" if ours.proven else f"gap {ours.gap(ours.value):.2f} %"
    best = of.optimum is None or ours.value <= of.optimum
    size = f"{len(of.problem.sites)} nodes, p = {of.problem.most}"
    holds = best and (ours.proven or ours.gap(ours.value) <= 1)
    return Row(f"{of.name}, {size}", f"seconds, {ours.value} {proven}{known}", round(ours.seconds, 3), "optimal", holds)


def _written(out: Path, name: str, plan: Sited, value: int, bound: int, seed: int, seconds: float) -> None:
    out.mkdir(parents=True, exist_ok=True)
    told = {"instance": name, "seed": seed, "seconds": round(seconds, 3), "objective": value, "bound": bound}
    told["open"] = [site + 1 for site in plan.sites]  # type: ignore[assignment]
    (out / f"{name}.json").write_text(json.dumps(told) + "\n", encoding="utf-8")


def _solved(problem: Covering | Uncertain | Touring, seed: int, limit_s: float) -> Ours:
    begun = time.perf_counter()
    found = solve(problem, seed=seed, effort=ENDLESS, stop=_until(begun + limit_s))  # type: ignore[call-overload]
    spent_s = time.perf_counter() - begun
    value, bound = _checked(problem, found)
    return Ours(spent_s, value, bound, found.proven)


def _checked(problem, found: Solved[Sited] | Solved[Week]) -> tuple[int, int]:  # type: ignore[no-untyped-def]
    """The value as the checker counts it, and the bound. Raises where the plan breaks a rule."""
    if broken := check(problem, found.plan):
        raise AssertionError(broken)
    return objective(problem, found.plan).order()[1], found.bound[1]


def _until(deadline: float):  # type: ignore[no-untyped-def]
    return lambda: time.perf_counter() > deadline


def _weight(problem: Covering) -> int:
    return sum(point.weight for point in problem.points)


if __name__ == "__main__":
    main()
