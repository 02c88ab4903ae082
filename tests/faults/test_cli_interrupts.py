"""Ctrl-C and no room left, in real processes: the log is unchanged or whole, and the message is true."""

import json
import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cli.app import app
from tests.unit.cli import known
from tests.unit.cli.workbooks import SAMPLE, TOWNS

ROOT = Path(__file__).parents[2]
ROOM = 36_000
"""Bytes that a file may grow to: enough for SQLite's index of its journal, too little for a workbook."""
MATCH = [sys.executable, "-m", "cli.main"]


def environ(log: Path) -> dict[str, str]:
    settled = {"MATCH_LOG": str(log), "MATCH_LANG": "ja", "MATCH_NOW": known.NOW.isoformat(), "MATCH_ACTOR": "担当"}
    return {**os.environ, **settled, "PYTHONPATH": str(ROOT)}


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A log with the sample's facts."""
    path = tmp_path / "log.sqlite"
    for name, value in environ(path).items():
        if name.startswith("MATCH_"):
            monkeypatch.setenv(name, value)
    assert CliRunner().invoke(app, ["import", str(TOWNS), str(SAMPLE)]).exit_code == 0
    return path


def positions(log: Path) -> int:
    """How many events the log holds; it is whole, or this fails."""
    told = subprocess.run(
        [*MATCH, "verify"], env=environ(log), capture_output=True, encoding="utf-8", check=True, cwd=ROOT
    )
    return int(told.stdout.partition("（")[2].partition(" 件")[0])


@pytest.mark.slow
def test_ctrl_c_while_planning_keeps_the_best_plan_so_far_checked_and_marked(log):
    code = (
        "import os, signal, sys; sys.argv = ['match', 'solve', '--district', 'shonan', '--effort', '1000000']\n"
        + INTERRUPT
    )
    told = subprocess.run(
        [sys.executable, "-c", code],
        env=environ(log),
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        timeout=120,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    assert "途中で止めました" in told.stdout
    assert "件を送迎" in told.stdout
    assert "Traceback" not in told.stderr
    shown = subprocess.run(
        [*MATCH, "plan", "show", "--json"], env=environ(log), capture_output=True, check=True, cwd=ROOT
    )
    plan = json.loads(shown.stdout)
    assert (plan["cut_short"], plan["effort"]) == (True, 1_000_000)
    assert plan["effort_done"] < plan["effort"]
    subprocess.run([*MATCH, "audit", "1"], env=environ(log), capture_output=True, check=True, cwd=ROOT)


@pytest.mark.slow
def test_ctrl_c_while_a_days_plan_is_being_proven_keeps_the_plan_and_says_that_the_gap_is_unknown(log):
    code = (
        "import os, signal, sys; sys.argv = ['match', 'solve', '--from', '2026-12-08', '--days', '1']\n" + WHILE_PROVING
    )
    told = subprocess.run(
        [sys.executable, "-c", code],
        env=environ(log),
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        timeout=120,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    assert "差は不明" in told.stdout.splitlines()[-1]
    assert "Traceback" not in told.stderr
    shown = subprocess.run(
        [*MATCH, "plan", "show", "--json"], env=environ(log), capture_output=True, check=True, cwd=ROOT
    )
    assert json.loads(shown.stdout)["bound"]["cut_short"] is True


WHILE_PROVING = """
import engine.solvers.routing.menus as menus
menus.LISTED_RIDES = -1  # so that the search by itself proves nothing
import engine.solvers.routing.proving as proving
prove = proving.prove
def pressed(*args, **named):
    os.kill(os.getpid(), signal.SIGINT)
    return prove(*args, **named)
proving.prove = pressed
from cli.main import main
main()
"""


INTERRUPT = """
import engine.solvers.routing.planning as planning
import cli.commands.solve as command
make = command.make_plan
def pressed(*args, **named):
    os.kill(os.getpid(), signal.SIGINT)
    return make(*args, **named)
command.make_plan = pressed
from cli.main import main
main()
"""


@pytest.mark.slow
def test_ctrl_c_while_importing_records_nothing_and_says_so(log):
    before = positions(log)
    code = "import os, signal, sys; sys.argv = ['match', 'import', " + repr(str(SAMPLE)) + "]\n" + IN_MID_IMPORT
    told = subprocess.run(
        [sys.executable, "-c", code],
        env=environ(log),
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        timeout=60,
        check=False,
    )
    assert told.returncode == 130
    assert "何も記録していません" in told.stderr
    assert "Traceback" not in told.stderr
    assert positions(log) == before


IN_MID_IMPORT = """
import intake.files
read = intake.files.read
def pressed(path, tables):
    os.kill(os.getpid(), signal.SIGINT)
    return read(path, tables)
intake.files.read = pressed
from cli.main import main
main()
"""


@pytest.mark.slow
def test_no_room_left_is_told_and_the_log_is_as_it_was(tmp_path, monkeypatch):
    log = tmp_path / "log.sqlite"
    monkeypatch.setenv("MATCH_LOG", str(log))
    assert CliRunner().invoke(app, ["import", str(TOWNS)]).exit_code == 0
    before = positions(log)

    def small() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (ROOM, ROOM))

    told = subprocess.run(
        [*MATCH, "import", str(SAMPLE)],
        env=environ(log),
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        preexec_fn=small,
        timeout=120,
        check=False,
    )
    assert told.returncode == 1, told.stderr
    assert "記録は元のままです" in told.stderr
    assert "Traceback" not in told.stderr
    assert positions(log) == before


@pytest.mark.slow
def test_ctrl_c_ends_following_with_everything_told_until_then(log):
    said, noted = log.with_name("said"), log.with_name("noted")
    with said.open("w") as out, noted.open("w") as err:
        follower = subprocess.Popen([*MATCH, "log", "--follow"], env=environ(log), stdout=out, stderr=err, cwd=ROOT)
    count = positions(log)
    assert told_until(said, f"\n{count:6}  "), noted.read_text("utf-8")
    settled = ["settings", "set", "ride.wait_s", "2400", "--source", "連絡会"]
    subprocess.run([*MATCH, *settled], env=environ(log), cwd=ROOT, check=True, capture_output=True)
    assert told_until(said, f"\n{count + 1:6}  "), noted.read_text("utf-8")
    follower.send_signal(signal.SIGINT)
    assert follower.wait(30) == 0
    assert noted.read_text("utf-8") == "新しい記録を待っています（終わるには Ctrl-C）。\n"
    assert [line.split()[0] for line in said.read_text("utf-8").splitlines()[2:]] == list(map(str, range(1, count + 2)))


def told_until(said: Path, text: str) -> bool:
    """Whether the text is there, now or within a minute."""
    patient_until = time.monotonic() + 60
    while text not in said.read_text("utf-8"):
        if time.monotonic() > patient_until:
            return False
        time.sleep(0.05)
    return True
