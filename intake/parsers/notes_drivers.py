"""What remarks on a driver mean: hours of a day that are not to be had; every other restriction is a question."""

from intake.parsers.anchors import Anchor
from intake.parsers.notes import Note, read_note
from intake.parsers.notes_hours import reads_closed
from intake.parsers.spans import Hours


def read_driver_note(text: str, anchor: Anchor | None, hours: Hours) -> Note:
    """Rules: closed."""
    return read_note(text, (reads_closed(anchor, hours),))
