"""Published dial-a-ride and pickup-and-delivery instances: distance from the best known, on one core.

    python -m benchmarks.routing [--instances FILE...] [--seconds 10] [--seed N] [--out DIR] [--json FILE]

Without ``--instances`` it runs every instance of the folder ``--folder`` with the seeds 1 to 3, or with ``--seed``
alone. ``--out`` gets ``<instance>.json``: nodes as in the file, one list a vehicle. Each solution is checked from the
file alone. Where the folder is not there, nothing is measured, and that is said.
"""

import argparse
import csv
import json
from collections.abc import Iterator
from pathlib import Path
from statistics import mean, median

from benchmarks.routing_.solving import Run, run, warm

SETS = {"darp a": ("darp", "a"), "darp R": ("darp", "R"), "other": ("", "")}
Row = dict[str, object]


def main() -> None:
    """Measure, print the table, write solutions and rows."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--instances", type=Path, nargs="+")
    parser.add_argument("--folder", type=Path, default=Path(__file__).parents[2] / "shared" / "benchmarks")
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--seed", type=int)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    files = asked.instances or sorted([*asked.folder.glob("darp/*.txt"), *asked.folder.glob("lilim/*.txt")])
    if not files:
        print(f"no instances in {asked.folder}: nothing was measured; --folder or --instances says where they are")
        return
    best = references(files)
    print(f"compiled code ready after {warm(files):.1f} s (not counted)")
    seeds = (asked.seed,) if asked.seed is not None else ((1,) if asked.instances else (1, 2, 3))
    runs = list(measured(files, asked.seconds, seeds, best, asked.out))
    rows = list(summed(runs, best))
    for row in rows:
        print(f"{row['what']:34}  {row['against']:34}  {row['figure']!s:>9}  {row['goal']:>9}  {row['holds']}")
    if asked.json:
        asked.json.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


def references(files: list[Path]) -> dict[str, tuple[int | None, float]]:
    """Best-known vehicles (None: not counted) and distance, from ``reference.csv`` beside or above the files."""
    for folder in {file.resolve().parents[n] for file in files for n in (0, 1)}:
        table = folder / "reference.csv"
        if table.exists():
            with table.open(encoding="utf-8") as lines:
                return {
                    row["instance"]: (int(row["vehicles"]) if row["vehicles"] else None, float(row["distance"]))
                    for row in csv.DictReader(lines)
                }
    return {}


def measured(
    files: list[Path], seconds: float, seeds: tuple[int, ...], best: dict[str, tuple[int | None, float]],
    out: Path | None,
) -> Iterator[Run]:  # fmt: skip
    """Run after run, each printed and written as it comes."""
    print("instance   seed  distance      best   gap % vehicles  first s      s rounds")
    for file in files:
        for seed in seeds:
            one = run(file, seconds, seed)
            vehicles, distance = best.get(one.instance, (None, 0.0))
            gap = f"{100 * (one.objective / distance - 1):7.2f}" if distance else "      -"
            used = f"{len(one.routes)}/{vehicles}" if vehicles else str(len(one.routes))
            first = f"{one.first_feasible_s:8.3f}" if one.first_feasible_s is not None else "       -"
            print(
                f"{one.instance:10} {seed:4} {one.objective:9.2f} {distance:9.2f} {gap} {used:>8} {first} "
                f"{one.taken_s:6.1f} {one.rounds}{' cut short' if one.cut_short else ''} {' '.join(one.faults)}",
                flush=True,
            )
            if out is not None:
                out.mkdir(parents=True, exist_ok=True)
                (out / f"{one.instance}.json").write_text(json.dumps(solution(one)) + "\n", encoding="utf-8")
            yield one


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


def summed(runs: list[Run], best: dict[str, tuple[int | None, float]]) -> Iterator[Row]:
    """The rows of each set that was run."""
    known = [one for one in runs if one.instance in best and one.solved]
    yield row("solutions that do not hold", "benchmarks.routing_.checking", sum(not one.solved for one in runs), 0)
    for name, prefix in (("Cordeau a", "a"), ("Cordeau & Laporte R", "R")):
        of_set = [one for one in known if one.instance.startswith(prefix)]
        if of_set:
            gaps = {one: 100 * (one.objective / best[one.instance][1] - 1) for one in of_set}
            names = sorted({one.instance for one in of_set})
            medians = [median(gaps[one] for one in of_set if one.instance == name) for name in names]
            yield row(f"{name}: mean gap %", "best known", mean(gaps.values()), 0.10 if prefix == "a" else 1.5)
            if prefix == "a":
                yield row(f"{name}: worst median gap %", "best known", max(medians), 0.7)
                yield row(f"{name}: worst run's gap %", "best known", max(gaps.values()), 1.2)
                firsts = [one.first_feasible_s or 1e9 for one in of_set]
                yield row(f"{name}: slowest first plan, s", "-", max(firsts), 0.1)
    of_set = [one for one in known if one.instance.startswith("l")]
    if of_set:
        same = [one for one in of_set if len(one.routes) <= (best[one.instance][0] or 0)]
        yield row("Li & Lim: more vehicles, %", "best known", 100 * (1 - len(same) / len(of_set)), 5)
        if same:
            gaps_of = [100 * (one.objective / best[one.instance][1] - 1) for one in same]
            yield row("Li & Lim: mean gap %", "best known, same vehicles", mean(gaps_of), 0.2)


def row(what: str, against: str, figure: float, goal: float) -> Row:
    """A figure that should not exceed its goal."""
    return {"what": what, "against": against, "figure": round(figure, 3), "goal": f"<= {goal}", "holds": figure <= goal}


if __name__ == "__main__":
    main()
