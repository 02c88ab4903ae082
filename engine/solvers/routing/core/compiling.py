"""Compiled functions, and where their machine code is kept.

numba's own cache looks at the file of a function and not at the files of what it calls, and fails without a place to
write. So the cache lies in a folder named after the digest of all sources in here and numba's version: an edited callee
is another folder. Where no folder can be written, everything is compiled anew, in memory, each time.
"""

import hashlib
import importlib.metadata
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

Compiled = TypeVar("Compiled", bound=Callable[..., Any])

HERE = Path(__file__).parent
WARM = "warm"
"""The file in a folder that has been filled once."""


def digest(sources: Path = HERE) -> str:
    """What the machine code depends on: every source in here with compiled functions, the columns, numba's version."""
    found = hashlib.sha256(importlib.metadata.version("numba").encode())
    for source in sorted(sources.glob("*.py")):
        text = source.read_bytes()
        if b"\n@compiled\n" in text or source.name in ("land.py", "compiling.py"):
            found.update(source.name.encode() + b"\0" + text + b"\0")
    return found.hexdigest()[:16]


def places(home: Path = HERE) -> Iterator[Path]:
    """Where machine code may be kept, the best place first: what is asked for, beside the sources, with the user."""
    if asked := os.environ.get("MATCH_CACHE_DIR"):
        yield Path(asked)
    yield home / "__pycache__"
    yield Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "match"


def kept_in(home: Path = HERE) -> Path | None:
    """The folder of these sources: one that has been filled, else one that can be written; None where there is none."""
    folders = [place / f"compiled-{digest(home)}" for place in places(home)]
    filled = next((folder for folder in folders if (folder / WARM).exists()), None)
    return filled or next((folder for folder in folders if _writable(folder)), None)


def _writable(folder: Path) -> bool:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


FOLDER = kept_in()


def is_ready() -> bool:
    """Whether everything was compiled ahead, so that a large plan need not wait for it."""
    return FOLDER is not None and (FOLDER / WARM).exists()


def compiled(function: Compiled) -> Compiled:
    """The function as machine code, kept in ``FOLDER`` where there is one."""
    import numba

    if FOLDER is not None:
        numba.config.CACHE_DIR = str(FOLDER)  # type: ignore[attr-defined]
    made: Compiled
    try:
        made = numba.njit(cache=FOLDER is not None, error_model="numpy", nogil=True)(function)  # type: ignore
    except RuntimeError:  # "no locator available": the folder can be read and not be written
        made = numba.njit(error_model="numpy", nogil=True)(function)  # type: ignore
    return made
