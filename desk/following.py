"""Following what happens: the events that are there, and each that comes, told in the order of the log."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeAlias

from desk.history import Line, ids_in
from desk.office import Office
from events.codec import decode
from events.errors import LogError
from events.following import follow
from events.times import to_us

Tell: TypeAlias = Callable[[list[Line], LogError | None], None]
"""Gets what has come since it was called last (perhaps nothing), and the fault where the log cannot be reached now."""


def following(office: Office, *, about: frozenset[str], since: datetime | None, tell: Tell) -> None:
    """Tell of the events that name any of the ids (all, where there are none), from a moment on, until interrupted."""
    came: list[Line] = []

    def wake(fault: LogError | None) -> bool:
        lines = came.copy()
        came.clear()
        tell(lines, fault)
        return True

    for recorded in follow(office.log, 0, wake):
        if since is not None and recorded.recorded_us < to_us(since):
            continue
        event = decode(recorded, office.vault)
        if not about or about & ids_in(event):
            came.append(Line(recorded, event, undone=False))
