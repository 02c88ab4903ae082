"""An answer kept for the state that was asked about last: builders ask the same of one state many times."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import ref

from events.state.model import State

Answer = TypeVar("Answer")


def remembered(function: Callable[[State], Answer]) -> Callable[[State], Answer]:
    """The function, which looks once at a state; a state never changes. Nobody may change the answer either."""
    last: list[tuple[ref[State], Answer]] = []

    @wraps(function)
    def asked(state: State) -> Answer:
        for known, answer in last:
            if known() is state:
                return answer
        answer = function(state)
        last[:] = [(ref(state), answer)]
        return answer

    return asked
