"""Compiled functions, and where their machine code is kept.

numba's own cache looks at the file of a function and not at the files of what it calls, and fails without a place to
write. So the cache of a folder of compiled functions lies in a folder named after the digest of all sources that they
are made of and numba's version: an edited callee is another folder. Where no folder can be written, everything is
compiled anew, in memory, each time.
"""

import hashlib
import importlib.metadata
import os
import re
import tempfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

Compiled = TypeVar("Compiled", bound=Callable[..., Any])

WARM = "warm"
"""The file in a folder that has been filled once."""

MARKED = re.compile(r"^@(compiled|lean|inlined)$", re.MULTILINE)
IMPORTED = re.compile(r"^from \S*?(\w+) import", re.MULTILINE)


def digest(home: Path) -> str:
    """What the machine code depends on: sources with compiled functions, those they import beside them and beside this
    file, numba's version."""
    found = hashlib.sha256(importlib.metadata.version("numba").encode())
    for source in _compiled_from(home):
        found.update(source.name.encode() + b"\0" + source.read_bytes() + b"\0")
    return found.hexdigest()[:16]


def _compiled_from(home: Path) -> list[Path]:
    """The sources whose edit may be another machine code."""
    sources = {source.stem: source for folder in (Path(__file__).parent, home) for source in folder.glob("*.py")}
    texts = {name: source.read_text(encoding="utf-8") for name, source in sources.items()}
    waiting = [name for name, text in texts.items() if sources[name].parent == home and MARKED.search(text)]
    found = {Path(__file__).stem}
    while waiting:
        name = waiting.pop()
        if name in texts and name not in found:
            found.add(name)
            waiting += IMPORTED.findall(texts[name])
    return [sources[name] for name in sorted(found)]


def places(home: Path) -> Iterator[Path]:
    """Where machine code may be kept, the best place first: what is asked for, beside the sources, with the user."""
    if asked := os.environ.get("MATCH_CACHE_DIR"):
        yield Path(asked)
    yield home / "__pycache__"
    yield Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "match"


@cache
def kept_in(home: Path) -> Path | None:
    """The folder of these sources: one that was filled, else one with something in it, else one that can be made; None
    where there is none."""
    folders = [place / f"compiled-{digest(home)}" for place in places(home)]
    filled = next((folder for folder in folders if (folder / WARM).exists()), None)
    there = (folder for folder in folders if folder.is_dir() and any(folder.rglob("*.nbi")))
    return filled or next(there, None) or next((folder for folder in folders if _writable(folder)), None)


def _writable(folder: Path) -> bool:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def is_ready(home: Path) -> bool:
    """Whether everything in there was compiled ahead, so that nobody need wait for it."""
    folder = kept_in(home)
    return folder is not None and (folder / WARM).exists()


def filled(home: Path) -> None:
    """Mark the folder of these sources as filled."""
    folder = kept_in(home)
    if folder is not None and _writable(folder):
        (folder / WARM).touch()


def compiled(function: Compiled) -> Compiled:
    """The function as machine code, kept where there is a place for it; numba keeps nothing where it may only read."""
    return _kept(function)


def lean(function: Compiled) -> Compiled:
    """The same for a function that makes no array, and calls none that does: nobody counts who holds its arrays.

    Counting is one locked instruction for each array of each call, and took two thirds of the time of a search.
    """
    return _kept(function, _nrt=False)


def inlined(function: Compiled) -> Compiled:
    """A lean function that becomes part of whoever calls it."""
    return _kept(function, _nrt=False, forceinline=True)


def _kept(function: Compiled, **flags: bool) -> Compiled:
    import numba

    folder = kept_in(Path(function.__code__.co_filename).parent)
    if folder is not None:
        vars(numba.config)["CACHE_DIR"] = str(folder)
    try:
        return _made(function, cache=folder is not None, **flags)
    except RuntimeError:  # "no locator available": the folder can be read and not be written
        return _made(function, cache=False, **flags)


def _made(function: Compiled, **flags: bool) -> Compiled:
    import numba

    njit: Any = numba.njit
    return njit(error_model="numpy", nogil=True, **flags)(function)  # type: ignore[no-any-return]
