"""A district's day as a command: whole processes, from the call to the checked plan on the page.

    python -m benchmarks.commanded [--json FILE] [--book FILE] [--district NAME] [--times N]

A workbook (the sample's, if no other is named) is imported into a new log, then each of its days is planned by
``match solve``, each time from a copy of that log. The plan is on the page before it is worked out how good it is; the
moment of its first line counts, by the clock and in time of one core.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

from samples.make_sample import content, workbook

ROOT = Path(__file__).resolve().parents[1]
GOAL_S = 1.5
FIRST = date(2026, 12, 7)
NOW = "2026-12-04T09:30+09:00"

Row = dict[str, object]


def main() -> None:
    """Measure, print the table, write the rows."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--book", type=Path)
    parser.add_argument("--district", default="shonan")
    parser.add_argument("--times", type=int, default=3)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        rows = measured(Path(folder), asked.book, asked.district, asked.times)
    for row in rows:
        print(f"{row['what']:34}  {row['against']:24}  {row['figure']!s:>6}  {row['goal']:>8}  {row['holds']}")
    if asked.json:
        asked.json.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def measured(folder: Path, book: Path | None, district: str, times: int) -> list[Row]:
    """Two rows a day: the median of so many runs by the clock, and of one core."""
    if book is None:
        book = folder / "sample.xlsx"
        book.write_bytes(content(workbook()))
    _match(folder / "log", "import", str(book.resolve()))
    found: list[Row] = []
    for day in (FIRST + timedelta(days=n) for n in range(7)):
        runs = sorted(_planned(folder, district, day) for _ in range(times))
        cores = sorted(core_s for _, core_s in runs)
        found.append(_row(f"{day}: seconds to the plan", "by the clock", runs[times // 2][0]))
        found.append(_row(f"{day}: seconds to the plan", "of one core", cores[times // 2]))
    return found


def _planned(folder: Path, district: str, day: date) -> tuple[float, float]:
    """The moment of the plan's first line, by the clock and in the process's own time."""
    shutil.rmtree(folder / "copy", ignore_errors=True)
    shutil.copytree(folder / "log", folder / "copy")
    call = ("solve", "--kind", "transport", "--from", day.isoformat(), "--days", "1", "--district", district)
    begun = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", "cli.main", *call],
        cwd=ROOT, env=_environment(folder / "copy"), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    ) as process:  # fmt: skip
        if process.stdout is None or not process.stdout.read(1):
            raise RuntimeError(f"no plan of {day}")
        ready_s = time.perf_counter() - begun
        fields = Path(f"/proc/{process.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        process.stdout.read()
    return round(ready_s, 2), round((int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK"), 2)


def _match(log: Path, *call: str) -> None:
    log.mkdir()
    subprocess.run(
        [sys.executable, "-m", "cli.main", *call], cwd=ROOT, env=_environment(log), capture_output=True, check=False
    )


def _environment(log: Path) -> dict[str, str]:
    return {**os.environ, "MATCH_LOG": str(log / "log.sqlite"), "MATCH_NOW": NOW, "MATCH_ACTOR": "bench"}


def _row(what: str, against: str, figure: float) -> Row:
    return {"what": what, "against": against, "figure": figure, "goal": f"<= {GOAL_S}", "holds": figure <= GOAL_S}


if __name__ == "__main__":
    main()
