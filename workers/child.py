"""One piece of work in a process of its own, with hard limits on time and memory.

A solver's native code can neither be interrupted nor trusted with the process that must go on answering the broker: it
holds the interpreter, and a crash takes everything with it. So each solve gets a child, made by a forkserver that has
the heavy imports behind it. What goes in and what comes out is JSON text; nothing of ours is pickled.
"""

import ctypes
import importlib
import json
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from time import monotonic
from types import ModuleType
from typing import Any, Final

from attrs import evolve, field, frozen

from engine.matchings import KINDS

PRELOADED: Final = (
    "ortools.sat.python.cp_model",
    "engine.promises",
    "engine.solvers.assignment",
    "engine.solvers.routing",
    "engine.solvers.siting",
    "events.sealing",
    "events.sqlite",
    "workers.planning",
    "workers.ready",
    *(f"engine.{room}.{kind}" for room in ("matchings", "explain") for kind in KINDS),
)
"""What a child would import in turn: the forkserver has it once for all of them."""
PAUSE_S: Final = 0.2
"""How often a running child is asked about, so that a request to stop is heard."""
_DIE_WITH_PARENT: Final = 1  # PR_SET_PDEATHSIG, linux/prctl.h
_STARTING: Final = threading.Lock()


@frozen
class Limits:
    """What one child may use: wall-clock seconds, and bytes of memory beyond which it is refused more (on Linux)."""

    seconds: float
    memory: int


@frozen
class Ended:
    """How a child ended.

    ``how`` is ``done``, ``failed`` (it raised: ``answer`` holds ``{"code": …}``), ``time`` (killed at its limit),
    ``memory`` (it asked for more than its limit), ``crashed`` (by ``signal``), or ``stopped`` (we were told to).
    """

    how: str
    answer: Any = None
    signal: int = 0
    seconds: float = field(default=0.0, eq=False)


def run(
    function: str,
    argument: Any,
    limits: Limits,
    *,
    stop: Callable[[], bool] = lambda: False,
    context: BaseContext | None = None,
) -> Ended:
    """Call ``module:function`` with a JSON value in a child and return its JSON answer; never raises for its faults.

    ``context`` is how the child is begun; without one, by the forkserver.
    """
    begun = monotonic()
    child, ours = started(_child, (function, json.dumps(argument), limits.memory), context)
    try:
        ended = _awaited(child, ours, limits.seconds, stop)
        return evolve(ended, seconds=monotonic() - begun)
    finally:
        if child.is_alive():
            child.kill()
        child.join()
        ours.close()


def started(
    target: Callable[..., None], arguments: tuple[Any, ...], context: BaseContext | None = None
) -> tuple[BaseProcess, Any]:
    """A process that was begun, called with these arguments and one end of a line, and our end of it."""
    how = context or _context()
    ours, theirs = how.Pipe(duplex=True)
    process = how.Process(target=_dying_with_us, args=(target, *arguments, theirs))  # type: ignore[attr-defined]
    with _STARTING, _no_program():
        process.start()
    theirs.close()
    return process, ours


def called(function: str, argument: str) -> Any:
    """What ``module:function`` makes of a JSON value."""
    module, _, name = function.partition(":")
    return getattr(importlib.import_module(module), name)(json.loads(argument))


def _awaited(child: BaseProcess, answers: Any, seconds: float, stop: Callable[[], bool]) -> Ended:
    ends = monotonic() + seconds
    while not (ready := wait([answers, child.sentinel], timeout=min(PAUSE_S, max(0.0, ends - monotonic())))):
        if stop():
            return Ended("stopped")
        if monotonic() >= ends:
            return Ended("time")
    said = _said(answers) if answers in ready or answers.poll() else None
    if said is not None:
        return Ended(said["how"], said.get("answer"))
    child.join()
    code = child.exitcode or 0
    return Ended("crashed", signal=-code if code < 0 else 0)


def _said(answers: Any) -> Any:
    try:
        return json.loads(answers.recv_bytes())
    except EOFError:
        return None


@contextmanager
def _no_program() -> Iterator[None]:
    """Whatever program we are is hidden meanwhile: a child would run its file anew, and needs nothing of it."""
    program = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = program


@cache
def _context() -> BaseContext:
    """A forkserver with the heavy modules loaded; where there is none (Windows), children start from nothing."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(list(PRELOADED))
    return context


def _dying_with_us(target: Callable[..., None], *arguments: Any) -> None:
    """Call the target; a process whose parent was killed ends too, and promises nothing behind its back."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
    target(*arguments)


def _child(function: str, argument: str, memory: int, answers: Connection) -> None:
    threading.Thread(target=_end_when_closed, args=(answers,), daemon=True).start()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a Ctrl-C is the parent's to answer
    _limit_memory(memory)
    try:
        said = {"how": "done", "answer": called(function, argument)}
    except MemoryError:
        said = {"how": "memory"}
    except Exception as error:  # its code goes on; its words may hold somebody's data and stay here
        code = getattr(error, "code", None) or type(error).__name__
        said = {"how": "failed", "answer": {"code": str(code)}}
    answers.send_bytes(json.dumps(said).encode())
    answers.close()


def _limit_memory(memory: int) -> None:
    """Bound what the child may still allocate; systems without such a bound have the time limit alone."""
    if sys.platform != "linux":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core file would hold people's names


def _end_when_closed(answers: Any) -> None:
    try:
        answers.poll(None)  # nothing is ever sent to us: what makes this return is the end of the other side
        answers.recv_bytes()
    except (EOFError, OSError):
        os._exit(1)
