"""What a check reports: a code, whom it hits and by how much (as in VROOM); the words live in ``wording/``."""

from attrs import frozen


@frozen
class Violation:
    """A broken rule. ``by`` is what is over or missing, in the rule's own unit: seconds, seats, places or a count.

    ``run`` is an index into the plan's runs, ``ride`` and ``need`` are indices into the problem, ``who`` holds the
    opaque ids (riders, drivers, vehicles) that the rule is about.
    """

    code: str
    by: int
    run: int | None = None
    ride: int | None = None
    need: int | None = None
    who: tuple[str, ...] = ()
