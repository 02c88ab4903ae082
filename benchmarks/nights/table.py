"""A line of the table of nights, and how one comes about."""

from collections.abc import Iterator

from attrs import frozen


@frozen
class Row:
    """One line; without a goal it holds."""

    what: str
    against: str
    figure: float
    goal: str
    holds: bool


Rows = Iterator[Row]


def at_most(what: str, against: str, figure: float, goal: float) -> Row:
    return Row(what, against, round(figure, 3), f"<= {goal}", figure <= goal)


def at_least(what: str, against: str, figure: float, goal: float) -> Row:
    return Row(what, against, round(figure, 3), f">= {goal}", figure >= goal)


def within(what: str, against: str, figure: float, share: float) -> Row:
    """A ratio that should be one, give or take a share of it."""
    return Row(what, against, round(figure, 3), f"1 +- {share}", abs(figure - 1) <= share)


def told(what: str, against: str, figure: float) -> Row:
    return Row(what, against, round(figure, 3), "-", True)
