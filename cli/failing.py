"""The one home of what goes wrong: an exception becomes a message in two parts and an exit code.

The first part says what came, what was expected and where, the second what to do next. 0 is well, 1 a fault of a file
or the log or a refusal, 2 a wrong call, 3 rows not accepted (``import --strict``), 70 a fault of ours, 130 Ctrl-C.
What nobody foresaw is told by its class and the place in our code alone: its text may hold somebody's data.
"""

import errno
import sys
import traceback
from pathlib import Path
from typing import Any, Final

import typer

from cli.call import Call
from cli.errors import Interrupted, Misused
from cli.usage import misuse, told
from wording import known, say

REFUSED, MISUSED, ROWS_LEFT, OURS, INTERRUPTED = 1, 2, 3, 70, 130
ROOMS: Final = ("cli", "desk", "engine", "events", "intake", "wording", "workers", "ledger", "papers")
ROOT: Final = Path(__file__).resolve().parent.parent
SYSTEM: Final = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EACCES: "no_permission",
    errno.EPERM: "no_permission",
    errno.EROFS: "no_permission",
    errno.ENOENT: "no_file",
    errno.EISDIR: "is_folder",
    errno.ENOTDIR: "no_file",
    errno.EEXIST: "file_exists",
}


def failed(error: Exception, call: Call) -> int:
    """Say on stderr what went wrong; the exit code to leave with."""
    text, code = message(error, call)
    typer.echo(text, err=True)
    return code


def message(error: Exception, call: Call) -> tuple[str, int]:
    """The message and the exit code of an exception."""
    if isinstance(error, Misused):
        return misuse(error.code, call.lang, _joined(error.facts)), MISUSED
    if isinstance(error, Interrupted | typer.Abort):
        recorded = getattr(error, "recorded", 0)
        code = "error.interrupted.recorded" if recorded else "error.interrupted"
        return say(code, call.lang, count=recorded), INTERRUPTED
    if isinstance(error, typer.TyperException):
        return told(error, call.lang), MISUSED
    if known(f"error.{getattr(error, 'code', '')}"):
        return _foreseen(error, call), REFUSED
    if isinstance(error, OSError) and error.errno in SYSTEM:
        return _from_the_system(error, call), REFUSED
    return _unforeseen(error, call), OURS


def _joined(facts: dict[str, Any]) -> dict[str, Any]:
    """Lists as words side by side; a dash for none, but where nothing is near nothing is said."""
    return {
        name: " ".join(each) or ("" if name == "near" else "—") if isinstance(each, list | tuple) else each
        for name, each in facts.items()
    }


def _foreseen(error: Exception, call: Call) -> str:
    """An exception of ours: its words, and its facts with names where the log was read already."""
    from cli.showing.refusals import worded_facts

    code: str = getattr(error, "code", "")
    facts: dict[str, object] = dict(getattr(error, "facts", {}))
    if known(f"error.{code}.{facts.get('why')}"):
        code = f"{code}.{facts['why']}"
    return say(f"error.{code}", call.lang, **worded_facts(code, facts, call))


def _from_the_system(error: OSError, call: Call) -> str:
    path = error.filename or "—"
    if error.errno == errno.ENOENT and isinstance(path, str) and not (folder := Path(path).parent).exists():
        return say("error.file.no_folder", call.lang, path=folder)
    return say(f"error.file.{SYSTEM[error.errno or 0]}", call.lang, path=path)


def _unforeseen(error: Exception, call: Call) -> str:
    return say("error.unexpected", call.lang, kind=type(error).__name__, place=place_of(error))


def place_of(error: Exception) -> str:
    """The deepest line of our own code that the exception went through, without a value: ``desk/solving.py:50``."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        path = Path(frame.filename)
        if path.is_relative_to(ROOT) and path.relative_to(ROOT).parts[0] in ROOMS:
            return f"{path.relative_to(ROOT).as_posix()}:{frame.lineno}"
    return Path(sys.argv[0]).name
