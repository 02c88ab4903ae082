"""Files that people name: whatever is wrong with one is told with its name."""

import re
import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from intake.errors import FileFault


class FileTrouble(Exception):
    """A file that could not be read, with its name: the fault itself does not know it."""

    def __init__(self, path: str, fault: FileFault) -> None:
        super().__init__(fault.code)
        self.code = f"file.{fault.code}"
        self.facts: dict[str, Any] = {**fault.facts, "path": path}


@contextmanager
def naming(path: str) -> Iterator[None]:
    """Give a file's fault the file's name."""
    try:
        yield
    except FileFault as fault:
        raise FileTrouble(path, fault) from fault


def typed(path: str) -> str:
    """The path as it is typed: in quotes where a shell would take it apart (``申込 (1).xlsx``)."""
    return shlex.quote(path) if re.search(r"[\s'\"()$&;|<>*?`\\!#~]", path) else path
