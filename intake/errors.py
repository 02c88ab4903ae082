"""Why a whole file could not be read: a code and facts, worded at the edges. A row's faults are ``rows.Fault``."""

from collections.abc import Mapping
from typing import Any


class FileFault(Exception):
    """Nothing of the file was taken. ``code`` is one of ``codes.FILE_FAULTS``, ``facts`` are named there.

    ``str`` shows the code alone, so that nothing personal reaches a log.
    """

    def __init__(self, code: str, **facts: Any) -> None:
        super().__init__(code)
        self.code = code
        self.facts: Mapping[str, Any] = facts
