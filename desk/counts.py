"""How the entries of a file compare with what was known: for rows and for towns alike."""

from attrs import frozen


@frozen
class Counts:
    """``vanished`` entries were known and are not in the file; the other three add up to its entries."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    vanished: int = 0
