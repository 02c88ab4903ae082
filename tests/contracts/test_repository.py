"""What holds of the repository as a whole and of no single file: paths, sizes, links, words, versions."""

import os
import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NOT_OURS = {".git", ".venv", ".tools", "dist", "demo-data", "__pycache__"}
LONGEST_LINES = 400
TABLES = ("wording/",)  # words by code: as long as there is to say
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
JAPANESE = re.compile(r"[\u3041-\u30ff\u4e00-\u9fff]")
LINK = re.compile(r"\]\(([^)\s]+)\)")


def files(*endings: str) -> list[Path]:
    return sorted(path for path in walk() if path.name.endswith(endings))


def walk() -> Iterator[Path]:
    for folder, inner, names in os.walk(ROOT):
        inner[:] = [name for name in inner if name not in NOT_OURS and not name.endswith(("_cache", ".egg-info"))]
        yield from (Path(folder) / name for name in names)


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_no_file_names_a_folder_of_one_machine():
    ours = re.compile("/(?:" + "|".join(("work", "root", "home", "Users")) + ")/")
    invented = "/home/hanako/"  # whoever needs a home for an example takes hers
    texts = files(".py", ".md", ".toml", ".yml", ".csv", ".svg", "Makefile", "run", "setup")
    assert [named(path) for path in texts if ours.search(path.read_text("utf-8").replace(invented, ""))] == []


def test_no_source_is_longer_than_can_be_kept_in_mind():
    lengths = {named(path): len(path.read_text("utf-8").splitlines()) for path in files(".py")}
    assert {name: n for name, n in lengths.items() if n > LONGEST_LINES and not name.startswith(TABLES)} == {}


def test_every_room_is_in_the_wheel_and_under_mypy():
    rooms = {path.parent.name for path in ROOT.glob("*/__init__.py")} - {"tests", "benchmarks", "samples", "deploy"}
    assert set(PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]) == rooms
    assert set(PROJECT["tool"]["mypy"]["packages"]) == rooms


def test_the_changelog_knows_the_version():
    assert f"## [{PROJECT['project']['version']}]" in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_every_decision_is_numbered_once_and_dated():
    records = sorted((ROOT / "docs/decisions").glob("[0-9]*.md"))
    numbers = [int(path.name[:4]) for path in records]
    assert numbers == sorted(set(numbers))
    assert [named(path) for path in records if not re.search(r"^\d{4}-\d\d-\d\d", path.read_text("utf-8"), re.M)] == []


@pytest.mark.parametrize("page", files(".md"), ids=named)
def test_every_link_leads_somewhere(page: Path):
    assert [link for link in links(page) if not resolves(page, link)] == []


def links(page: Path) -> list[str]:
    prose = re.sub(r"```.*?```", "", page.read_text("utf-8"), flags=re.DOTALL)
    return [link for link in LINK.findall(prose) if not link.startswith(("https://", "http://", "mailto:"))]


def resolves(page: Path, link: str) -> bool:
    name, _, heading = link.partition("#")
    target = (page.parent / name).resolve() if name else page
    return target.exists() and (not heading or heading in headings(target))


def headings(page: Path) -> set[str]:
    """The anchors of a page as GitHub makes them: small letters, spaces to hyphens, punctuation away."""
    titles = re.findall(r"^#+ +(.+)$", page.read_text("utf-8"), re.M)
    return {"".join(filter(keeps, title.strip().lower().replace(" ", "-"))) for title in titles}


def keeps(letter: str) -> bool:
    return letter in "-_" or unicodedata.category(letter)[0] in "LNM"


def test_every_page_of_the_docs_can_be_reached_from_their_front():
    front = ROOT / "docs/README.md"
    reached, waiting = {front}, [front]
    while waiting:
        page = waiting.pop()
        found = {(page.parent / link.partition("#")[0]).resolve() for link in links(page)}
        new = {path for path in found if path.suffix == ".md" and path.exists()} - reached
        reached |= new
        waiting += sorted(new)
    assert [named(page) for page in files(".md") if named(page).startswith("docs/") and page not in reached] == []


def glossary() -> list[tuple[str, ...]]:
    rows = [line for line in (ROOT / "docs/glossary.md").read_text("utf-8").splitlines() if line.startswith("|")]
    cells = [tuple(cell.strip() for cell in row.strip("|").split("|")) for row in rows]
    return [row for row in cells if row[0] != "日本語" and not set(row[0]) <= {"-", ":"}]


def test_every_word_of_the_glossary_has_both_languages_and_its_meaning():
    rows = glossary()
    assert len(rows) >= 50
    assert [row for row in rows if len(row) != 4 or not all(row)] == []
    assert [row for row in rows if not JAPANESE.search(row[0]) or JAPANESE.search(row[1])] == []


def test_every_name_that_the_glossary_gives_to_the_code_is_there():
    rooms = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
    code = "\n".join(path.read_text("utf-8") for path in files(".py") if named(path).split("/")[0] in rooms)
    known = {*re.findall(r"\w+", code), *re.findall(r"[\w.]+", code)}  # names, and those with dots in them
    assert {name for row in glossary() for name in re.findall(r"`(.+?)`", row[3])} - known == set()


@pytest.mark.parametrize("column", [0, 1])
def test_no_word_of_the_glossary_stands_for_two_things(column: int):
    assert [word for word, times in Counter(row[column] for row in glossary()).items() if times > 1] == []
