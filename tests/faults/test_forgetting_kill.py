"""kill -9 in the middle of a forgetting: whoever uses the program next finishes it, and nothing of hers is left.

Real processes run ``match``; what they kill themselves in is the very step that is named.
"""

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cli.app import app
from events.keystore import KeyStore
from tests.residue import found_in, written
from tests.unit.cli import known

KILLED = {
    "before her key": ("events.vault.Vault", "forget", "before"),
    "after her key": ("events.vault.Vault", "forget", "after"),
    "before the zeros over the journal": ("events.keystore", "_overwrite", "before"),
}
DIES = """
import os, signal, sys
from pydoc import locate
where, name, when = {where!r}, {name!r}, {when!r}
owner = locate(where)
real = getattr(owner, name)
def dies(*args):
    if when == "after":
        real(*args)
    os.kill(os.getpid(), signal.SIGKILL)
from cli.commands import forget  # what it imports is there before anything is replaced
from desk import forgetting
from cli.app import app
real_destroyed = forgetting._destroyed
def destroyed(*args):
    setattr(owner, name, dies)
    return real_destroyed(*args)
forgetting._destroyed = destroyed
app(["forget", "p-hanako", "--yes"])
"""


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "log.sqlite"
    settled = {"NOW": known.NOW.isoformat(), "LOG": str(path), "ACTOR": "担当", "LANG": "ja"}
    for name, value in settled.items():
        monkeypatch.setenv(f"MATCH_{name}", value)
    return known.make_log(path)


def key_of(log: Path, person: str) -> bytes | None:
    (folder,) = (log.parent / "keys").iterdir()
    store = KeyStore.open(folder)
    key = store.find([person]).get(person)
    store.close()
    return key


@pytest.mark.slow
@pytest.mark.parametrize("step", KILLED)
def test_a_forgetting_that_was_killed_is_finished_by_whoever_comes_next(log: Path, step: str) -> None:
    where, name, when = KILLED[step]
    key = key_of(log, "p-hanako")
    assert key is not None
    code = DIES.format(where=where, name=name, when=when)
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True)
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()
    left = found_in(log.parent, [key])
    assert bool(left) == (step != "after her key"), "that is what a kill leaves"

    page = CliRunner().invoke(app, ["plan", "show"])

    assert page.exit_code == 0, page.stderr
    assert "見本 花子" not in page.stdout
    assert ("終わらせました" in page.stderr) == (step == "before her key")
    assert found_in(log.parent, [key, *written("見本 花子")]) == {}
    assert CliRunner().invoke(app, ["verify"]).exit_code == 0
    assert "もう消去ずみ" in CliRunner().invoke(app, ["forget", "p-hanako", "--yes"]).stdout


def at_once(*commands: list[str]) -> list[int]:
    """The exit codes of several ``match`` that begin in the same moment."""
    match = [sys.executable, "-m", "cli.main"]
    processes = [subprocess.Popen([*match, *each], stdout=subprocess.DEVNULL) for each in commands]
    return [process.wait() for process in processes]


@pytest.mark.slow
def test_two_who_forget_the_same_person_at_once_both_succeed_and_it_is_noted_once(log: Path) -> None:
    forget = ["forget", "p-hanako", "--yes", "--json"]
    assert at_once(forget, forget) == [0, 0]
    assert CliRunner().invoke(app, ["log"]).stdout.count("個人情報を消去した") == 1
    assert key_of(log, "p-hanako") is None


@pytest.mark.slow
def test_no_ride_of_hers_stays_approved_by_somebody_who_approves_at_the_same_time(log: Path) -> None:
    _, forgotten = at_once(["plan", "approve", "1"], ["forget", "p-hanako", "--yes"])
    assert forgotten == 0
    office = known.office_at(log)
    state = office.state()
    office.close()
    assert f"need-1@{known.DAY}" not in state.approved
    assert state.needs["need-1"].withdrawn is not None
