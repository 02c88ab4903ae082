"""From when to when shops look in: to the end of a term (半年), after which everybody is asked again.

An arrangement stands for weeks, so it is called after its last day: ``need@2027-03-31``. Whatever week it is planned
in, it is the same occurrence, and a consent that is taken back before that day is seen.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from attrs import frozen

from engine.matchings.built import Horizon


@frozen
class Term:
    """The days of a term, both inclusive."""

    first: date
    last: date


def terms(horizon: Horizon, ends: Sequence[str]) -> tuple[Term, ...]:
    """The terms that days of the horizon lie in; ``ends`` are the last days of terms (``03-31``) of every year."""
    found: list[Term] = []
    first, end = horizon.first_day, horizon.first_day + timedelta(days=horizon.days - 1)
    while first <= end:
        last = _next_end(first, ends)
        found.append(Term(first, last))
        first = last + timedelta(days=1)
    return tuple(found)


def _next_end(day: date, ends: Sequence[str]) -> date:
    months = [tuple(map(int, each.split("-"))) for each in ends]
    return min(d for year in (day.year, day.year + 1) for m, n in months for d in [date(year, m, n)] if d >= day)
