"""Makes the folder that an office PC is started from: ``python -m deploy.windows.folder [--out DIR]``.

Everything that the lock names comes as a wheel for Windows and the Python that the office has, and beside the wheels
lie two files to double-click. It is made where there is a network and carried to where there is none.
"""

import argparse
import shutil
import subprocess
import tomllib
from pathlib import Path

from packaging.markers import Marker

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
PLATFORM = "win_amd64"
STARTS = ("はじめる.cmd", "夜間の予約.cmd", "はじめにお読みください.txt")


def make(out: Path, python: str = "3.12", uv: str = "uv") -> Path:
    """Fill ``out`` with wheels, starters and the version; what was in it before goes."""
    shutil.rmtree(out, ignore_errors=True)
    wheels = out / "wheels"
    wheels.mkdir(parents=True)
    needed = subprocess.run(
        [uv, "export", "--locked", "--no-default-groups", "--no-emit-project", "--format", "requirements-txt"],
        cwd=ROOT, check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    listed = out / "requirements.txt"
    listed.write_text(on_windows(needed, python), encoding="utf-8")
    pip = [uv, "run", "--no-project", "--quiet", "--with", "pip", "python", "-m", "pip"]
    download = [*pip, "download", "--quiet", "--disable-pip-version-check", "--require-hashes"]
    suited = ["--only-binary", ":all:", "--platform", PLATFORM, "--python-version", python, "--implementation", "cp"]
    subprocess.run([*download, *suited, "--no-deps", "--dest", str(wheels), "-r", str(listed)], check=True)
    subprocess.run([uv, "build", "--wheel", "--quiet", "--out-dir", str(wheels)], cwd=ROOT, check=True)
    listed.unlink()
    for name in STARTS:
        shutil.copy(HERE / name, out / name)
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    (out / "version.txt").write_text(f"{version}\n", encoding="ascii")
    return out


def on_windows(requirements: str, python: str) -> str:
    """The requirements that Windows has, without their markers: pip would judge those by the machine it runs on."""
    there = {
        "os_name": "nt",
        "sys_platform": "win32",
        "platform_system": "Windows",
        "platform_machine": "AMD64",
        "platform_python_implementation": "CPython",
        "implementation_name": "cpython",
        "python_version": python,
        "python_full_version": f"{python}.0",
    }
    kept = []
    for entry in requirements.replace("\\\n", " ").splitlines():
        named, _, hashes = entry.strip().partition(" --hash")
        pinned, _, marker = named.partition(";")
        if "==" in pinned and (not marker.strip() or Marker(marker.strip()).evaluate(there)):
            kept.append(f"{pinned.strip()} --hash{hashes}")
    return "\n".join(kept) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=ROOT / "dist" / "match-windows")
    parser.add_argument("--python", default="3.12")
    asked = parser.parse_args()
    here = ROOT / ".tools" / "bin" / "uv"
    print(make(asked.out, asked.python, str(here) if here.exists() else "uv"))  # noqa: T201


if __name__ == "__main__":
    main()
