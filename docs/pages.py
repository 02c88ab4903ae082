"""Writes what the commands in the pages print today: ``python -m docs.pages [PAGE…]``; a test holds the pages to it.

A page's ```` ```console ```` blocks are typed in their order, in one folder a page: lines that begin with ``$`` are
commands, what follows is written anew. After ``console`` stand the lines of the last command's output to be shown
(all without it), separated by blanks: ``3-7``, ``3-``, ``[text]`` (the next line that has the text), ``[text]+4`` (and
four more), ``[text]-`` (to the end). What is left out becomes ``…``. A comment ``<!-- typed: COMMAND -->`` is typed
and not shown.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from docs.typed import ROOT, Terminal

TYPED = re.compile(r"^```console(?P<spans>[^\n]*)\n(?P<body>.*?)^```$|^<!-- typed: (?P<hidden>.+?) -->$", re.M | re.S)
SPAN = re.compile(r"\[(?P<text>[^\]]+)\](?P<more>\+\d+|-)?|(?P<first>\d+)(?P<to>-(?P<last>\d+)?)?")
CHANCE: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<![0-9a-f])[0-9a-f]{16}(?![0-9a-f])"), "…"),  # the head of the chain
    (re.compile(r"\b\d+[0-9A-HJKMNP-TV-Z](-[0-9A-HJKMNP-TV-Z]{5}){6}\b"), "117X-4C2MK-…"),  # an anchor
    (re.compile(r"(?<=[a-z]-)[0-9a-f]{12}(?![0-9a-f])"), "0a1b2c3d4e5f"),  # an id
    (re.compile(r"(?<![0-9A-Z-])[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}(?![0-9A-Z-])"), "4F7K-92QX"),  # a paper
)
"""What is another one in every log, and what stands on the pages instead, equally wide where tables need it."""
LEFT_OUT = "…"


def pages() -> list[Path]:
    """Every page that shows what a command prints."""
    found = sorted((ROOT / "docs").rglob("*.md"))
    return [page for page in found if re.search(r"^```console", page.read_text("utf-8"), re.M)]


def told_anew(text: str, folder: Path) -> str:
    """The page's text with what its commands print today."""
    terminal = Terminal(folder)
    return TYPED.sub(lambda block: _block(block, terminal), text)


def _block(block: re.Match[str], terminal: Terminal) -> str:
    if block["hidden"]:
        terminal.types(block["hidden"])
        return block[0]
    commands = [line for line in block["body"].split("\n") if line.startswith("$ ")]
    printed = [terminal.types(command.removeprefix("$ ")) for command in commands]
    printed[-1] = list(shown(printed[-1], block["spans"].strip()))
    lines = [line for command, told in zip(commands, printed, strict=True) for line in (command, *told)]
    body = "\n".join(lines)
    for chance, instead in CHANCE:
        body = chance.sub(instead, body)
    return f"```console{block['spans']}\n{body}\n```"


def shown(lines: list[str], spans: str) -> Iterator[str]:
    """The lines in the spans, with a mark for each gap; all of them where there are no spans."""
    at = 0
    for first, last in _spans(lines, spans) if spans else [(0, len(lines))]:
        if first > at:
            yield LEFT_OUT
        yield from lines[first:last]
        at = last
    if at < len(lines):
        yield LEFT_OUT


def _spans(lines: list[str], spans: str) -> Iterator[tuple[int, int]]:
    """First line and end of each span, counted from 0. Raises ``ValueError`` where a text is not there any more."""
    at = 0
    for span in SPAN.finditer(spans):
        if span["text"]:
            first = next((n for n, line in enumerate(lines) if n >= at and span["text"] in line), None)
            if first is None:
                raise ValueError(f"no line has {span['text']!r}: {lines}")
            more = span["more"] or "+0"
            last = len(lines) if more == "-" else first + 1 + int(more)
        else:
            first = int(span["first"]) - 1
            last = first + 1 if not span["to"] else int(span["last"] or len(lines))
        yield first, last
        at = last


def main(names: list[str]) -> None:
    for page in [Path(name).resolve() for name in names] or pages():
        with TemporaryDirectory() as folder:
            page.write_text(told_anew(page.read_text("utf-8"), Path(folder)), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
