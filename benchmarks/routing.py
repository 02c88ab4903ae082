"""Rides: published instances, and made-up days, beside what is known of them and beside other solvers. One core.

    python -m benchmarks.routing [--set cordeau r lilim peers days long] [--instances FILE...] [--seconds 10]
                                 [--seeds 1 2 3] [--seed N] [--out DIR] [--json FILE] [--kept FILE]

With ``--instances`` those files alone, with seed 1 unless another is asked for. Without, every set: the instances of
the folder ``--folder`` (where it is not there, that is said), the days of ``benchmarks.routing_.days``, and the peers.
That takes hours: ``--set`` chooses, and ``--kept`` names a file of runs that is gone on with. ``--out`` gets
``<instance>.json``: nodes as in the file, one list a vehicle. Every solution is checked from the file alone, and every
plan of a day by ``engine.checks``.
"""

import argparse
import csv
import json
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from benchmarks.routing_ import planning
from benchmarks.routing_.peers import PEERS
from benchmarks.routing_.runs import OURS, Kept, Run
from benchmarks.routing_.solving import run, run_peer, warm
from benchmarks.routing_.summing import References, rows
from engine.solvers.routing.core.warming import warm as warm_days

SETS = {"cordeau": "darp/a*.txt", "r": "darp/R*.txt", "lilim": "lilim/*.txt"}
DAYS = tuple((trips, number) for trips in (20, 50, 100, 200) for number in (1, 2))
"""Trips and the number of the day, each planned in ``--seconds``."""

LONG, LONG_S = (500, 1), 30.0
BEST_LONG: References = {"day-500-1": (None, 473_502.0)}
"""The best plan of the long day that a solver here found within ten minutes: everybody served, seconds of drivers and
riders. From ours, seed 1, effort 30,000, 262 s of one core, 2026-11-28; OR-Tools found its first after 30 s."""


def main() -> None:
    """Measure, print the table, write solutions and rows."""
    asked = _asked()
    kept = Kept(asked.kept)
    files = asked.instances or [file for each in asked.set if each in SETS for file in _files(asked.folder, each)]
    missing = [each for each in asked.set if each in SETS and not asked.instances and not _files(asked.folder, each)]
    if missing:
        print(f"no instances of {', '.join(missing)} in {asked.folder}: --folder or --instances says where they are")
    if files:
        print(f"compiled code ready after {warm(files):.1f} s (not counted)")
    if {"days", "long"} & set(asked.set):
        print(f"compiled code for days ready after {warm_days():.1f} s (not counted)")
    best = {**references([*files, asked.folder / "darp" / "-"]), **BEST_LONG}
    print("solver     instance    seed   objective        best   gap %  used  first s      s  rounds")
    for one in measured(kept, asked, files):
        told(one, best)
        if asked.out and one.solver == OURS and one.routes:
            asked.out.mkdir(parents=True, exist_ok=True)
            (asked.out / f"{one.instance}.json").write_text(json.dumps(solution(one)) + "\n", encoding="utf-8")
    table = list(rows(kept, best))
    for row in table:
        print(f"{row['what']:60}  {row['against']:44}  {row['figure']!s:>9}  {row['goal']:>9}  {row['holds']}")
    if asked.json:
        asked.json.write_text(json.dumps(table, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _asked() -> argparse.Namespace:
    every = (*SETS, "peers", "days", "long")
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", nargs="+", choices=every)
    parser.add_argument("--instances", type=Path, nargs="+")
    parser.add_argument("--folder", type=Path, default=Path(__file__).parents[2] / "shared" / "benchmarks")
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--seeds", type=int, nargs="+")
    parser.add_argument("--seed", type=int)
    for name in ("out", "json", "kept"):
        parser.add_argument(f"--{name}", type=Path)
    asked = parser.parse_args()
    asked.set = asked.set or ([] if asked.instances else list(every))
    asked.seeds = [asked.seed] if asked.seed is not None else asked.seeds or ([1] if asked.instances else [1, 2, 3])
    return asked


def _files(folder: Path, name: str) -> list[Path]:
    return sorted(folder.glob(SETS[name]))


def measured(kept: Kept, asked: argparse.Namespace, files: Sequence[Path]) -> Iterator[Run]:
    """Run after run; those that were kept are not done again."""
    seconds = asked.seconds
    for file in files:
        for seed in asked.seeds:
            yield kept.one(OURS, file.stem, seed, seconds, partial(run, file, seconds, seed))
    if "peers" in asked.set:
        for file in _files(asked.folder, "lilim"):
            for name in PEERS:
                for seed in asked.seeds if name == "PyVRP" else asked.seeds[:1]:
                    yield kept.one(name, file.stem, seed, seconds, partial(run_peer, name, file, seconds, seed))
    if "days" in asked.set:
        for which in DAYS:
            yield from _of_day(kept, which, seconds, asked.seeds)
    if "long" in asked.set:
        yield from _of_day(kept, LONG, LONG_S, asked.seeds)


def _of_day(kept: Kept, which: tuple[int, int], seconds: float, seeds: Sequence[int]) -> Iterator[Run]:
    name = planning.name(*which)
    for seed in seeds:
        yield kept.one(OURS, name, seed, seconds, partial(planning.ours, *which, seconds, seed))
    yield kept.one("OR-Tools", name, seeds[0], seconds, partial(planning.theirs, *which, seconds, seeds[0]))


def references(files: Sequence[Path]) -> References:
    """Best-known vehicles and distance, from ``reference.csv`` beside or above the files."""
    for folder in {file.resolve().parents[n] for file in files for n in (0, 1)}:
        table = folder / "reference.csv"
        if table.exists():
            with table.open(encoding="utf-8") as lines:
                return {
                    row["instance"]: (int(row["vehicles"]) if row["vehicles"] else None, float(row["distance"]))
                    for row in csv.DictReader(lines)
                }
    return {}


def told(one: Run, best: References) -> None:
    """A line about a run."""
    vehicles, known = best.get(one.instance, (None, 0.0))
    gap = f"{100 * (one.objective / known - 1):7.2f}" if known else "      -"
    used = f"{one.vehicles}/{vehicles}" if vehicles else str(one.vehicles)
    first = f"{one.first_feasible_s:8.3f}" if one.first_feasible_s is not None else "       -"
    left = f" left {one.left}" if any(one.left) else ""
    short = " cut short" if one.cut_short else ""
    print(
        f"{one.solver:10} {one.instance:10} {one.seed:5} {one.objective:11.2f} {known:11.2f} {gap} {used:>5} {first} "
        f"{one.taken_s:6.1f}  {one.rounds}{left}{short} {' '.join(one.faults)}",
        flush=True,
    )


def solution(one: Run) -> dict[str, object]:
    """A run in the form that anybody's checker reads."""
    return {
        "instance": one.instance,
        "seed": one.seed,
        "seconds": one.seconds,
        "first_feasible_s": one.first_feasible_s,
        "objective": one.objective,
        "routes": [list(route) for route in one.routes],
    }


if __name__ == "__main__":
    main()
