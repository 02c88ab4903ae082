"""Where machine code is kept: an edited callee is compiled again; a place that cannot be written is no hindrance."""

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from engine.solvers import compiling

CALLEE = "from engine.solvers.compiling import compiled\n@compiled\ndef inner(x):\n    return x + {added}\n"
CALLER = (
    "from engine.solvers.compiling import compiled\nfrom loops.callee import inner\n"
    "@compiled\ndef outer(x):\n    return 10 * inner(x)\n"
)


@pytest.fixture
def loops(tmp_path: Path) -> Path:
    folder = tmp_path / "loops"
    folder.mkdir()
    (folder / "__init__.py").touch()
    (folder / "callee.py").write_text(CALLEE.format(added=1))
    (folder / "caller.py").write_text(CALLER)
    return folder


def outcome(loops: Path, **places: str) -> int:
    root = Path(compiling.__file__).parents[2]
    told = {"PYTHONPATH": f"{loops.parent}:{root}", "HOME": str(loops), "PATH": "/usr/bin:/bin", **places}
    told["PYTHONDONTWRITEBYTECODE"] = "1"  # Python tells sources apart by whole seconds, and here two come in one
    asked = "from loops.caller import outer; print(outer(1))"
    ran = subprocess.run([sys.executable, "-c", asked], env=told, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    return int(ran.stdout)


@pytest.mark.slow
def test_an_edited_callee_is_not_answered_from_what_was_compiled_before(loops: Path):
    assert outcome(loops) == 20
    assert list(loops.rglob("compiled-*/**/*.nbi")) != []
    (loops / "callee.py").write_text(CALLEE.format(added=2))
    assert outcome(loops) == 30


@pytest.mark.slow
def test_a_lean_function_answers_the_same_and_may_make_no_array(loops: Path):
    (loops / "callee.py").write_text(CALLEE.replace("compiled\n", "lean\n").format(added=1))
    assert outcome(loops) == 20
    (loops / "callee.py").write_text(
        "import numpy as np\nfrom engine.solvers.compiling import lean\n"
        "@lean\ndef inner(x):\n    return np.zeros(x).shape[0]\n"
    )
    with pytest.raises(AssertionError, match="TypingError"):
        outcome(loops)


@pytest.mark.slow
def test_it_runs_where_nothing_can_be_written(loops: Path):
    (loops / "__pycache__").touch()
    (loops / "no folder").touch()
    nowhere = str(loops / "no folder" / "below")
    assert outcome(loops, MATCH_CACHE_DIR=nowhere, XDG_CACHE_HOME=nowhere) == 20
    assert list(loops.rglob("*.nbi")) == []


@pytest.mark.slow
def test_it_runs_where_the_folder_of_machine_code_can_be_read_and_not_written(loops: Path, tmp_path: Path):
    given = tmp_path / "given"
    filled = given / f"compiled-{compiling.digest(loops)}"
    filled.mkdir(parents=True)
    (filled / "other.nbi").touch()
    # A file where numba would make its own folder stands in for a file system that is mounted to be read.
    (filled / f"loops_{hashlib.sha1(str(loops).encode()).hexdigest()}").touch()
    (loops / "__pycache__").touch()
    nowhere = str(loops / "__init__.py" / "below")
    assert outcome(loops, MATCH_CACHE_DIR=str(given), XDG_CACHE_HOME=nowhere, HOME=nowhere) == 20


@pytest.mark.parametrize("mark", ["compiled", "lean"])
def test_the_digest_follows_every_source(loops: Path, mark: str):
    callee = CALLEE.replace("compiled\n", f"{mark}\n")
    (loops / "callee.py").write_text(callee.format(added=1))
    before = compiling.digest(loops)
    (loops / "callee.py").write_text(callee.format(added=2))
    assert compiling.digest(loops) != before


def test_the_place_asked_for_comes_first_and_the_users_own_last(loops: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("MATCH_CACHE_DIR", str(loops / "asked"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(loops / "own"))
    assert list(compiling.places(loops)) == [loops / "asked", loops / "__pycache__", loops / "own" / "match"]


def test_a_folder_that_holds_machine_code_is_taken_though_it_cannot_be_written(
    loops: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.delenv("MATCH_CACHE_DIR", raising=False)
    monkeypatch.setattr(compiling, "_writable", lambda folder: False)
    filled = loops / "__pycache__" / f"compiled-{compiling.digest(loops)}" / "loops_1"
    filled.mkdir(parents=True)
    (filled / "caller.nbi").touch()
    assert compiling.kept_in(loops) == filled.parent


def test_an_edited_source_that_no_compiled_one_reads_is_the_same_folder(loops: Path):
    (loops / "plain.py").write_text("SIZE = 1\n")
    before = compiling.digest(loops)
    (loops / "plain.py").write_text("SIZE = 2\n")
    assert compiling.digest(loops) == before
    (loops / "callee.py").write_text("from loops.plain import SIZE\n" + CALLEE.format(added=1))
    read = compiling.digest(loops)
    (loops / "plain.py").write_text("SIZE = 1\n")
    assert compiling.digest(loops) != read


def test_a_folder_that_was_filled_ahead_is_taken_first(loops: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("MATCH_CACHE_DIR", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(loops / "own"))
    ahead = loops / "own" / "match" / f"compiled-{compiling.digest(loops)}"
    ahead.mkdir(parents=True)
    (ahead / compiling.WARM).touch()
    assert compiling.kept_in(loops) == ahead
    assert compiling.is_ready(loops)


def test_what_is_compiled_in_mid_command_is_not_ready_until_all_of_it_is(loops: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("MATCH_CACHE_DIR", str(loops / "asked"))
    assert not compiling.is_ready(loops)
    compiling.filled(loops)
    assert compiling.is_ready(loops)


def test_where_nothing_can_be_written_nothing_is_kept(loops: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(compiling, "_writable", lambda folder: False)
    assert compiling.kept_in(loops) is None
    assert not compiling.is_ready(loops)
