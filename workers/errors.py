"""What keeps a worker from working, as a code and facts, worded at the edges (``wording/errors_of_nights.py``)."""

from typing import Any


class WorkerError(Exception):
    """``code`` names the reason, ``facts`` fill its wording; ``str`` shows the code alone."""

    def __init__(self, code: str, **facts: Any) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts


class CitiesUnfit(WorkerError):
    """The file of cities cannot be read as one."""


class NoBroker(WorkerError):
    """No Redis was named, or the one that was does not answer."""


class NotHere(WorkerError):
    """This machine cannot reach what a message is about: a city it was not told of, or a file on another host."""


class TryAgain(WorkerError):
    """A piece of work could not be done just now: the log or a server did not answer."""
