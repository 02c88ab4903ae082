"""Thirteen districts, every kind forced, fourteen days, no broker: against the time that the solvers alone take.

Nothing has been planned before, so all of it is due. Every kind plans at its own default effort, which is the one that
the benchmarks of routing, assignment and siting publish. *Solvers* are the plan's own solve and the second solves that
show reasons.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.nights.city import NIGHT, bench, fill, opened
from benchmarks.nights.machines import machines
from benchmarks.nights.rows import Size
from benchmarks.nights.table import Row, Rows, at_most, told
from desk.nights.due import due
from engine.matchings import KINDS
from workers import working
from workers.child import Ended, Limits
from workers.cities import City
from workers.nights import run_night
from workers.pool import processors
from workers.stem import stem

CEILING_S, RATIO = 300.0, 1.15


def one_machine(folder: Path, size: Size) -> Rows:
    """The rows of one machine without servers."""
    path, cores = folder / "log.sqlite", processors()
    fill(path, folder / "files", size=size)
    yield _due_row(path, "before the night")
    with noted() as ended:
        begun = time.perf_counter()
        [found] = run_night([City("city", str(path))], NIGHT, bench(), threads=cores)
        took = time.perf_counter() - begun
    if found.unfinished or found.set_aside:
        raise ValueError(f"{found.unfinished} tasks unfinished, {found.set_aside} set aside")
    yield from _night(ended, took, cores)
    yield _due_row(path, "after it, nothing changed")
    yield from machines(took, cores)


def _night(ended: list[dict[str, Any]], took: float, cores: int) -> Iterator[Row]:
    kinds = sorted({each["kind"] for each in ended}, key=KINDS.index)
    what = f"night, 13 districts, {len(kinds)} kinds, {len(ended)} tasks"
    solvers = [each["solvers"] for each in ended]
    floor = max(sum(solvers) / cores, max(solvers))
    yield at_most(f"{what}: seconds", f"{cores} cores, no broker", took, CEILING_S)
    yield at_most(f"{what}: ratio", "max(sum of solver time / cores, longest)", took / floor, RATIO)
    yield told(f"{what}: ratio", "the same, children whole", took * cores / sum(each["child"] for each in ended))
    for kind in kinds:
        mine = [each for each in ended if each["kind"] == kind]
        of = f"{kind}, {len(mine)} tasks"
        yield told(f"{of}: seconds of solvers", "in all", sum(each["solvers"] for each in mine))
        yield told(f"{of}: seconds of reasons", "in all, their solves included", sum(e["reasons"] for e in mine))
        yield told(f"{of}: seconds beside both", "in all", sum(e["child"] - e["own"] - e["reasons"] for e in mine))
        yield told(f"{of}: longest child, seconds", "-", max(each["child"] for each in mine))


def _due_row(path: Path, when: str) -> Row:
    office = opened(path)
    state = office.state()
    begun = time.process_time()
    found = len(due(office, state, NIGHT))
    took = time.process_time() - begun
    office.close()
    return told(f"what is due {when} ({found} tasks): seconds of a core", "-", took)


@contextmanager
def noted() -> Iterator[list[dict[str, Any]]]:
    """What each child came to meanwhile; each tells what its solvers took."""
    ended: list[dict[str, Any]] = []

    @contextmanager
    def timed(read: str, where: Any) -> Iterator[Any]:
        with stem(read, where) as run:

            def plan(function: str, argument: Any, limits: Limits, **more: Any) -> Ended:
                found = run("benchmarks.nights.timing:plan", argument, limits, **more)
                if found.how == "done":
                    ended.append({**found.answer, "kind": argument["task"].partition(":")[0], "child": found.seconds})
                return found

            yield plan

    setattr(working, "stem", timed)  # noqa: B010
    try:
        yield ended
    finally:
        setattr(working, "stem", stem)  # noqa: B010
