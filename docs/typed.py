"""Commands typed one after the other in a folder of their own, and what they print.

The pages and the pictures of the documentation show real output; both are made by typing their commands here.
"""

import os
import shlex
import subprocess
import sys
from pathlib import Path

from attrs import define, field

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = ("移動支援_見本.xlsx", "お手伝い_見本.xlsx")
LONGEST_WAIT_S = 120
NOT_FOUND, OURS = 127, 70
"""Exit codes of a shell that knows no such command, and of a fault of the program's own (``cli.failing``)."""


class Crashed(Exception):
    """The program broke or was stopped, or there is no such command."""


@define
class Terminal:
    """A shell in ``folder`` with the shipped samples, and a home and a time of its own; ``export`` is remembered."""

    folder: Path
    environ: dict[str, str] = field(init=False)

    def __attrs_post_init__(self) -> None:
        programs = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        self.environ = {"PATH": programs, "HOME": str(self.folder), "LOGNAME": "hanako", "LANG": "ja_JP.UTF-8"}
        self.environ |= {"LC_ALL": "C.UTF-8", "MATCH_LANG": "ja", "MATCH_NOW": "2026-12-04T09:00+09:00"}
        for sample in SAMPLES:
            (self.folder / sample).write_bytes((ROOT / "cli/demo" / sample).read_bytes())

    def types(self, command: str) -> list[str]:
        """The lines that a command prints, on stdout and stderr. Raises ``Crashed`` where it is not there or breaks."""
        words = shlex.split(command)
        if words[0] == "export":
            self.environ |= dict(word.split("=", 1) for word in words[1:])
            return []
        done = subprocess.run(  # noqa: S603 (what our own pages say)
            ["/bin/bash", "-c", command],
            cwd=self.folder,
            env=self.environ,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            timeout=LONGEST_WAIT_S,
            check=False,
        )
        if done.returncode < 0 or done.returncode in (NOT_FOUND, OURS):
            raise Crashed(command, done.returncode, done.stdout)
        return done.stdout.rstrip("\n").split("\n") if done.stdout.strip() else []
