"""A child that plans as every child does, and tells besides how long solvers took in it, and how long reasons did.

Run by ``one_machine`` in place of ``workers.planning:plan``. What is wrapped are the functions by which solvers are
called; what they do is left alone.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from functools import wraps
from time import perf_counter
from typing import Any

import engine.explain
from engine.matchings import matching
from engine.solvers import assignment, routing, siting
from workers.planning import plan as planned

SOLVERS = ((routing, "solve"), (routing, "insertions"), (assignment, "solve"), (siting, "solve"), (siting, "survey"))


class Watch:
    """Seconds spent in some functions; in one that another of them calls, once."""

    def __init__(self) -> None:
        self.seconds, self._depth = 0.0, 0

    def around(self, function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def watched(*args: Any, **more: Any) -> Any:
            begun, self._depth = perf_counter(), self._depth + 1
            try:
                return function(*args, **more)
            finally:
                self._depth -= 1
                self.seconds += 0 if self._depth else perf_counter() - begun

        return watched


def plan(told: Mapping[str, Any]) -> dict[str, Any]:
    """Plan the task: its outcome, and the seconds in solvers, in the plan's own solve among them, and in reasons."""
    kind = matching(str(told["task"]).partition(":")[0])
    solvers, own, reasons = Watch(), Watch(), Watch()
    with ExitStack() as stack:
        stack.enter_context(watched(kind, "solve", own))
        for owner, name in (*SOLVERS, (kind, "solve")):
            stack.enter_context(watched(owner, name, solvers))
        stack.enter_context(watched(engine.explain, "explain", reasons))
        outcome: dict[str, Any] = planned(told)
    return {**outcome, "solvers": solvers.seconds, "own": own.seconds, "reasons": reasons.seconds}


@contextmanager
def watched(owner: Any, name: str, watch: Watch) -> Iterator[None]:
    function = getattr(owner, name)
    setattr(owner, name, watch.around(function))
    try:
        yield
    finally:
        setattr(owner, name, function)
