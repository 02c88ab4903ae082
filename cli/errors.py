"""What a person got wrong on the command line itself: a code and facts, worded in ``wording/usages.py``."""

from typing import Any


class Misused(Exception):
    """The command was called in a way that means nothing, or more than one thing. Leaves with exit code 2."""

    def __init__(self, code: str, **facts: Any) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts


class Interrupted(Exception):
    """Ctrl-C. ``recorded`` events of this call were in the log already; the append in question was taken or was not."""

    def __init__(self, recorded: int = 0) -> None:
        super().__init__("interrupted")
        self.recorded = recorded
