"""The directions in which rooms may import each other, and that the command line starts without anything heavy.

``MAY`` is the drawing in docs/explanation/architecture.md as data: a room may import itself and what stands in its row,
nothing else of ours. Imports inside functions and under TYPE_CHECKING count: it is about knowing, not about when.
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ENGINE = ("engine.problems", "engine.solvers", "engine.checks", "engine.promises", "engine.travel", "engine.matchings")
BELOW_DESK = (*ENGINE, "engine.explain", "ledger", "intake", "papers", "events")

MAY: dict[str, tuple[str, ...]] = {
    "events": (),
    "wording": (),
    "engine.problems": (),
    "engine.solvers": ("engine.problems",),
    "engine.checks": ("engine.problems",),
    "engine.promises": ("events",),
    "engine.travel": ("events",),
    "engine.matchings": ("engine.problems", "engine.solvers", "engine.checks", "engine.travel", "events"),
    "engine.explain": (*ENGINE, "events"),
    "ledger": ("events",),
    "intake": ("events",),
    "papers": ("events", "wording"),
    "desk": BELOW_DESK,
    "workers": ("desk", *BELOW_DESK),
    "web": ("desk", *BELOW_DESK, "wording"),
    "cli": ("desk", *BELOW_DESK, "workers", "wording"),
}
HEAVY = {
    "cryptography", "dramatiq", "jpholiday", "numba", "numpy", "openpyxl", "ortools", "pandas", "psycopg", "redis",
    "scipy", "typst", "xlsxwriter",
}  # fmt: skip


def room_of(module: str) -> str | None:
    """The row of ``MAY`` that a dotted name falls under: the longest that fits; None where it is not ours."""
    parts = module.split(".")
    names = [".".join(parts[:length]) for length in range(len(parts), 0, -1)]
    return next((name for name in names if name in MAY), parts[0] if parts[0] == "engine" else None)


def imported(source: str, module: str, is_package: bool) -> Iterator[tuple[int, str]]:
    """Every module that a source names in an import, with its line; relative ones made absolute."""
    home = module.split(".") if is_package else module.split(".")[:-1]
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = home[: len(home) - node.level + 1] if node.level else []
            base = [*above, *([node.module] if node.module else [])]
            yield from ((node.lineno, ".".join([*base, alias.name])) for alias in node.names)


def against(source: str, module: str, is_package: bool = False) -> list[str]:
    """The imports of a source that its room may not make, as ``line: room -> room``."""
    here = room_of(module)
    allowed = (here, *MAY.get(here or "", ()))
    found = [(line, room_of(name)) for line, name in imported(source, module, is_package)]
    return [f"{line}: {here} -> {there}" for line, there in found if there is not None and there not in allowed]


def sources() -> list[Path]:
    rooms = sorted({name.split(".")[0] for name in MAY})
    return [path for room in rooms for path in sorted((ROOT / room).rglob("*.py"))]


@pytest.mark.parametrize("path", sources(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_file_imports_only_what_its_room_may(path: Path):
    dotted = path.relative_to(ROOT).with_suffix("").parts
    is_package = dotted[-1] == "__init__"
    module = ".".join(dotted[:-1] if is_package else dotted)
    assert against(path.read_text("utf-8"), module, is_package) == []


def test_every_folder_with_code_is_a_room_of_the_drawing():
    tops = {path.parent.name for path in ROOT.glob("*/__init__.py")} - {"tests", "benchmarks", "samples", "deploy"}
    inner = {f"engine.{path.parent.name}" for path in (ROOT / "engine").glob("*/__init__.py")}
    assert tops - {"engine"} <= set(MAY)
    assert inner <= set(MAY)


@pytest.mark.parametrize(
    ("module", "source", "said"),
    [
        ("engine.solvers.routing", "from engine.checks.routing import check", "1: engine.solvers -> engine.checks"),
        ("engine.checks.routing", "def f():\n    from engine import solvers", "2: engine.checks -> engine.solvers"),
        ("engine.promises.licence", "from ..matchings import transport", "1: engine.promises -> engine.matchings"),
        ("events.state.folding", "import desk.solving", "1: events -> desk"),
        ("desk.solving", "from wording import say", "1: desk -> wording"),
        ("intake.rows", "from engine import problems", "1: intake -> engine.problems"),
    ],
)
def test_a_forbidden_import_is_seen(module: str, source: str, said: str):
    assert against(source, module) == [said]


def test_an_allowed_import_is_not_reported():
    assert against("import attrs\nfrom engine.problems.routing import Routing", "engine.solvers.routing") == []
    assert against("from .values import Place", "events.vocabulary.needs") == []


def test_nothing_heavy_is_loaded_to_start_the_command_line():
    shown = "import sys, cli.main; print(*sorted({name.split('.')[0] for name in sys.modules}))"
    ran = subprocess.run([sys.executable, "-c", shown], cwd=ROOT, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    assert HEAVY & set(ran.stdout.split()) == set()
