"""Draws the pictures of the README from what the program prints today: ``make pictures``.

A test compares the pictures in the repository with what is drawn here, so they never show what the program once said.
"""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from docs.pages import shown
from docs.pictures.terminal import picture
from docs.typed import SAMPLES, Terminal

HERE = Path(__file__).parent
DEMO = ("match demo", "export MATCH_LOG=demo-data/log.sqlite MATCH_NOW=2026-12-04T09:00+09:00")
FRESH = "export MATCH_LOG=week.sqlite MATCH_NOW=2026-12-04T09:00+09:00"
MOST_LINES = 30

PICTURES = {
    "plan.svg": ("A solved day of the sample week", DEMO, (("match plan show 1 --day 12/10", "1-3 [12/10(木)]-"),)),
    "reasons.svg": (
        "Why somebody could not be driven and what would change it, for the office and for her",
        DEMO,
        (("match why 見013", ""), ("match why 見013 --to-tell", "")),
    ),
    "import.svg": ("What an import says of each row", (FRESH,), ((f"match import {SAMPLES[0]}", ""),)),
}
"""File -> what it shows, what is typed before, and what is typed in the picture with the spans that are shown."""


def drawn(name: str, folder: Path) -> tuple[list[str], str]:
    """The lines and the SVG of a picture, typed in an empty folder."""
    said, before, typed = PICTURES[name]
    lines = list(_lines(Terminal(folder), before, typed))
    return lines, picture(lines, said)


def day_drawn(folder: Path) -> str:
    """The sample's Tuesday as the program itself draws a day, in an empty folder."""
    terminal = Terminal(folder)
    for command in (*DEMO, "match plan show 1 --day 12/8 --picture day.svg"):
        terminal.types(command)
    return (folder / "day.svg").read_text(encoding="utf-8")


def _lines(terminal: Terminal, before: tuple[str, ...], typed: tuple[tuple[str, str], ...]) -> Iterator[str]:
    for command in before:
        terminal.types(command)
    for number, (command, spans) in enumerate(typed):
        yield from ("",) if number else ()
        yield f"$ {command}"
        yield from shown(terminal.types(command), spans)


if __name__ == "__main__":
    for name in PICTURES:
        with TemporaryDirectory() as folder:
            (HERE / name).write_text(drawn(name, Path(folder))[1], encoding="utf-8")
    with TemporaryDirectory() as folder:
        (HERE / "day.svg").write_text(day_drawn(Path(folder)), encoding="utf-8")
