"""How long ``match --help`` takes beside a bare Typer program with as many commands: whole processes, median of many.

    python -m benchmarks.startup [--json FILE] [--times N]

The bare program declares as many commands as ours lists and turns rich markup off, as ours does. Both run in turn, so
that a busy moment of the machine hits both. Goal: at most 1.6 times the bare program.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from cli.index import leaves

ROOT = Path(__file__).resolve().parents[1]
GOAL = 1.6
BARE = """
import typer
app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)
{commands}
if __name__ == "__main__":
    app()
"""
COMMAND = '''
@app.command("{name}")
def command_{n}(what: str, days: int = 7, plain: bool = False) -> None:
    """Do one of many things."""
'''


def main() -> None:
    """Measure, print the table, write the rows."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--times", type=int, default=11)
    asked = parser.parse_args()
    rows = measured(asked.times)
    for row in rows:
        print(f"{row['what']:28}  {row['against']:52}  {row['figure']:8.3f}  {row['goal']:>8}  {row['holds']}")
    if asked.json:
        asked.json.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def measured(times: int) -> list[dict[str, object]]:
    """The rows: seconds of each page, and how many times the bare program's that is."""
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder, "bare.py")
        commands = [COMMAND.format(name=name.replace(" ", "-"), n=n) for n, name in enumerate(leaves())]
        bare.write_text(BARE.format(commands="".join(commands)), encoding="utf-8")
        calls = {
            "bare": ([str(bare), "--help"], "en"),
            "en": (["-m", "cli.main", "--help"], "en"),
            "ja": (["-m", "cli.main", "--help"], "ja"),
            "solve": (["-m", "cli.main", "solve", "--help"], "ja"),
        }
        seconds = _in_turn(calls, times)
    against = f"bare Typer program, {len(leaves())} commands, {seconds['bare']:.3f} s"
    rows: list[dict[str, object]] = []
    for name, call in (
        ("en", "match --help, English"),
        ("ja", "match --help, Japanese"),
        ("solve", "match solve --help"),
    ):
        ratio = seconds[name] / seconds["bare"]
        rows.append(_row(f"{call}, seconds", against, seconds[name], f"<= {GOAL * seconds['bare']:.3f}", ratio))
        rows.append(_row(f"{call}, ratio", against, ratio, f"<= {GOAL}", ratio))
    return rows


def _row(what: str, against: str, figure: float, goal: str, ratio: float) -> dict[str, object]:
    return {"what": what, "against": against, "figure": round(figure, 3), "goal": goal, "holds": ratio <= GOAL}


def _in_turn(calls: dict[str, tuple[list[str], str]], times: int) -> dict[str, float]:
    """The median seconds of each call; the first round warms the caches and does not count."""
    taken: dict[str, list[float]] = {name: [] for name in calls}
    for lap in range(times + 1):
        for name, (args, lang) in calls.items():
            seconds = _seconds(args, lang)
            if lap:
                taken[name].append(seconds)
    return {name: statistics.median(each) for name, each in taken.items()}


def _seconds(args: list[str], lang: str) -> float:
    environ = {**os.environ, "MATCH_LANG": lang}
    begun = time.perf_counter()
    subprocess.run([sys.executable, *args], cwd=ROOT, env=environ, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
