"""An answer kept for the two states that were asked about last: builders ask the same many times, of one state and of
the same with some plans supposed.
"""

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
        last[:] = [(ref(state), answer), *last[:1]]
        return answer

    return asked
