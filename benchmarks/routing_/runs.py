"""One run of one solver, and a file that keeps runs, so that a long table can be measured in pieces."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

from attrs import asdict, frozen

OURS = "ours"


@frozen
class Run:
    """``objective`` is the distance (published instances) or the seconds of drivers and riders (days), recomputed from
    the routes or by ``engine.checks``; ``left`` says who is not served, what counts most first; ``vehicles`` are those
    used. ``faults`` is empty for a solution."""

    solver: str
    instance: str
    seed: int
    seconds: float
    taken_s: float
    objective: float
    vehicles: int
    left: tuple[int, ...] = ()
    first_feasible_s: float | None = None
    rounds: int = 0
    cut_short: bool = False
    routes: tuple[tuple[int, ...], ...] = ()
    faults: tuple[str, ...] = ()

    @property
    def solved(self) -> bool:
        return not self.faults

    @property
    def score(self) -> tuple[float, ...]:
        """Smaller is better: who is left, vehicles where they count, then the rest."""
        return (not self.solved, *self.left, self.objective)


class Kept:
    """Runs that were done, each found again by solver, instance, seed and seconds."""

    def __init__(self, file: Path | None) -> None:
        self.file = file
        self.runs: list[Run] = []
        if file is not None and file.exists():
            self.runs = [_read(line) for line in file.read_text(encoding="utf-8").splitlines()]

    def one(self, solver: str, instance: str, seed: int, seconds: float, make: Callable[[], Run]) -> Run:
        """The run as it was kept, or made now and kept."""
        asked = (solver, instance, seed, seconds)
        for run in self.runs:
            if (run.solver, run.instance, run.seed, run.seconds) == asked:
                return run
        made = make()
        self.runs.append(made)
        if self.file is not None:
            with self.file.open("a", encoding="utf-8") as lines:
                lines.write(json.dumps(asdict(made)) + "\n")
        return made

    def of(self, solver: str, prefix: str) -> Iterator[Run]:
        return (run for run in self.runs if run.solver == solver and run.instance.startswith(prefix))


def _read(line: str) -> Run:
    row = json.loads(line)
    routes = tuple(tuple(route) for route in row.pop("routes"))
    return Run(**{**row, "left": tuple(row["left"]), "faults": tuple(row["faults"]), "routes": routes})
