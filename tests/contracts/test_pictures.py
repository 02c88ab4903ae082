"""The pictures and pages show what the program prints today: what it once said is mended by ``make pictures``."""

import re
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest
from wcwidth import wcswidth

from docs.pages import pages, shown, told_anew
from docs.pictures.draw import HERE, MOST_LINES, PICTURES, day_drawn, drawn
from docs.pictures.terminal import CELL, PAD, picture
from docs.typed import ROOT, Crashed, Terminal
from intake.transport.columns import SHAPES

SVG = "{http://www.w3.org/2000/svg}"
NEEDED = {"use-in-scripts.md": "jq"}


@pytest.mark.slow
@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_shows_what_the_program_prints_today(name: str, tmp_path: Path) -> None:
    lines, svg = drawn(name, tmp_path)
    assert svg == (HERE / name).read_text("utf-8"), "the program prints something else now: make pictures"
    assert len(lines) <= MOST_LINES


@pytest.mark.slow
def test_the_picture_of_a_day_is_what_the_program_draws_today(tmp_path: Path) -> None:
    drawn_today = day_drawn(tmp_path)
    assert drawn_today == (HERE / "day.svg").read_text("utf-8"), "the program draws something else now: make pictures"


@pytest.mark.slow
@pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
def test_a_page_shows_what_the_program_prints_today(page: Path, tmp_path: Path) -> None:
    program = NEEDED.get(page.name)
    if program and not shutil.which(program):
        pytest.skip(f"{program} is not installed")
    text = page.read_text("utf-8")
    assert told_anew(text, tmp_path) == text, "the program prints something else now: make pictures"


@pytest.mark.parametrize("name", PICTURES)
def test_every_letter_of_a_picture_stands_inside_it(name: str) -> None:
    root = ElementTree.fromstring((HERE / name).read_text("utf-8"))
    texts = root.findall(f".//{SVG}text")
    assert len(texts) > MOST_LINES
    for text in texts:
        assert float(text.attrib["x"]) + float(text.attrib["textLength"]) <= float(root.attrib["width"]) - PAD
        assert float(text.attrib["textLength"]) == wcswidth(text.text or "") * CELL


def test_narrow_and_wide_letters_stand_in_the_cells_of_a_terminal() -> None:
    root = ElementTree.fromstring(picture(["$ match why 見013", "      乗  見本 梅"], "an example"))
    stand = [(text.text, (float(text.attrib["x"]) - PAD) / CELL) for text in root.findall(f".//{SVG}text")]
    assert stand == [("$ match why", 0), ("見", 12), ("013", 14), ("乗", 6), ("見本", 10), ("梅", 15)]


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ("", ["one", "two", "three", "four"]),
        ("1-2", ["one", "two", "…"]),
        ("2", ["…", "two", "…"]),
        ("1 4", ["one", "…", "four"]),
        ("[two]+1", ["…", "two", "three", "…"]),
        ("1 [thr]-", ["one", "…", "three", "four"]),
    ],
)
def test_what_is_left_out_of_an_output_is_marked(spans: str, expected: list[str]) -> None:
    assert list(shown(["one", "two", "three", "four"], spans)) == expected


def test_a_text_that_is_not_printed_any_more_is_an_error() -> None:
    with pytest.raises(ValueError, match="five"):
        list(shown(["one"], "[five]"))


def test_a_command_that_is_not_there_is_no_output(tmp_path: Path) -> None:
    with pytest.raises(Crashed):
        Terminal(tmp_path).types("no-such-command")


def test_every_column_that_is_read_stands_in_the_guide() -> None:
    guide = (ROOT / "docs/how-to/import-your-workbook.md").read_text("utf-8")
    missing = [column.heads[0] for shape in SHAPES for column in shape.columns if column.heads[0] not in guide]
    assert [head for head in missing if head not in re.findall(r"\w+", guide)] == []
