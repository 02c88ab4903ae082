"""Why a use case could not be done: a code and facts, worded at the edges."""

from collections.abc import Mapping
from typing import Any


class DeskError(Exception):
    """``code`` names the reason, ``facts`` fill its wording. ``str`` shows the code alone: nothing personal in logs."""

    def __init__(self, code: str, **facts: Any) -> None:
        super().__init__(code)
        self.code = code
        self.facts: Mapping[str, Any] = facts


class Refused(DeskError):
    """A rule stands in the way; nothing was appended."""


class Unknown(DeskError):
    """What was named is not there, or names more than one thing (``candidates``)."""


class Stale(DeskError):
    """The facts under a decision have changed since the plan was made; a new plan is due."""
