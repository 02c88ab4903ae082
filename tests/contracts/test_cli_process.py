"""The command as a process of its own: locales, exit codes, streams, the shell's completion, Ctrl-C, a broken pipe."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.unit.cli import known

ROOT = Path(__file__).parents[2]
MATCH = [sys.executable, "-m", "cli.main"]


def run(*args: str, cwd: Path = ROOT, **environ: str) -> subprocess.CompletedProcess[str]:
    """``match`` with these arguments in a bare environment."""
    kept = {"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/"), "PYTHONPATH": str(ROOT)}
    settled = {"MATCH_NOW": known.NOW.isoformat(), "LC_ALL": "C.UTF-8", **environ}
    return subprocess.run(
        [*MATCH, *args],
        cwd=cwd,
        env={**kept, **settled},
        capture_output=True,
        timeout=60,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(known.make_log(tmp_path_factory.mktemp("process") / "log.sqlite"))


@pytest.mark.parametrize(("locale", "word"), [("ja_JP.UTF-8", "使い方"), ("C", "Usage"), ("en_GB.UTF-8", "Usage")])
def test_the_locale_chooses_the_language(locale, word):
    told = run("--help", LC_ALL=locale)
    assert told.returncode == 0
    assert word in told.stdout


def test_japanese_is_readable_under_the_plainest_locale(log):
    told = run("plan", "show", LC_ALL="C", MATCH_LANG="ja", MATCH_LOG=log)
    assert told.returncode == 0
    assert "見本 花子" in told.stdout


def test_a_terminal_that_cannot_show_japanese_still_gets_its_output(log):
    told = run("plan", "list", PYTHONIOENCODING="ascii", PYTHONUTF8="0", MATCH_LANG="ja", MATCH_LOG=log)
    assert told.returncode == 0
    assert told.stderr == ""


def test_facts_go_to_stdout_and_faults_to_stderr(tmp_path):
    told = run("plan", "list", MATCH_LOG=str(tmp_path / "none.sqlite"))
    assert (told.returncode, told.stdout) == (1, "")
    assert "There is no log yet" in told.stderr
    assert "Traceback" not in told.stderr


def test_json_is_one_object_on_one_line(log):
    told = run("plan", "list", "--json", MATCH_LOG=log)
    assert told.stdout.count("\n") == 1
    assert json.loads(told.stdout)["plans"][0]["plan"] == "plan-1"


def test_a_reader_who_stops_reading_causes_no_traceback(log):
    command = f"{' '.join(MATCH)} log | head -1"
    environ = {**os.environ, "MATCH_LOG": log, "MATCH_LANG": "ja", "PYTHONPATH": str(ROOT)}
    told = subprocess.run(["bash", "-c", command], env=environ, capture_output=True, timeout=60, check=False, cwd=ROOT)
    assert told.stderr == b""


def test_the_shells_completion_offers_commands_and_districts():
    assert "solve" in _completed("match so", 1)
    assert "approve" in _completed("match plan ap", 2)
    assert "shonan" in _completed("match solve --district sho", 3)
    assert "湘南" in _completed("match solve --district 湘", 3)
    assert "--district" in _completed("match solve --dis", 2)


def test_the_completion_script_for_bash_can_be_printed():
    told = run("--show-completion", "bash", _TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION="1")
    assert told.returncode == 0
    assert "_MATCH_COMPLETE=complete_bash" in told.stdout


@pytest.mark.parametrize("page", [["--help"], ["solve", "--help"], ["plan", "approve", "--help"], ["import", "--help"]])
def test_nothing_heavy_is_loaded_for_a_help_page(page):
    code = "import sys; from cli.main import main\ntry: main()\nexcept SystemExit: print(sorted(sys.modules))"
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    told = subprocess.run(
        [sys.executable, "-c", code, *page],
        env=environ,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        cwd=ROOT,
    )
    loaded = set(told.stdout.splitlines()[-1].strip("[]").replace("'", "").split(", "))
    heavy = {
        "attr",
        "attrs",
        "msgspec",
        "cryptography",
        "ortools",
        "openpyxl",
        "rich",
        "pydantic",
        "events",
        "desk",
        "wcwidth",
    }
    assert loaded.isdisjoint(heavy)


def _completed(line: str, word: int) -> list[str]:
    told = run(_MATCH_COMPLETE="complete_bash", COMP_WORDS=line, COMP_CWORD=str(word))
    assert told.returncode == 0
    return told.stdout.split()


@pytest.mark.slow
def test_ctrl_c_while_waiting_for_the_log_says_so_and_leaves_with_130(log):
    """The log is held by another writer, so the command waits; then it is interrupted."""
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, log],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == "held"
        environ = {**os.environ, "MATCH_LOG": log, "MATCH_LANG": "ja", "PYTHONPATH": str(ROOT)}
        waiting = subprocess.Popen(
            [*MATCH, "settings", "set", "ride.wait_s", "2400", "--source", "会議"],
            stderr=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            cwd=ROOT,
            env=environ,
        )
        _wait_until_it_waits(waiting)
        waiting.send_signal(signal.SIGINT)
        _, said = waiting.communicate(timeout=30)
    finally:
        holder.kill()
        holder.wait()
    assert waiting.returncode == 130
    assert "何も記録していません" in said
    assert "Traceback" not in said


HOLD = """
import sys, time
from pathlib import Path
from events.turns import Turns
with Turns(Path(sys.argv[1]), 5).take():
    print("held", flush=True)
    time.sleep(60)
"""


def _wait_until_it_waits(process: "subprocess.Popen[str]") -> None:
    import time

    begun = time.monotonic()
    while process.poll() is None and time.monotonic() - begun < 3:
        time.sleep(0.1)
