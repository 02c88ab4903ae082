"""What a worker writes about itself: a line of JSON an event, with codes, counts and seconds, and nothing of anybody.

``extra`` fields go in as they are, so only what is listed in ``FIELDS`` is let through; an exception leaves its class
and the place in our code, never its words.
"""

import json
import logging
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

LOGGER: Final = logging.getLogger("match")
FIELDS: Final = frozenset(
    ("city", "task", "attempt", "how", "code", "seconds", "night", "tasks", "worker", "queue", "signal")
)
ROOT: Final = Path(__file__).resolve().parent.parent


def note(event: str, **fields: str | int | float) -> None:
    """Write down that something happened."""
    LOGGER.info(event, extra={"fields": fields})


class Lines(logging.Formatter):
    """A record as one line of JSON. Libraries' own messages are reduced to their logger and level: they may quote."""

    def format(self, record: logging.LogRecord) -> str:
        told: dict[str, Any] = {"at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")}
        told["level"] = record.levelname.lower()
        if record.name == LOGGER.name:
            told["event"] = record.msg
            told |= {name: value for name, value in getattr(record, "fields", {}).items() if name in FIELDS}
        else:
            told["event"] = "library"
            told["logger"] = record.name
        if record.exc_info and record.exc_info[0]:
            told |= {"error": record.exc_info[0].__name__, "place": _place(record.exc_info[1])}
        return json.dumps(told, ensure_ascii=False)


def begin(level: int = logging.INFO) -> None:
    """Write lines to stderr from now on."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Lines())
    logging.basicConfig(level=level, handlers=[handler], force=True)


def _place(error: BaseException | None) -> str:
    frames = traceback.extract_tb(error.__traceback__) if error else []
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(ROOT)]
    return f"{Path(ours[-1].filename).relative_to(ROOT).as_posix()}:{ours[-1].lineno}" if ours else ""
