"""docs/how-to/add-a-matching.md, done word by word to a copy of the program: a sixth kind goes all the way.

The page's ``diff`` blocks name a file, then lines that stand at its top, then a list or class and the lines at its end.
Its files are those below docs/how-to/tool_library/.
"""

import ast
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "how-to" / "add-a-matching.md"
LIBRARY = ROOT / "docs" / "how-to" / "tool_library"
ROOMS = ("engine", "events", "intake", "desk", "workers", "cli", "wording", "tests", "pyproject.toml")
FOUND_BY = (
    "tests/stories/test_道具.py",
    "tests/unit/engine/matchings/test_kinds.py",
    "tests/unit/wording",
    "tests/unit/desk/test_settings.py",
    "tests/unit/engine/promises/test_each_promise.py",
    "tests/unit/test_import_directions.py",
    "tests/contracts/test_golden.py",
)
pytestmark = pytest.mark.slow


class Step(NamedTuple):
    """Lines that go to the end of ``place`` in a file; to its imports where that is empty."""

    file: str
    place: str
    lines: tuple[str, ...]


def steps() -> Iterator[Step]:
    """What the page says to write into files that are there."""
    for block in re.findall(r"^```diff\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL):
        file, place, lines = "", "", list[str]()
        for line in [*block.splitlines(), "end"]:
            if line.startswith("+"):
                lines.append(line[1:])
                continue
            if lines:
                yield Step(file, place, tuple(lines))
            file, place, lines = (file, line.strip(), []) if line.startswith(" ") else (line, "", [])


def written(source: str, step: Step) -> str:
    """A file's source with the step's lines in it."""
    tree, had = ast.parse(source), source.splitlines()
    if not step.place:
        first = next(node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom))
        return "\n".join([*had[: first.lineno - 1], *step.lines, *had[first.lineno - 1 :], ""])
    end = _end(tree, step.place)
    if isinstance(end, ast.expr) and end.lineno == end.end_lineno:
        row, at = end.lineno - 1, len(had[end.lineno - 1].encode()[: (end.end_col_offset or 0) - 1].decode())
        had[row] = had[row][:at] + ", " + " ".join(line.strip() for line in step.lines) + had[row][at:]
        return "\n".join([*had, ""])
    at = (end.end_lineno or 0) - (1 if isinstance(end, ast.expr) else 0)
    return "\n".join([*had[:at], *step.lines, *had[at:], ""])


def _end(tree: ast.Module, place: str) -> ast.stmt | ast.expr:
    """The class, the ``if`` or the list of this name."""
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and node.name == place:
            return node
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == place:
            return node
        targets = (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        )
        if any(isinstance(each, ast.Name) and each.id == place for each in targets):
            assert isinstance(node, ast.Assign | ast.AnnAssign)
            assert isinstance(node.value, ast.Tuple | ast.Dict), place
            return node.value
    raise AssertionError(f"the page names {place}, which is not there")


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program with the sixth kind in it."""
    copy = tmp_path_factory.mktemp("program")
    for room in ROOMS:
        whole = ROOT / room
        if whole.is_dir():
            shutil.copytree(whole, copy / room, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(whole, copy / room)
    shutil.copytree(LIBRARY, copy, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
    for step in steps():
        path = copy / step.file
        path.write_text(written(path.read_text(encoding="utf-8"), step), encoding="utf-8")
    return copy


def process(program: Path, *arguments: str, **more: str) -> "subprocess.CompletedProcess[str]":
    """A module of the copy, run in a process of its own."""
    environment = {**os.environ, "PYTHONPATH": str(program), "PYTHONUTF8": "1", **more}
    called = [sys.executable, "-m", *arguments]
    return subprocess.run(called, cwd=program, env=environment, capture_output=True, text=True, encoding="utf-8")


def run(program: Path, *arguments: str, **more: str) -> str:
    """What it printed; it has to end well."""
    done = process(program, *arguments, **more)
    assert done.returncode == 0, f"{arguments}\n{done.stdout[-6000:]}\n{done.stderr[-3000:]}"
    return done.stdout


def types(program: Path) -> "subprocess.CompletedProcess[str]":
    """mypy, as strict as the project's own settings have it, over the whole copy."""
    return process(program, "mypy", "--no-error-summary")


def test_the_page_names_every_file_of_the_library() -> None:
    page = PAGE.read_text(encoding="utf-8")
    files = [path.relative_to(LIBRARY) for path in LIBRARY.rglob("*.py")]
    assert len(files) > 10
    assert [each for each in files if not all(part in page for part in (*each.parts[:-1], each.name))] == []


def test_it_is_typed_like_the_others(program: Path) -> None:
    if (ROOT / ".mypy_cache").exists():
        shutil.copytree(ROOT / ".mypy_cache", program / ".mypy_cache")
    assert types(program).stdout == ""
    solving = program / "engine" / "matchings" / "tools" / "solving.py"
    whole = solving.read_text(encoding="utf-8")
    solving.write_text(whole.replace("-> Mapping[str, int]:", "-> Mapping[str, str]:"), encoding="utf-8")
    assert 'variable has type "Matching[BuiltTools, Assigned]"' in types(program).stdout
    solving.write_text(whole, encoding="utf-8")


def test_the_tests_find_it_unasked(program: Path) -> None:
    about = ("-p", "no:xdist", "-k", "tool or 道具 or promise or language")
    run(program, "pytest", *about, "tests/contracts/test_golden.py", "--write-golden")
    run(program, "pytest", *about, *FOUND_BY)


def test_match_lends_a_tool_and_can_tell_why_not_another(program: Path, tmp_path: Path) -> None:
    asked, store = tmp_path / "道具の申込.csv", tmp_path / "倉庫.csv"
    asked.write_text(
        "受付番号,氏名,電話,使う日,借りたい道具,何に使うか,地区\n"
        "道001,見本 花子,0467-00-1001,2026-12-08,はしご,庭,湘南\n"
        "道002,架空 太郎,0467-00-1002,2026-12-08,はしご,介助,湘南\n",
        encoding="utf-8",
    )
    store.write_text("貸し出す道具,数\nはしご,1\n", encoding="utf-8")

    def match(*arguments: str) -> str:
        where = {"MATCH_LOG": str(tmp_path / "match.log"), "MATCH_NOW": "2026-12-04T09:00:00+09:00"}
        return run(program, "cli.main", "--lang", "ja", *arguments, **where)

    match("import", str(asked), str(store))
    assert "道具の貸し出し" in match("solve", "--district", "shonan", "--from", "2026-12-07", "--days", "7")
    plan = match("plan", "show", "案1")
    assert "架空 太郎" in plan
    assert "道具 はしご" in plan
    reason = match("why", "道001")
    assert "ほかの人に貸し出しています" in reason
    assert "同じ道具があと1つあれば" in reason
    match("plan", "approve", "案1")
    told = json.loads(match("--json", "audit", "案1"))
    assert told["sound"], told
