"""Nights of thirteen districts: on one machine, through Redis, by two workers, for thirty cities, a worker's memory.

    python -m benchmarks.nightly [--json FILE] [--part NAME]... [--small]

Districts are made up from a seed, at the scale of a real coordinator's workbooks, and everything in them is due.
`--part` measures one part alone; `--small` tries a part out, on little districts and few cities: its figures mean
nothing. The whole takes less than 25 minutes on two idle cores. Servers and workers are real, and started here.
"""

import argparse
import json
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

from attrs import asdict

from benchmarks.nights.cities import cities
from benchmarks.nights.one_machine import one_machine
from benchmarks.nights.overhead import overhead
from benchmarks.nights.rows import LITTLE, WHOLE, Size
from benchmarks.nights.table import Rows
from benchmarks.nights.through_redis import memory, side_by_side

PARTS: Final[dict[str, Callable[[Path, Size], Rows]]] = {
    "one_machine": one_machine,
    "overhead": overhead,
    "side_by_side": side_by_side,
    "memory": memory,
    "cities": cities,
}


def main() -> None:
    """Measure, print the table, write the rows."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--part", action="append", choices=list(PARTS))
    parser.add_argument("--small", action="store_true")
    asked = parser.parse_args()
    rows = []
    for part in asked.part or PARTS:
        with tempfile.TemporaryDirectory() as folder:
            for row in PARTS[part](Path(folder), LITTLE if asked.small else WHOLE):
                holds = "yes" if row.holds else "NO"
                print(f"{row.what:66}  {row.against:46}  {row.figure:10.3f}  {row.goal:>9}  {holds}", flush=True)
                rows.append(asdict(row))
        if asked.json:
            asked.json.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
