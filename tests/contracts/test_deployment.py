"""What a server or an office PC is set up from: every file is there, parses, and names commands that exist."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cli.index import leaves
from deploy.windows import folder

ROOT = Path(__file__).parents[2]
UNITS = sorted((ROOT / "deploy" / "systemd").glob("match-*"))
DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8")
REQUIREMENTS = """\
colorama==0.4.6 ; sys_platform == 'win32' \\
    --hash=sha256:aa
uvloop==1.0 ; sys_platform != 'win32' \\
    --hash=sha256:bb
attrs==26.1.0 \\
    --hash=sha256:cc \\
    --hash=sha256:dd
"""


def commands(text: str) -> set[str]:
    return set(re.findall(r"bin/match ([a-z]+)", text))


@pytest.mark.parametrize("unit", UNITS, ids=lambda path: path.name)
def test_a_unit_is_one_that_systemd_reads(unit: Path, tmp_path: Path) -> None:
    if not shutil.which("systemd-analyze"):
        pytest.skip("systemd-analyze is not installed")
    there = tmp_path / unit.name
    there.write_text(unit.read_text("utf-8").replace("/opt/match/.venv/bin/match", sys.executable))
    if unit.suffix == ".timer":
        shutil.copy(unit.with_suffix(".service"), tmp_path)
    found = subprocess.run(["systemd-analyze", "verify", str(there)], capture_output=True, text=True)
    mine = [line for line in found.stderr.splitlines() if unit.name in line and "not executable" not in line]
    assert mine == []


@pytest.mark.parametrize("unit", [u for u in UNITS if u.suffix == ".service"], ids=lambda path: path.name)
def test_a_unit_runs_a_command_that_there_is_and_shuts_the_rest_out(unit: Path) -> None:
    text = unit.read_text("utf-8")
    assert commands(text) <= {name.partition(" ")[0] for name in leaves()}
    for closed in ("NoNewPrivileges=yes", "ProtectSystem=strict", "ProtectHome=yes", "UMask=0077", "LimitCORE=0"):
        assert closed in text


def test_the_image_is_built_from_the_lock_and_runs_as_nobody_in_particular() -> None:
    assert "uv sync --locked" in DOCKERFILE
    assert re.search(r"^USER 10001:10001$", DOCKERFILE, re.M)
    assert DOCKERFILE.rindex("USER 10001") > DOCKERFILE.rindex("COPY")
    copied = re.findall(r"^COPY (?!--from)(.+) \S+$", DOCKERFILE, re.M)
    assert all((ROOT / name).exists() for names in copied for name in names.split())


def test_what_the_image_leaves_out_is_nothing_that_it_runs() -> None:
    left_out = (ROOT / ".dockerignore").read_text("utf-8").split()
    packaged = re.search(r"packages = \[(.*?)\]", (ROOT / "pyproject.toml").read_text("utf-8"))
    assert packaged
    assert not set(left_out) & set(re.findall(r'"(\w+)"', packaged.group(1)))
    assert {".env", ".git"} <= set(left_out)


@pytest.mark.parametrize("name", [name for name in folder.STARTS if name.endswith(".cmd")])
def test_a_starter_for_windows_has_its_line_ends_and_says_what_to_do_when_it_fails(name: str) -> None:
    content = (folder.HERE / name).read_bytes()
    assert content.count(b"\r\n") == content.count(b"\n") > 10
    assert b"pause" in content
    assert "担当者" in content.decode()


def test_for_windows_only_what_windows_needs_is_fetched_without_markers() -> None:
    kept = folder.on_windows(REQUIREMENTS, "3.12").splitlines()
    assert [line.split()[0] for line in kept] == ["colorama==0.4.6", "attrs==26.1.0"]
    assert all("--hash=sha256:" in line for line in kept)


@pytest.mark.soak
def test_the_folder_for_windows_holds_a_wheel_for_everything(tmp_path: Path) -> None:
    tools = ROOT / ".tools" / "bin" / "uv"
    made = folder.make(tmp_path / "match-windows", uv=str(tools) if tools.exists() else "uv")
    names = {path.name.partition("-")[0].lower() for path in (made / "wheels").iterdir()}
    assert {"colorama", "numba", "ortools", "sasaeai_match"} <= names
    assert all((made / name).exists() for name in (*folder.STARTS, "version.txt"))


@pytest.mark.slow
def test_every_file_would_be_read_on_windows_too() -> None:
    checked = subprocess.run([sys.executable, "-m", "mypy", "--platform", "win32", "--no-error-summary"], cwd=ROOT)
    assert checked.returncode == 0
