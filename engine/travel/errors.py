"""What a routing service may do wrong."""


class Unanswered(Exception):
    """The service gave no times; ``code`` says why (refused, malformed, too_long, timeout)."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code
