"""The p-median instances of the OR-Library (Beasley 1985), read from where they are given; none is kept here."""

import csv
from pathlib import Path

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from engine.problems.siting import Median, Site


@frozen(eq=False)
class Instance:
    """One file: its name, its problem, its distances, and the best value known, where one is given beside it."""

    name: str
    problem: Median
    away: NDArray[np.int64]
    optimum: int | None


def instance(file: Path) -> Instance:
    """The distances are shortest paths; of an edge that is given twice the last length counts."""
    numbers = np.array(file.read_text("ascii").split(), np.int64)
    nodes, _, most = (int(number) for number in numbers[:3])
    away = np.full((nodes, nodes), 1 << 40, np.int64)
    np.fill_diagonal(away, 0)
    for one, other, length in numbers[3:].reshape(-1, 3):
        away[one - 1, other - 1] = away[other - 1, one - 1] = length
    for via in range(nodes):
        np.minimum(away, away[:, via, None] + away[None, via, :], out=away)
    sites = tuple(Site(str(node + 1)) for node in range(nodes))
    problem = Median(sites, tuple(tuple(row) for row in away.tolist()), most)
    return Instance(file.stem, problem, away, _known(file))


def _known(file: Path) -> int | None:
    """The value in ``reference.csv`` beside the file or one folder up; None where there is none."""
    for table in (file.parent / "reference.csv", file.parent.parent / "reference.csv"):
        if table.exists():
            with table.open(encoding="utf-8", newline="") as lines:
                for row in csv.reader(lines):
                    if row and row[0] == file.stem:
                        return int(float(row[-1]))
    return None
