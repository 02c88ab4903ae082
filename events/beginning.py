"""The first event of a log, which carries the log's id: made when a store is, read when one is opened."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import PurePath
from uuid import UUID

from .chain import GENESIS
from .codec import CODEC
from .log import Draft, Recorded
from .times import to_us
from .vocabulary import NAMES
from .vocabulary.settings import LogStarted
from .writing import NO_CLAIMS, as_stored, chained


def first_event(log_id: str, *, now: datetime, new_id: UUID, actor: str) -> list[Recorded]:
    """The event as it is stored, alone in a list. It seals nothing, so no keys are needed yet."""
    draft = Draft(LogStarted(log_id), id=new_id, happened=now, actor=actor)
    (encoded,) = CODEC.encode_all([draft.event])
    return list(chained([as_stored(draft, encoded, NO_CLAIMS, b"")], 0, GENESIS, to_us(now)))


def log_id_in(events: Sequence[Recorded]) -> str | None:
    """The id that the first of these carries; None where it is no beginning. An id is fit to name a folder."""
    started = CODEC.decode(events[0]) if events and events[0].type == NAMES[LogStarted] else None
    fit = isinstance(started, LogStarted) and PurePath(started.log).name == started.log
    return started.log if isinstance(started, LogStarted) and fit else None
